package org.youju.requirements.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.kernel.Scope;
import org.youju.organization.Lineage;
import org.youju.organization.Organization;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.requirements.Duties;
import org.youju.requirements.Found;
import org.youju.requirements.Judgment;
import org.youju.requirements.Obligation;
import org.youju.requirements.Status;
import org.youju.shell.Tab;

/** The calendar of duties: what was not found first, then what is due, then what is done. */
@Component
class ShowDuties {
  private static final int ORGANIZATIONS = 300;

  private final Duties duties;
  private final ShowDuty one;
  private final Organizations organizations;
  private final Lineage lineage;
  private final People people;
  private final Clock clock;

  ShowDuties(
      Duties duties,
      ShowDuty one,
      Organizations organizations,
      Lineage lineage,
      People people,
      Clock clock) {
    this.duties = duties;
    this.one = one;
    this.organizations = organizations;
    this.lineage = lineage;
    this.people = people;
    this.clock = clock;
  }

  /** How much is looked at. */
  enum Span {
    MONTH("month", "本月", 1),
    QUARTER("quarter", "本季度", 3),
    HALF("half", "半年", 6),
    YEAR("year", "全年", 12);

    private final String id;
    private final String title;
    private final int months;

    Span(String id, String title, int months) {
      this.id = id;
      this.title = title;
      this.months = months;
    }

    static Span of(String id) {
      return Stream.of(values()).filter(span -> span.id.equals(id)).findFirst().orElse(QUARTER);
    }

    Period around(LocalDate day) {
      YearMonth month = YearMonth.from(day);
      YearMonth first = month.minusMonths((month.getMonthValue() - 1) % months);
      return new Period(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }
  }

  DutiesView view(
      Actor actor,
      Optional<OrgId> organization,
      Optional<PersonId> person,
      String spanId,
      Optional<LocalDate> on) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = on.orElse(today);
    Span span = Span.of(spanId);
    Period period = span.around(day);
    OrgId unit = organization.orElseGet(() -> home(actor));
    Period looked = new Period(period.from().withDayOfYear(1), period.to());
    List<Obligation> all =
        person
            .map(id -> duties.of(actor, id, looked))
            .orElseGet(() -> duties.of(actor, unit, looked));
    String rest = person.map(id -> "&person=" + id).orElse("&organization=" + unit);
    return new DutiesView(
        person.map(id -> title(actor, id)).orElse("履职日历"),
        period.from() + " 至 " + period.to(),
        pages("/duties", rest),
        Stream.of(Span.values())
            .map(s -> new Tab(s.title, "/duties?span=" + s.id + "&on=" + day + rest, s == span))
            .toList(),
        "/duties?span=" + span.id + "&on=" + period.from().minusDays(1) + rest,
        "/duties?span=" + span.id + "&on=" + period.to().plusDays(1) + rest,
        span.id,
        choices(actor, unit),
        person.isPresent(),
        duties
            .self(actor)
            .filter(id -> !person.equals(Optional.of(id)))
            .map(id -> "/duties?span=year&person=" + id)
            .orElse(""),
        sections(actor, all, period));
  }

  private String title(Actor actor, PersonId id) {
    return duties.self(actor).filter(id::equals).isPresent()
        ? "我的履职清单"
        : people.get(actor.scope(), id).name() + "的履职清单";
  }

  static List<Tab> pages(String current, String rest) {
    return List.of(
        new Tab("履职日历", "/duties?" + rest.substring(1), current.equals("/duties")),
        new Tab("看板", "/duties/board", current.equals("/duties/board")),
        new Tab("期限与覆盖", "/duties/dates", current.equals("/duties/dates")),
        new Tab("规则手册", "/duties/rules", current.equals("/duties/rules")));
  }

  static OrgId home(Actor actor) {
    return actor.scope().tops().stream()
        .filter(actor.organization()::equals)
        .findFirst()
        .orElseGet(() -> actor.scope().tops().get(0));
  }

  /**
   * All organisations to choose from; where they are too many for a list, those around the unit.
   */
  List<DutiesView.Choice> choices(Actor actor, OrgId unit) {
    LocalDate today = LocalDate.now(clock);
    List<Organization> all =
        organizations.list(
            actor.scope(), Optional.empty(), "", today, Optional.empty(), ORGANIZATIONS + 1);
    List<Organization> offered =
        all.size() > ORGANIZATIONS ? around(actor.scope(), unit, today) : all;
    return offered.stream().filter(o -> o.kind().isParty()).map(o -> choice(o, unit)).toList();
  }

