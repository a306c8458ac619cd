package org.youju.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.kernel.Role;

/**
 * The catalogue as Markdown for {@code docs/}: what can be recorded, what can be counted, the
 * words.
 */
public final class CatalogDocs {
  private CatalogDocs() {}

  /** All kinds by area; required roles and quantities carry an asterisk. */
  public static String kindsMarkdown(Catalog catalog) {
    List<Kind> kinds = catalog.kinds();
    return ("# 可以记录的事项（台账）\n\n共 %d 类。带 * 的必填：角色点名或填人数都算填了。佐证材料一律选填。\n"
            + "本单位的增改写在 `data/catalog/kinds/*.yaml`：同 id 替换，新 id 增加，"
            + "`- {id: 某类, disabled: true}` 停用；重启后生效。\n%s")
        .formatted(
            kinds.size(),
            areas(
                kinds,
                Kind::category,
                "| id | 名称 | 别名 | 机制 | 角色 | 数量 | 必填 | 记录人 | 依据 |",
                CatalogDocs::kindRow));
  }

  private static Stream<String> kindRow(Kind kind) {
    return Stream.of(
        "`" + kind.id() + "`",
        kind.name(),
        String.join("、", kind.aliases()),
        kind.mechanism(),
        list(kind.roles(), role -> role.name() + star(role.required())),
        list(kind.quantities(), CatalogDocs::quantity),
        kind.requires().stream().sorted().collect(Collectors.joining("、")),
        kind.recordedBy().isEmpty()
            ? "不限"
            : kind.recordedBy().stream().map(Role::title).sorted().collect(Collectors.joining("、")),
        kind.source().toString());
  }

  private static String quantity(Quantity quantity) {
    return "%s%s（`%s`，%s）"
        .formatted(quantity.name(), star(quantity.required()), quantity.id(), quantity.unit());
  }

  private static String star(boolean required) {
    return required ? "*" : "";
  }

  /** All metrics by area, each with its rule of counting. */
  public static String metricsMarkdown(Catalog catalog) {
    List<Metric> metrics = catalog.metrics();
    return "# 可以统计的数（指标）\n\n共 %d 个。期间内没有任何相关记录时不出数，而不是 0；作废的记录不计。\n%s"
        .formatted(
            metrics.size(),
            areas(
                metrics,
                Metric::category,
                "| id | 名称 | 单位 | 怎么数 | 别名 | 依据 |",
                metric ->
                    Stream.of(
                        "`" + metric.id() + "`",
                        metric.name(),
                        metric.unit(),
                        metric.rule(),
                        String.join("、", metric.aliases()),
                        metric.source().toString())));
  }

  /** The rule book: every requirement with its sentence, citation and cases. */
  public static String requirementsMarkdown(Catalog catalog) {
    List<Requirement> all = catalog.requirements();
    StringBuilder text =
        new StringBuilder(
            ("# 规则手册（要求）\n\n共 %d 条，行号见制度事实表。强度：刚性且核对过原文的，期满没有记录记为“未见记录”；“一般”、"
                    + "本单位自定、没有核对过原文的，记为“待说明”，不按违规处理。\n"
                    + "折算：组织年中成立、撤并，人员年中加入的，按符合条件的月份折算次数，满半月算一个月，四舍五入。\n"
                    + "台账从本单位第一条记录所在的月份起算：此前没有记录是“缺数据”，此后没有记录是“台账里没有记录”。\n"
                    + "本单位的增改写在 `data/catalog/requirements/*.yaml`：同 id 替换，新 id 增加，"
                    + "`- {id: 某条, disabled: true}` 停用；重启后生效。本单位自定的也可以在页面上改，写明理由，留痕。\n")
                .formatted(all.size()));
    for (Area area : Area.values()) {
      List<Requirement> own =
          all.stream().filter(one -> one.category().equals(area.letter())).toList();
      text.append("\n## %s %s（%d）\n".formatted(area.letter(), area.title(), own.size()));
      own.forEach(one -> text.append(requirement(one, catalog)));
    }
    return text.toString();
  }

  private static String requirement(Requirement one, Catalog catalog) {
    StringBuilder text =
        new StringBuilder("\n### %s `%s`（%s）\n\n".formatted(one.name(), one.id(), one.row()));
    for (Wording wording : one.wordings()) {
      text.append(
          "- %s 起%s：%s\n  依据：%s；%s。\n  适用：%s。期限：%s。核对：%s。\n"
              .formatted(
                  wording.from(),
                  wording.until().map(last -> "，至 " + last).orElse(""),
                  wording.sentence(),
                  wording.source(),
                  wording.strength().title(),
                  RuleWords.whom(wording.whom()),
                  RuleWords.when(wording.rhythm(), catalog),
                  RuleWords.what(wording, catalog)));
    }
    text.append("\n| 案例 | 期间 | 判定日 | 判定 |\n|---|---|---|---|\n");
    one.cases()
        .forEach(
            example ->
                text.append(
                    "| %s | %s/%s | %s | `%s` |\n"
                        .formatted(
                            RuleWords.example(example, catalog),
                            example.period().from(),
                            example.period().to(),
                            example.today(),
                            example.status())));
    return text.toString();
  }

  /** The generated part of the glossary: one Chinese term, one English identifier. */
  public static String glossaryMarkdown(Catalog catalog) {
    return words("组织类型", new TreeMap<>(Vocabulary.ORGANIZATION_KINDS))
        + words("账号角色", Stream.of(Role.values()), Role::id, Role::title)
        + words("工作板块", Stream.of(Area.values()), Area::letter, Area::title)
        + words("参与角色", catalog.roles().stream(), RolePart::id, RolePart::name)
        + words("台账", catalog.kinds().stream(), Kind::id, Kind::name);
  }

  private static <T> String words(
      String title, Stream<T> items, Function<T, String> id, Function<T, String> name) {
    return words(title, items.collect(Collectors.toMap(id, name, (a, b) -> a, TreeMap::new)));
  }

  private static String words(String title, Map<String, String> terms) {
    StringBuilder text = new StringBuilder("\n### " + title + "\n\n| 中文 | 标识 |\n|---|---|\n");
    terms.forEach((id, term) -> text.append("| %s | `%s` |\n".formatted(term, id)));
    return text.toString();
  }

  private static <T> String areas(
      List<T> all, Function<T, String> letter, String head, Function<T, Stream<String>> row) {
    StringBuilder text = new StringBuilder();
    for (Area area : Area.values()) {
      List<T> own = all.stream().filter(one -> letter.apply(one).equals(area.letter())).toList();
      text.append("\n## %s %s（%d）\n\n".formatted(area.letter(), area.title(), own.size()));
      text.append(head).append('\n').append(head.replaceAll("[^|]+", "---")).append('\n');
      own.forEach(
          one ->
              text.append(row.apply(one).collect(Collectors.joining(" | ", "| ", " |")))
                  .append('\n'));
    }
    return text.toString();
  }

  private static <T> String list(List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining("、"));
  }
}
