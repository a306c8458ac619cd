package org.youju.bench;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.app.Youju;
import org.youju.kernel.Actor;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;
import org.youju.ledger.Effort;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.organization.MemberStatus;
import org.youju.organization.NewOrganization;
import org.youju.organization.NewPerson;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
import org.youju.organization.PostRank;
import org.youju.security.Accounts;
import org.youju.security.NewAccount;
import org.youju.security.Setup;
import org.youju.security.Tokens;

/**
 * Fills an empty data directory with a generated office, through the product's own services in this
 * process; only posts are inserted by SQL. The database does not wait for the disk meanwhile.
 */
final class Load {
  private static final int THREADS = 2;
  private static final int BATCH = 500;
  private static final int PEOPLE_BATCH = 2_000;
  private static final String NAMES =
      "安邦彩晨春德峰光国海浩红华慧建江杰静娟军俊康兰丽莲林玲龙梅敏明宁培鹏平琴清庆泉荣瑞若山尚少诗书淑思松涛婷伟文霞晓欣雪雅燕阳怡永勇宇玉源月泽振志忠";
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧";

  private final Size size;
  private final Random random = new Random(2_026_1121L);
  private final Timer timer = new Timer();

  private Load(Size size) {
    this.size = size;
  }

  static BenchOffice into(Path directory, Size size) {
    return new Load(size).run(directory);
  }

