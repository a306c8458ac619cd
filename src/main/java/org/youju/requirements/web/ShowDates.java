package org.youju.requirements.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Measured;
import org.youju.catalog.Metric;
import org.youju.catalog.Requirement;
import org.youju.catalog.Rhythm;
import org.youju.catalog.Whom;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.requirements.Duties;
import org.youju.requirements.Found;
import org.youju.requirements.Judgment;
import org.youju.requirements.Obligation;
import org.youju.requirements.Status;
import org.youju.shell.Tab;

/**
 * Terms about to end, dates of those being admitted, political birthdays, hours, talks and quotas:
 * each a view of the obligations, shown to whoever sees these.
 */
@Component
class ShowDates {
  private static final int MONTHS_AHEAD = 6;
  private static final int TERMS = 100;
  private static final Set<String> TALKS =
      Set.of("heart-to-heart-talk", "integrity-talk", "pre-appointment-talk");
  private static final Set<String> BEFORE_MEMBERSHIP =
      Set.of("applicant", "activist", "candidate", "probationary");

  private final Duties duties;
  private final ShowDuties calendar;
  private final Catalog catalog;
  private final Clock clock;

  ShowDates(Duties duties, ShowDuties calendar, Catalog catalog, Clock clock) {
    this.duties = duties;
    this.calendar = calendar;
    this.catalog = catalog;
    this.clock = clock;
  }

  /** What can be looked at. */
  enum Sort {
    TERMS("terms", "换届", "届期半年内到期和已经过期还没有换届的，按届满日排；换届要提前半年准备。"),
    ADMISSION("admission", "发展党员期限", "申请人谈话、积极分子考察、预备党员考察和转正：已过期和半年内到期的，按到期日排。"),
    BIRTHDAYS("birthdays", "政治生日", "入党纪念日前后一个月内的党员，按日期排。"),
    HOURS("hours", "学时", "今年到今天的集中学习培训学时；只按组织和姓名列，不排名次。"),
    TALKS("talks", "谈心谈话", "今年谈心谈话、廉政谈话覆盖了谁；没有点到名的在前。"),
    QUOTAS("quotas", "配备与比例", "支部规模、班子配备、专职党务干部比例：现有数与规定数。");

    private final String id;
    private final String title;
    private final String lead;

    Sort(String id, String title, String lead) {
      this.id = id;
      this.title = title;
      this.lead = lead;
    }

    static Sort of(String id) {
      return Arrays.stream(values()).filter(sort -> sort.id.equals(id)).findFirst().orElse(TERMS);
    }
  }

  /**
   * @param skip how many organisations stand on the pages before; only terms stand on pages
   */
  DatesView view(Actor actor, Optional<OrgId> organization, String sortId, int skip) {
    Sort sort = Sort.of(sortId);
    OrgId unit = organization.orElseGet(() -> ShowDuties.home(actor));
    LocalDate today = LocalDate.now(clock);
    Page page = page(actor, unit, sort, today, Math.max(0, skip));
    List<Obligation> shown =
        page.obligations().stream().filter(one -> shown(sort, one, today)).toList();
    String here = "/duties/dates?sort=" + sort.id + "&organization=" + unit;
    return new DatesView(
        ShowDuties.pages("/duties/dates", "&organization=" + unit),
        Stream.of(Sort.values())
            .map(
                one ->
                    new Tab(
                        one.title,
                        "/duties/dates?sort=" + one.id + "&organization=" + unit,
                        one == sort))
            .toList(),
        sort.id,
        sort.lead,
        calendar.choices(actor, unit),
        groups(shown, unit, today),
        notes(sort, page.alone()),
        page.more() || page.skip() > 0 ? "按届满日排，每页 " + TERMS + " 个组织；也可以在上面选一个组织" : "",
        page.more() ? here + "&skip=" + (page.skip() + TERMS) : "",
        page.skip() > 0 ? here : "");
  }

  private record Page(List<Obligation> obligations, boolean alone, int skip, boolean more) {}

  private Page page(Actor actor, OrgId unit, Sort sort, LocalDate today, int skip) {
    Period looked = looked(sort, today);
    if (sort == Sort.TERMS) {
      Duties.Terms terms = duties.terms(actor, unit, looked, skip, TERMS);
      return new Page(terms.obligations(), false, skip, terms.more());
    }
    Duties.Around around = duties.around(actor, unit, rule -> is(sort, rule), looked);
    return new Page(around.obligations(), around.alone(), 0, false);
  }

  private static Period looked(Sort sort, LocalDate today) {
    LocalDate ahead = today.plusMonths(MONTHS_AHEAD);
    return switch (sort) {
      case TERMS -> new Period(today.minusYears(1), ahead);
      case ADMISSION -> new Period(today.minusMonths(MONTHS_AHEAD), ahead);
      case BIRTHDAYS -> new Period(today.minusMonths(1), today.plusMonths(1));
      case HOURS, TALKS, QUOTAS -> new Period(today, today);
    };
  }

