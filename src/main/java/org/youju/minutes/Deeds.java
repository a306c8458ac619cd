package org.youju.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.minutes.Roll.Mention;
import org.youju.minutes.Transcript.Stretch;

/**
 * Who presided, recorded, lectured and spoke. Labels come first; in running text a name counts only
 * beside a word that says what the person did, so a name inside another word is none.
 */
final class Deeds {
  private static final Pattern BEFORE_VERB =
      Pattern.compile("(?:%s|[%s]|\\d{1,3} ?(?:名|位|人))*".formatted(NameList.TITLE, "、, "));

  /** Verbs of one activity that are looked at. */
  private static final int VERBS = 60;

  private static final Pattern SPEAKS =
      Pattern.compile("^ ?(?:同志|书记|委员|处长|局长|主任)?(?:\\([^()]{1,10}\\))?(?:发言|说|谈到)? ?:");

  private static final Pattern BEGINS =
      Pattern.compile(
          "(?:^|[。;!?\\n]) *(?:[\\d一二三四五六七八九十(),、.)]{1,5} ?)?(?:%s)*$".formatted(NameList.TITLE));

  private final Transcript transcript;
  private final Labels labels;
  private final Roll roll;
  private final Stretch block;
  private final NameList names;
  private final StrangersTold strangers;
  private final List<Mention> mentions;
  private final List<Stretch> sentences;
  private final Cast cast;

  Deeds(Transcript transcript, Labels labels, Roll roll, Stretch block, NameList names, Cast cast) {
    this.transcript = transcript;
    this.labels = labels;
    this.roll = roll;
    this.block = block;
    this.names = names;
    this.strangers = names.strangers();
    this.mentions = names.mentions();
    this.sentences = transcript.sentences(block);
    this.cast = cast;
  }

  void find() {
    hosts();
    recorders();
    lecturers();
    speakers();
    byLabel(Labels.Part.TALKER, "talker");
    byLabel(Labels.Part.TALKED_TO, "talked-to");
  }

  private void hosts() {
    byLabel(Labels.Part.HOST, "host");
    if (cast.none("host")) {
      cued(
          Pattern.compile(
              "(?:(?:带队|带头|出席|参加|组织|召集)并|负责|亲自|现场|受委托|全程)?主持(?!人|工作|日常|全面|的(?! ?[,。;\\n])|词|单位|局|:)|召集(?!人)"),
          "host",
          1);
    }
    if (cast.none("host")) {
      cued(Pattern.compile("召开(?=[^,。;\\n]{0,12}(?:会|党课))"), "host", 1);
    }
    if (cast.none("host")) {
      after(Pattern.compile("(?:主持|召集)(?:会议|活动|本次会议|学习|人|的)*(?:的)?(?:\\) ?:|是|为|:|由)? ?"), "host");
    }
  }

  private void recorders() {
    byLabel(Labels.Part.RECORDER, "recorder");
    if (cast.none("recorder")) {
      cued(
          Pattern.compile("(?:负责|担任|作|做|进行)?(?:会议)?记录(?!人|了|在|本|显示|情况|表明|下|的|:|员)"), "recorder", 1);
    }
    if (cast.none("recorder")) {
      after(Pattern.compile("记录(?:人员?|员)(?:是|为|由)? ?|记录(?:是|为|由) ?"), "recorder");
    }
  }

  private void lecturers() {
    byLabel(Labels.Part.LECTURER, "lecturer");
    if (cast.none("lecturer")) {
      after(
          Pattern.compile(
              "(?:讲课|主讲|授课|讲党课|上党课)的?(?:是|为)(?:[^。;\\n:]{0,14}(?:、|的))?[^。;,\\n:、]{0,8}?(?=\\p{IsHan}{2,4}[,。;\\n])"),
          "lecturer");
    }
    Matcher verb =
        Pattern.compile(
                "(?:讲授|讲解|宣讲|主讲|(?<![听宣开主])讲|(?<![会纪网线早晚马以之身向本])上|(?<![工合操写动])作|做|(?<!教)授)了?(?!话|人)[^。;,\\n]{0,60}?(?:党课|辅导报告|专题辅导|授课|宣讲|讲座|专题报告|辅导)|授课(?!人| ?:)|主讲(?!人| ?:)")
            .matcher(transcript.text())
            .region(block.start(), block.end());
    for (int i = 0; i < VERBS && verb.find(); i++) {
      subject(verb.start()).ifPresent(run -> run.forEach(mention -> cast.add(mention, "lecturer")));
    }
  }

