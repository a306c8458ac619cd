package org.youju.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.minutes.Transcript.Stretch;

/** Where a text that tells of several activities is parted. */
final class Activities {
  /** A paragraph that begins with a day, numbered or not. */
  private static final String DATED =
      "(?m)(?:^|(?<=%s))[ \\t]*(?:(?:[一二三四五六七八九十]{1,3}、|\\(?[一二三四五六七八九十\\d]{1,2}[.、)] ?)(?:[^。;:,\\n\\d]{2,16}[。: ] ?)?|[^\\p{IsHan}\\p{L}\\d\\s(《“\"]{1,2} ?)?(?:(?:本|上|这)?(?:周|星期)[一二三四五六日天] ?\\(?)?(?<day>(?:(?:\\d{2,4}|[〇零○一二三四五六七八九]{4}) ?年 ?)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})";

  private static final Pattern PARAGRAPHS = Pattern.compile(DATED.formatted(";"));
  private static final Pattern SENTENCES = Pattern.compile(DATED.formatted("[。;:]"));

  /** 做了两件事: then each of its sentences may be an activity of its own. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?:[两二三四五六几多]|[2-6]) ?(?:件|项|次|场|个) ?(?:事|大事|工作|活动|会议|组织生活|党内活动)[^。;:\\n]{0,8}[。;:,]");

  private static final Pattern HELD = Pattern.compile("召开|举行|举办|开展|组织|参加|讲授|观看|参观|走访|慰问|学习");

  private static final Pattern DAY =
      Pattern.compile(
          "[\\d一二三四五六七八九十] ?[月日号]|\\d{4} ?[./-] ?\\d|^\\D{0,4}\\d{1,2}[./-]\\d{1,2}(?![\\d:])|20\\d{6}");

  private final Transcript transcript;
  private final Labels labels;
  private final Vocabulary vocabulary;

  Activities(Transcript transcript, Labels labels, Vocabulary vocabulary) {
    this.transcript = transcript;
    this.labels = labels;
    this.vocabulary = vocabulary;
  }

  List<Stretch> find() {
    Stretch whole = new Stretch(0, transcript.length());
    Set<Integer> starts = labelled(whole);
    if (starts.size() < 2 && labels.of(Labels.Part.TIME, whole).isEmpty()) {
      starts = dated();
    }
    return starts.size() < 2 ? List.of(whole) : parted(starts);
  }

  private List<Stretch> parted(Set<Integer> starts) {
    List<Integer> all = new ArrayList<>(starts);
    List<Stretch> parts = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      int end = i + 1 < all.size() ? all.get(i + 1) : transcript.length();
      parts.add(new Stretch(i == 0 ? 0 : all.get(i), end));
    }
    return parts;
  }

  /** Each 时间： with a day begins an activity, together with the title lines above it. */
  private Set<Integer> labelled(Stretch whole) {
    Set<Integer> starts = new TreeSet<>();
    int after = 0;
    for (Labels.Label time : labels.of(Labels.Part.TIME, whole)) {
      if (DAY.matcher(transcript.of(labels.line(time, whole))).find()) {
        starts.add(starts.isEmpty() ? 0 : headStart(time.start(), after));
        after = labels.line(time, whole).end();
      }
    }
    return starts;
  }

  private int headStart(int time, int after) {
    int start = transcript.text().lastIndexOf('\n', time - 1) + 1;
    if (start <= after) {
      return time;
    }
    int best = start;
    while (best > after + 1) {
      int line = transcript.text().lastIndexOf('\n', best - 2) + 1;
      String words = transcript.text().substring(line, best - 1).strip();
      boolean label =
          labels.all().stream().anyMatch(l -> l.start() >= line && l.start() < line + 4);
      boolean title = words.length() <= 50 && !words.matches(".*[。;!?,:]$") && !words.isEmpty();
      if (line <= after || (label ? !heads(line) : !title)) {
        return words.isEmpty() && line > after ? blankAbove(best, after) : best;
      }
      best = line;
    }
    return best;
  }

  /** A blank line between the title and 时间：. */
  private int blankAbove(int best, int after) {
    int line = best;
    while (line > after + 1 && transcript.text().charAt(line - 1) == '\n') {
      int above = transcript.text().lastIndexOf('\n', line - 2) + 1;
      String words = transcript.text().substring(above, line - 1).strip();
      if (words.isEmpty()) {
        line = above;
        continue;
      }
      boolean title =
          above > after
              && words.length() <= 50
              && !words.matches(".*[。;!?,:].*")
              && Pattern.compile("会|记录|纪要|活动|党课|学习|党日").matcher(words).find();
      return title ? above : best;
    }
    return best;
  }

  private boolean heads(int line) {
    return labels.all().stream()
        .anyMatch(
            l ->
                l.start() >= line
                    && l.start() < line + 4
                    && Set.of(Labels.Part.TITLE, Labels.Part.KIND).contains(l.part()));
  }

  /**
   * Paragraphs, or where several things are announced sentences, that each begin with a day of
   * their own and tell of holding something.
   */
  private Set<Integer> dated() {
    Set<Integer> starts = new TreeSet<>();
    Set<String> days = new HashSet<>();
    boolean several = SEVERAL.matcher(transcript.text()).find();
    Matcher matcher = (several ? SENTENCES : PARAGRAPHS).matcher(transcript.text());
    while (matcher.find()) {
      int end = transcript.text().indexOf('\n', matcher.end());
      Stretch line = new Stretch(matcher.end(), end < 0 ? transcript.length() : end);
      if (tells(line) && days.add(matcher.group("day").replaceAll("\\s|.*年", ""))) {
        starts.add(matcher.start());
      }
    }
    return starts;
  }

  private boolean tells(Stretch line) {
    String words = transcript.of(line);
    return !words.matches("^(?:前|之前|以前|起|至).*")
        && HELD.matcher(words).find()
        && !vocabulary
            .words(transcript.text(), line.start(), Math.min(line.end(), line.start() + 120))
            .isEmpty();
  }
}
