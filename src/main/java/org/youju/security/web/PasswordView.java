package org.youju.security.web;

import java.util.List;
import org.youju.kernel.FieldError;

/**
 * The page for a new password.
 *
 * @param forced nothing else opens before
 * @param shortest least number of characters
 */
public record PasswordView(String login, boolean forced, int shortest, List<FieldError> errors) {}
