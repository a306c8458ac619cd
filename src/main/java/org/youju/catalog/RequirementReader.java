package org.youju.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.catalog.Measured.Fact;
import org.youju.catalog.Rhythm.Every;
import org.youju.catalog.Rhythm.Since;

/** Reads requirements (要求) from their nodes. */
final class RequirementReader {
  static final Set<String> KEYS =
      Set.of("id", "row", "name", "category", "wordings", "cases", "disabled");
  static final Set<String> WORDING_KEYS =
      Set.of(
          "from",
          "until",
          "sentence",
          "source",
          "strength",
          "whom",
          "every",
          "shift",
          "window",
          "advised",
          "term",
          "rolling",
          "counts",
          "bound");
  static final Set<String> WHOM_KEYS =
      Set.of(
          "organizations", "atTop", "formal", "members", "having", "statuses", "ranks", "retired");
  static final Set<String> MONTHS_KEYS = Set.of("from", "to");
  static final Set<String> TERM_KEYS = Set.of("monthsBefore");
  static final Set<String> ROLLING_KEYS =
      Set.of("status", "post", "joining", "event", "role", "within", "again", "lead", "grace");
  static final Set<String> COUNTS_KEYS =
      Set.of(
          "metric",
          "below",
          "fact",
          "kinds",
          "part",
          "whole",
          "over",
          "more",
          "covering",
          "renewed",
          "passed",
          "role");
  static final Set<String> BOUND_KEYS = Set.of("atLeast", "atMost");
  static final Set<String> CASE_KEYS = Set.of("given", "records", "period", "today", "status");
  static final Set<String> GIVEN_KEYS =
      Set.of("kind", "since", "until", "people", "posts", "groups", "me", "terms");
  static final Set<String> ME_KEYS = Set.of("status", "rank", "since", "joined");
  static final Set<String> HAVING =
      Set.of("group", "mobile", "formal", "probationary", "candidate", "activist", "applicant");
  static final Set<String> RANKS =
      Set.of("secretary", "deputy-secretary", "committee-member", "leader", "member");
  static final Set<String> STATUSES_JUDGED =
      Set.of("met", "not-yet", "to-explain", "not-met", "not-applicable", "undecided", "none");

  private final SourceReader sources;

  RequirementReader(SourceReader sources) {
    this.sources = sources;
  }

  Requirement read(Fields fields, Faults faults) {
    String row = fields.text("row");
    if (!row.matches("[A-Z]{2}[0-9]{0,2}-[0-9]{2}[A-Z]?")) {
      faults.add(fields.nodeAt("row"), "行号“" + row + "”不对", "写事实表的行号，如 ZB-10。");
    }
    List<Wording> wordings =
        fields.maps("wordings", WORDING_KEYS).stream().map(one -> wording(one, faults)).toList();
    if (wordings.isEmpty()) {
      faults.add(fields.node(), "没有条文", "在 wordings 下至少写一条。");
      wordings = List.of(wording(fields, new Faults("", new ArrayList<>())));
    }
    checkTimes(wordings, fields, faults);
    return new Requirement(
        fields.text("id"),
        row,
        fields.text("name"),
        fields.oneOf("category", Set.copyOf(Area.letters())),
        wordings,
        cases(fields, faults),
        fields.flag("disabled"));
  }

  /** Dated wordings follow one another: no day without one, none with two. */
  private static void checkTimes(List<Wording> wordings, Fields fields, Faults faults) {
    for (int at = 0; at < wordings.size(); at++) {
      Wording one = wordings.get(at);
      if (one.until().filter(last -> last.isBefore(one.from())).isPresent()) {
        faults.add(fields.itemAt("wordings", at), "条文的失效日早于生效日", "改正 from 或 until。");
      }
      if (at + 1 < wordings.size()) {
        checkNext(one, wordings.get(at + 1), at + 1, fields, faults);
      }
    }
  }

