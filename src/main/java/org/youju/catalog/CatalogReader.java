package org.youju.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.youju.catalog.CatalogFile.Section;

/** Reads all files of definitions, the office's own over the shipped ones, and checks the whole. */
final class CatalogReader {
  private static final Set<String> ROLE_KEYS = Set.of("id", "name");
  private static final Set<String> DOCUMENT_KEYS = Set.of("id", "document", "year");
  private static final Set<String> SWITCH_KEYS = Set.of("id", "disabled");

  private final List<CatalogErrors.Fault> faults = new ArrayList<>();
  private final List<List<CatalogFile>> layers;

  CatalogReader(List<CatalogFile> shipped, List<CatalogFile> overrides) {
    this.layers = List.of(shipped, overrides);
  }

  /**
   * @throws CatalogErrors with every fault found
   */
  Catalog catalog() {
    Map<String, RolePart> roles = values(read(Section.ROLES, ROLE_KEYS, CatalogReader::role));
    SourceReader sources =
        new SourceReader(values(read(Section.SOURCES, DOCUMENT_KEYS, CatalogReader::document)));
    Map<String, Located<Kind>> kinds =
        read(Section.KINDS, KindReader.KEYS, new KindReader(roles, sources)::read);
    Map<String, Located<Metric>> metrics =
        read(Section.METRICS, MetricReader.KEYS, new MetricReader(sources)::read);
    Map<String, Located<Requirement>> requirements =
        read(Section.REQUIREMENTS, RequirementReader.KEYS, new RequirementReader(sources)::read);
    OutlineReader outlineReader = new OutlineReader();
    Map<String, Located<Outline>> outlines =
        read(Section.OUTLINES, OutlineReader.KEYS, outlineReader::read);
    checkWhole(kinds, metrics, requirements);
    RequirementReader.check(requirements, values(kinds), values(metrics));
    outlineReader.check(values(kinds), values(metrics));
    if (!faults.isEmpty()) {
      throw new CatalogErrors(faults);
    }
    return new Catalog(
        roles.values(),
        values(kinds).values(),
        values(metrics).values(),
        values(requirements).values(),
        values(outlines).values());
  }

  private void checkWhole(
      Map<String, Located<Kind>> kinds,
      Map<String, Located<Metric>> metrics,
      Map<String, Located<Requirement>> requirements) {
    kinds.values().forEach(KindReader::checkCases);
    MetricChecks checks = new MetricChecks(values(kinds), values(metrics), values(requirements));
    metrics.values().forEach(checks::check);
    checkKindWords(kinds);
    checkQuantityWords(kinds);
    checkMetricWords(metrics);
  }

  private static RolePart role(Fields fields, Faults faults) {
    return new RolePart(fields.text("id"), fields.text("name"), false);
  }

  private static SourceReader.Document document(Fields fields, Faults faults) {
    String year = fields.text("year");
    if (!year.matches("[12][0-9]{3}")) {
      faults.add(fields.nodeAt("year"), "年份“" + year + "”不对", "写成四位数字，如 2018。");
    }
    int number = year.matches("[12][0-9]{3}") ? Integer.parseInt(year) : 0;
    return new SourceReader.Document(fields.text("document"), number);
  }

  private <T> Map<String, Located<T>> read(
      Section section, Set<String> keys, BiFunction<Fields, Faults, T> reader) {
    Map<String, Located<T>> all = new LinkedHashMap<>();
    for (List<CatalogFile> layer : layers) {
      Map<String, String> seen = new HashMap<>();
      for (CatalogFile file : layer) {
        if (file.section() == section) {
          readFile(file, keys, reader, seen, all);
        }
      }
    }
    return all;
  }

  private <T> void readFile(
      CatalogFile file,
      Set<String> keys,
      BiFunction<Fields, Faults, T> reader,
      Map<String, String> seen,
      Map<String, Located<T>> all) {
    Faults into = new Faults(file.name(), faults);
    for (Node item : YamlItems.of(file, into)) {
      Fields fields = Fields.of(item, into, keys);
      String id = id(fields, into, seen);
      if (fields.keys().equals(SWITCH_KEYS) && file.section().isFolder()) {
        switchOff(id, fields, into, all);
      } else {
        all.put(id, new Located<>(reader.apply(fields, into), into, fields));
      }
    }
  }

