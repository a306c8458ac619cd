package org.youju.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of a record's own words may stand in a report: no blanks left open, no number that nobody
 * counted (years and days apart), punctuation as in Chinese text.
 */
final class OwnWords {
  private static final int TITLE = 40;
  private static final int TEXT = 120;
  private static final Pattern DAYS =
      Pattern.compile("(19|20)[0-9]{2}年(度)?([0-9]{1,2}月([0-9]{1,2}日)?)?|[0-9]{1,2}月([0-9]{1,2}日)?");
  private static final Pattern BLANK = Pattern.compile("[*＊×○□_＿…]|[XxＸ]{2,}|某某|TODO|待补|待定");
  private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+([.．][0-9０-９]+)?%?");
  private static final Pattern SENTENCE = Pattern.compile("[^。！？；\\n]+[。！？；]?");

  private OwnWords() {}

  /** A title that can be quoted. */
  static boolean quotable(String title) {
    return title.length() >= 2 && title.length() <= TITLE && sayable(title);
  }

  /** Neither blanks nor uncounted numbers. */
  static boolean sayable(String text) {
    return !BLANK.matcher(text).find()
        && DAYS.matcher(text).replaceAll("").codePoints().noneMatch(Character::isDigit)
        && text.codePoints().noneMatch(Character::isISOControl);
  }

  /** Numbers in a text, years and days apart. */
  static List<String> numbers(String text) {
    return NUMBER
        .matcher(DAYS.matcher(text).replaceAll(""))
        .results()
        .map(match -> match.group())
        .toList();
  }

  static String quoted(String title, boolean book) {
    String clean = chinese(title);
    if (clean.startsWith("《") && clean.endsWith("》") && clean.indexOf('《', 1) < 0) {
      return clean;
    }
    return book
        ? "《" + clean.replace('《', '〈').replace('》', '〉') + "》"
        : "“" + clean.replace('“', '‘').replace('”', '’') + "”";
  }

  /**
   * The title as a sentence, then what of the text can be said, within {@value #TEXT} characters.
   */
  static String told(String title, String text) {
    StringBuilder told = new StringBuilder(sentence(chinese(title)));
    for (String sentence : sentences(text)) {
      if (told.length() + sentence.length() > TEXT) {
        break;
      }
      told.append(sentence);
    }
    return told.toString();
  }

  private static List<String> sentences(String text) {
    List<String> found = new ArrayList<>();
    SENTENCE
        .matcher(chinese(text))
        .results()
        .map(match -> match.group().strip())
        .filter(sentence -> sentence.length() > 4 && sayable(sentence))
        .forEach(sentence -> found.add(sentence(sentence)));
    return found;
  }

  private static String sentence(String words) {
    return words.replaceAll("[。；，、！？：]+$", "") + "。";
  }

  /** Half-width punctuation after a Chinese character becomes full-width. */
  private static String chinese(String text) {
    StringBuilder out = new StringBuilder();
    int before = 0;
    for (int c : text.strip().codePoints().toArray()) {
      out.appendCodePoint(Character.isIdeographic(before) ? fullWidth(c) : c);
      before = c;
    }
    return out.toString();
  }

  private static int fullWidth(int c) {
    int at = ",;:!?()".indexOf(c);
    return at < 0 ? c : "，；：！？（）".charAt(at);
  }
}
