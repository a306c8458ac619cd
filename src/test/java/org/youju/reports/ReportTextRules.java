package org.youju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What holds for the text of every report, whatever the ledger says. */
final class ReportTextRules {
  private static final Pattern DAYS = Pattern.compile("(19|20)[0-9]{2}年|[0-9]{1,2}月[0-9]{1,2}日");

  private ReportTextRules() {}

  static void check(Report report) {
    Layout layout = report.layout();
    assertThat(layout.text()).doesNotContainPattern("[*＊×_]|[Xx]{2}|\\{|}");
    assertThat(layout.text()).doesNotContainPattern("[，、；：。]{2}|[,;:!?()]|（）|“”|《》");
    assertThat(layout.text()).doesNotContainPattern("[0-9](人次|次|名|个|项|条|份|篇|件|家|户|元)\\1");
    assertThat(withoutFigures(layout)).doesNotContainPattern("[0-9０-９]");
    checkFigures(layout);
    checkNumbers(layout);
    checkSentences(report);
  }

  private static String withoutFigures(Layout layout) {
    int[] points = layout.text().codePoints().toArray();
    layout
        .figures()
        .forEach(
            placed ->
                IntStream.range(placed.start(), placed.start() + placed.length())
                    .forEach(at -> points[at] = '数'));
    return DAYS.matcher(new String(points, 0, points.length)).replaceAll("某年");
  }

  private static void checkFigures(Layout layout) {
    int[] points = layout.text().codePoints().toArray();
    for (Layout.Placed placed : layout.figures()) {
      assertThat(new String(points, placed.start(), placed.length()))
          .isEqualTo(placed.number().text());
      assertThat(placed.number().value()).isPresent();
      assertThat(placed.number().value().orElseThrow().signum()).isPositive();
    }
  }

  /** 一、二、三 and （一）（二） without holes. */
  private static void checkNumbers(Layout layout) {
    List<Layout.Section> sections = layout.sections();
    for (int i = 0; i < sections.size(); i++) {
      assertThat(sections.get(i).number()).isEqualTo(Numerals.of(i + 1) + "、");
      List<Layout.Part> parts = sections.get(i).parts();
      for (int j = 0; j < parts.size(); j++) {
        assertThat(parts.get(j).number()).isEqualTo("（" + Numerals.of(j + 1) + "）");
      }
    }
  }

  private static void checkSentences(Report report) {
    for (int i = 0; i < report.blocks().size(); i++) {
      Block block = report.blocks().get(i);
      if (block.level() == Block.Level.PARAGRAPH) {
        assertThat(block.text()).matches("(?s).*[。：]").doesNotMatch("^[，、。；：].*");
      } else {
        assertThat(i + 1).as("什么也没有的标题：" + block.text()).isLessThan(report.blocks().size());
        assertThat(report.blocks().get(i + 1).level()).isNotEqualTo(Block.Level.SECTION);
      }
    }
  }
}
