package org.youju.security.web;

import java.util.List;
import org.youju.kernel.FieldError;
import org.youju.kernel.Role;
import org.youju.security.Sessions;
import org.youju.security.Tokens;

/**
 * 我的.
 *
 * @param person id of the person whose account it is; empty where nobody has said so
 * @param passwordAt when the password was last changed
 * @param fresh the token just made, empty when none was
 */
public record MeView(
    String login,
    String name,
    Role role,
    String organization,
    String passwordAt,
    String person,
    List<Sessions.Open> sessions,
    List<Tokens.Token> tokens,
    String fresh,
    List<FieldError> errors) {
  /** {@code 2026-03-05 14:30}. */
  public String minute(java.time.Instant instant) {
    return Pages.minute(instant);
  }
}
