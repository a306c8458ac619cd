package org.youju.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.youju.minutes.Transcript.Stretch;

/**
 * What it was: from the title and labels, else from the first sentences; then what else was done.
 */
final class KindsOf {
  private static final int LEAD = 400;

  /** A sentence that tells of holding something. */
  private static final Pattern HOLDS =
      Pattern.compile(
          "召开|举行|举办|开展|走访|慰问|前往|来到|组织|讲授|讲了|上了|作了|参加|进行|主持|观看|参观|学习|过|赴|到|为|开了|碰头|开(?=[^展始放发])|举办了|联合|定于|收缴|交纳|选举");

  /** What minutes tell as done at the meeting itself, whatever the meeting was called. */
  private static final Map<String, Pattern> DONE = done();

  /** Parts of a meeting that can be kinds of their own; said beside, not set. */
  private static final Map<String, Pattern> MENTIONED = mentioned();

  /** 经支委会研究: who decided, not what was held. */
  private static final Pattern DECIDED = Pattern.compile("^(?:会议)?(?:研究|讨论|决定|同意|审议|商议|提议|批准)");

  private static final Pattern HEADING =
      Pattern.compile(
          "[^\\p{IsHan}]{0,6}(?:(?:会议|活动) ?: ?)?(?:第?[一二三四五六七八九十\\d]{1,2}[次场个期、.:]? ?)?(\\p{IsHan}{2,16}?)(?:会议)?(?:记录|纪要)?[^\\p{IsHan}]{0,4}");

  private static final Pattern QUOTED =
      Pattern.compile("《[^》\\n]{0,60}$|学习[^,。;\\n]{0,30}关于[^,。;\\n]{0,30}$");

  /** Words that make what follows a matter to be talked about, not something done. */
  private static final Pattern TALKED_OF =
      Pattern.compile(
          "(?:研究(?!所|院|员|室|中心|会)|讨论|审议|部署|安排|筹备|通报|总结|汇报|布置|准备|听取|计划(?!于)|制定|拟(?!于|定于)|落实|加强|抓好|坚持|认真|开好|强调)[^,。;\\n]{0,24}$");

  /** 党组会议精神 and the like: what was talked of. */
  private static final Pattern AS_MATTER =
      Pattern.compile("^(?:会议)?(?:精神|情况|方案|要求|部署|计划|准备|有关|相关|制度|记录本|台账|意见)");

  /** 宣传委员: a post, or an office, that has the word in its name. */
  private static final Pattern IN_A_POST =
      Pattern.compile("^(?:委员|干事|专员|员(?!大会|会)|部(?!署|分)|处(?!理|置)|科(?!技|学|普)|组长)");

  /** In minutes a numbered item is a matter of the meeting. */
  private static final Pattern PAPER = Pattern.compile("记 *录|纪 *要");

  private static final Pattern ITEM =
      Pattern.compile("^\\s*[(]?[一二三四五六七八九十\\d]{1,2}(?:[)、]|[.](?!\\d))");

  /** Between two kinds of one activity. */
  private static final Pattern JOINT =
      Pattern.compile("^[^-,。]{0,8}(?:暨|和|及|与|、|\\+|/|并)[^-,。]{0,12}$");

  private static final Set<String> STUDY_GROUPS =
      Set.of("center-group-study", "youth-study-session");

  private static final Set<String> PURPOSES =
      Set.of("election", "by-election", "admission-vote", "full-membership-vote");

  private static final Set<String> GENERAL =
      Set.of("collective-study", "group-discussion", "first-item-study");

  private final Transcript transcript;
  private final Labels labels;
  private final Vocabulary vocabulary;

  KindsOf(Transcript transcript, Labels labels, Vocabulary vocabulary) {
    this.transcript = transcript;
    this.labels = labels;
    this.vocabulary = vocabulary;
  }

