package org.youju.security;

import java.time.LocalDate;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;

/**
 * An account to be created.
 *
 * @param duty role and organisation; empty: nothing is open to it until one is granted
 * @param until first day on which it may no longer log in; {@link LocalDate#MAX} for none
 * @param password a lasting password; empty: a one-time secret is made, which must be changed
 */
public record NewAccount(
    String login,
    String name,
    Optional<PersonId> person,
    Optional<Duty> duty,
    LocalDate until,
    Optional<String> password) {

  /** A role, and the organisation in which it is exercised. */
  public record Duty(Role role, OrgId organization) {}

  /** An account with a one-time secret and nothing open to it. */
  public static NewAccount of(String login, String name) {
    return new NewAccount(
        login, name, Optional.empty(), Optional.empty(), LocalDate.MAX, Optional.empty());
  }

  public NewAccount as(Role role, OrgId organization) {
    return new NewAccount(
        login, name, person, Optional.of(new Duty(role, organization)), until, password);
  }

  public NewAccount belongingTo(PersonId owner) {
    return new NewAccount(login, name, Optional.of(owner), duty, until, password);
  }

  public NewAccount until(LocalDate day) {
    return new NewAccount(login, name, person, duty, day, password);
  }

  /** With a lasting password: for the demo office only, whose passwords are random. */
  public NewAccount withPassword(String lasting) {
    return new NewAccount(login, name, person, duty, until, Optional.of(lasting));
  }
}
