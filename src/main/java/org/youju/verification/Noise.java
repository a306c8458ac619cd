package org.youju.verification;

import java.util.regex.Pattern;

/** Words that say when, by how much or compared to what, and nothing of what is counted. */
final class Noise {
  private static final Pattern WHEN =
      Pattern.compile(
          "(?:19|20)\\d{2}年度?|去年|上年度?|今年|本年度?|全年|往年|上半年|下半年|前三季度|第?[一二三四1-4]季度"
              + "|\\d{1,2}(?:月份?)?(?:至|到|-|—|~)\\d{1,2}月份?|(?<!\\d)\\d{1,2}月份?(?:\\d{1,2}[日号])?|同期|近[两二三2-3]年|[两二三2-3]年来"
              + "|以来|年底|年末|年初|截至|截止|目前");

  private static final Pattern TURNS =
      Pattern.compile(
          "同比|环比|相比|较之?|对比|^比|由|^从|翻了?[一两二三]番|明显|大幅|持平|有所|增加了?|增长了?|上升了?|提高了?|提升了?|减少了?|下降了?|降低了?|增至|升至|降至|减至|(?:到|至|为|达)$");

  private Noise() {}

  static String strip(String words) {
    String plain = words.replaceAll("[ \\u3000]", "");
    return TURNS.matcher(WHEN.matcher(plain).replaceAll("")).replaceAll("");
  }
}
