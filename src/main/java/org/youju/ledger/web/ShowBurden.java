package org.youju.ledger.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.ledger.Effort;
import org.youju.ledger.EffortSum;
import org.youju.ledger.Efforts;
import org.youju.organization.Lineage;
import org.youju.shell.Bars;
import org.youju.shell.Tab;

/** Makes the page 减负 out of the sums. */
@Component
class ShowBurden {
  /** Of a meeting's fields so many percent shall not be typed. */
  static final BigDecimal GOAL = BigDecimal.valueOf(80);

  private static final Set<Effort.Way> BY_HAND = Set.of(Effort.Way.FORM, Effort.Way.QUICK);
  private static final int TALL = 72;
  private static final String UNKNOWN = "—";

  private final Efforts efforts;
  private final Lineage lineage;
  private final Clock clock;

  ShowBurden(Efforts efforts, Lineage lineage, Clock clock) {
    this.efforts = efforts;
    this.lineage = lineage;
    this.clock = clock;
  }

  BurdenView view(Actor actor, Year year) {
    List<Efforts.Line> lines = efforts.of(actor.scope(), year);
    EffortSum meetings = sum(lines, line -> byHand(line) && line.meeting());
    boolean good = meetings.notTyped().filter(share -> share.compareTo(GOAL) >= 0).isPresent();
    return new BurdenView(
        year.toString(),
        place(actor),
        years(year),
        Optional.of(meetings).filter(sum -> sum.entries() > 0).map(sum -> shown("会议活动", sum)),
        good ? "达到目标" : "未到目标",
        good,
        bars(lines, year),
        months(lines, year),
        byWay(lines),
        elsewhere(lines));
  }

  private String place(Actor actor) {
    return lineage.names(actor.root(), actor.scope().tops(), LocalDate.now(clock)).values().stream()
        .sorted()
        .collect(Collectors.joining("、"));
  }

  private List<Tab> years(Year year) {
    Year now = Year.now(clock);
    return Stream.of(now.minusYears(2), now.minusYears(1), now)
        .map(one -> new Tab(one + " 年", "/burden?year=" + one, one.equals(year)))
        .toList();
  }

  private static boolean byHand(Efforts.Line line) {
    return BY_HAND.contains(line.way());
  }

  private static EffortSum sum(List<Efforts.Line> lines, Predicate<Efforts.Line> which) {
    return lines.stream()
        .filter(which)
        .map(Efforts.Line::sum)
        .reduce(EffortSum.NOTHING, EffortSum::plus);
  }

  private static EffortSum of(List<Efforts.Line> lines, YearMonth month) {
    return sum(lines, line -> byHand(line) && line.month().equals(month));
  }

  private Optional<Bars> bars(List<Efforts.Line> lines, Year year) {
    List<Bars.Part> parts = new ArrayList<>();
    for (Month month : Month.values()) {
      sum(lines, line -> byHand(line) && line.meeting() && line.month().equals(year.atMonth(month)))
          .notTyped()
          .ifPresent(share -> parts.add(new Bars.Part(month.getValue() + " 月", share)));
    }
    return parts.size() < 2 ? Optional.empty() : Optional.of(Bars.of(TALL, "%", parts));
  }

  private static List<BurdenView.Sum> months(List<Efforts.Line> lines, Year year) {
    return Stream.of(Month.values())
        .filter(month -> of(lines, year.atMonth(month)).entries() > 0)
        .map(month -> shown(month.getValue() + " 月", of(lines, year.atMonth(month))))
        .toList();
  }

  private static List<BurdenView.Sum> byWay(List<Efforts.Line> lines) {
    List<BurdenView.Sum> sums = new ArrayList<>();
    add(sums, "会议活动：速记", lines, line -> line.meeting() && line.way() == Effort.Way.QUICK);
    add(sums, "会议活动：填表", lines, line -> line.meeting() && line.way() == Effort.Way.FORM);
    add(sums, "其他事项：速记", lines, line -> !line.meeting() && line.way() == Effort.Way.QUICK);
    add(sums, "其他事项：填表", lines, line -> !line.meeting() && line.way() == Effort.Way.FORM);
    return sums;
  }

  private static List<BurdenView.Sum> elsewhere(List<Efforts.Line> lines) {
    List<BurdenView.Sum> sums = new ArrayList<>();
    add(sums, "表格导入", lines, line -> line.way() == Effort.Way.IMPORT);
    add(sums, "接口和自动记录", lines, line -> line.way() == Effort.Way.PROGRAM);
    return sums;
  }

  private static void add(
      List<BurdenView.Sum> to,
      String name,
      List<Efforts.Line> lines,
      Predicate<Efforts.Line> which) {
    EffortSum sum = sum(lines, which);
    if (sum.entries() > 0) {
      to.add(shown(name, sum));
    }
  }

  private static BurdenView.Sum shown(String name, EffortSum sum) {
    return new BurdenView.Sum(
        name,
        Long.toString(sum.entries()),
        text(sum.notTyped()),
        Long.toString(sum.typed()),
        Long.toString(sum.filled()),
        text(sum.typedEach()),
        text(sum.minutesEach()),
        Long.toString(sum.timed()));
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse(UNKNOWN);
  }
}
