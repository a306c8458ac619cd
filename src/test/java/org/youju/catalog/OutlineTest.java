package org.youju.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.catalog.CatalogFile.Section;

/** Outlines are data: every fault is found with its line, every sentence is our own. */
class OutlineTest {
  private static final String SHAPE =
      """
      - id: mine
        name: 我的报告
        title: "{year}年报告"
        organizations: [branch]
        opening: 开头。
        sections:
          - title: 情况
            parts:
              - short: 情况
                sentences:
                  - clauses: ["%s"]
                    ending: %s
        closing: 结尾。
      """;

  private static List<CatalogErrors.Fault> faults(String clause, String ending) {
    List<CatalogFile> own =
        List.of(CatalogFile.of(Section.OUTLINES, "own.yaml", SHAPE.formatted(clause, ending)));
    try {
      new CatalogReader(CatalogFile.shipped(), own).catalog();
      return List.of();
    } catch (CatalogErrors errors) {
      return errors.faults();
    }
  }

  @Test
  void 合格的提纲没有错误() {
    assertThat(faults("开展主题党日{theme-party-days}", "。")).isEmpty();
    assertThat(faults("联建支部{change joint-branches}，宣传{halves publicity-occasions}", "。")).isEmpty();
    assertThat(faults("{books party-lecture 3}和{titles branch-brand 2}", "！")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "开展主题党日{theme-party-day}, 没有指标",
    "开展主题党日{theme-party-days}次, 重复",
    "开展主题党日12次, 固定文字里有",
    "开展*次{theme-party-days}, 固定文字里有",
    "主题党日{theme-party-days last-year}, 看不懂",
    "{titles poem 3}, 没有台账",
    "{titles branch-brand 30}, 个数",
    "只有话没有数字, 分句里没有数字"
  })
  void 每种错误都指到那一行(String clause, String message) {
    List<CatalogErrors.Fault> found = faults(clause, "。");
    assertThat(found).isNotEmpty();
    assertThat(found.get(0).message()).contains(message);
    assertThat(found.get(0).file()).isEqualTo("own.yaml");
    assertThat(found.get(0).line()).isEqualTo(11);
    assertThat(found.get(0).remedy()).isNotBlank();
  }

  @Test
  void 句子要有句号() {
    assertThat(faults("主题党日{theme-party-days}", "，很好")).hasSize(1);
  }

  @Test
  void 四种提纲都在且覆盖全部板块的台账() {
    assertThat(Catalog.shipped().outlines())
        .extracting(Outline::id)
        .containsExactly(
            "party-group-secretary",
            "working-committee-secretary",
            "branch-secretary",
            "party-group-summary");
  }

  @Test
  void 办公室可以停用一种提纲() {
    CatalogFile own =
        CatalogFile.of(Section.OUTLINES, "own.yaml", "- {id: party-group-summary, disabled: true}");
    Catalog catalog = new CatalogReader(CatalogFile.shipped(), List.of(own)).catalog();
    assertThat(catalog.outlines()).hasSize(3);
    assertThat(catalog.outline("party-group-summary")).isPresent();
  }

  /** Fixed terms that nobody can put in other words, and what such a report is called. */
  private static final List<String> TERMS = List.of("习近平新时代中国特色社会主义思想", "抓基层党建工作述职报告", "抓基层党建述职报告");

  private static final int RUN = 12;

  @Test
  void 提纲的句子与样本没有雷同() throws IOException {
    Path seeds = Path.of("..", "shared", "seeds");
    Assumptions.assumeTrue(Files.isDirectory(seeds), "样本不在这台机器上");
    String samples = samples(seeds);
    List<String> same = new ArrayList<>();
    for (CatalogFile file : CatalogFile.shipped()) {
      if (file.section() == Section.OUTLINES) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        for (String term : TERMS) {
          text = text.replace(term, "\n");
        }
        for (String line : text.split("[^\\p{IsHan}，。；：“”、！（）《》]+")) {
          for (int i = 0; i + RUN <= line.length(); i++) {
            if (samples.contains(line.substring(i, i + RUN))) {
              same.add(file.name() + "：" + line.substring(i, i + RUN));
            }
          }
        }
      }
    }
    Assertions.assertThat(same).isEmpty();
  }

  private static String samples(Path seeds) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(seeds)) {
      for (Path file : files.sorted().toList()) {
        all.append(Files.readString(file)).append('\n');
      }
    }
    return all.toString();
  }
}
