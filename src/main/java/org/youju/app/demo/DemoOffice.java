package org.youju.app.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.youju.kernel.Actor;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;
import org.youju.ledger.Ledger;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.Posts;
import org.youju.security.Accounts;
import org.youju.security.NewAccount;
import org.youju.security.Opened;
import org.youju.security.Setup;
import org.youju.security.Tokens;

/** Fills an empty installation with the demo office, its accounts and its years of records. */
@Component
public class DemoOffice {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int YEARS = 2;

  private final Setup setup;
  private final Accounts accounts;
  private final Tokens tokens;
  private final Organizations organizations;
  private final People people;
  private final Posts posts;
  private final Ledger ledger;
  private final DemoPlans plans;
  private final DemoReminders reminders;
  private final OfficeClock clock;
  private final TransactionTemplate transaction;

  DemoOffice(
      Setup setup,
      Accounts accounts,
      Tokens tokens,
      Organizations organizations,
      People people,
      Posts posts,
      Ledger ledger,
      DemoPlans plans,
      DemoReminders reminders,
      OfficeClock clock,
      PlatformTransactionManager transactions) {
    this.setup = setup;
    this.accounts = accounts;
    this.tokens = tokens;
    this.organizations = organizations;
    this.people = people;
    this.posts = posts;
    this.ledger = ledger;
    this.plans = plans;
    this.reminders = reminders;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** An account of the demo office, as {@code demo-accounts.json} lists it. */
  public record DemoAccount(
      String login,
      String password,
      String token,
      String name,
      String role,
      String organizationId,
      String organizationName) {}

  /** All of it or nothing: one transaction. */
  public List<DemoAccount> create() {
    return transaction.execute(status -> inTransaction());
  }

  private List<DemoAccount> inTransaction() {
    LocalDate today = LocalDate.now(clock);
    LocalDate since = LocalDate.of(today.getYear() - YEARS - 1, 1, 1);
    Made made = install(since);
    DemoBureau bureau = new DemoPlaces(organizations, people, posts, made.office(), since).build();
    live(made.office(), bureau, today);
    plans.fill(made.office(), bureau);
    made.addAll(bureau);
    reminders.fill(
        made.actor("system"),
        made.actor("discipline"),
        List.of(
            bureau.leaders().get(0),
            bureau.branches().get(1).secretary(),
            bureau.branches().get(5).secretary()));
    return made.accounts;
  }

  private Made install(LocalDate since) {
    List<Role> roles =
        List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE);
    List<String> logins = List.of("system", "security", "audit", "office");
    List<String> names = List.of("系统管理员", "安全管理员", "审计管理员", "机关党委办公室");
    List<Setup.First> firsts = new ArrayList<>();
    List<String> passwords = new ArrayList<>();
    for (int i = 0; i < roles.size(); i++) {
      passwords.add(password());
      firsts.add(
          new Setup.First(
              roles.get(i),
              NewAccount.of(logins.get(i), names.get(i)).withPassword(passwords.get(i))));
    }
    Setup.Installed installed =
        setup.install(new Setup.Office(DemoPlaces.NAME + "党组", "party-group", since), firsts);
    Made made = new Made(installed.root());
    for (int i = 0; i < roles.size(); i++) {
      made.keep(
          installed.accounts().get(i).id(),
          logins.get(i),
          passwords.get(i),
          names.get(i),
          roles.get(i),
          made.top(),
          DemoPlaces.NAME + "党组");
    }
    return made;
  }