  private static Map<String, Pattern> done() {
    Map<String, Pattern> done = new LinkedHashMap<>();
    String lecture = "(?:讲授|讲|上|作|授|带来)了?(?:一[堂次场节])?[^。;,\\n]{0,40}?";
    done.put("special-integrity-lecture", Pattern.compile(lecture + "(?:专题廉政党课|廉政专题党课)"));
    done.put("integrity-lecture", Pattern.compile(lecture + "(?<!专题)(?:廉政党课|廉洁党课)"));
    done.put("special-party-lecture", Pattern.compile(lecture + "专题党课"));
    done.put("party-lecture", Pattern.compile(lecture + "(?<!专题|廉政|廉洁|廉政专题)党课"));
    done.put("democratic-appraisal", Pattern.compile("(?:开展|进行|举行)了?(?:20\\d\\d年度)?民主评议(?:党员)?"));
    done.put(
        "admission-vote", Pattern.compile("(?:讨论|表决|审议)[^。;\\n]{0,30}(?:接收|吸收)[^。;\\n]{0,16}预备党员"));
    done.put(
        "full-membership-vote", Pattern.compile("(?:讨论|表决|审议)[^。;\\n]{0,30}(?:转正|转为(?:中共)?正式党员)"));
    done.put("study-material", Pattern.compile("(?:发放|配发|赠送|下发)[^。;\\n]{0,24}\\d+ ?(?:余)?(?:册|本)"));
    done.put(
        "reflection-essay",
        Pattern.compile("(?:撰写|提交|上交|收到|交流)[^。;\\n]{0,12}心得(?:体会)?[^。;\\n]{0,6}\\d+ ?(?:余)?篇"));
    done.put(
        "dues-collection", Pattern.compile("(?:收缴|交纳|缴纳)了?[^。;,\\n]{0,10}党费[^。;,\\n]{0,6}\\d"));
    return done;
  }

  private static Map<String, Pattern> mentioned() {
    Map<String, Pattern> mentioned = new LinkedHashMap<>();
    mentioned.put("oath", Pattern.compile("重温了?入党(?:誓词|誓言)|重温誓词"));
    mentioned.put("political-birthday", Pattern.compile("(?:过|举行|送上|集体)了?(?:集体)?“?政治生日”?"));
    mentioned.put("warning-film", Pattern.compile("(?:观看|收看)了?[^。;\\n]{0,24}(?:警示教育片|警示片)"));
    mentioned.put(
        "education-base-visit",
        Pattern.compile(
            "(?:参观|走进|来到|前往|赴)了?[^。;,\\n]{0,24}(?:纪念馆|旧址|故居|烈士陵园|党性教育基地|红色教育基地|革命传统教育基地|红色基地|展览馆|陈列馆)"));
    mentioned.put(
        "integrity-base-visit",
        Pattern.compile("(?:参观|走进|来到|前往|赴)了?[^。;,\\n]{0,24}廉政(?:警示)?(?:文化)?教育(?:基地|中心|展馆)"));
    return mentioned;
  }

  /** What the title, the labels or the first sentences say, in this order; then what was done. */
  List<Found<String>> find(Stretch block, Stretch title, int bodyStart, boolean announced) {
    List<Vocabulary.Word> words = new ArrayList<>();
    labels
        .of(Labels.Part.KIND, block)
        .forEach(label -> words.addAll(named(labels.line(label, block))));
    words.addAll(head(named(title)));
    if (words.isEmpty()) {
      labels
          .of(Labels.Part.TITLE, block)
          .forEach(label -> words.addAll(head(named(labels.line(label, block)))));
    }
    if (words.isEmpty()) {
      words.addAll(heading(block));
    }
    if (words.isEmpty()) {
      words.addAll(told(block, bodyStart));
    }
    Map<String, Found<String>> kinds = new LinkedHashMap<>();
    specific(withoutGeneral(words))
        .forEach(
            word ->
                kinds.putIfAbsent(
                    word.kind().id(), new Found<>(word.kind().id(), word.start(), word.end())));
    if (!announced) {
      alsoDone(block, kinds);
    }
    return reduced(kinds);
  }

