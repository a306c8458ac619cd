package org.youju.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogDocsTest {
  private static final Catalog CATALOG = Catalog.shipped();

  @Test
  void 目录文档列出每类台账和必填项() {
    String text = CatalogDocs.kindsMarkdown(CATALOG);
    assertThat(CATALOG.kinds()).allMatch(kind -> text.contains("| `" + kind.id() + "` | "));
    assertThat(text).contains("## C 组织生活与学习", "授课人*", "立项实事*（`public-goods-planned`，件）", "| 纪检 |");
  }

  @Test
  void 目录文档列出每个指标和怎么数() {
    String text = CatalogDocs.metricsMarkdown(CATALOG);
    assertThat(CATALOG.metrics())
        .allMatch(metric -> text.contains(metric.rule()) && text.contains("`" + metric.id() + "`"));
  }

  @Test
  void 规则手册列出每条要求_依据和案例() {
    String text = CatalogDocs.requirementsMarkdown(CATALOG);
    assertThat(CATALOG.requirements()).hasSizeGreaterThanOrEqualTo(70);
    assertThat(CATALOG.requirements())
        .allMatch(
            one ->
                text.contains("`" + one.id() + "`（" + one.row() + "）")
                    && text.contains(one.newest().sentence())
                    && text.contains(one.newest().source().toString()));
  }
}
