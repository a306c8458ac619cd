package org.youju.security.web;

import java.util.Arrays;
import java.util.List;
import org.youju.kernel.FieldError;
import org.youju.kernel.Role;
import org.youju.kernel.UserId;
import org.youju.security.Places;

/** The form for a role in an organisation. */
public record GrantView(
    UserId id,
    String login,
    String name,
    String role,
    String organization,
    List<Places.Choice> organizations,
    List<FieldError> errors) {
  /** The roles, in the order of the contract. */
  public List<Role> roles() {
    return Arrays.asList(Role.values());
  }
}
