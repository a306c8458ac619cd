package org.youju.requirements;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.catalog.Bound;
import org.youju.catalog.Counting;
import org.youju.catalog.Kind;
import org.youju.catalog.Measured;
import org.youju.catalog.Metric;
import org.youju.catalog.Requirement;
import org.youju.catalog.Rhythm;
import org.youju.catalog.Whom;
import org.youju.catalog.Wording;
import org.youju.kernel.Period;
import org.youju.ledger.Extracts;
import org.youju.metrics.Figure;
import org.youju.organization.Chronicle;
import org.youju.organization.MemberStatus;
import org.youju.organization.PostRank;
import org.youju.organization.Term;

/** All obligations of one organisation and its people in a span, judged: a pure function. */
final class Assess {
  private final Facts facts;
  private final Roster roster;
  private final Chronicle chronicle;
  private final Life life;
  private final Judge judge;
  private final Period span;

  /** Duties of people, judged once although what covers them asks again. */
  private final Map<String, List<Obligation>> people = new HashMap<>();

  Assess(Facts facts, Roster roster, Period span) {
    this.facts = facts;
    this.roster = roster;
    this.chronicle = roster.chronicle();
    this.life = new Life(chronicle, wide(span));
    this.judge = new Judge(facts.today());
    this.span = span;
  }

  /** Periods that overlap a span begin and end in it. */
  static Period wide(Period span) {
    return new Period(
        LocalDate.of(span.from().getYear() - 1, 1, 1),
        LocalDate.of(span.to().getYear() + 1, 12, 31));
  }

  List<Obligation> all(Collection<Requirement> requirements) {
    return requirements.stream().flatMap(one -> of(one).stream()).toList();
  }

  List<Obligation> of(Requirement requirement) {
    Whom whom = requirement.newest().whom();
    if (!whom.fits(chronicle.kind().id(), chronicle.top())) {
      return List.of();
    }
    Rhythm rhythm = requirement.newest().rhythm();
    if (rhythm instanceof Rhythm.Term term) {
      return terms(requirement, term);
    } else if (rhythm instanceof Rhythm.Rolling rolling) {
      return new Rolled(facts, roster, life, judge, span).of(requirement, rolling);
    }
    List<Obligation> all = new ArrayList<>();
    for (Period period : Spans.of((Rhythm.Calendar) rhythm, span)) {
      requirement
          .on(period.from())
          .ifPresent(wording -> addInPeriod(all, requirement, wording, period));
    }
    return all;
  }

  private void addInPeriod(
      List<Obligation> all, Requirement requirement, Wording wording, Period period) {
    if (wording.whom() instanceof Whom.Organizations whom) {
      if (life.livesIn(period)) {
        all.add(ofOrganization(requirement, wording, whom, period));
      }
    } else if (wording.whom() instanceof Whom.People whom) {
      all.addAll(
          people.computeIfAbsent(
              requirement.id() + period.from(),
              key -> ofPeople(requirement, wording, whom, period)));
    }
  }

  private List<Obligation> ofPeople(
      Requirement requirement, Wording wording, Whom.People whom, Period period) {
    LocalDate day = reference(period);
    return roster.of(whom).stream()
        .filter(mine -> mine.on(day).isPresent())
        .map(mine -> ofPerson(requirement, wording, mine, period))
        .toList();
  }

  /** The day of the period on which one looks who is there: its last one that has come. */
  private LocalDate reference(Period period) {
    LocalDate day = period.to().isBefore(facts.today()) ? period.to() : facts.today();
    return day.isBefore(period.from()) ? period.from() : day;
  }

  private Obligation ofOrganization(
      Requirement requirement, Wording wording, Whom.Organizations whom, Period period) {
    int months = period.months().size();
    long lived = life.livedMonths(period);
    long obliged = life.obligedMonths(whom, period);
    boolean fact = wording.measured() instanceof Measured.OfOrganization;
    Bound bound = fact ? wording.bound() : prorated(wording.bound(), obliged, months);
    String required = bound.text(unit(wording)) + note(wording.bound(), bound, obliged, months);
    if (fact) {
      LocalDate day = reference(period);
      boolean obliges = life.obliges(whom, day);
      Judgment judgment =
          obliges ? fact(wording, period, day) : new Judgment.NotApplicable(why(whom, day));
      return obligation(requirement, wording, period, required, judgment);
    }
    Judgment judgment;
    if (obliged == 0 || bound.isOpen() && !wording.bound().isOpen()) {
      boolean young = lived < months && life.obliges(whom, someDay(period));
      judgment =
          new Judgment.NotApplicable(
              young ? "本期只存续 " + lived + " 个月（满半月算一个月），折算后不作要求。" : why(whom, someDay(period)));
    } else {
      judgment = measure(wording, period, bound);
    }
    return obligation(requirement, wording, period, required, judgment);
  }

