package showroom;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.youju.app.TestDatabase;
import org.youju.app.Youju;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.organization.NewOrganization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.security.Accounts;
import org.youju.security.NewAccount;
import org.youju.security.Places;
import org.youju.security.Setup;

/**
 * The whole product on a port of its own with a small office: a committee, two branches, last year
 * and this year of the first one.
 */
public final class Bureau implements AutoCloseable {
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final List<Role> FIRST =
      List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE);

  private final TestDatabase database = TestDatabase.fresh();
  private final ConfigurableApplicationContext context;
  private final Map<Role, String> secrets = new EnumMap<>(Role.class);
  private final RootId root;
  public final OrgId branch;
  public final OrgId sibling;

  public Bureau() {
    List<String> settings = new ArrayList<>(database.properties());
    settings.add("server.port=0");
    context =
        new SpringApplicationBuilder(Youju.class)
            .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    root =
        bean(Setup.class)
            .install(
                new Setup.Office("滨江市发展服务局机关党委", "committee", SINCE),
                FIRST.stream().map(role -> new Setup.First(role, account(role))).toList())
            .root();
    branch = branch("综合处党支部");
    sibling = branch("规划处党支部");
    open(Role.BRANCH_SECRETARY, branch);
    open(Role.PARTY_GROUP_SECRETARY, new OrgId(root.value()));
  }

  /** Records this year up to the day and the same days of last year. */
  public void live(LocalDate today) {
    for (int year = today.getYear() - 1; year <= today.getYear(); year++) {
      for (int month = 1; month <= 12; month++) {
        month(LocalDate.of(year, month, 8), year < today.getYear(), today);
      }
    }
  }

  private void month(LocalDate day, boolean before, LocalDate today) {
    int month = day.getMonthValue();
    record(day, today, "学习研讨与重温誓词", 18 + month % 5, "theme-party-day");
    record(day.plusDays(3), today, "研究本月工作", 5, "branch-committee-meeting");
    if (month % 3 == 0) {
      record(day.plusDays(9), today, "季度党员大会", 21, "member-assembly");
      record(day.plusDays(11), today, "干部怎样联系群众", 20, "theme-party-day", "party-lecture");
    }
    if (month % 2 == 0) {
      record(day.plusDays(5), today, "到东湖社区清理河道", 11 + month, "volunteer-service");
    }
    if (before && month == 2) {
      record(day.plusDays(6), today, "召开全体干部职工会", 40, "staff-meeting");
      record(day.plusDays(7), today, "专题组织生活会", 20, "organization-life-meeting");
    }
  }

  private void record(LocalDate day, LocalDate today, String title, int heads, String... kinds) {
    if (day.isAfter(today)) {
      return;
    }
    Map<String, Integer> headcount =
        switch (kinds[kinds.length - 1]) {
          case "party-lecture" -> Map.of("attendee", heads, "lecturer", 1);
          case "volunteer-service" -> Map.of("volunteer", heads);
          default -> Map.of("attendee", heads);
        };
    bean(Ledger.class)
        .record(
            actor(Role.BRANCH_SECRETARY),
            new Recording(
                List.of(kinds),
                branch,
                day,
                Optional.empty(),
                title,
                "三楼会议室",
                List.of(),
                headcount,
                Map.<String, BigDecimal>of(),
                List.of(),
                title,
                ""));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public String base() {
    return "http://localhost:" + Showroom.port(context);
  }

  /** What the role's account logs in with; its login is the role's id. */
  public String secret(Role role) {
    return Optional.ofNullable(secrets.get(role)).orElseThrow();
  }

  public Actor actor(Role role) {
    var account =
        bean(Accounts.class).list(root, role.id()).stream()
            .filter(one -> one.login().equals(role.id()))
            .findFirst()
            .orElseThrow();
    return bean(Places.class).actor(account).orElseThrow();
  }

  private OrgId branch(String name) {
    return bean(Organizations.class)
        .create(
            actor(Role.OFFICE),
            NewOrganization.below(new OrgId(root.value()), OrganizationKind.BRANCH, name, SINCE));
  }

  private void open(Role role, OrgId organization) {
    bean(Accounts.class).create(Accounts.system(root), account(role).as(role, organization));
  }

  private NewAccount account(Role role) {
    String secret = secrets.computeIfAbsent(role, r -> "Ji-" + java.util.UUID.randomUUID());
    return NewAccount.of(role.id(), "周敏").withPassword(secret);
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
