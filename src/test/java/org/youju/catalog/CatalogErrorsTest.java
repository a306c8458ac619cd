package org.youju.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.youju.catalog.CatalogFile.Section;

/** Every fault of a definition is named with file, line and remedy, all of them at once. */
class CatalogErrorsTest {
  private static final String SOURCE = "  source: {document: practice, verified: false}\n";
  private static final String KIND =
      "- id: tea-talk\n  name: 茶话会\n  mechanism: A12\n"
          + "  roles: {attendee: required}\n"
          + "  quantities: {cups: {name: 杯数, unit: 杯}}\n  requires: [title]\n"
          + SOURCE
          + "  cases: [{given: {title: 一, heads: {attendee: 2}}, missing: []}]\n";
  private static final String METRIC_CASE =
      "  cases: [{given: [{kinds: [tea-talk], on: 2025-01-02, heads: {attendee: 2}}],"
          + " period: 2025, value: 1}]\n";

  private static String metric(String id, String unit, String counts) {
    return "- id: %s\n  name: %s名\n  unit: %s\n  category: A\n  counts: %s\n  rule: 数记录。\n"
            .formatted(id, id, unit, counts)
        + SOURCE
        + METRIC_CASE;
  }

  private static final String METRIC =
      metric("tea-talks", "次", "{what: entries, kinds: [tea-talk]}");

  @Test
  void 没有错误就能读出来() {
    Catalog catalog = catalog(KIND, METRIC);
    assertThat(catalog.kind("tea-talk")).get().extracting(Kind::category).isEqualTo("A");
    assertThat(catalog.metricsCounting("tea-talk")).extracting(Metric::id).contains("tea-talks");
  }

  @Test
  void 一次列出所有文件的所有错误() {
    List<CatalogErrors.Fault> faults =
        faults(
            KIND.replace("A12", "Z9").replace("cups", "Cups"), METRIC.replace("tea-talk]", "te]"));
    assertThat(faults).extracting(CatalogErrors.Fault::file).contains("k.yaml", "m.yaml");
    assertThat(faults).hasSizeGreaterThanOrEqualTo(3);
    assertThat(faults).allMatch(fault -> fault.line() > 0 && !fault.remedy().isBlank());
  }

  @Test
  void 错误清单读得懂() {
    CatalogErrors errors = errors(KIND.replace("  name", "  nmae"), METRIC);
    assertThat(errors)
        .hasMessageContaining("k.yaml 第 2 行：不认识的键“nmae” → 可用的有：")
        .hasMessageContaining("改正后重新启动");
  }

  @Test
  void 同一文件里的重复编号() {
    assertFault(KIND + KIND, METRIC, 9, "重复，前一个在 k.yaml 第 1 行");
  }

  @Test
  void 键写了两次() {
    assertFault(KIND.replace("  requires", "  name: 又名\n  requires"), METRIC, 6, "“name”写了两次");
  }

  @Test
  void 不认识的角色() {
    assertFault(KIND.replace("{attendee: req", "{atendee: req"), METRIC, 4, "没有角色“atendee”");
  }

  @Test
  void 没有登记的依据() {
    assertFault(KIND.replace("practice", "rumour"), METRIC, 7, "没有登记依据“rumour”");
  }

  @Test
  void 没有案例() {
    String without = KIND.substring(0, KIND.indexOf("  cases"));
    assertFault(without, METRIC, 1, "没有案例");
    String metric = METRIC.substring(0, METRIC.indexOf("  cases"));
    assertFault(KIND, metric, 1, "没有案例");
  }

  @Test
  void 台账案例不成立() {
    assertFault(KIND.replace("missing: []", "missing: [place]"), METRIC, 8, "实际缺 []");
  }

  @Test
  void 指标里不认识的台账给出相近的写法() {
    List<CatalogErrors.Fault> faults =
        faults(
            KIND,
            METRIC.replace("entries, kinds: [tea-talk]", "entries, kinds: [theme-party-dya]"));
    assertThat(faults)
        .anySatisfy(
            fault -> {
              assertThat(fault.message()).contains("没有台账“theme-party-dya”");
              assertThat(fault.remedy()).contains("是否想写“theme-party-day”");
            });
  }

  @Test
  void 指标里不认识的角色和数量() {
    String people = metric("a", "人次", "{what: participations, kinds: [tea-talk], role: host}");
    assertFault(KIND, people, 5, "没有角色“host”");
    String cups = metric("b", "杯", "{what: sum, kinds: [tea-talk], quantity: pots}");
    assertFault(KIND, cups, 5, "没有数量“pots”");
  }

