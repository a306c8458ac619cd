package org.youju.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Kind;
import org.youju.catalog.Metric;
import org.youju.kernel.EntryId;
import org.youju.ledger.Tallies;
import org.youju.organization.Rolls;

/** One metric counted for one question. */
final class CountIt {
  private static final int RATIO_DECIMALS = 1;
  private static final Map<String, String> POSTS = Map.of("secretary", "书记", "leader", "领导班子成员");
  private static final String NOBODY = "有记录，但都没有登记相应的人员或人数。";
  private static final String NOT_FILLED = "有记录，但都没有填写这个数量。";

  private final Books books;
  private final Catalog catalog;
  private final Tallies tallies;
  private final Counts counts;
  private final Rolls rolls;
  private final Metric metric;
  private final Question question;
  private final boolean withIds;

  CountIt(Books books, Counts counts, Metric metric, Question question, boolean withIds) {
    this.books = books;
    this.catalog = books.catalog();
    this.tallies = books.tallies();
    this.rolls = books.rolls();
    this.counts = counts;
    this.metric = metric;
    this.question = question;
    this.withIds = withIds;
  }

  Figure figure() {
    if (question.period().from().isAfter(question.today())) {
      return notYet();
    }
    Counting counting = metric.counting();
    if (counting instanceof Counting.Entries entries) {
      return entries(entries);
    } else if (counting instanceof Counting.Participations participations) {
      return participations(participations);
    } else if (counting instanceof Counting.People people) {
      return people(people);
    } else if (counting instanceof Counting.Sum sum) {
      return sum(sum);
    } else if (counting instanceof Counting.Organizations organizations) {
      return organizations(organizations);
    } else if (counting instanceof Counting.Ratio ratio) {
      return ratio(ratio);
    } else if (counting instanceof Counting.Extreme extreme) {
      return extreme(extreme);
    } else if (counting instanceof Counting.Members members) {
      return roll(
          Figure.Basis.PEOPLE,
          rolls.members(
              question.scope().root(),
              question.organization(),
              members.statuses(),
              question.lastDay(),
              shownIds()));
    } else if (counting instanceof Counting.Units units) {
      return roll(
          Figure.Basis.ORGANIZATIONS,
          rolls.units(
              question.scope().root(),
              question.organization(),
              units.organizationKinds(),
              question.lastDay(),
              shownIds()));
    }
    return duties((Counting.Duties) counting);
  }

  /**
   * The calendar months of the period, read together where the rule adds up; empty for rules that
   * have to be counted month by month.
   */
  Optional<List<Figure>> months() {
    Counting counting = metric.counting();
    if (counting instanceof Counting.Entries entries) {
      String measure = measure(entries.role(), entries.post());
      return Optional.of(
          months(entries.kinds(), measure, part -> BigDecimal.valueOf(part.entries())));
    } else if (counting instanceof Counting.Participations participations) {
      String measure = measure(Optional.of(participations.role()), participations.post());
      return Optional.of(months(participations.kinds(), measure, Tallies.Part::sum));
    } else if (counting instanceof Counting.Sum sum) {
      return Optional.of(months(sum.kinds(), "quantity:" + sum.quantity(), Tallies.Part::sum));
    }
    return Optional.empty();
  }

  private List<Figure> months(
      List<String> kinds, String measure, Function<Tallies.Part<LocalDate>, BigDecimal> value) {
    Map<YearMonth, Tallies.Part<LocalDate>> counted = byMonth(question.range(kinds, measure));
    Set<YearMonth> recorded =
        measure.equals(Tallies.ENTRIES)
            ? counted.keySet()
            : byMonth(question.range(kinds, Tallies.ENTRIES)).keySet();
    return question.period().months().stream()
        .map(
            part -> {
              YearMonth month = YearMonth.from(part.from());
              CountIt one = new CountIt(books, counts, metric, question.in(part), withIds);
              return Optional.ofNullable(counted.get(month))
                  .map(found -> one.plain(value.apply(found), found.entries()))
                  .orElseGet(() -> one.silent(recorded.contains(month), kinds));
            })
        .toList();
  }

  /** A month without anything to count: why, or 0, is found out the long way if it has records. */
  private Figure silent(boolean recorded, List<String> kinds) {
    if (question.period().from().isAfter(question.today())) {
      return notYet();
    }
    return recorded ? figure() : unrecorded(kinds);
  }

  private Map<YearMonth, Tallies.Part<LocalDate>> byMonth(Tallies.Range range) {
    return counts.byMonth(range).stream()
        .collect(Collectors.toMap(part -> YearMonth.from(part.key()), part -> part));
  }