  private static String id(Fields fields, Faults faults, Map<String, String> seen) {
    String id = fields.textOr("id", "");
    if (!id.matches(Vocabulary.ID)) {
      faults.add(fields.nodeAt("id"), "id“" + id + "”不对", "只用小写字母、数字和连字符，如 theme-party-day。");
    }
    int line = fields.node().getStartMark().getLine() + 1;
    String before = seen.putIfAbsent(id, faults.file() + " 第 " + line + " 行");
    if (before != null) {
      faults.add(fields.nodeAt("id"), "id“" + id + "”重复，前一个在 " + before, "换一个 id，或删去一个。");
    }
    return id;
  }

  private static <T> void switchOff(
      String id, Fields fields, Faults faults, Map<String, Located<T>> all) {
    Located<T> before = all.get(id);
    if (before == null) {
      faults.add(fields.node(), "要停用的“" + id + "”不存在", Nearest.remedy(id, all.keySet()));
    } else if (fields.flag("disabled")) {
      all.put(id, new Located<>(disabled(before.value()), before.faults(), before.fields()));
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> T disabled(T value) {
    if (value instanceof Kind kind) {
      return (T) kind.switchedOff();
    }
    if (value instanceof Requirement requirement) {
      return (T) requirement.switchedOff();
    }
    if (value instanceof Outline outline) {
      return (T) outline.switchedOff();
    }
    return value instanceof Metric metric ? (T) metric.switchedOff() : value;
  }

  /** A word of a report must lead to one kind. */
  private static void checkKindWords(Map<String, Located<Kind>> kinds) {
    Map<String, String> words = new HashMap<>();
    for (Located<Kind> located : kinds.values()) {
      Kind kind = located.value();
      for (String word : words(kind.name(), kind.aliases())) {
        claim(words, word, kind.id(), located);
      }
    }
  }

  /** An entry of several kinds has each number once, so an id must mean the same in all of them. */
  private static void checkQuantityWords(Map<String, Located<Kind>> kinds) {
    Map<String, String> meanings = new HashMap<>();
    for (Located<Kind> located : kinds.values()) {
      for (Quantity quantity : located.value().quantities()) {
        String meaning = quantity.name() + "（" + quantity.unit() + "）";
        String before = meanings.putIfAbsent(quantity.id(), meaning);
        if (before != null && !before.equals(meaning)) {
          String message = "数量“" + quantity.id() + "”在别处是" + before + "，这里是" + meaning;
          located.fault("quantities", message, "换一个 id；一条记录挂几类台账时，同一 id 是同一个数。");
        }
      }
    }
  }

  /** A word of a report and a unit must lead to one metric. */
  private static void checkMetricWords(Map<String, Located<Metric>> metrics) {
    Map<String, String> words = new HashMap<>();
    for (Located<Metric> located : metrics.values()) {
      Metric metric = located.value();
      for (String word : words(metric.name(), metric.aliases())) {
        claim(words, word + "（" + metric.unit() + "）", metric.id(), located);
      }
    }
  }

  private static void claim(Map<String, String> words, String word, String id, Located<?> located) {
    String before = words.putIfAbsent(word, id);
    if (before != null) {
      String message = "“" + word + "”已经是“" + before + "”的名称或别名";
      located.fault("aliases", message, "换一个说法，一个词只指一项。");
    }
  }

  private static List<String> words(String name, List<String> aliases) {
    List<String> words = new ArrayList<>(aliases);
    words.add(name);
    return words;
  }

  private static <T> Map<String, T> values(Map<String, Located<T>> located) {
    return located.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry -> entry.getValue().value(),
                (a, b) -> a,
                LinkedHashMap::new));
  }
}
