package org.youju.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;

/** Brings an empty installation to life, once. Until then there is no account and nothing opens. */
@Component
public class Setup {
  private static final Set<Role> NEEDED =
      Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE);

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;
  private final Accounts accounts;
  private final Places places;
  private final AtomicReference<Optional<RootId>> known = new AtomicReference<>(Optional.empty());

  Setup(JdbcClient jdbc, Audit audit, Clock clock, Accounts accounts, Places places) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.accounts = accounts;
    this.places = places;
  }

  /**
   * The office and its root organisation.
   *
   * @param kind {@code party-group} or {@code committee}
   * @param since first day of its history
   */
  public record Office(String name, String kind, LocalDate since) {}

  /** A first account: its role is exercised in the root organisation. */
  public record First(Role role, NewAccount account) {}

  /** What {@link #install} made: the office and its accounts, in the order given. */
  public record Installed(RootId root, List<Opened> accounts) {}

  /** The office, once there is one. */
  public Optional<RootId> root() {
    return known.updateAndGet(root -> root.isPresent() ? root : stored());
  }

  public boolean done() {
    return root().isPresent();
  }

  /**
   * Creates the office with its root organisation and its first accounts, among them the three
   * administrators and one for the office.
   *
   * @throws NotFound when the installation was set up before
   * @throws Refused when a role is missing or an account cannot be created
   */
  public Installed install(Office office, List<First> firsts) {
    requireRoles(firsts);
    RootId root = new RootId(Ids.next(clock));
    Actor system = Accounts.system(root);
    Installed installed =
        onlyOnce(() -> audit.write(system, "setup", trail -> create(system, office, firsts)));
    known.set(Optional.of(root));
    return installed;
  }

  private Installed create(Actor system, Office office, List<First> firsts) {
    RootId root = system.root();
    jdbc.sql("INSERT INTO security.setup (root, at) VALUES (:root, :now)")
        .param("root", root.value())
        .param("now", Attempts.at(clock.instant()))
        .update();
    places.found(system, office);
    List<Opened> opened = new ArrayList<>();
    for (First first : firsts) {
      opened.add(
          accounts.create(system, first.account().as(first.role(), new OrgId(root.value()))));
    }
    return new Installed(root, opened);
  }

  private static Installed onlyOnce(java.util.function.Supplier<Installed> work) {
    try {
      return work.get();
    } catch (DuplicateKeyException again) {
      throw new NotFound();
    }
  }

  private static void requireRoles(List<First> firsts) {
    Set<Role> given = firsts.stream().map(First::role).collect(Collectors.toSet());
    if (!given.containsAll(NEEDED)) {
      throw new Refused("accounts", "首次设置要同时建立系统管理员、安全管理员、审计管理员和一个办公室账号。");
    }
  }

  private Optional<RootId> stored() {
    return jdbc.sql("SELECT root FROM security.setup")
        .query((row, n) -> new RootId(row.getObject(1, UUID.class)))
        .optional();
  }
}
