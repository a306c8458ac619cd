package org.youju.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.youju.kernel.Malformed;
import org.youju.kernel.Period;

/** Reads metrics (指标) from their nodes. */
final class MetricReader {
  static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "aliases",
          "unit",
          "category",
          "counts",
          "rule",
          "source",
          "cases",
          "disabled");
  static final Set<String> COUNTS_KEYS =
      Set.of(
          "what",
          "kinds",
          "role",
          "post",
          "quantity",
          "organizationKind",
          "numerator",
          "denominator",
          "highest",
          "measure",
          "statuses",
          "organizationKinds",
          "requirements",
          "met");
  static final Set<String> COUNTS =
      Set.of(
          "entries",
          "participations",
          "people",
          "sum",
          "organizations",
          "ratio",
          "extreme",
          "members",
          "units",
          "duties");
  static final Set<String> CASE_KEYS =
      Set.of("given", "members", "units", "period", "value", "none");
  static final Set<String> ENTRY_KEYS =
      Set.of("kinds", "on", "heads", "people", "posts", "quantities", "organizations", "void");

  private final SourceReader sources;

  MetricReader(SourceReader sources) {
    this.sources = sources;
  }

  Metric read(Fields fields, Faults faults) {
    return new Metric(
        fields.text("id"),
        fields.text("name"),
        fields.texts("aliases"),
        fields.text("unit"),
        counting(fields, faults),
        fields.text("rule"),
        fields.oneOf("category", Set.copyOf(Area.letters())),
        sources.read(fields, faults),
        cases(fields, faults),
        fields.flag("disabled"));
  }

  private static Counting counting(Fields fields, Faults faults) {
    return fields
        .map("counts", COUNTS_KEYS)
        .map(counts -> counting(counts.oneOf("what", COUNTS), counts, faults))
        .orElse(new Counting.Ratio("", ""));
  }

  private static Counting counting(String what, Fields counts, Faults faults) {
    return switch (what) {
      case "participations" ->
          new Counting.Participations(kinds(counts, faults), counts.text("role"), post(counts));
      case "people" ->
          new Counting.People(kinds(counts, faults), counts.text("role"), post(counts));
      case "sum" -> new Counting.Sum(kinds(counts, faults), counts.text("quantity"));
      case "organizations" ->
          new Counting.Organizations(kinds(counts, faults), organizationKind(counts));
      case "ratio" -> new Counting.Ratio(counts.text("numerator"), counts.text("denominator"));
      case "extreme" ->
          new Counting.Extreme(
              counts.requiredFlag("highest"), kinds(counts, faults), counts.text("measure"));
      case "members" ->
          new Counting.Members(KindReader.closed(counts, faults, "statuses", Vocabulary.STATUSES));
      case "units" ->
          new Counting.Units(
              KindReader.closed(
                  counts, faults, "organizationKinds", Vocabulary.ORGANIZATION_KINDS.keySet()));
      case "duties" ->
          new Counting.Duties(requirements(counts, faults), counts.requiredFlag("met"));
      default -> new Counting.Entries(kinds(counts, faults), counts.textIf("role"), post(counts));
    };
  }

  private static List<String> kinds(Fields counts, Faults faults) {
    List<String> kinds = counts.texts("kinds");
    if (kinds.isEmpty()) {
      faults.add(counts.node(), "没说统计哪些台账", "写 kinds: [台账的 id]。");
    }
    return kinds;
  }

  private static List<String> requirements(Fields counts, Faults faults) {
    List<String> requirements = counts.texts("requirements");
    if (requirements.isEmpty()) {
      faults.add(counts.node(), "没说统计哪些规定动作", "写 requirements: [要求的 id]。");
    }
    return requirements;
  }

  private static Optional<String> post(Fields counts) {
    return counts.has("post")
        ? Optional.of(counts.oneOf("post", Vocabulary.POSTS))
        : Optional.empty();
  }

  private static Optional<String> organizationKind(Fields counts) {
    return counts.has("organizationKind")
        ? Optional.of(counts.oneOf("organizationKind", Vocabulary.ORGANIZATION_KINDS.keySet()))
        : Optional.empty();
  }

  private static List<MetricCase> cases(Fields fields, Faults faults) {
    List<MetricCase> cases =
        fields.maps("cases", CASE_KEYS).stream().map(one -> metricCase(one, faults)).toList();
    if (cases.isEmpty()) {
      faults.add(fields.node(), "没有案例", "在 cases 下至少写一个 given、period 和 value。");
    }
    return cases;
  }

  private static MetricCase metricCase(Fields fields, Faults faults) {
    List<CaseEntry> given =
        fields.maps("given", ENTRY_KEYS).stream().map(one -> entry(one, faults)).toList();
    return new MetricCase(
        given,
        fields.counts("members"),
        fields.counts("units"),
        period(fields, faults),
        value(fields, faults));
  }

  private static Optional<BigDecimal> value(Fields fields, Faults faults) {
    if (fields.has("value") == fields.flag("none")) {
      faults.add(fields.node(), "案例要么有 value，要么写 none: true", "二者择一。");
    }
    return fields.has("value") ? Optional.of(fields.number("value")) : Optional.empty();
  }

  static CaseEntry entry(Fields fields, Faults faults) {
    return new CaseEntry(
        fields.texts("kinds"),
        day(fields.nodeAt("on"), fields.text("on"), faults),
        fields.counts("heads"),
        fields.lists("people"),
        fields.words("posts"),
        fields.numbers("quantities"),
        fields.words("organizations"),
        fields.flag("void"));
  }

  private static final LocalDate SOME_DAY = Period.EARLIEST;

  static LocalDate day(Node at, String text, Faults faults) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      faults.add(at, "“" + text + "”不是日期", "写成 2025-03-05。");
      return SOME_DAY;
    }
  }

  static Period period(Fields fields, Faults faults) {
    return period(fields.text("period"), fields.nodeAt("period"), faults);
  }

  static Period period(String text, Node at, Faults faults) {
    if (text.matches("[12][0-9]{3}")) {
      return Period.ofYear(Integer.parseInt(text));
    }
    String[] ends = text.split("/", -1);
    if (ends.length != 2) {
      faults.add(at, "期间“" + text + "”看不懂", "写成 2025 或 2025-01-01/2025-06-30。");
      return new Period(SOME_DAY, SOME_DAY);
    }
    return between(at, day(at, ends[0], faults), day(at, ends[1], faults), faults);
  }

  private static Period between(Node at, LocalDate from, LocalDate to, Faults faults) {
    try {
      return new Period(from, to);
    } catch (Malformed e) {
      faults.add(at, "期间的起止不对", "起始日不能晚于结束日。");
      return new Period(SOME_DAY, SOME_DAY);
    }
  }
}
