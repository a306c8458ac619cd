package org.youju.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
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

/**
 * Obligations of the whole generated office, asked within the product: there is no other way to ask
 * for all of them anew.
 */
final class DutiesSpeed {
  private static final int WARMING = 20;
  private static final int REQUESTS = 100;

  private final ConfigurableApplicationContext product;
  private final BenchOffice office;
  private final DutyBoard board;
  private final Actor actor;
  private final List<Result> results = new ArrayList<>();

  private DutiesSpeed(ConfigurableApplicationContext product, BenchOffice office) {
    this.product = product;
    this.office = office;
    this.board = product.getBean(DutyBoard.class);
    RootId root = RootId.parse(office.root());
    OrgId top = new OrgId(root.value());
    this.actor =
        new Actor(
            new UserId(new UUID(0, 1)), "测速", Role.OFFICE, top, new Scope(root, List.of(top)));
  }

  /** In a process of its own that has as much memory as the product has. */
  static List<Result> measured(Path directory, BenchOffice office) {
    Path file = Path.of("target", "bench-duties.tsv");
    try {
      Process child =
          new ProcessBuilder(
                  "java",
                  "-Xmx512m",
                  "-XX:+UseSerialGC",
                  "-Dfile.encoding=UTF-8",
                  "-cp",
                  System.getProperty("java.class.path"),
                  DutiesSpeed.class.getName(),
                  directory.toString(),
                  file.toString())
              .inheritIO()
              .start();
      if (child.waitFor() != 0) {
        throw new IllegalStateException("the duties could not be measured");
      }
      return Files.readAllLines(file).stream().map(Result::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<Result> inside(Path directory) {
    SpringApplication application = new SpringApplication(Youju.class);
    application.setLogStartupInfo(false);
    try (ConfigurableApplicationContext product =
        application.run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--youju.data=" + directory,
            "--youju.demo=false")) {
      return new DutiesSpeed(product, BenchOffice.in(directory).orElseThrow()).all();
    }
  }

  private List<Result> all() {
    int now = LocalDate.now(product.getBean(Clock.class)).getYear();
    int year = office.firstYear() + 1;
    boards(now == year ? List.of(now) : List.of(now, year));
    recomputation(year);
    pages(year);
    entries(year);
    same(year);
    return results;
  }

  /** Nothing is measured while these are still being made. */
  private void boards(Collection<Integer> years) {
    for (int year : years) {
      long begun = System.nanoTime();
      while (!ready(year)) {
        Waiting.millis(50);
      }
      add(
          Result.single(
              "board of " + year + " made in the background after a start",
              Optional.empty(),
              seconds(begun),
              "s"));
    }
  }

  private void recomputation(int year) {
    for (String run : List.of("first", "again")) {
      long begun = System.nanoTime();
      int units = Recomputation.run(board, actor.root(), year);
      add(
          Result.single(
              "all obligations of " + units + " organisations in a year anew, " + run,
              Optional.of(20.0),
              seconds(begun),
              "s"));
    }
  }

  private void entries(int year) {
    add(
        Result.of(
            "an entry changes its obligations: the board of the whole office after it",
            1000,
            times(
                i -> {
                  record(i, year);
                  if (!ready(year)) {
                    throw new IllegalStateException("an entry must not wait for everything");
                  }
                })));
  }

  /** After all those entries the board must be the one that is made from nothing. */
  private void same(int year) {
    long differing = Recomputation.differing(board, actor.root(), year);
    if (differing > 0) {
      throw new IllegalStateException(differing + " organisations differ from a recomputation");
    }
  }

  private void add(Result result) {
    System.out.println("  " + result.row());
    results.add(result);
  }

  private boolean ready(int year) {
    return board.rows(actor, actor.organization(), year).isPresent();
  }

  /** Whole pages, with the template, at the root and at branches. */
  private void pages(int year) {
    Browser browser = browser();
    String root = "&organization=" + actor.organization();
    String on = "&on=" + year + "-05-09";
    pages("board page at the root", browser, i -> "/duties/board?year=" + year + "&skip=" + i * 10);
    for (String span : List.of("month", "quarter")) {
      String list = "/duties?span=" + span + on;
      pages("calendar of a " + span + " at the root", browser, i -> list + root);
      pages("calendar of a " + span + " at a branch", browser, i -> list + at(i));
    }
    pages("calendar of this quarter at a branch", browser, i -> "/duties?span=quarter" + at(i));
    for (String sort : List.of("terms", "admission", "birthdays", "hours", "talks", "quotas")) {
      String dates = "/duties/dates?sort=" + sort;
      pages("dates and coverage (" + sort + ") at the root", browser, i -> dates + root);
      pages("dates and coverage (" + sort + ") at a branch", browser, i -> dates + at(i));
    }
    pages(
        "calendar of activities at the root",
        browser,
        i -> "/calendar?month=" + month(i, year) + root);
    pages(
        "calendar of activities at a branch",
        browser,
        i -> "/calendar?month=" + month(i, year) + at(i));
  }

  private void pages(String what, Browser browser, IntFunction<String> path) {
    for (int i = 0; i < WARMING; i++) {
      page(browser, path.apply(REQUESTS + i));
    }
    add(Result.of(what, 150, times(i -> page(browser, path.apply(i)))));
  }

  private static String month(int i, int year) {
    return YearMonth.of(year, 1 + i % 12).toString();
  }

  private String at(int i) {
    return "&organization=" + branch(i);
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

  public static void main(String[] args) throws IOException {
    List<Result> results = inside(Path.of(args[0]));
    Files.write(Path.of(args[1]), results.stream().map(Result::line).toList());
  }
}
