package org.youju.claims;

import java.util.List;

/** Finds work of years that do not belong together: a text patched from former reports. */
final class YearCheck {
  private static final int TITLE = 80;

  /** Work that ended, the words after which it is still rightly named, and the year it ended. */
  private record Ended(String work, List<String> rightlyBefore, List<String> rightlyAfter) {}

  private static final List<Ended> ENDED =
      List.of(
          new Ended(
              "脱贫攻坚",
              List.of("巩固拓展", "巩固", "打赢", "以来", "全面打赢"),
              List.of("成果", "精神", "伟大", "历程", "以来", "时期", "与乡村振兴", "同乡村振兴", "普查", "表彰")),
          new Ended("疫情防控", List.of("统筹"), List.of("期间", "时期", "以来", "平稳转段", "转段", "和经济社会")));

  /** What was said while something ran or was due, and the last year in which it could be said. */
  private record Due(String phrase, int last) {}

  private static final List<Due> DUE =
      List.of(
          new Due("“十三五”收官", 2020),
          new Due("“十三五”规划收官", 2020),
          new Due("“十三五”开局", 2016),
          new Due("“十四五”开局", 2021),
          new Due("今年是建党100周年", 2021),
          new Due("今年是中国共产党成立100周年", 2021),
          new Due("庆祝中国共产党成立100周年", 2021),
          new Due("庆祝建党100周年", 2021),
          new Due("庆祝中华人民共和国成立70周年", 2019),
          new Due("党史学习教育开展以来", 2022),
          new Due("扎实开展党史学习教育", 2022),
          new Due("深入开展党史学习教育", 2022),
          new Due("开展党史学习教育以来", 2022),
          new Due("全力打赢脱贫攻坚", 2020),
          new Due("坚决打赢脱贫攻坚", 2020),
          new Due("决战决胜脱贫攻坚", 2020),
          new Due("喜迎党的二十大", 2022),
          new Due("迎接党的二十大", 2022),
          new Due("喜迎党的十九大", 2017),
          new Due("迎接党的十九大", 2017),
          new Due("决胜全面建成小康社会", 2020),
          new Due("“不忘初心、牢记使命”主题教育开展以来", 2020));

  private YearCheck() {}

  static void check(Manuscript manuscript) {
    if (manuscript.text().contains("二十大") || year(manuscript.text()) >= 2023) {
      ENDED.forEach(ended -> running(manuscript, ended));
    }
    int year = year(manuscript.text());
    DUE.stream().filter(due -> due.last() < year).forEach(due -> due(manuscript, due, year));
    otherYears(manuscript);
  }

  private static void due(Manuscript manuscript, Due due, int year) {
    int i = manuscript.text().indexOf(due.phrase());
    if (i >= 0) {
      manuscript.add(
          DefectType.MIXED_YEARS,
          i,
          i + due.phrase().length(),
          "“" + due.phrase() + "”是 " + due.last() + " 年及以前的说法，标题是 " + year + " 年：像是往年的文字，请核对。");
    }
  }

  private static void running(Manuscript manuscript, Ended ended) {
    String text = manuscript.text();
    int i = text.indexOf(ended.work());
    while (i >= 0) {
      int at = i;
      int end = i + ended.work().length();
      boolean rightly =
          ended.rightlyAfter().stream().anyMatch(w -> text.startsWith(w, end))
              || ended.rightlyBefore().stream().anyMatch(w -> text.startsWith(w, at - w.length()));
      if (!rightly) {
        manuscript.add(
            DefectType.MIXED_YEARS,
            i,
            end,
            "党的二十大之后的报告不宜再把“" + ended.work() + "”写成正在开展的工作：像是往年的文字，请核对。");
        return;
      }
      i = text.indexOf(ended.work(), end);
    }
  }

  /** The year of the title; 0 when it names none. */
  private static int year(String text) {
    for (int i = 0; i + 5 <= Math.min(text.length(), TITLE); i++) {
      if (text.startsWith("20", i) && text.charAt(i + 4) == '年' && digits(text, i)) {
        return Integer.parseInt(text.substring(i, i + 4));
      }
    }
    return 0;
  }

  private static boolean digits(String text, int i) {
    return Numerals.digit(text.charAt(i + 2)) && Numerals.digit(text.charAt(i + 3));
  }

  /** The title says 2023, a heading says 2021年度…情况. */
  private static void otherYears(Manuscript manuscript) {
    String text = manuscript.text();
    int year = year(text);
    for (int i = text.indexOf("年度", TITLE); year > 0 && i >= 0; i = text.indexOf("年度", i + 2)) {
      boolean named = i >= 4 && text.startsWith("20", i - 4) && digits(text, i - 4);
      int other = named ? Integer.parseInt(text.substring(i - 4, i)) : year;
      if (other < year && report(text, i + 2)) {
        manuscript.add(
            DefectType.MIXED_YEARS,
            i - 4,
            i + 2,
            "标题是 " + year + " 年，这里写成 " + other + " 年度：像是往年的文字，请核对。");
      }
    }
  }

  private static boolean report(String text, int from) {
    String after = text.substring(from, Math.min(text.length(), from + 16));
    return after.contains("情况")
        || after.contains("述职")
        || after.contains("总结")
        || after.contains("报告");
  }
}