  /** A day of the period on which the organisation existed, as late as possible. */
  private LocalDate someDay(Period period) {
    LocalDate day = reference(period);
    LocalDate last = chronicle.until().filter(day::isAfter).orElse(day);
    return last.isBefore(chronicle.from()) ? chronicle.from() : last;
  }

  /** G5: as many as the months in which it was obliged are to the whole, rounded to the nearest. */
  static Bound prorated(Bound bound, long obliged, int months) {
    if (obliged >= months) {
      return bound;
    }
    Optional<BigDecimal> least =
        bound
            .atLeast()
            .map(
                number ->
                    number
                        .multiply(BigDecimal.valueOf(obliged))
                        .divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_UP))
            .filter(number -> number.signum() > 0);
    return new Bound(least, bound.atMost());
  }

  private static String note(Bound whole, Bound part, long obliged, int months) {
    return whole.equals(part) || part.isOpen() ? "" : "（按 " + obliged + "/" + months + " 个月折算）";
  }

  private String unit(Wording wording) {
    Measured measured = wording.measured();
    if (measured instanceof Measured.Counted counted) {
      return metric(counted).unit();
    } else if (measured instanceof Measured.OfOrganization fact) {
      return fact.fact().unit();
    }
    return measured instanceof Measured.Covering ? "%" : "次";
  }

  private Metric metric(Measured.Counted counted) {
    return facts.catalog().metric(counted.metric()).orElseThrow();
  }

  private String why(Whom.Organizations whom, LocalDate day) {
    if (!whom.formal().isOpen() && !whom.formal().holds(BigDecimal.valueOf(life.formal(day)))) {
      return "正式党员 %d 名，这一条适用于正式党员%s的组织。".formatted(life.formal(day), whom.formal().text("名"));
    }
    if (!whom.members().isOpen() && !whom.members().holds(BigDecimal.valueOf(life.members(day)))) {
      return "党员 %d 名，这一条适用于党员%s的组织。".formatted(life.members(day), whom.members().text("名"));
    }
    if (whom.having().contains("group")) {
      return "没有划分党小组，不作要求。";
    }
    if (whom.having().contains("mobile")) {
      return "没有流动党员，不作要求。";
    }
    return whom.having().isEmpty()
        ? "本期存续不足半个月，不作要求。"
        : "没有"
            + whom.having().stream()
                .flatMap(id -> MemberStatus.of(id).stream())
                .map(MemberStatus::title)
                .collect(Collectors.joining("、"))
            + "，不作要求。";
  }

  private Judgment measure(Wording wording, Period period, Bound bound) {
    Measured measured = wording.measured();
    if (measured instanceof Measured.Counted counted) {
      return counted(wording, period, bound, counted);
    } else if (measured instanceof Measured.Share share) {
      return share(wording, period, share);
    } else if (measured instanceof Measured.Covering covering) {
      return covering(wording, period, bound, covering);
    }
    throw new IllegalStateException("no rule for " + measured);
  }

  private Judgment counted(Wording wording, Period period, Bound bound, Measured.Counted counted) {
    Metric metric = metric(counted);
    Optional<String> off = switchedOff(metric.counting().kinds());
    if (off.isPresent()) {
      return new Judgment.NotApplicable(off.get());
    }
    Figure figure = facts.gathered().figure(metric, chronicle.id(), period, counted.below());
    if (figure.value().isPresent()) {
      return judge.of(wording, period, bound, figure.value(), Found.of(figure));
    }
    boolean recorded =
        !facts.gathered().entries(chronicle.id(), metric.counting().kinds(), period).isEmpty();
    boolean ratio = metric.counting() instanceof Counting.Ratio;
    return unknown(wording, period, bound, recorded || ratio ? figure.reason() : "");
  }

  /** No number: the records do not tell, there is no record, or the ledger was not kept yet. */
  private Judgment unknown(Wording wording, Period period, Bound bound, String reason) {
    boolean over = period.to().isBefore(facts.today());
    if (bound.atLeast().isEmpty()) {
      return new Judgment.NotApplicable("这段时间没有可核对的记录。");
    }
    if (over && !reason.isEmpty()) {
      return new Judgment.Undecided(reason);
    }
    return over && !facts.keptFrom(period.from())
        ? new Judgment.Undecided(notKept())
        : judge.missing(wording, period, Found.NOTHING);
  }

  private String notKept() {
    return facts
        .keptSince()
        .map(day -> "台账从 " + day.getYear() + " 年 " + day.getMonthValue() + " 月开始记，这段时间的记录不全；可以补记。")
        .orElse("台账里还没有任何记录；可以补记。");
  }

  private Optional<String> switchedOff(List<String> kinds) {
    boolean off =
        !kinds.isEmpty()
            && kinds.stream()
                .allMatch(id -> facts.catalog().kind(id).map(Kind::disabled).orElse(true));
    return off
        ? Optional.of(
            "本单位停用了“"
                + facts.catalog().kind(kinds.get(0)).map(Kind::name).orElse(kinds.get(0))
                + "”台账。")
        : Optional.empty();
  }

  private Judgment fact(Wording wording, Period period, LocalDate day) {
    Measured.Fact fact = ((Measured.OfOrganization) wording.measured()).fact();
    Optional<BigDecimal> value = value(fact, day);
    if (value.isEmpty()) {
      return new Judgment.Undecided("没有登记届期，请在组织页补充。");
    }
    String number = value.get().stripTrailingZeros().toPlainString();
    Found found = Found.said(fact.title() + " " + number + fact.unit());
    return wording.bound().holds(value.get())
        ? new Judgment.Met(found)
        : judge.missing(wording, period, found);
  }

  private Optional<BigDecimal> value(Measured.Fact fact, LocalDate day) {
    return switch (fact) {
      case FORMAL_MEMBERS -> number(life.formal(day));
      case MEMBERS -> number(life.members(day));
      case GROUPS -> number(life.groups(day));
      case COMMITTEE_SIZE ->
          number(
              life.holding(
                  day,
                  List.of(
                      PostRank.SECRETARY, PostRank.DEPUTY_SECRETARY, PostRank.COMMITTEE_MEMBER)));
      case SECRETARIES -> number(life.holding(day, List.of(PostRank.SECRETARY)));
      case DEPUTIES -> number(life.holding(day, List.of(PostRank.DEPUTY_SECRETARY)));
      case TERMS ->
          number(
              chronicle.terms().stream()
                  .filter(term -> !day.isBefore(term.from()) && !day.isAfter(term.until()))
                  .count());
      case TERM_YEARS ->
          chronicle.terms().stream()
              .filter(term -> !day.isBefore(term.from()) && !day.isAfter(term.until()))
              .findFirst()
              .map(Assess::years);
      case COMMITTEES_BELOW ->
          number(
              chronicle.below().stream()
                  .filter(one -> one.kind().id().equals("committee") && there(one, day))
                  .count());
      case ORGANIZATIONS_BELOW ->
          number(
              chronicle.below().stream()
                  .filter(one -> one.kind().hasCommittee() && there(one, day))
                  .count());
    };
  }

  private static boolean there(Chronicle.Below below, LocalDate day) {
    return !day.isBefore(below.from()) && below.until().filter(day::isAfter).isEmpty();
  }

  private static BigDecimal years(Term term) {
    long months =
        java.time.temporal.ChronoUnit.MONTHS.between(term.from(), term.until().plusDays(1));
    return BigDecimal.valueOf(months).divide(BigDecimal.valueOf(12), 1, RoundingMode.HALF_UP);
  }

  private static Optional<BigDecimal> number(long value) {
    return Optional.of(BigDecimal.valueOf(value));
  }

  private Judgment share(Wording wording, Period period, Measured.Share share) {
    List<Extracts.Row> entries = facts.gathered().entries(chronicle.id(), share.kinds(), period);
    List<Extracts.Row> low = new ArrayList<>();
    long told = 0;
    StringBuilder words = new StringBuilder();
    for (Extracts.Row row : entries) {
      Optional<BigDecimal> part = facts.gathered().amount(chronicle.id(), row, share.part());
      Optional<BigDecimal> whole = facts.gathered().amount(chronicle.id(), row, share.whole());
      if (part.isPresent() && whole.isPresent()) {
        told++;
        if (!reaches(share, part.get(), whole.get())) {
          low.add(row);
          words.append(
              "%s 应为 %s 中的%s %d/%d，登记的是 %s；"
                  .formatted(
                      row.on(),
                      whole.get().toPlainString(),
                      share.more() ? "超过" : "达到",
                      share.numerator(),
                      share.denominator(),
                      part.get().toPlainString()));
        }
      }
    }
    if (!low.isEmpty()) {
      List<java.util.UUID> ids = low.stream().map(row -> row.entry().value()).toList();
      return judge.fallenShort(wording, new Found(words.toString(), Optional.empty(), ids));
    }
    if (told > 0) {
      List<java.util.UUID> ids = entries.stream().map(row -> row.entry().value()).toList();
      return new Judgment.Met(new Found("登记了人数的都达到", Optional.empty(), ids));
    }
    return new Judgment.NotApplicable(
        entries.isEmpty() ? "这段时间没有可核对的会议。" : "会议记录没有填应到、实到人数，不核对；填了就逐次核对。");
  }

  private static boolean reaches(Measured.Share share, BigDecimal part, BigDecimal whole) {
    int compared =
        part.multiply(BigDecimal.valueOf(share.denominator()))
            .compareTo(whole.multiply(BigDecimal.valueOf(share.numerator())));
    return share.more() ? compared > 0 : compared >= 0;
  }

  private Judgment covering(
      Wording wording, Period period, Bound bound, Measured.Covering covering) {
    Requirement of = facts.catalog().requirement(covering.requirement()).orElseThrow();
    List<Obligation> people = new ArrayList<>();
    of.on(period.from()).ifPresent(each -> addInPeriod(people, of, each, period));
    List<Obligation> obliged =
        people.stream().filter(one -> one.status() != Status.NOT_APPLICABLE).toList();
    if (obliged.isEmpty()) {
      return new Judgment.NotApplicable("没有适用的人员。");
    }
    long met = obliged.stream().filter(one -> one.status() == Status.MET).count();
    long unknown = obliged.stream().filter(one -> one.status() == Status.UNDECIDED).count();
    BigDecimal percent =
        BigDecimal.valueOf(met * 100)
            .divide(BigDecimal.valueOf(obliged.size()), 1, RoundingMode.HALF_UP);
    Found found = Found.said(met + "/" + obliged.size() + " 人达到");
    boolean over = period.to().isBefore(facts.today());
    return over && unknown > 0 && !bound.holds(percent)
        ? new Judgment.Undecided("有 " + unknown + " 人的记录缺数据，不能判断。")
        : judge.of(wording, period, bound, Optional.of(percent), found);
  }

  private Obligation ofPerson(Requirement requirement, Wording wording, Mine mine, Period period) {
    int months = period.months().size();
    long obliged = mine.obligedMonths(period);
    Bound bound = prorated(wording.bound(), obliged, months);
    String required = bound.text(unit(wording)) + note(wording.bound(), bound, obliged, months);
    Judgment judgment =
        bound.isOpen()
            ? new Judgment.NotApplicable("本期只有 " + obliged + " 个月适用（满半月算一个月），折算后不作要求。")
            : ofPerson(wording, mine, period, bound);
    return obligation(requirement, wording, period, required, judgment, Optional.of(mine));
  }

  private Judgment ofPerson(Wording wording, Mine mine, Period period, Bound bound) {
    return new Personal(facts, chronicle, judge)
        .judge(wording, (Measured.Counted) wording.measured(), mine.id(), period, bound);
  }

  private List<Obligation> terms(Requirement requirement, Rhythm.Term rhythm) {
    List<Obligation> all = new ArrayList<>();
    for (Term term : chronicle.terms()) {
      Period last =
          new Period(term.until().plusDays(1).minusMonths(rhythm.monthsBefore()), term.until());
      Optional<Wording> wording = requirement.on(last.from());
      if (Spans.overlap(last, span) && wording.isPresent() && life.aliveOn(reference(last))) {
        all.add(
            obligation(
                requirement, wording.get(), last, "届满前完成换届", renewed(wording.get(), term, last)));
      }
    }
    return all;
  }

  private Judgment renewed(Wording wording, Term term, Period last) {
    boolean next =
        chronicle.terms().stream()
            .anyMatch(
                other ->
                    other.from().isAfter(term.from())
                        && !other.from().isAfter(term.until().plusDays(31)));
    if (next) {
      return new Judgment.Met(Found.said("已登记下一届"));
    }
    List<String> kinds = ((Measured.Renewed) wording.measured()).kinds();
    List<java.util.UUID> ids =
        facts.gathered().entries(chronicle.id(), kinds, last).stream()
            .map(row -> row.entry().value())
            .toList();
    Found found = ids.isEmpty() ? Found.NOTHING : new Found("有换届记录", Optional.empty(), ids);
    return ids.isEmpty() ? judge.missing(wording, last, found) : new Judgment.Met(found);
  }

  private Obligation obligation(
      Requirement requirement, Wording wording, Period period, String required, Judgment judgment) {
    return obligation(requirement, wording, period, required, judgment, Optional.empty());
  }

  private Obligation obligation(
      Requirement requirement,
      Wording wording,
      Period period,
      String required,
      Judgment judgment,
      Optional<Mine> mine) {
    LocalDate day = reference(period);
    return new Obligation(
        requirement,
        wording,
        chronicle.id(),
        chronicle.name(day),
        chronicle.parent(day),
        mine.map(Mine::person),
        period,
        required,
        judgment);
  }
}