  /** Lives through the years week by week, so that what happened is recorded in its week. */
  private void live(Actor keeper, DemoBureau bureau, LocalDate today) {
    Map<LocalDate, List<Draft>> weeks = new TreeMap<>();
    for (int year = today.getYear() - YEARS; year <= today.getYear(); year++) {
      for (Draft draft : year(keeper.root(), bureau, year)) {
        LocalDate ended = draft.ended();
        LocalDate friday = ended.plusDays((12 - ended.getDayOfWeek().getValue()) % 7);
        if (ended.isBefore(today)) {
          weeks.computeIfAbsent(friday, f -> new ArrayList<>()).add(draft);
        }
      }
    }
    Instant now = clock.instant();
    DemoEfforts efforts = new DemoEfforts();
    weeks.forEach(
        (friday, drafts) -> {
          Instant evening =
              friday.atTime(LocalTime.of(17, 30)).atZone(OfficeClock.ZONE).toInstant();
          clock.at(evening.isBefore(now) ? evening : now, () -> record(keeper, drafts, efforts));
        });
  }

  private void record(Actor keeper, List<Draft> drafts, DemoEfforts efforts) {
    ledger.recordAll(
        keeper, drafts.stream().map(Draft::recording).collect(Collectors.toList()), efforts::of);
  }

  private List<Draft> year(RootId root, DemoBureau bureau, int year) {
    List<Draft> drafts = new ArrayList<>(new BureauYear(bureau, year).drafts());
    drafts.addAll(reminders.sent(root, year));
    for (int i = 0; i < bureau.branches().size(); i++) {
      drafts.addAll(new BranchYear(bureau, i, year).drafts());
    }
    drafts.sort(Comparator.comparing(Draft::on));
    return drafts;
  }

  private static String password() {
    byte[] bytes = new byte[12];
    RANDOM.nextBytes(bytes);
    return "Yj7-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The accounts made so far. */
  private final class Made {
    private final RootId root;
    private final List<DemoAccount> accounts = new ArrayList<>();
    private final Map<String, Actor> actors = new HashMap<>();
    private Optional<Actor> office = Optional.empty();

    Made(RootId root) {
      this.root = root;
    }

    OrgId top() {
      return new OrgId(root.value());
    }

    Actor actor(String login) {
      return Optional.ofNullable(actors.get(login)).orElseThrow();
    }

    Actor office() {
      return office.orElseThrow();
    }

    void addAll(DemoBureau bureau) {
      add(
          Role.PARTY_GROUP_SECRETARY,
          "secretary",
          "党组书记",
          Optional.of(bureau.leaders().get(0)),
          bureau.partyGroup(),
          DemoPlaces.NAME + "党组");
      add(
          Role.DISCIPLINE,
          "discipline",
          "机关纪委",
          Optional.empty(),
          bureau.partyGroup(),
          DemoPlaces.NAME + "党组");
      var first = bureau.branches().get(1);
      var second = bureau.branches().get(5);
      addSecretary("branch1", first);
      addSecretary("branch2", second);
      add(
          Role.BRANCH_MEMBER,
          "member1",
          first.name() + "委员",
          Optional.of(first.committee().get(2)),
          first.id(),
          first.name());
    }

    private void addSecretary(String login, DemoBureau.DemoBranch branch) {
      add(
          Role.BRANCH_SECRETARY,
          login,
          branch.name() + "书记",
          Optional.of(branch.secretary()),
          branch.id(),
          branch.name());
    }

    private void add(
        Role role,
        String login,
        String name,
        Optional<PersonId> person,
        OrgId at,
        String organization) {
      String password = password();
      NewAccount wanted = NewAccount.of(login, name).as(role, at).withPassword(password);
      Opened opened =
          DemoOffice.this.accounts.create(
              Accounts.system(root), person.map(wanted::belongingTo).orElse(wanted));
      keep(opened.id(), login, password, name, role, at, organization);
    }

    void keep(
        UserId id,
        String login,
        String password,
        String name,
        Role role,
        OrgId at,
        String organization) {
      Scope scope = new Scope(root, role.isAdministrator() ? List.of() : List.of(at));
      Actor actor = new Actor(id, name, role, at, scope);
      actors.put(login, actor);
      if (role == Role.OFFICE) {
        office = Optional.of(actor);
      }
      String token = tokens.issue(Accounts.system(root), id, "演示");
      accounts.add(
          new DemoAccount(login, password, token, name, role.id(), at.toString(), organization));
    }
  }
}
