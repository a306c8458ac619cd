package org.youju.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.youju.app.Youju;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.requirements.DutyBoard;
import org.youju.requirements.Recomputation;
import org.youju.security.Accounts;
import org.youju.security.Browser;
import org.youju.security.NewAccount;

/** Obligations of the whole generated office, in this process: there is no other way to ask. */
final class DutiesSpeed {
  private static final int REQUESTS = 100;

  private final ConfigurableApplicationContext product;
  private final BenchOffice office;
  private final Actor actor;

  private DutiesSpeed(ConfigurableApplicationContext product, BenchOffice office) {
    this.product = product;
    this.office = office;
    RootId root = RootId.parse(office.root());
    OrgId top = new OrgId(root.value());
    this.actor =
        new Actor(
            new UserId(new UUID(0, 1)), "测速", Role.OFFICE, top, new Scope(root, List.of(top)));
  }

  static List<Result> measured(Path directory, BenchOffice office) {
    SpringApplication application = new SpringApplication(Youju.class);
    application.setLogStartupInfo(false);
    try (ConfigurableApplicationContext product =
        application.run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--youju.data=" + directory,
            "--youju.demo=false")) {
      return new DutiesSpeed(product, office).all();
    }
  }

  private List<Result> all() {
    DutyBoard board = product.getBean(DutyBoard.class);
    int year = office.firstYear() + 1;
    List<Result> results = new ArrayList<>();
    for (String run : List.of("first", "again")) {
      long begun = System.nanoTime();
      int units = Recomputation.run(board, actor.root(), year);
      results.add(
          Result.single(
              "all obligations of " + units + " organisations in a year anew, " + run,
              Optional.of(20.0),
              seconds(begun),
              "s"));
    }
    OrgId top = actor.organization();
    int now = LocalDate.now(product.getBean(java.time.Clock.class)).getYear();
    long begun = System.nanoTime();
    while (!ready(board, top, now) || !ready(board, top, year)) {
      Waiting.millis(50);
    }
    results.add(
        Result.told(
            "boards of two years ready in the background",
            Timings.ofNanos(List.of(System.nanoTime() - begun))));
    pages(results, year);
    results.add(
        Result.of(
            "an entry changes its obligations: the board of the whole office after it",
            1000,
            times(
                i -> {
                  record(i, year);
                  if (!ready(board, top, year)) {
                    throw new IllegalStateException("an entry must not wait for everything");
                  }
                })));
    results.forEach(result -> System.out.println("  " + result.row()));
    return results;
  }

  private boolean ready(DutyBoard board, OrgId top, int year) {
    return board.rows(actor, top, year).isPresent();
  }

  /** Whole pages, with the template, at the root and at branches. */
  private void pages(List<Result> results, int year) {
    OrgId top = actor.organization();
    Browser browser = browser();
    String on = "&on=" + year + "-05-09";
    results.add(
        Result.of(
            "board page at the root",
            150,
            times(i -> page(browser, "/duties/board?year=" + year + "&skip=" + i * 10))));
    for (String span : List.of("month", "quarter")) {
      results.add(
          Result.of(
              "duty list of a " + span + " at the root",
              150,
              times(i -> page(browser, "/duties?span=" + span + on + "&organization=" + top))));
      results.add(
          Result.of(
              "duty list of a " + span + " at a branch",
              150,
              times(
                  i -> page(browser, "/duties?span=" + span + on + "&organization=" + branch(i)))));
    }
    for (String sort : List.of("terms", "birthdays", "hours")) {
      results.add(
          Result.of(
              "dates and coverage (" + sort + ") at a branch",
              150,
              times(
                  i ->
                      page(browser, "/duties/dates?sort=" + sort + "&organization=" + branch(i)))));
    }
  }

  private static void page(Browser browser, String path) {
    int status = browser.get(path).statusCode();
    if (status != 200) {
      throw new IllegalStateException(path + " answered " + status);
    }
  }

  /** Somebody of the office at a browser of their own. */
  private Browser browser() {
    String login = "bench-" + UUID.randomUUID();
    String password = "Yj7-" + UUID.randomUUID();
    product
        .getBean(Accounts.class)
        .create(
            Accounts.system(actor.root()),
            NewAccount.of(login, "测速")
                .as(Role.OFFICE, actor.organization())
                .withPassword(password));
    Browser browser =
        new Browser(
            "http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port"));
    browser.login(login, password);
    return browser;
  }

  private OrgId branch(int i) {
    return OrgId.parse(office.branches().get(i * 7 % office.branches().size()).id());
  }

  private void record(int i, int year) {
    product
        .getBean(Ledger.class)
        .record(
            actor,
            new Recording(
                List.of("branch-committee-meeting"),
                branch(i),
                LocalDate.of(year, 1 + i % 12, 9),
                Optional.empty(),
                "测速：支委会",
                "",
                List.of(),
                Map.of("attendee", 5),
                Map.of(),
                List.of(),
                "",
                ""));
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static Timings times(IntConsumer request) {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      long begun = System.nanoTime();
      request.accept(i);
      nanos.add(System.nanoTime() - begun);
    }
    return Timings.ofNanos(nanos);
  }

  public static void main(String[] args) {
    Path directory = Path.of(args[0]);
    measured(directory, BenchOffice.in(directory).orElseThrow());
  }
}