  @Test
  void 求和的单位要与数量一致() {
    String sum = metric("a", "万杯", "{what: sum, kinds: [tea-talk], quantity: cups}");
    assertFault(KIND, sum, 3, "单位不一致");
  }

  @Test
  void 比率绕圈或单位不对() {
    String a = metric("rate-a", "次", "{what: ratio, numerator: rate-b, denominator: tea-talks}");
    String b = metric("rate-b", "'%'", "{what: ratio, numerator: rate-a, denominator: tea-talks}");
    assertFault(KIND, METRIC + a + b, 0, "绕回了自身");
    assertFault(KIND, METRIC + a + b, 0, "比率的单位应是 %");
    String unknown = metric("c", "'%'", "{what: ratio, numerator: no, denominator: tea-talks}");
    assertFault(KIND, METRIC + unknown, 0, "没有指标“no”");
  }

  @Test
  void 两个指标共用一个词只在单位不同时可以() {
    String same = metric("more-talks", "次", "{what: entries, kinds: [tea-talk]}");
    String clash = same.replace("  unit", "  aliases: [tea-talks名]\n  unit");
    assertFault(KIND, METRIC + clash, 0, "已经是“tea-talks”的名称或别名");
    assertThat(catalog(KIND, METRIC + clash.replace("unit: 次", "unit: 场")).metric("more-talks"))
        .isPresent();
  }

  @Test
  void 一个词不能指两类台账() {
    String clash = KIND.replace("  mechanism", "  aliases: [主题党日]\n  mechanism");
    assertFault(clash, METRIC, 3, "“主题党日”已经是“theme-party-day”的名称或别名");
  }

  @Test
  void 同一数量在各类台账中含义相同() {
    assertFault(
        KIND.replace("cups: {name: 杯数, unit: 杯}", "copies: {name: 册数, unit: 册}"),
        METRIC,
        5,
        "数量“copies”在别处是发放资料（份），这里是册数（册）");
  }

  @Test
  void 指标案例有误() {
    assertFault(KIND, METRIC.replace("value: 1", "value: 1, none: true"), 8, "要么有 value");
    assertFault(KIND, METRIC.replace("2025-01-02", "2025-02-30"), 8, "不是日期");
    assertFault(KIND, METRIC.replace("period: 2025", "period: 今年"), 8, "看不懂");
    assertFault(KIND, METRIC.replace("heads: {attendee", "heads: {host"), 8, "案例用了没有的角色“host”");
    String both = METRIC.replace("2}}]", "2}, people: {attendee: [张明]}}]");
    assertFault(KIND, both, 8, "既点名又填人数");
  }

  @Test
  void 职务要说明是谁担任() {
    String post = metric("a", "次", "{what: entries, kinds: [tea-talk], post: secretary}");
    assertFault(KIND, post, 5, "有 post 而没有 role");
  }

  @Test
  void 锚点和引用一律拒绝() {
    String bomb = "- &a [x, x]\n- &b [*a, *a]\n- [*b, *b]\n";
    assertFault(bomb, "", 1, "用了锚点或引用");
  }

  @Test
  void 过大的文件不读() {
    String long_ = "# " + "长".repeat(CatalogFile.MOST_BYTES / 3 + 1);
    assertFault(long_, "", 0, "文件超过 512 KB");
  }

  @Test
  void 不是合格的文件() {
    assertFault("- id: [a\n- b", "", 2, "不是合格的 YAML");
    assertFault("id: a", "", 1, "文件应是一个列表");
    assertFault("[[[[[[[[[[[[[[[[[[[[[[[[[[[[a", "", 0, "YAML");
    assertFault("- \u0007", "", 0, "不能按 YAML 读取");
  }

  private static void assertFault(String kinds, String metrics, int line, String message) {
    assertThat(faults(kinds, metrics))
        .anyMatch(
            fault ->
                (line == 0 || fault.line() == line)
                    && fault.message().contains(message)
                    && !fault.remedy().isBlank());
  }

  private static List<CatalogErrors.Fault> faults(String kinds, String metrics) {
    return errors(kinds, metrics).faults();
  }

  private static CatalogErrors errors(String kinds, String metrics) {
    return catchThrowableOfType(CatalogErrors.class, () -> catalog(kinds, metrics));
  }

  /** The shipped catalogue and, in the same layer, two more files. */
  private static Catalog catalog(String kinds, String metrics) {
    List<CatalogFile> files = new ArrayList<>(CatalogFile.shipped());
    files.add(CatalogFile.of(Section.KINDS, "k.yaml", kinds));
    files.add(CatalogFile.of(Section.METRICS, "m.yaml", metrics));
    return new CatalogReader(files, List.of()).catalog();
  }
}