  private static void checkNext(Wording one, Wording next, int at, Fields fields, Faults faults) {
    Optional<LocalDate> expected = one.until().map(last -> last.plusDays(1));
    boolean overlap = expected.map(day -> next.from().isBefore(day)).orElse(true);
    if (overlap) {
      String message = "两条条文的生效时间重叠：后一条自 " + next.from() + " 起，前一条还没有失效";
      faults.add(
          fields.itemAt("wordings", at), message, "给前一条写 until: " + next.from().minusDays(1) + "。");
    } else if (!expected.get().equals(next.from())) {
      String gap = expected.get() + " 至 " + next.from().minusDays(1);
      faults.add(fields.itemAt("wordings", at), gap + " 没有条文", "让后一条从前一条失效的次日起。");
    }
  }

  private Wording wording(Fields fields, Faults faults) {
    return new Wording(
        MetricReader.day(fields.nodeAt("from"), fields.text("from"), faults),
        fields.textIf("until").map(text -> MetricReader.day(fields.nodeAt("until"), text, faults)),
        fields.text("sentence"),
        sources.read(fields, faults),
        Strength.of(fields.oneOf("strength", Strength.ids())).orElse(Strength.LOCAL),
        fields.map("whom", WHOM_KEYS).map(whom -> whom(whom, faults)).orElse(nobody()),
        rhythm(fields, faults),
        fields.map("counts", COUNTS_KEYS).map(c -> measured(c, faults)).orElse(nothing()),
        fields.has("bound")
            ? fields.map("bound", BOUND_KEYS).map(RequirementReader::bound).orElse(Bound.NONE)
            : Bound.atLeast(1));
  }

  private static Whom nobody() {
    return new Whom.Organizations(Set.of(), Set.of(), Bound.NONE, Bound.NONE, Set.of());
  }

  private static Measured nothing() {
    return new Measured.Counted("", false);
  }

  private static Whom whom(Fields fields, Faults faults) {
    Set<String> kinds = Vocabulary.ORGANIZATION_KINDS.keySet();
    Set<String> organizations = KindReader.closed(fields, faults, "organizations", kinds);
    Set<String> atTop = KindReader.closed(fields, faults, "atTop", kinds);
    if (organizations.isEmpty() && atTop.isEmpty()) {
      faults.add(fields.node(), "没说适用于哪类组织", "写 organizations: [branch]。");
    }
    if (fields.has("statuses") || fields.has("ranks")) {
      return new Whom.People(
          organizations,
          atTop,
          KindReader.closed(fields, faults, "statuses", Vocabulary.STATUSES),
          KindReader.closed(fields, faults, "ranks", RANKS),
          fields.flag("retired"));
    }
    return new Whom.Organizations(
        organizations,
        atTop,
        optionalBound(fields, "formal"),
        optionalBound(fields, "members"),
        KindReader.closed(fields, faults, "having", HAVING));
  }

  private static Bound optionalBound(Fields fields, String key) {
    return fields.has(key)
        ? fields.map(key, BOUND_KEYS).map(RequirementReader::bound).orElse(Bound.NONE)
        : Bound.NONE;
  }

  private static Bound bound(Fields fields) {
    return new Bound(number(fields, "atLeast"), number(fields, "atMost"));
  }

  private static Optional<BigDecimal> number(Fields fields, String key) {
    return fields.has(key) ? Optional.of(fields.number(key)) : Optional.empty();
  }

  private static Rhythm rhythm(Fields fields, Faults faults) {
    if (fields.has("term")) {
      return new Rhythm.Term(
          fields.map("term", TERM_KEYS).map(term -> whole(term, "monthsBefore")).orElse(0));
    }
    if (fields.has("rolling")) {
      return fields.map("rolling", ROLLING_KEYS).map(r -> rolling(r, faults)).orElseThrow();
    }
    Set<String> words = Arrays.stream(Every.values()).map(Every::id).collect(Collectors.toSet());
    String word = fields.oneOf("every", words);
    Every every =
        Arrays.stream(Every.values())
            .filter(e -> e.id().equals(word))
            .findFirst()
            .orElse(Every.YEAR);
    return new Rhythm.Calendar(
        every,
        fields.has("shift") ? whole(fields, "shift") : 0,
        months(fields, "window", faults),
        months(fields, "advised", faults));
  }

  private static int whole(Fields fields, String key) {
    return fields.number(key).intValue();
  }

