package org.youju.notifications.cmpp;

/** A message that somebody sent back to the office's number (上行短信). */
public record Reply(String phone, String text) {}
