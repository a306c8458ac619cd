package org.youju.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.organization.Lineage;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;

/** Where accounts work, and how far they see from there. */
@Component
public class Places {
  private static final int MOST_CHOICES = 5_000;

  private final Organizations organizations;
  private final Lineage lineage;
  private final Clock clock;

  Places(Organizations organizations, Lineage lineage, Clock clock) {
    this.organizations = organizations;
    this.lineage = lineage;
    this.clock = clock;
  }

  /** The actor behind an account; none as long as it has no role. */
  public Optional<Actor> actor(Account account) {
    return account
        .role()
        .flatMap(role -> account.organization().map(home -> actor(account, role, home)));
  }

  private static Actor actor(Account account, Role role, OrgId home) {
    Scope scope = new Scope(account.root(), tops(account.root(), role, home));
    return new Actor(account.id(), account.name(), role, home, scope);
  }

  private static List<OrgId> tops(RootId root, Role role, OrgId organization) {
    return switch (role) {
      case PARTY_GROUP_SECRETARY, OFFICE, DISCIPLINE -> List.of(new OrgId(root.value()));
      case BRANCH_SECRETARY, BRANCH_MEMBER -> List.of(organization);
      case SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN -> List.of();
    };
  }

  /** Every organisation that the scope sees today. */
  public List<OrgId> seen(Scope scope) {
    return scope.tops().stream()
        .flatMap(top -> lineage.subtree(scope.root(), top, LocalDate.now(clock)).stream())
        .distinct()
        .toList();
  }

  /** An organisation to choose for an account. */
  public record Choice(OrgId id, String name) {}

  /** The organisations of the office today. */
  public List<Choice> choices(RootId root) {
    Scope whole = new Scope(root, List.of(new OrgId(root.value())));
    return organizations
        .list(whole, Optional.empty(), "", LocalDate.now(clock), Optional.empty(), MOST_CHOICES)
        .stream()
        .map(found -> new Choice(found.id(), found.name()))
        .toList();
  }

  /** The organisation's name today, or its last one. */
  public String name(RootId root, OrgId organization) {
    return organizations
        .names(root, List.of(organization), LocalDate.now(clock))
        .getOrDefault(organization, "");
  }

  Set<String> names(Account account) {
    Set<String> names = new TreeSet<>();
    names.add(name(account.root(), new OrgId(account.root().value())));
    account.organization().ifPresent(home -> names.add(name(account.root(), home)));
    return names;
  }

  void found(Actor actor, Setup.Office office) {
    OrganizationKind kind =
        OrganizationKind.of(office.kind()).orElseThrow(() -> new Refused("kind", "请选择党组或机关党委。"));
    organizations.found(actor, kind, office.name(), office.since());
  }

  void require(RootId root, OrgId organization) {
    if (!lineage
        .ancestors(root, List.of(organization), LocalDate.now(clock))
        .containsKey(organization)) {
      throw new Refused("organization", "没有找到这个组织，请从列表中选择。");
    }
  }
}
