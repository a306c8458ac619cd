package org.youju.requirements.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.requirements.DutyBoard;
import org.youju.requirements.Status;
import org.youju.shell.Tab;

/** The board: a page of organisations, each month of each with what is open in it. */
@Component
class ShowBoard {
  private static final int ROWS = 30;

  private final DutyBoard board;
  private final ShowDuties calendar;
  private final Clock clock;

  ShowBoard(DutyBoard board, ShowDuties calendar, Clock clock) {
    this.board = board;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * @param skip how many organisations stand on the pages before
   */
  BoardView view(Actor actor, Optional<OrgId> under, Optional<Integer> asked, int skip) {
    LocalDate today = LocalDate.now(clock);
    int year = asked.filter(y -> y > 1990 && y <= today.getYear() + 1).orElse(today.getYear());
    OrgId top = under.orElseGet(() -> actor.scope().tops().get(0));
    Optional<List<DutyBoard.Row>> ready = board.rows(actor, top, year);
    List<DutyBoard.Row> rows =
        ready.orElse(List.of()).stream()
            .filter(row -> row.months().stream().anyMatch(cell -> cell.worst().isPresent()))
            .toList();
    int first = Math.min(first(skip), rows.size());
    int last = Math.min(first + ROWS, rows.size());
    String here = "/duties/board?organization=" + top + "&year=" + year;
    return new BoardView(
        ShowDuties.pages("/duties/board", "&organization=" + top),
        IntStream.rangeClosed(today.getYear() - 2, today.getYear())
            .mapToObj(
                y ->
                    new Tab(
                        y + " 年", "/duties/board?organization=" + top + "&year=" + y, y == year))
            .toList(),
        top.toString(),
        calendar.choices(actor, top),
        rows.subList(first, last).stream().map(row -> row(row, year)).toList(),
        ready.isEmpty() ? here + "&skip=" + first(skip) : "",
        last < rows.size() ? here + "&skip=" + last : "",
        first > 0 ? here : "");
  }

  private static int first(int skip) {
    return Math.max(0, skip);
  }

  private static BoardView.Row row(DutyBoard.Row row, int year) {
    List<BoardView.Cell> cells = new ArrayList<>();
    for (int month = 1; month <= row.months().size(); month++) {
      cells.add(cell(row, YearMonth.of(year, month)));
    }
    return new BoardView.Row(
        row.name(),
        "/duties?span=year&on=" + year + "-12-31&organization=" + row.organization(),
        cells);
  }

  private static BoardView.Cell cell(DutyBoard.Row row, YearMonth month) {
    DutyBoard.Cell cell = row.months().get(month.getMonthValue() - 1);
    Optional<Status> worst = cell.worst();
    return new BoardView.Cell(
        worst.map(status -> sign(cell, status)).orElse("–"),
        worst.map(ShowDuty::tone).orElse("plain"),
        row.name()
            + " "
            + month.getMonthValue()
            + " 月：没有记录 "
            + cell.of(Status.NOT_MET)
            + "，待说明 "
            + cell.of(Status.TO_EXPLAIN)
            + "，待完成 "
            + cell.of(Status.NOT_YET)
            + "，已完成 "
            + cell.of(Status.MET),
        "/duties?span=month&on=" + month.atDay(1) + "&organization=" + row.organization());
  }

  private static String sign(DutyBoard.Cell cell, Status worst) {
    return switch (worst) {
      case MET -> "✓";
      case NOT_APPLICABLE -> "–";
      case NOT_MET, TO_EXPLAIN ->
          Integer.toString(cell.of(Status.NOT_MET) + cell.of(Status.TO_EXPLAIN));
      case NOT_YET, UNDECIDED -> Integer.toString(cell.of(worst));
    };
  }
}
