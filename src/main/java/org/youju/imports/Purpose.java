package org.youju.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.youju.kernel.Actor;
import org.youju.kernel.Role;

/** What a table is imported as. */
public enum Purpose {
  ORGANIZATIONS("organizations", "组织", Set.of(Role.OFFICE)),
  MEMBERS("members", "人员", Set.of(Role.OFFICE)),
  LEDGER("ledger", "台账", Role.writers());

  private final String id;
  private final String title;
  private final Set<Role> roles;

  Purpose(String id, String title, Set<Role> roles) {
    this.id = id;
    this.title = title;
    this.roles = roles;
  }

  /** The word in addresses, e.g. {@code members}. */
  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public boolean isOpenTo(Actor actor) {
    return roles.contains(actor.role());
  }

  public static Optional<Purpose> of(String id) {
    return Arrays.stream(values()).filter(purpose -> purpose.id.equals(id)).findFirst();
  }

  /** What its columns can hold. */
  List<Field> fields() {
    return switch (this) {
      case MEMBERS -> MemberFields.ALL;
      case ORGANIZATIONS -> OrganizationFields.ALL;
      case LEDGER -> LedgerFields.ALL;
    };
  }
}
