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
import org.youju.kernel.Period;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.requirements.Duties;
import org.youju.requirements.DutyBoard;
import org.youju.requirements.Recomputation;

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
    board.rows(actor, top, year);
    results.add(
        Result.of("board of the whole office", 150, times(i -> board.rows(actor, top, year))));
    results.add(
        Result.of(
            "board of the whole office right after an entry",
            1000,
            times(
                i -> {
                  record(i, year);
                  board.rows(actor, top, year);
                })));
    Duties duties = product.getBean(Duties.class);
    LocalDate first = LocalDate.of(year, 4, 1);
    Period quarter = new Period(first, first.plusMonths(3).minusDays(1));
    results.add(
        Result.of(
            "calendar of a branch for a quarter",
            150,
            times(i -> duties.of(actor, branch(i), quarter))));
    results.forEach(result -> System.out.println("  " + result.row()));
    return results;
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