  /** The nearest name before a verb in its sentence, when no other clause stands between. */
  private Optional<List<Mention>> subject(int verb) {
    Stretch sentence = sentence(verb);
    List<Mention> before = names.within(new Stretch(sentence.start(), verb)).stream().toList();
    if (before.isEmpty()) {
      return strangers.before(sentence.start(), verb).map(List::of);
    }
    Mention nearest = before.get(before.size() - 1);
    String between = transcript.text().substring(nearest.end(), verb);
    boolean same =
        between.length() <= 60
            && !between.matches("(?s).*(?:参加|出席|列席|请假|缺席|记录|由).*")
            && !between.matches("(?s).*[,](?:大家|全体|会议|与会|党员).*");
    return same ? Optional.of(List.of(nearest)) : Optional.empty();
  }

  private Stretch sentence(int place) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (sentences.get(middle).end() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sentences.get(low);
  }

  private void speakers() {
    for (Labels.Label label : labels.of(Labels.Part.SPEAKER, block)) {
      names
          .list(new Stretch(label.end(), labels.line(label, block).end()))
          .forEach(mention -> cast.add(mention, "speaker"));
    }
    Matcher verb =
        Pattern.compile(
                "(?:先后|分别|依次|逐一|带头|围绕|结合|就|紧扣|代表|谈|作|做|进行)[^。;\\n]{0,40}?(?:发言|交流研讨|研讨交流|谈了|谈体会)|(?:交流|研讨|表态|重点|中心)?发言(?!人|材料|提纲)")
            .matcher(transcript.text())
            .region(block.start(), block.end());
    for (int i = 0; i < VERBS && verb.find(); i++) {
      run(verb.start()).forEach(mention -> cast.add(mention, "speaker"));
    }
    int body = labels.headEnd(block);
    for (Mention mention : mentions) {
      if (mention.start() >= body && speaks(mention)) {
        cast.add(mention, "speaker");
      }
    }
  }

  /** 张三： at the beginning of a line or sentence of the body. */
  private boolean speaks(Mention mention) {
    String text = transcript.text();
    String after = text.substring(mention.end(), Math.min(block.end(), mention.end() + 14));
    String before = text.substring(Math.max(block.start(), mention.start() - 12), mention.start());
    return SPEAKS.matcher(after).find() && BEGINS.matcher(before).find();
  }

  /** The run of names that ends right before a place, titles and 等 allowed between. */
  private List<Mention> run(int place) {
    List<Mention> run = new ArrayList<>();
    int end = place;
    for (int i = names.before(place) - 1; i >= 0; i--) {
      Mention mention = mentions.get(i);
      String between = names.shortly(mention.end(), end);
      boolean joined =
          end == place
              ? between.length() <= 16 && BEFORE_VERB.matcher(between).matches()
              : NameList.BETWEEN.matcher(between).matches() && !between.contains("\n");
      if (!joined) {
        break;
      }
      run.add(0, mention);
      end = mention.start();
    }
    return run;
  }

  // ---- cues

  private void byLabel(Labels.Part part, String role) {
    for (Labels.Label label : labels.of(part, block)) {
      Stretch line = labels.line(label, block);
      Stretch value = new Stretch(line.start(), valueEnd(line));
      List<Mention> people = names.list(value);
      people.forEach(mention -> cast.add(mention, role));
      if (people.isEmpty()) {
        byPost(value).ifPresent(mention -> cast.add(mention, role));
      }
      if (!people.isEmpty() && part != Labels.Part.LECTURER) {
        return;
      }
    }
  }