  private static Optional<Rhythm.Months> months(Fields fields, String key, Faults faults) {
    if (!fields.has(key)) {
      return Optional.empty();
    }
    Optional<Rhythm.Months> months =
        fields
            .map(key, MONTHS_KEYS)
            .map(part -> new Rhythm.Months(whole(part, "from"), whole(part, "to")));
    if (months.filter(m -> m.from() < 1 || m.to() > 12 || m.from() > m.to()).isPresent()) {
      faults.add(fields.nodeAt(key), key + " 的月份不对", "写成 {from: 10, to: 12}。");
      return Optional.empty();
    }
    return months;
  }

  private static Rhythm rolling(Fields fields, Faults faults) {
    return new Rhythm.Rolling(
        since(fields, faults),
        length(fields, "within", faults).orElse(Period.ofMonths(1)),
        fields.flag("again"),
        length(fields, "lead", faults),
        length(fields, "grace", faults));
  }

  private static Since since(Fields fields, Faults faults) {
    if (fields.has("status")) {
      return new Since.Status(fields.oneOf("status", Vocabulary.STATUSES));
    } else if (fields.has("post")) {
      return new Since.Taking(fields.oneOf("post", RANKS));
    } else if (fields.flag("joining")) {
      return new Since.Joining();
    } else if (fields.has("event")) {
      return new Since.Event(fields.text("event"), fields.textIf("role"));
    }
    faults.add(fields.node(), "没说从哪天起算", "写 status、post、joining 或 event 之一。");
    return new Since.Joining();
  }

  /** A length of time such as {@code 6M}, {@code 1Y}, {@code 15D}. */
  private static Optional<Period> length(Fields fields, String key, Faults faults) {
    if (!fields.has(key)) {
      return Optional.empty();
    }
    String text = fields.text(key);
    if (!text.matches("[1-9][0-9]?[0-9]?[YMD]")) {
      faults.add(fields.nodeAt(key), "时长“" + text + "”看不懂", "写成 6M（月）、1Y（年）或 15D（天）。");
      return Optional.empty();
    }
    return Optional.of(Period.parse("P" + text));
  }

  private static Measured measured(Fields fields, Faults faults) {
    if (fields.has("fact")) {
      Set<String> words = Arrays.stream(Fact.values()).map(Fact::id).collect(Collectors.toSet());
      String word = fields.oneOf("fact", words);
      return new Measured.OfOrganization(
          Arrays.stream(Fact.values())
              .filter(fact -> fact.id().equals(word))
              .findFirst()
              .orElse(Fact.MEMBERS));
    } else if (fields.has("covering")) {
      return new Measured.Covering(fields.text("covering"));
    } else if (fields.has("renewed")) {
      return new Measured.Renewed(fields.texts("renewed"));
    } else if (fields.has("passed")) {
      return new Measured.Passed(fields.texts("passed"), fields.text("role"));
    } else if (fields.has("part")) {
      return share(fields, faults);
    }
    return new Measured.Counted(fields.text("metric"), fields.flag("below"));
  }

  private static Measured share(Fields fields, Faults faults) {
    String over = fields.text("over");
    boolean readable = over.matches("[1-9][0-9]?/[1-9][0-9]?");
    if (!readable) {
      faults.add(fields.nodeAt("over"), "比例“" + over + "”看不懂", "写成 1/2、2/3 或 4/5。");
    }
    String[] parts = readable ? over.split("/", -1) : new String[] {"1", "1"};
    return new Measured.Share(
        fields.texts("kinds"),
        fields.text("part"),
        fields.text("whole"),
        Integer.parseInt(parts[0]),
        Integer.parseInt(parts[1]),
        fields.flag("more"));
  }

  private static List<RequirementCase> cases(Fields fields, Faults faults) {
    List<RequirementCase> cases =
        fields.maps("cases", CASE_KEYS).stream().map(one -> oneCase(one, faults)).toList();
    if (cases.isEmpty()) {
      faults.add(fields.node(), "没有案例", "在 cases 下至少写一个 given、period、today 和 status。");
    }
    return cases;
  }

