package org.youju.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.youju.catalog.Outline.Clause;

/** Reads outlines of reports (提纲). */
final class OutlineReader {
  static final Set<String> KEYS =
      Set.of("id", "name", "title", "organizations", "opening", "sections", "closing", "disabled");
  static final Set<String> SECTION_KEYS = Set.of("title", "parts");
  static final Set<String> PART_KEYS = Set.of("title", "short", "points", "sentences", "items");
  static final Set<String> POINT_KEYS = Set.of("title", "sentences");
  static final Set<String> SENTENCE_KEYS = Set.of("lead", "clauses", "separator", "ending");
  static final Set<String> CLAUSE_KEYS =
      Set.of("text", "optional", "zero", "lead", "clauses", "separator", "ending");
  static final Set<String> ITEMS_KEYS = Set.of("kinds", "when", "most", "lead");
  private static final int MOST_ITEMS = 9;

  private final TemplateReader templates = new TemplateReader();
  private final List<UsedKind> usedKinds = new ArrayList<>();

  private record UsedKind(String id, Node node, Faults faults) {}

  Outline read(Fields fields, Faults faults) {
    return new Outline(
        fields.text("id"),
        fields.text("name"),
        template(fields, "title", faults),
        KindReader.closed(fields, faults, "organizations", Vocabulary.ORGANIZATION_KINDS.keySet()),
        template(fields, "opening", faults),
        fields.maps("sections", SECTION_KEYS).stream().map(s -> section(s, faults)).toList(),
        template(fields, "closing", faults),
        fields.flag("disabled"));
  }

  /** What only the whole catalogue can tell: metrics and kinds that do not exist. */
  void check(Map<String, Kind> kinds, Map<String, Metric> metrics) {
    templates.check(kinds, metrics);
    usedKinds.forEach(
        used -> TemplateReader.checkKind(used.id(), used.node(), used.faults(), kinds));
  }

  private Template template(Fields fields, String key, Faults faults) {
    return templates.read(fields.text(key), fields.nodeAt(key), faults);
  }

  private Outline.Section section(Fields fields, Faults faults) {
    List<Outline.Part> parts =
        fields.maps("parts", PART_KEYS).stream().map(part -> part(part, faults)).toList();
    if (parts.isEmpty()) {
      faults.add(fields.node(), "这一部分是空的", "在 parts 下至少写一段。");
    }
    return new Outline.Section(prose(fields, "title", faults), parts);
  }

  private Outline.Part part(Fields fields, Faults faults) {
    List<Outline.Point> points = new ArrayList<>();
    if (fields.has("sentences")) {
      points.add(new Outline.Point("", sentences(fields, faults)));
    }
    fields.maps("points", POINT_KEYS).forEach(point -> points.add(point(point, faults)));
    Optional<Outline.Items> items =
        fields.has("items")
            ? fields.map("items", ITEMS_KEYS).map(found -> items(found, faults))
            : Optional.empty();
    if (points.isEmpty() && items.isEmpty()) {
      faults.add(fields.node(), "这一段没有内容", "写 sentences、points 或 items。");
    }
    return new Outline.Part(prose(fields, "title", faults), fields.text("short"), points, items);
  }

  private Outline.Point point(Fields fields, Faults faults) {
    return new Outline.Point(prose(fields, "title", faults), sentences(fields, faults));
  }

  private List<Outline.Sentence> sentences(Fields fields, Faults faults) {
    return fields.maps("sentences", SENTENCE_KEYS).stream()
        .map(sentence -> new Outline.Sentence(sentence(sentence, faults)))
        .toList();
  }

  private Clause.Joined sentence(Fields fields, Faults faults) {
    Clause.Joined body = joined(fields, faults);
    if (!body.ending().matches("(?s).*[。；！？]")) {
      faults.add(fields.nodeAt("ending"), "句子没有句号", "在 ending 的末尾写“。”。");
    }
    return body;
  }

  private Clause.Joined joined(Fields fields, Faults faults) {
    List<Clause> clauses =
        fields.items("clauses").stream().map(node -> clause(node, faults)).toList();
    if (clauses.isEmpty()) {
      faults.add(fields.node(), "句子里没有可写的内容", "在 clauses 下写带 {指标} 的分句。");
    }
    return new Clause.Joined(
        prose(fields, "lead", faults),
        clauses,
        fields.has("separator") ? prose(fields, "separator", faults) : "，",
        prose(fields, "ending", faults));
  }

  private Clause clause(Node node, Faults faults) {
    if (node instanceof ScalarNode scalar) {
      return said(
          templates.read(scalar.getValue().strip(), node, faults), false, false, node, faults);
    }
    Fields fields = Fields.of(node, faults, CLAUSE_KEYS);
    return fields.has("clauses")
        ? joined(fields, faults)
        : said(
            template(fields, "text", faults),
            fields.flag("optional"),
            fields.has("zero") && fields.oneOf("zero", Set.of("stated")).equals("stated"),
            node,
            faults);
  }

  private static Clause.Said said(
      Template text, boolean optional, boolean zeroStated, Node node, Faults faults) {
    boolean supported =
        text.bits().stream()
            .anyMatch(
                bit -> !(bit instanceof Template.Bit.Words) && !(bit instanceof Template.Bit.Word));
    if (!supported) {
      faults.add(node, "分句里没有数字，也没有记录的标题", "写上 {指标} 或 {titles 台账 3}；不靠台账的话写在 lead 或 ending 里。");
    }
    return new Clause.Said(text, optional, zeroStated);
  }

  private Outline.Items items(Fields fields, Faults faults) {
    List<String> kinds = fields.texts("kinds");
    for (int i = 0; i < kinds.size(); i++) {
      usedKinds.add(new UsedKind(kinds.get(i), fields.itemAt("kinds", i), faults));
    }
    if (kinds.isEmpty()) {
      faults.add(fields.node(), "没说取哪些台账的记录", "写 kinds: [台账的 id]。");
    }
    int most = fields.has("most") ? fields.number("most").intValue() : MOST_ITEMS;
    if (most < 1 || most > MOST_ITEMS) {
      faults.add(fields.nodeAt("most"), "条数不对", "写 1 到 " + MOST_ITEMS + " 的整数。");
    }
    boolean nextYear =
        fields.has("when")
            && fields.oneOf("when", Set.of("this-year", "next-year")).equals("next-year");
    return new Outline.Items(kinds, nextYear, most, template(fields, "lead", faults));
  }

  /** Optional fixed prose. */
  private String prose(Fields fields, String key, Faults faults) {
    return fields.has(key) ? templates.prose(fields.text(key), fields.nodeAt(key), faults) : "";
  }
}