  /**
   * What stands above it, the topmost first, itself, and what stands directly below; of one that is
   * closed by now what stands below the scope's first.
   */
  List<Organization> around(Scope scope, OrgId unit, LocalDate today) {
    List<OrgId> line =
        lineage.ancestors(scope.root(), List.of(unit), today).getOrDefault(unit, List.of());
    if (line.isEmpty()) {
      return organizations.children(scope, scope.tops().get(0), today);
    }
    List<Organization> around = new ArrayList<>();
    line.stream()
        .filter(one -> lineage.sees(scope, one))
        .forEach(one -> around.add(0, organizations.get(scope, one, today)));
    around.addAll(organizations.children(scope, unit, today));
    return around;
  }

  private static DutiesView.Choice choice(Organization o, OrgId unit) {
    return new DutiesView.Choice(o.id().toString(), o.name(), o.id().equals(unit));
  }

  private List<DutiesView.Section> sections(Actor actor, List<Obligation> all, Period period) {
    Predicate<Obligation> here = one -> overlaps(one.period(), period);
    List<DutiesView.Section> sections = new ArrayList<>();
    add(
        sections,
        "台账里没有记录",
        "到期了还没有查到记录：做过的请补记，会标注“补记”",
        true,
        lines(actor, all, one -> one.status() == Status.NOT_MET && one.open()));
    add(
        sections,
        "请说明一句",
        "条文写“一般”的，或本单位自定的：补记，或说明原因，不按违规处理",
        true,
        lines(actor, all, one -> one.status() == Status.TO_EXPLAIN && one.open()));
    add(
        sections,
        "待完成",
        "还没到期，按到期日排",
        true,
        lines(actor, all, here.and(one -> one.status() == Status.NOT_YET)));
    add(
        sections,
        "缺数据",
        "补齐数据后会重新判断",
        false,
        lines(actor, all, here.and(one -> one.status() == Status.UNDECIDED)));
    add(
        sections,
        "已完成",
        "",
        false,
        lines(
            actor,
            all,
            here.and(
                one ->
                    one.status() == Status.MET
                        || one.status() == Status.TO_EXPLAIN && !one.open())));
    add(
        sections,
        "不适用",
        "",
        false,
        lines(actor, all, here.and(one -> one.status() == Status.NOT_APPLICABLE)));
    return sections;
  }

  private static void add(
      List<DutiesView.Section> sections,
      String title,
      String note,
      boolean open,
      List<DutiesView.Line> lines) {
    if (!lines.isEmpty()) {
      sections.add(new DutiesView.Section(title, note, open, lines));
    }
  }

  private static boolean overlaps(Period a, Period b) {
    return !a.to().isBefore(b.from()) && !b.to().isBefore(a.from());
  }

  /** A duty of people stands once, with all of them in it. */
  private List<DutiesView.Line> lines(
      Actor actor, List<Obligation> all, Predicate<Obligation> wanted) {
    Map<String, List<Obligation>> together = new LinkedHashMap<>();
    for (Obligation one : all) {
      if (wanted.test(one)) {
        together.computeIfAbsent(one.line(), line -> new ArrayList<>()).add(one);
      }
    }
    return together.values().stream().map(same -> line(actor, same)).toList();
  }

  private DutiesView.Line line(Actor actor, List<Obligation> same) {
    Obligation first = same.get(0);
    boolean writes = Role.writers().contains(actor.role());
    String kind = first.status().missing() && writes ? one.kind(first) : "";
    return new DutiesView.Line(
        first.requirement().name(),
        first.page(),
        (same.stream().allMatch(o -> o.period().equals(first.period()))
                ? when(first.period())
                : "各人起止时间不同")
            + " · "
            + first.required(),
        same.size() > 1 ? same.size() + " 人" : told(first),
        first.wording().source().toString(),
        first.wording().strength().title(),
        first.status().title(),
        ShowDuty.tone(first.status()),
        kind.isEmpty() ? "" : "/entries/new?kind=" + kind + "&organization=" + first.organization(),
        same.stream()
            .flatMap(
                o ->
                    o.person().stream()
                        .map(
                            p ->
                                new DutiesView.Person(
                                    p.name(), o.page(), when(o.period()) + " · " + told(o))))
            .toList());
  }

  private static String told(Obligation one) {
    return one.judgment() instanceof Judgment.NotYet notYet
        ? (notYet.daysLeft() == 0 ? "今天到期" : "还有 " + notYet.daysLeft() + " 天")
            + sofar(notYet.found().text())
        : one.judgment().told();
  }

  private static String sofar(String found) {
    if (found.isEmpty()) {
      return "";
    }
    return found.equals(Found.NO_RECORD) ? "，" + found : "，已有 " + found;
  }

  private static String when(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    boolean whole = from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
    if (whole && YearMonth.from(from).equals(YearMonth.from(to))) {
      return from.getYear() + " 年 " + from.getMonthValue() + " 月";
    }
    if (whole
        && from.getMonthValue() == 1
        && to.getMonthValue() == 12
        && from.getYear() == to.getYear()) {
      return from.getYear() + " 年";
    }
    return from + " 至 " + to;
  }
}