  private static boolean shown(Sort sort, Obligation one, LocalDate today) {
    return switch (sort) {
      case TERMS, HOURS, TALKS, QUOTAS -> one.status() != Status.NOT_APPLICABLE;
      case ADMISSION -> one.open() && one.status() != Status.UNDECIDED;
      case BIRTHDAYS -> one.period().contains(today) && one.status() != Status.NOT_APPLICABLE;
    };
  }

  private boolean is(Sort sort, Requirement rule) {
    return rule.wordings().stream()
        .anyMatch(
            wording ->
                switch (sort) {
                  case TERMS -> wording.rhythm() instanceof Rhythm.Term;
                  case ADMISSION ->
                      wording.rhythm() instanceof Rhythm.Rolling rolling
                          && rule.category().equals("A")
                          && !(rolling.since() instanceof Rhythm.Since.Joining)
                          && wording.whom() instanceof Whom.People people
                          && people.statuses().stream().anyMatch(BEFORE_MEMBERSHIP::contains);
                  case BIRTHDAYS ->
                      wording.rhythm() instanceof Rhythm.Rolling rolling
                          && rolling.since() instanceof Rhythm.Since.Joining;
                  case HOURS -> counts(wording.measured(), ShowDates::adds);
                  case TALKS -> counts(wording.measured(), ShowDates::talks);
                  case QUOTAS ->
                      wording.measured() instanceof Measured.OfOrganization
                          || rule.category().equals("A")
                              && counts(
                                  wording.measured(),
                                  metric -> metric.counting() instanceof Counting.Ratio);
                });
  }

  /** Whether it is about such a metric, of single people or of how many of them are covered. */
  private boolean counts(Measured measured, Predicate<Metric> such) {
    if (measured instanceof Measured.Covering covering) {
      return catalog.requirement(covering.requirement()).stream()
          .flatMap(rule -> rule.wordings().stream())
          .anyMatch(wording -> counts(wording.measured(), such));
    }
    return measured instanceof Measured.Counted counted
        && catalog.metric(counted.metric()).filter(such).isPresent();
  }

  private static boolean adds(Metric metric) {
    return metric.counting() instanceof Counting.Sum sum && sum.quantity().equals("hours");
  }

  private static boolean talks(Metric metric) {
    return metric.counting().kinds().stream().anyMatch(TALKS::contains);
  }

  private static List<DatesView.Group> groups(List<Obligation> all, OrgId unit, LocalDate today) {
    LocalDate soon = today.plusDays(30);
    List<DatesView.Group> groups = new ArrayList<>();
    add(
        groups,
        "已过期",
        "台账里没有查到：做过的请补记",
        true,
        all,
        one -> one.open() && one.due().isBefore(today),
        unit);
    add(
        groups,
        "三十天内到期",
        "",
        true,
        all,
        one -> one.open() && !one.due().isBefore(today) && !one.due().isAfter(soon),
        unit);
    add(groups, "以后到期", "", true, all, one -> one.open() && one.due().isAfter(soon), unit);
    add(groups, "已达到", "", false, all, one -> !one.open(), unit);
    return groups;
  }

  private static void add(
      List<DatesView.Group> groups,
      String title,
      String note,
      boolean open,
      List<Obligation> all,
      Predicate<Obligation> wanted,
      OrgId unit) {
    List<DatesView.Line> lines =
        all.stream()
            .filter(wanted)
            .sorted(
                Comparator.comparing(Obligation::due)
                    .thenComparing(Obligation::organizationName)
                    .thenComparing(one -> one.requirement().id())
                    .thenComparing(one -> one.person().map(Obligation.Person::name).orElse("")))
            .map(one -> line(one, unit))
            .toList();
    if (!lines.isEmpty()) {
      groups.add(new DatesView.Group(title, note, open, lines));
    }
  }

  private static DatesView.Line line(Obligation one, OrgId unit) {
    return new DatesView.Line(
        one.person().map(Obligation.Person::name).orElse(one.organizationName()),
        one.person().isPresent() && !one.organization().equals(unit) ? one.organizationName() : "",
        one.requirement().name(),
        one.page(),
        left(one),
        found(one) + "；要求" + one.required(),
        one.wording().source().toString(),
        one.status().title(),
        ShowDuty.tone(one.status()));
  }

  private static String left(Obligation one) {
    return one.judgment() instanceof Judgment.NotYet notYet
        ? one.due() + (notYet.daysLeft() == 0 ? "，今天到期" : "，还有 " + notYet.daysLeft() + " 天")
        : one.due().toString();
  }

  private static String found(Obligation one) {
    String told = one.judgment().told();
    return one.judgment() instanceof Judgment.Undecided || told.equals(Found.NO_RECORD)
        ? told.replaceFirst("。$", "")
        : "现有 " + told;
  }

  private static List<String> notes(Sort sort, boolean alone) {
    List<String> notes = new ArrayList<>();
    if (alone) {
      notes.add("下级组织较多，这里只列本组织的；看某个组织的，请在上面选。");
    }
    if (sort == Sort.HOURS || sort == Sort.TALKS) {
      notes.add("党员个人的情况只有本组织看得到，上级只看到覆盖了多少。");
    }
    return notes;
  }
}