  private Figure plain(BigDecimal value, long entries) {
    return Figure.known(metric, value, question, Figure.Basis.ENTRIES, entries, List.of());
  }

  private Figure notYet() {
    return unknown("这段时间还没有到来。");
  }

  private Figure entries(Counting.Entries counting) {
    Tallies.Range range =
        question.range(counting.kinds(), measure(counting.role(), counting.post()));
    long entries = counts.total(range).entries();
    return entries == 0
        ? nothing(counting.kinds(), counting.role(), counting.post(), range)
        : known(BigDecimal.valueOf(entries), range, entries);
  }

  private Figure participations(Counting.Participations counting) {
    Tallies.Range range =
        question.range(counting.kinds(), measure(Optional.of(counting.role()), counting.post()));
    Tallies.Total total = counts.total(range);
    return total.sum().isEmpty()
        ? nothing(counting.kinds(), Optional.of(counting.role()), counting.post(), range)
        : known(total.sum().get(), range, total.entries());
  }

  /** No record at all, records that do not say who, or records of others: only the last is a 0. */
  private Figure nothing(
      List<String> kinds, Optional<String> role, Optional<String> post, Tallies.Range range) {
    if (nothingRecorded(kinds)) {
      return unrecorded(kinds);
    }
    if (role.isPresent() && post.isPresent() && tallies.hasUnnamed(range, role.get())) {
      return unknown("有的记录只登记了人数，没有名单，说不出其中有没有" + POSTS.getOrDefault(post.get(), "这样的人") + "。");
    }
    boolean saysWho = role.isPresent() && counts.any(question.range(kinds, "role:" + role.get()));
    return saysWho ? known(BigDecimal.ZERO, range, 0) : unknown(NOBODY);
  }

  private Figure people(Counting.People counting) {
    Tallies.Range range =
        question.range(counting.kinds(), measure(Optional.of(counting.role()), counting.post()));
    if (tallies.hasUnnamed(range, counting.role())) {
      return unknown("有的记录只登记了人数，没有名单，无法去重计人。");
    }
    long entries = counts.total(range).entries();
    if (entries == 0) {
      return nothing(counting.kinds(), Optional.of(counting.role()), counting.post(), range);
    }
    long people = tallies.people(range, counting.role(), counting.post());
    return known(BigDecimal.valueOf(people), range, entries);
  }

  private Figure sum(Counting.Sum counting) {
    Tallies.Range range = question.range(counting.kinds(), "quantity:" + counting.quantity());
    Tallies.Total total = counts.total(range);
    if (total.sum().isPresent()) {
      return known(total.sum().get(), range, total.entries());
    }
    return nothingRecorded(counting.kinds()) ? unrecorded(counting.kinds()) : unknown(NOT_FILLED);
  }

  private Figure organizations(Counting.Organizations counting) {
    Tallies.Range range = question.range(counting.kinds(), Tallies.ENTRIES);
    long entries = counts.total(range).entries();
    if (entries == 0) {
      return unrecorded(counting.kinds());
    }
    long organizations = tallies.organizations(range, counting.organizationKind());
    return known(BigDecimal.valueOf(organizations), range, entries);
  }

  private Figure ratio(Counting.Ratio counting) {
    Figure numerator = other(counting.numerator());
    Figure denominator = other(counting.denominator());
    Optional<Figure> missing =
        Stream.of(numerator, denominator).filter(f -> f.value().isEmpty()).findFirst();
    if (missing.filter(Figure::isWithheld).isPresent()) {
      return Figure.withheld(metric, question);
    }
    if (missing.isPresent()) {
      return unknown(missing.get().metric().name() + "：" + missing.get().reason());
    }
    if (denominator.value().orElseThrow().signum() == 0) {
      return unknown(denominator.metric().name() + "为 0，比率无法计算。");
    }
    BigDecimal percent =
        numerator
            .value()
            .orElseThrow()
            .movePointRight(2)
            .divide(denominator.value().orElseThrow(), RATIO_DECIMALS, RoundingMode.HALF_UP);
    List<UUID> ids =
        Stream.concat(denominator.ids().stream(), numerator.ids().stream())
            .distinct()
            .limit(Figure.IDS)
            .toList();
    boolean sameBasis = numerator.basis() == denominator.basis();
    Figure shown = sameBasis ? denominator : numerator;
    return Figure.known(
        metric,
        percent,
        question,
        shown.basis(),
        sameBasis
            ? Math.max(ids.size(), Math.max(numerator.count(), denominator.count()))
            : shown.count(),
        sameBasis ? ids : shown.ids());
  }

  private Figure other(String id) {
    return new CountIt(books, counts, catalog.metric(id).orElseThrow(), question, withIds).figure();
  }