  /** One cell: up to two blanks, a comma before running text, or the end of the sentence. */
  private int valueEnd(Stretch line) {
    String text = transcript.text();
    for (int i = line.start(); i < line.end(); i++) {
      char c = text.charAt(i);
      if (c == '。' || c == ';' || c == '\t') {
        return i;
      }
    }
    return line.end();
  }

  /** 支部书记, or 张书记, when only one of the organisation can be meant. */
  private Optional<Mention> byPost(Stretch value) {
    Stretch words = transcript.trimmed(value, ":,、。()");
    String text = transcript.of(words).replaceAll("\\s|同志", "");
    if (text.isEmpty() || text.length() > 12) {
      return Optional.empty();
    }
    for (String title : List.of(text, "支部" + text, text.replaceFirst("^党(?=支部)", ""))) {
      List<Roll.Person> holders = roll.holding(title);
      if (holders.size() == 1) {
        return Optional.of(
            new Mention(
                words.start(), words.end(), holders.get(0).name(), List.of(holders.get(0).id())));
      }
    }
    return roll.bySurname(text)
        .map(p -> new Mention(words.start(), words.end(), p.name(), List.of(p.id())));
  }

  /** A name right before a word that says what the person did. */
  private void cued(Pattern cue, String role, int most) {
    Matcher matcher = cue.matcher(transcript.text()).region(block.start(), block.end());
    matcher.useTransparentBounds(true);
    int found = 0;
    for (int i = 0; i < VERBS && found < most && matcher.find(); i++) {
      List<Mention> run = run(matcher.start());
      if (run.isEmpty()) {
        int from = clauseStart(matcher.start());
        run = aside(from, matcher.start());
      }
      if (run.isEmpty()) {
        int from = clauseStart(matcher.start());
        run =
            strangers
                .before(from, matcher.start())
                .or(() -> postBefore(from, matcher.start()))
                .map(List::of)
                .orElse(List.of());
      }
      List<Mention> people = run.size() > 2 ? run.subList(run.size() - 1, run.size()) : run;
      people.forEach(mention -> cast.add(mention, role));
      found += people.isEmpty() ? 0 : 1;
    }
  }

  /** 张三同志在三楼会议室主持: a place between the name and the verb. */
  private List<Mention> aside(int from, int verb) {
    List<Mention> before = names.within(new Stretch(from, verb));
    if (before.isEmpty()) {
      int at = transcript.text().indexOf('在', from);
      return at < 0 || at > verb
          ? List.of()
          : strangers.before(from, at).map(List::of).orElse(List.of());
    }
    Mention nearest = before.get(before.size() - 1);
    String between = transcript.text().substring(nearest.end(), verb);
    return between.matches("(?:同志|书记)?(?:在|于|受邀|到场|亲临).{1,24}") ? List.of(nearest) : List.of();
  }

  private int clauseStart(int place) {
    int from = place;
    while (from > block.start() && ",。;:\n\t".indexOf(transcript.text().charAt(from - 1)) < 0) {
      from--;
    }
    return from;
  }

  private Optional<Mention> postBefore(int from, int to) {
    String words = transcript.text().substring(from, to);
    Matcher by = Pattern.compile("(?:由|^)([^由,]{2,12})$").matcher(words);
    return by.find() ? byPost(new Stretch(from + by.start(1), from + by.end(1))) : Optional.empty();
  }

  /** A name right behind words such as 主持会议的是. */
  private void after(Pattern cue, String role) {
    Matcher matcher = cue.matcher(transcript.text()).region(block.start(), block.end());
    for (int i = 0; i < VERBS && matcher.find(); i++) {
      for (Mention mention : names.within(near(matcher.end()))) {
        if (mention.start() >= matcher.end()) {
          String between = transcript.text().substring(matcher.end(), mention.start());
          if (NameList.TITLES.matcher(between).matches() && !between.contains("、")) {
            cast.add(mention, role);
            return;
          }
        }
      }
      Optional<Mention> stranger = strangers.at(matcher.end(), near(matcher.end()).end());
      if (stranger.isPresent()) {
        cast.add(stranger.get(), role);
        return;
      }
    }
  }

  private Stretch near(int place) {
    return new Stretch(place, Math.min(block.end(), place + 30));
  }
}