  /** Of the words of a title the last before a dash is what it was, with those it joins by 暨. */
  private List<Vocabulary.Word> head(List<Vocabulary.Word> all) {
    List<Vocabulary.Word> words = withoutAssembly(specific(withoutGeneral(all)));
    List<Vocabulary.Word> head = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        String between = transcript.text().substring(words.get(i - 1).end(), words.get(i).start());
        if (between.matches("(?s).*(?:-|:|\\n).*")) {
          return head;
        }
        if (!JOINT.matcher(between).find()) {
          head.clear();
        }
      }
      head.add(words.get(i));
    }
    return head;
  }

  /** 换届选举党员大会 is called by what it is for. */
  private static List<Vocabulary.Word> withoutAssembly(List<Vocabulary.Word> words) {
    boolean purpose = words.stream().anyMatch(word -> PURPOSES.contains(word.kind().id()));
    return purpose
        ? words.stream().filter(word -> !word.kind().id().equals("member-assembly")).toList()
        : words;
  }

  /** 集体学习 of a study group is the meeting of that group. */
  private static List<Vocabulary.Word> withoutGeneral(List<Vocabulary.Word> words) {
    boolean group = words.stream().anyMatch(word -> STUDY_GROUPS.contains(word.kind().id()));
    return group
        ? words.stream().filter(word -> !GENERAL.contains(word.kind().id())).toList()
        : words;
  }

  private List<Vocabulary.Word> named(Stretch stretch) {
    return words(stretch).stream()
        .filter(word -> !quoted(word.start()))
        .filter(word -> word.firm() || !IN_A_POST.matcher(after(word)).find())
        .toList();
  }

  /** 支 委 会 会 议 记 录 is read like 支委会会议记录. */
  private List<Vocabulary.Word> words(Stretch stretch) {
    String text = transcript.of(stretch);
    if (!Titles.SPREAD.matcher(text).find()) {
      return vocabulary.words(transcript.text(), stretch.start(), stretch.end());
    }
    int[] places =
        IntStream.range(0, text.length())
            .filter(i -> !Character.isWhitespace(text.charAt(i)))
            .toArray();
    String close = text.replaceAll("\\s", "");
    return vocabulary.words(close, 0, close.length()).stream()
        .map(
            word ->
                new Vocabulary.Word(
                    word.kind(),
                    word.word(),
                    stretch.start() + places[word.start()],
                    stretch.start() + places[word.end() - 1] + 1))
        .toList();
  }

  private boolean quoted(int place) {
    int line = transcript.text().lastIndexOf('\n', place - 1) + 1;
    return QUOTED.matcher(transcript.text().substring(line, place)).find();
  }

  /** 支部委员会 in the name of the branch says nothing where another word says what it was. */
  private static List<Vocabulary.Word> specific(List<Vocabulary.Word> words) {
    List<Vocabulary.Word> firm = words.stream().filter(Vocabulary.Word::firm).toList();
    if (!firm.isEmpty()) {
      return firm;
    }
    List<Vocabulary.Word> loose = words.stream().filter(word -> !word.body()).toList();
    return loose.isEmpty() ? words : loose;
  }

  /** The first sentence with a word for a kind that tells of holding it. */
  private List<Vocabulary.Word> told(Stretch block, int bodyStart) {
    Stretch lead =
        new Stretch(bodyStart, Math.max(bodyStart, Math.min(block.end(), bodyStart + LEAD)));
    boolean minutes = PAPER.matcher(transcript.text().substring(block.start(), bodyStart)).find();
    for (Stretch sentence : transcript.sentences(lead)) {
      if (minutes && ITEM.matcher(transcript.of(sentence)).find()) {
        continue;
      }
      List<Vocabulary.Word> words =
          withoutGeneral(named(sentence)).stream()
              .filter(word -> !talkedOf(sentence, word.start()))
              .filter(word -> !AS_MATTER.matcher(after(word)).find() && !decided(word))
              .filter(word -> HOLDS.matcher(transcript.of(sentence)).find())
              .toList();
      if (!words.isEmpty()) {
        return firstClause(words);
      }
    }
    return List.of();
  }

  private boolean decided(Vocabulary.Word word) {
    String before = transcript.text().substring(Math.max(0, word.start() - 3), word.start());
    return before.matches("(?s).*[经由据按].?") && DECIDED.matcher(after(word)).find();
  }

  /** A line that holds nothing but a word for a kind. */
  private List<Vocabulary.Word> heading(Stretch block) {
    for (Stretch line : transcript.lines(block)) {
      Matcher bare = HEADING.matcher(transcript.of(line));
      if (bare.matches()) {
        Stretch name = new Stretch(line.start() + bare.start(1), line.start() + bare.end(1));
        List<Vocabulary.Word> words = head(named(name));
        if (words.size() == 1
            && !words.get(0).body()
            && words.get(0).end() - words.get(0).start() >= bare.group(1).length() - 4) {
          return words;
        }
      }
    }
    return List.of();
  }

  private String after(Vocabulary.Word word) {
    return transcript.text().substring(word.end(), Math.min(transcript.length(), word.end() + 6));
  }

  /** The kind of the first clause that names one; firm words before loose ones. */
  private List<Vocabulary.Word> firstClause(List<Vocabulary.Word> words) {
    List<Vocabulary.Word> firm = words.stream().filter(Vocabulary.Word::firm).toList();
    List<Vocabulary.Word> all = firm.isEmpty() ? words : firm;
    List<Vocabulary.Word> clause = new ArrayList<>();
    for (Vocabulary.Word word : all) {
      if (!clause.isEmpty()) {
        String between =
            transcript.text().substring(clause.get(clause.size() - 1).end(), word.start());
        if (between.matches("(?s).*[,。;:\\n].*") || between.length() > 12) {
          break;
        }
      }
      clause.add(word);
    }
    return head(clause);
  }

  private boolean talkedOf(Stretch sentence, int place) {
    return TALKED_OF.matcher(transcript.text().substring(sentence.start(), place)).find();
  }

  private void alsoDone(Stretch block, Map<String, Found<String>> kinds) {
    boolean talkOnly =
        kinds.containsKey("branch-committee-meeting") || kinds.containsKey("party-group-meeting");
    if (!talkOnly) {
      matching(DONE, block).forEach(found -> kinds.putIfAbsent(found.value(), found));
    }
  }

  /** What else was done, by the words of the text, and can be recorded as a kind of its own. */
  List<Found<String>> mentioned(Stretch block, List<Found<String>> kinds) {
    List<String> known = kinds.stream().map(Found::value).toList();
    return matching(MENTIONED, block).stream()
        .filter(found -> !known.contains(found.value()))
        .toList();
  }

  private List<Found<String>> matching(Map<String, Pattern> patterns, Stretch block) {
    List<Found<String>> found = new ArrayList<>();
    patterns.forEach(
        (id, pattern) -> {
          Matcher matcher = pattern.matcher(transcript.text()).region(block.start(), block.end());
          if (vocabulary.kind(id).isPresent() && matcher.find() && !asMatter(block, matcher)) {
            found.add(new Found<>(id, matcher.start(), matcher.end()));
          }
        });
    return found;
  }

  /** 研究… or 下一步要…: said, not done. */
  private boolean asMatter(Stretch block, Matcher matcher) {
    int from = Math.max(block.start(), matcher.start() - 40);
    String before = transcript.text().substring(from, matcher.start());
    return Pattern.compile("(?:研究|安排|部署|下一步|下步|计划|将|拟|要|筹备|通报|汇报|总结|上个?月)[^。;\\n]{0,24}$")
        .matcher(before)
        .find();
  }

  /** A special kind says more than the general one for the same words. */
  private static List<Found<String>> reduced(Map<String, Found<String>> kinds) {
    for (List<String> pair :
        List.of(
            List.of("special-party-lecture", "party-lecture"),
            List.of("integrity-lecture", "party-lecture"),
            List.of("special-integrity-lecture", "integrity-lecture"),
            List.of("special-integrity-lecture", "party-lecture"),
            List.of("special-integrity-lecture", "special-party-lecture"),
            List.of("integrity-base-visit", "education-base-visit"),
            List.of("special-organization-life-meeting", "organization-life-meeting"),
            List.of("dues-day", "dues-collection"))) {
      if (kinds.containsKey(pair.get(0))) {
        kinds.remove(pair.get(1));
      }
    }
    return List.copyOf(kinds.values());
  }
}