  private static RequirementCase oneCase(Fields fields, Faults faults) {
    RequirementCase.Given given =
        fields
            .map("given", GIVEN_KEYS)
            .map(one -> given(one, faults))
            .orElse(
                new RequirementCase.Given(
                    "branch",
                    LocalDate.EPOCH,
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    0,
                    Optional.empty(),
                    List.of()));
    return new RequirementCase(
        given,
        fields.maps("records", MetricReader.ENTRY_KEYS).stream()
            .map(one -> MetricReader.entry(one, faults))
            .toList(),
        MetricReader.period(fields, faults),
        MetricReader.day(fields.nodeAt("today"), fields.text("today"), faults),
        fields.oneOf("status", STATUSES_JUDGED));
  }

  private static RequirementCase.Given given(Fields fields, Faults faults) {
    return new RequirementCase.Given(
        fields.oneOf("kind", Vocabulary.ORGANIZATION_KINDS.keySet()),
        day(fields, "since", faults).orElse(LocalDate.of(2000, 1, 1)),
        day(fields, "until", faults),
        fields.counts("people"),
        fields.counts("posts"),
        fields.has("groups") ? whole(fields, "groups") : 0,
        fields.has("me") ? fields.map("me", ME_KEYS).map(me -> me(me, faults)) : Optional.empty(),
        fields.texts("terms").stream()
            .map(text -> MetricReader.period(text, fields.nodeAt("terms"), faults))
            .toList());
  }

  private static RequirementCase.Me me(Fields fields, Faults faults) {
    return new RequirementCase.Me(
        fields.textOr("status", ""),
        fields.textOr("rank", ""),
        day(fields, "since", faults).orElse(LocalDate.of(2000, 1, 1)),
        day(fields, "joined", faults));
  }

  private static Optional<LocalDate> day(Fields fields, String key, Faults faults) {
    return fields.textIf(key).map(text -> MetricReader.day(fields.nodeAt(key), text, faults));
  }

  /** What only the whole catalogue can tell: metrics, kinds and requirements that do not exist. */
  static void check(
      Map<String, Located<Requirement>> all, Map<String, Kind> kinds, Map<String, Metric> metrics) {
    for (Located<Requirement> located : all.values()) {
      for (Wording wording : located.value().wordings()) {
        checkMeasured(located, wording.measured(), all.keySet(), kinds, metrics);
        if (wording.rhythm() instanceof Rhythm.Rolling rolling
            && rolling.since() instanceof Since.Event event) {
          known(located, "台账", event.kind(), kinds.keySet());
        }
      }
      located.value().cases().stream()
          .flatMap(one -> one.records().stream())
          .flatMap(entry -> entry.kinds().stream())
          .forEach(kind -> known(located, "台账", kind, kinds.keySet()));
    }
  }

  private static void checkMeasured(
      Located<Requirement> located,
      Measured measured,
      Set<String> requirements,
      Map<String, Kind> kinds,
      Map<String, Metric> metrics) {
    Set<String> used = new LinkedHashSet<>();
    if (measured instanceof Measured.Counted counted) {
      known(located, "指标", counted.metric(), metrics.keySet());
      Optional.ofNullable(metrics.get(counted.metric()))
          .filter(metric -> metric.counting() instanceof Counting.Duties)
          .ifPresent(m -> located.fault("wordings", "要求数的是另一些要求的完成数", "改用直接数台账的指标。"));
    } else if (measured instanceof Measured.Share share) {
      used.addAll(share.kinds());
    } else if (measured instanceof Measured.Covering covering) {
      known(located, "要求", covering.requirement(), requirements);
    } else if (measured instanceof Measured.Renewed renewed) {
      used.addAll(renewed.kinds());
    } else if (measured instanceof Measured.Passed passed) {
      used.addAll(passed.kinds());
    }
    used.forEach(kind -> known(located, "台账", kind, kinds.keySet()));
  }

  private static void known(
      Located<Requirement> located, String what, String id, Set<String> known) {
    if (!known.contains(id)) {
      located.fault("wordings", "没有" + what + "“" + id + "”", Nearest.remedy(id, known));
    }
  }
}
