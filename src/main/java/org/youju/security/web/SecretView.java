package org.youju.security.web;

/** A one-time secret, shown once. */
public record SecretView(String name, String login, String secret, boolean created) {}