  private BenchOffice run(Path directory) {
    SpringApplication application = new SpringApplication(Youju.class);
    application.setLogStartupInfo(false);
    try (ConfigurableApplicationContext product =
        application.run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--youju.data=" + directory,
            "--youju.demo=false",
            "--youju.db.durable=false")) {
      BenchOffice office = fill(product);
      product.getBean(JdbcClient.class).sql("ANALYZE").update();
      office.store(directory);
      return office;
    }
  }

  private BenchOffice fill(ConfigurableApplicationContext product) {
    int firstYear = BenchOffice.firstYear(LocalDate.now(OfficeClock.ZONE));
    LocalDate since = LocalDate.of(firstYear - 1, 1, 1);
    Actor office = install(product, since);
    String token =
        product.getBean(Tokens.class).issue(Accounts.system(office.root()), office.id(), "bench");
    Organizations organizations = product.getBean(Organizations.class);
    List<OrgId> generals = generalBranches(organizations, office, since);
    List<OrgId> partners =
        many(organizations, office, office.organization(), OrganizationKind.PARTNER, 40, since);
    List<OrgId> branches = branches(organizations, office, generals, since);
    timer.say(branches.size() + " branches");
    List<Mix.Member> members = people(product, office, branches, since);
    timer.say(size.people() + " people");
    String speed = entries(product, office, new Mix(random, members, partners), firstYear);
    return new BenchOffice(
        token,
        office.root().toString(),
        firstYear,
        generals.stream().map(OrgId::toString).toList(),
        members.stream().map(Load::known).toList(),
        speed);
  }

  private static BenchOffice.Branch known(Mix.Member member) {
    return new BenchOffice.Branch(
        member.id().toString(), member.people().stream().map(PersonId::toString).toList());
  }

  private static Actor install(ConfigurableApplicationContext product, LocalDate since) {
    List<Setup.First> firsts = new ArrayList<>();
    for (Role role :
        List.of(Role.OFFICE, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
      String password = "Yj7-" + UUID.randomUUID();
      firsts.add(
          new Setup.First(role, NewAccount.of(role.id(), role.title()).withPassword(password)));
    }
    Setup.Installed installed =
        product
            .getBean(Setup.class)
            .install(new Setup.Office("测速市机关工委", "committee", since), firsts);
    RootId root = installed.root();
    OrgId top = new OrgId(root.value());
    UserId id = installed.accounts().get(0).id();
    return new Actor(id, "测速", Role.OFFICE, top, new Scope(root, List.of(top)));
  }

  private List<OrgId> generalBranches(Organizations organizations, Actor office, LocalDate since) {
    return many(
        organizations,
        office,
        office.organization(),
        OrganizationKind.GENERAL_BRANCH,
        size.generalBranches(),
        since);
  }

  private List<OrgId> branches(
      Organizations organizations, Actor office, List<OrgId> generals, LocalDate since) {
    List<OrgId> branches = new ArrayList<>();
    for (OrgId general : generals) {
      int here = Math.min(Size.GROUP, size.branches() - branches.size());
      branches.addAll(many(organizations, office, general, OrganizationKind.BRANCH, here, since));
    }
    return branches;
  }

  private static List<OrgId> many(
      Organizations organizations,
      Actor office,
      OrgId parent,
      OrganizationKind kind,
      int number,
      LocalDate since) {
    List<OrgId> made = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      made.add(
          organizations.create(
              office, NewOrganization.below(parent, kind, "第" + i + kind.title(), since)));
    }
    return made;
  }

  private List<Mix.Member> people(
      ConfigurableApplicationContext product, Actor office, List<OrgId> branches, LocalDate since) {
    People people = product.getBean(People.class);
    List<NewPerson> wanted = new ArrayList<>();
    for (OrgId branch : branches) {
      for (int i = 0; i < size.peopleInBranch(); i++) {
        wanted.add(new NewPerson(details(), branch, MemberStatus.FORMAL, since));
      }
    }
    List<PersonId> ids = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i += PEOPLE_BATCH) {
      ids.addAll(
          people.addAll(office, wanted.subList(i, Math.min(wanted.size(), i + PEOPLE_BATCH))));
    }
    List<Mix.Member> members = new ArrayList<>();
    for (int i = 0; i < branches.size(); i++) {
      int from = i * size.peopleInBranch();
      List<PersonId> own = List.copyOf(ids.subList(from, from + size.peopleInBranch()));
      members.add(new Mix.Member(branches.get(i), own));
    }
    posts(product.getBean(JdbcClient.class), office.root(), members, since);
    return members;
  }

  private PersonDetails details() {
    String name =
        ""
            + SURNAMES.charAt(random.nextInt(SURNAMES.length()))
            + NAMES.charAt(random.nextInt(NAMES.length()))
            + NAMES.charAt(random.nextInt(NAMES.length()));
    return PersonDetails.named(name)
        .with("男", Optional.of(LocalDate.of(1980, 5, 1)), Optional.of(LocalDate.of(2005, 7, 1)));
  }

  /** A secretary, a deputy and three members of the committee in each branch. */
  private static void posts(
      JdbcClient jdbc, RootId root, List<Mix.Member> members, LocalDate since) {
    List<PostRank> ranks =
        List.of(
            PostRank.SECRETARY,
            PostRank.DEPUTY_SECRETARY,
            PostRank.COMMITTEE_MEMBER,
            PostRank.COMMITTEE_MEMBER,
            PostRank.COMMITTEE_MEMBER);
    for (int i = 0; i < ranks.size(); i++) {
      int place = i;
      jdbc.sql(
              """
              INSERT INTO organization.post (root, id, person, unit, title, rank, since)
              SELECT :root, gen_random_uuid(), row.person, row.unit, :title, :rank, :since
              FROM unnest(:people::uuid[], :units::uuid[]) AS row (person, unit)
              """)
          .param("root", root.value())
          .param("title", ranks.get(i).title())
          .param("rank", ranks.get(i).id())
          .param("since", since)
          .param(
              "people",
              members.stream().map(m -> m.people().get(place).value()).toArray(UUID[]::new))
          .param("units", members.stream().map(m -> m.id().value()).toArray(UUID[]::new))
          .update();
    }
  }

  /** Week by week, each recorded on its Friday evening. */
  private String entries(
      ConfigurableApplicationContext product, Actor office, Mix mix, int firstYear) {
    Ledger ledger = product.getBean(Ledger.class);
    OfficeClock clock = product.getBean(OfficeClock.class);
    LocalDate monday =
        LocalDate.of(firstYear, 1, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    long begun = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      for (int week = 0; week < Size.WEEKS; week++) {
        int from = (int) ((long) size.entries() * week / Size.WEEKS);
        int to = (int) ((long) size.entries() * (week + 1) / Size.WEEKS);
        week(threads, ledger, clock, office, recordings(mix, from, to, monday.plusWeeks(week)));
        if (week % 8 == 7) {
          timer.say(to + " entries, " + perSecond(to, begun) + " a second");
        }
      }
    } finally {
      threads.shutdownNow();
    }
    return perSecond(size.entries(), begun) + " entries a second";
  }

  private List<Recording> recordings(Mix mix, int from, int to, LocalDate monday) {
    List<Recording> recordings = new ArrayList<>();
    for (int i = from; i < to; i++) {
      recordings.add(mix.next(i % size.branches(), monday.plusDays(random.nextInt(5))));
    }
    return recordings;
  }

  private static void week(
      ExecutorService threads,
      Ledger ledger,
      OfficeClock clock,
      Actor office,
      List<Recording> recordings) {
    LocalDate last = recordings.get(0).on().with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    Instant evening = last.atTime(LocalTime.of(17, 30)).atZone(OfficeClock.ZONE).toInstant();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < recordings.size(); i += BATCH) {
      List<Recording> batch = recordings.subList(i, Math.min(recordings.size(), i + BATCH));
      running.add(
          threads.submit(
              () -> clock.at(evening, () -> ledger.recordAll(office, batch, Load::imported))));
    }
    running.forEach(Waiting::forIt);
  }

  private static Effort imported(Recording recording) {
    return Effort.none(Effort.Way.IMPORT, recording);
  }

  private static long perSecond(long number, long begun) {
    return Math.round(number * 1e9 / (System.nanoTime() - begun));
  }

  /** Progress on the console. */
  private static final class Timer {
    private final long begun = System.nanoTime();

    void say(String what) {
      System.out.printf("  %5.0f s  %s%n", (System.nanoTime() - begun) / 1e9, what);
    }
  }
}
