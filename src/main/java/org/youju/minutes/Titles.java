package org.youju.minutes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.minutes.Transcript.Stretch;

/** What the activity is called: its title line, a label, or the words the text uses for it. */
final class Titles {
  private static final int LONGEST = 60;

  private static final int MOST_LINES = 3;

  /** What a title line says, and the name of the office above it does not. */
  private static final Pattern MEETING =
      Pattern.compile("会议|大会|支委会|党小组会|生活会|记录|纪要|活动|党课|学习|党日|通知|党组会|信息|慰问|宣讲|评议");

  /** The name of a paper before a colon. */
  private static final Pattern PAPER =
      Pattern.compile("(?:记录|纪要|通知|支委会|大会|会议|生活会|党日|党课|小组会)(?:\\([^)]*\\))?$");

  private static final Pattern NOISE =
      Pattern.compile(
          "(?:(?<=(?<!员)会|党课|党日|学习|活动|谈话)会 *议 *)?(?:记 *录|纪 *要|记 *录 *表|签到表|记录本)(?:\\([^)]{0,12}\\))?$|的通知$|[ :。]+$");

  /** Letters set apart. */
  static final Pattern SPREAD = Pattern.compile("(?:\\p{IsHan} +){3}\\p{IsHan}");

  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:标题|题目|主题)[: ]+|[: ]+)?(?:[(]?[一二三四五六七八九十\\d]{1,2}[)、.] ?)?(?:关于(?:召开|举行|举办|开展)?)?");

  /** 开展“…”主题党日活动. */
  private static final Pattern HELD =
      Pattern.compile("(?:召开|举行|举办|开展|组织开展|组织(?!生活|部|委员))(?:了)?(?<what>[^,。;\\n]{2,40})");

  private final Transcript transcript;
  private final Labels labels;

  Titles(Transcript transcript, Labels labels) {
    this.transcript = transcript;
    this.labels = labels;
  }

  /** The title line: the first line, when it is none of the labelled parts and no sentence. */
  Stretch line(Stretch block) {
    Stretch best = new Stretch(block.start(), block.start());
    int read = 0;
    for (Stretch line : transcript.lines(block)) {
      Stretch words = transcript.trimmed(line, "#*=-");
      if (words.end() == words.start()) {
        continue;
      }
      Stretch title = titleOf(words);
      String text = transcript.of(title);
      if (text.isEmpty() || ++read > MOST_LINES) {
        return best;
      }
      if (best.end() == best.start() || MEETING.matcher(text).find()) {
        best = title;
      }
      if (title.end() < words.end() || MEETING.matcher(text).find()) {
        return best;
      }
    }
    return best;
  }

  /** A line without sentences, or the words before its first sign or label; else nothing. */
  private Stretch titleOf(Stretch words) {
    Stretch until = new Stretch(words.start(), firstLabel(words));
    String text = transcript.of(until);
    boolean sentence = text.matches("(?s).*[。;!].*") || text.matches("(?s).*,.*,.*");
    if (!sentence && text.length() <= LONGEST) {
      return transcript.trimmed(until, ":,;-");
    }
    Matcher sign = Pattern.compile("[:。;,]").matcher(text);
    boolean named =
        sign.find() && sign.start() <= 30 && PAPER.matcher(text.substring(0, sign.start())).find();
    int end = named ? words.start() + sign.start() : words.start();
    return new Stretch(words.start(), end);
  }

  private int firstLabel(Stretch line) {
    return labels.all().stream()
        .filter(label -> line.holds(label.start()))
        .filter(
            label ->
                label.part() != Labels.Part.RECORDER
                    || label.start() > line.start() + 30
                    || transcript.text().charAt(label.end() - 1) == ':')
        .mapToInt(Labels.Label::start)
        .min()
        .orElse(line.end());
  }

  Optional<Found<String>> find(Stretch block, Stretch title, List<Found<String>> kinds, int body) {
    Optional<Found<String>> line = clean(title).filter(found -> says(found, kinds));
    return line.or(() -> labelled(block)).or(() -> told(block, kinds)).or(() -> clean(title));
  }

  /** 会议记录 alone is the name of the paper, not of the meeting. */
  private static boolean says(Found<String> found, List<Found<String>> kinds) {
    boolean kind =
        kinds.stream().anyMatch(k -> k.start() >= found.start() && k.start() < found.end());
    return kind || found.value().length() >= 6;
  }

  private Optional<Found<String>> labelled(Stretch block) {
    return labels
        .first(Labels.Part.TITLE, block)
        .filter(value -> value.end() - value.start() <= LONGEST)
        .flatMap(this::clean);
  }

  private Optional<Found<String>> told(Stretch block, List<Found<String>> kinds) {
    Matcher matcher = HELD.matcher(transcript.text()).region(block.start(), block.end());
    while (matcher.find()) {
      boolean named =
          kinds.stream()
              .anyMatch(k -> k.start() >= matcher.start("what") && k.end() <= matcher.end("what"));
      if (named) {
        return clean(new Stretch(matcher.start("what"), matcher.end("what")));
      }
    }
    return kinds.stream()
        .findFirst()
        .map(k -> new Found<>(transcript.written(k.start(), k.end()), k.start(), k.end()))
        .filter(found -> !found.value().contains("\n"));
  }

  /** 党 员 大 会 reads 党员大会; any other blanks stay, one at a time. */
  private static String close(String title) {
    return SPREAD.matcher(title).find()
        ? title.replaceAll("\\s+", "")
        : title.replaceAll("\\s+", " ");
  }

  private Optional<Found<String>> clean(Stretch given) {
    String text = transcript.of(given);
    Matcher lead = LEAD.matcher(text);
    int start = lead.find() ? lead.end() : 0;
    int end = text.length();
    Matcher noise = NOISE.matcher(text.substring(start));
    if (noise.find() && noise.start() > 2) {
      end = start + noise.start();
    }
    Stretch title =
        transcript.trimmed(new Stretch(given.start() + start, given.start() + end), ":,;-");
    return title.end() - title.start() < 2
        ? Optional.empty()
        : Optional.of(
            new Found<>(
                close(transcript.written(title.start(), title.end())), title.start(), title.end()));
  }
}
