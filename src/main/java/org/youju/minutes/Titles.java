package org.youju.minutes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.minutes.Transcript.Stretch;

/** What the activity is called: its title line, a label, or the words the text uses for it. */
final class Titles {
  private static final int LONGEST = 60;

  private static final Pattern NOISE =
      Pattern.compile("(?:会议)?(?:记录|纪要|记录表|签到表|记录本)(?:\\([^)]{0,12}\\))?$|的通知$|[ :。]+$");

  private static final Pattern LEAD = Pattern.compile("^(?:标题|题目|主题)?[: ]*(?:关于)?");

  /** 开展“…”主题党日活动. */
  private static final Pattern HELD =
      Pattern.compile("(?:召开|举行|举办|开展|组织开展|组织)(?:了)?(?<what>[^,。;\\n]{2,40})");

  private final Transcript transcript;
  private final Labels labels;

  Titles(Transcript transcript, Labels labels) {
    this.transcript = transcript;
    this.labels = labels;
  }

  /** The title line: the first line, when it is none of the labelled parts and no sentence. */
  Stretch line(Stretch block) {
    Stretch none = new Stretch(block.start(), block.start());
    for (Stretch line : transcript.lines(block)) {
      Stretch words = transcript.trimmed(line, "#*=-");
      if (words.end() == words.start()) {
        continue;
      }
      int label = firstLabel(words);
      Stretch until = new Stretch(words.start(), label);
      String text = transcript.of(until);
      boolean sentence = text.matches("(?s).*[。;!].*") || text.matches("(?s).*,.*,.*");
      return text.isBlank() || sentence || text.length() > LONGEST
          ? none
          : transcript.trimmed(until, ":,;-");
    }
    return none;
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
        kinds.stream().anyMatch(k -> k.start() >= found.start() && k.end() <= found.end());
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

  private Optional<Found<String>> clean(Stretch given) {
    String text = transcript.of(given);
    Matcher lead = LEAD.matcher(text);
    int start = lead.find() ? lead.end() : 0;
    int end = text.length();
    Matcher noise = NOISE.matcher(text.substring(start));
    if (noise.find() && noise.start() > 3) {
      end = start + noise.start();
    }
    Stretch title =
        transcript.trimmed(new Stretch(given.start() + start, given.start() + end), ":,;-");
    return title.end() - title.start() < 2
        ? Optional.empty()
        : Optional.of(
            new Found<>(
                transcript.written(title.start(), title.end()).replaceAll("\\s+", " "),
                title.start(),
                title.end()));
  }
}
