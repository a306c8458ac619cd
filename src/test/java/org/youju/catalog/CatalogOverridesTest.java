package org.youju.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.kernel.FieldError;

/** An office's own definitions in data/catalog. */
class CatalogOverridesTest {
  private static final String TEA =
      """
      - id: tea-talk
        name: 茶话会
        mechanism: A12
        roles: {guest: optional}
        requires: [title]
        source: {document: our-rules, article: 第3条, verified: true}
        cases:
          - given: {title: 新春茶话会}
            missing: []
      """;

  private final Path directory;

  CatalogOverridesTest(@TempDir Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory.resolve("kinds"));
    Files.createDirectories(directory.resolve("metrics"));
    Files.writeString(directory.resolve("roles.yaml"), "- {id: guest, name: 来宾}\n");
    Files.writeString(
        directory.resolve("sources.yaml"), "- {id: our-rules, document: 《本局制度》, year: 2024}\n");
  }

  @Test
  void 没有目录就只用随产品发布的() {
    Catalog catalog = Catalog.shippedAnd(directory.resolve("没有"));
    assertThat(catalog.kinds()).isEqualTo(Catalog.shipped().kinds());
  }

  @Test
  void 新编号是新增() throws IOException {
    kinds(TEA);
    Kind tea = catalog().kind("tea-talk").orElseThrow();
    assertThat(tea.role("guest")).get().extracting(RolePart::name).isEqualTo("来宾");
    assertThat(tea.source()).hasToString("《本局制度》（2024年）第3条");
  }

  @Test
  void 同编号是替换且位置不变() throws IOException {
    kinds(TEA.replace("tea-talk", "staff-meeting").replace("茶话会", "全体会"));
    Catalog catalog = catalog();
    assertThat(catalog.kind("staff-meeting")).get().extracting(Kind::name).isEqualTo("全体会");
    assertThat(catalog.kinds()).hasSameSizeAs(Catalog.shipped().kinds());
    assertThat(catalog.kinds().indexOf(catalog.kind("staff-meeting").orElseThrow()))
        .isEqualTo(
            Catalog.shipped().kinds().stream().map(Kind::id).toList().indexOf("staff-meeting"));
  }

  @Test
  void 停用后不能再记但旧记录仍有名称且照常统计() throws IOException {
    kinds("- {id: dues-day, disabled: true}\n");
    Catalog catalog = catalog();
    assertThat(catalog.kinds()).noneMatch(kind -> kind.id().equals("dues-day"));
    Kind duesDay = catalog.kind("dues-day").orElseThrow();
    assertThat(duesDay.name()).isEqualTo("党费日");
    Recorded recorded = new Recorded("三月党费日", "", "", Map.of(), Map.of(), false);
    assertThat(duesDay.check(recorded)).extracting(FieldError::field).containsExactly("kinds");
    assertThat(catalog.metricsCounting("dues-day")).extracting(Metric::id).contains("dues-days");
  }

  @Test
  void 停用的指标不再列出但仍能找到() throws IOException {
    Files.writeString(directory.resolve("metrics/off.yaml"), "- {id: dues-days, disabled: true}\n");
    Catalog catalog = catalog();
    assertThat(catalog.metrics()).noneMatch(metric -> metric.id().equals("dues-days"));
    assertThat(catalog.metric("dues-days")).isPresent();
    assertThat(catalog.metricsCounting("dues-day")).isEmpty();
  }

  @Test
  void 停用不存在的编号是错误() throws IOException {
    kinds("- {id: dues-dya, disabled: true}\n");
    assertThatThrownBy(this::catalog)
        .isInstanceOf(CatalogErrors.class)
        .hasMessageContaining("own.yaml 第 1 行：要停用的“dues-dya”不存在 → 是否想写“dues-day”？");
  }

  @Test
  void 替换后缺了指标要用的角色会指出来() throws IOException {
    kinds(TEA.replace("tea-talk", "party-lecture").replace("茶话会", "党课"));
    assertThatThrownBy(this::catalog)
        .isInstanceOf(CatalogErrors.class)
        .hasMessageContaining("台账“党课”没有角色“lecturer”");
  }

  private void kinds(String yaml) throws IOException {
    Files.writeString(directory.resolve("kinds/own.yaml"), yaml);
  }

  private Catalog catalog() {
    return Catalog.shippedAnd(directory);
  }
}