  private Figure extreme(Counting.Extreme counting) {
    Tallies.Range range = question.range(counting.kinds(), counting.measure());
    Tallies.Total total = counts.total(range);
    Optional<BigDecimal> value = counting.highest() ? total.highest() : total.lowest();
    if (value.isEmpty()) {
      return nothingRecorded(counting.kinds())
          ? unrecorded(counting.kinds())
          : unknown("有记录，但都没有登记这一项。");
    }
    List<EntryId> ids = tallies.entriesWith(range, value.get(), Figure.IDS);
    return Figure.known(
        metric, value.get(), question, Figure.Basis.ENTRIES, ids.size(), values(ids));
  }

  private Figure duties(Counting.Duties counting) {
    if (question.shownAsOf().isBefore(question.today())) {
      return unknown("规定动作按今天的记录判定，说不出过去某一天的情况。");
    }
    DutyCount.Answer answer =
        books
            .duties()
            .count(
                question.scope(),
                question.organization(),
                counting.requirements(),
                question.period(),
                withIds);
    return answer instanceof DutyCount.Answer.Counted counted
        ? duties(counting, counted)
        : Figure.withheld(metric, question);
  }

  /** Of some that cannot be told no number is stated, and no record is no 0. */
  private Figure duties(Counting.Duties counting, DutyCount.Answer.Counted counted) {
    if (counted.undecided() > 0) {
      return unknown("有 " + counted.undecided() + " 项缺数据，说不出落实了没有。");
    }
    if (counted.due() == 0) {
      return unknown("这段时间没有到期的规定动作。");
    }
    if (counted.met() == 0) {
      return unknown("这段时间的规定动作，台账里都没有查到记录。");
    }
    return Figure.known(
        metric,
        BigDecimal.valueOf(counting.met() ? counted.met() : counted.due()),
        question,
        Figure.Basis.ENTRIES,
        counted.records(),
        counted.entries().stream().limit(shownIds()).toList());
  }

  private int shownIds() {
    return withIds ? Figure.IDS : 0;
  }

  private Figure roll(Figure.Basis basis, Optional<Rolls.Roll> found) {
    return found
        .map(
            roll ->
                Figure.known(
                    metric,
                    BigDecimal.valueOf(roll.size()),
                    question,
                    basis,
                    roll.size(),
                    roll.ids()))
        .orElseGet(() -> unknown("这个组织在 " + question.lastDay() + " 还没有设立或已经撤销。"));
  }

  private Figure known(BigDecimal value, Tallies.Range range, long entries) {
    List<UUID> ids =
        withIds && entries > 0 ? values(counts.entryIds(range, Figure.IDS)) : List.of();
    return Figure.known(metric, value, question, Figure.Basis.ENTRIES, entries, ids);
  }

  private boolean nothingRecorded(List<String> kinds) {
    return !counts.any(question.range(kinds, Tallies.ENTRIES));
  }

  private Figure unrecorded(List<String> kinds) {
    String names =
        kinds.stream()
            .limit(3)
            .map(id -> catalog.kind(id).map(Kind::name).orElse(id))
            .collect(Collectors.joining("、", "“", kinds.size() > 3 ? "”等" : "”"));
    return unknown("台账里这段时间没有" + names + "的记录。");
  }

  private Figure unknown(String reason) {
    return Figure.unknown(metric, reason, question);
  }

  private static String measure(Optional<String> role, Optional<String> post) {
    return role.map(r -> "role:" + r + post.map(p -> "@" + p).orElse("")).orElse(Tallies.ENTRIES);
  }

  /** The measures that counting looks up in each kind. */
  static List<String> measures(Counting counting) {
    List<String> measures = new ArrayList<>(List.of(Tallies.ENTRIES));
    if (counting instanceof Counting.Entries entries) {
      measures.addAll(measures(entries.role(), entries.post()));
    } else if (counting instanceof Counting.Participations part) {
      measures.addAll(measures(Optional.of(part.role()), part.post()));
    } else if (counting instanceof Counting.People people) {
      measures.addAll(measures(Optional.of(people.role()), people.post()));
    } else if (counting instanceof Counting.Sum sum) {
      measures.add("quantity:" + sum.quantity());
    } else if (counting instanceof Counting.Extreme extreme) {
      measures.add(extreme.measure());
    }
    return measures;
  }

  private static List<String> measures(Optional<String> role, Optional<String> post) {
    return role.isEmpty()
        ? List.of()
        : List.of(measure(role, Optional.empty()), measure(role, post));
  }

  private static List<UUID> values(List<EntryId> ids) {
    return ids.stream().map(EntryId::value).toList();
  }
}
