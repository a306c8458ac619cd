package org.youju.security.web;

import java.util.List;
import org.youju.kernel.FieldError;

/** The form for an account. */
public record NewAccountView(String login, String name, String until, List<FieldError> errors) {}
