package org.youju.minutes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.minutes.Roll.Mention;
import org.youju.minutes.Transcript.Stretch;

/** People of no roll whom sentences name: 钟国平、丁丽、石磊参加, and 赵铁柱因病请假. */
final class StrangersTold {
  /** What parts one enumeration from another. */
  private static final String SIGNS = "。,;:!?\n\t";

  /** Longest note in brackets within an enumeration. */
  private static final int NOTE = 16;

  /** Characters before a verb that can hold posts and a name. */
  private static final int LEAD = 24;

  /** A name, and what may follow one. */
  private static final Pattern NAME_THEN =
      Pattern.compile(
          "^ ?(?:%s)*?(?<name>\\p{IsHan} ?\\p{IsHan}{1,3}?) ?(?=$|等|同志|书记|委员|主任|参|出席|到|与会|列席|主持|记录|请假|缺|因|病假|未|没|均|都|全|一|共|分别|先后|依次|前往|赴|来|走进|走访|慰问|看望|参观|在|开展|作|围绕|进行|发言|交流|\\d|[,。;:、()\\n\\t ])"
              .formatted(NameList.TITLE.replace("|、", "")));

  /** 赵铁柱因病请假. */
  private static final Pattern AWAY =
      Pattern.compile(
          "(?<=[,。;:\\n ]|^)(?<name>\\p{IsHan}{2,3}?)(?=(?:同志)?(?:因[^,。;\\n]{1,12}(?:请假|缺席|未|没)|请假|缺席|出差|病假|事假|休假|未参加|未到|没来))");

  /** 街道党工委副书记郑国华列席. */
  private static final Pattern SAT_IN =
      Pattern.compile("(?<=\\p{IsHan}{2})(?:应邀|受邀)?(?:列席(?!人|:)|(?:到会|到场|莅临|亲临)(?:现场)?(?:指导|督导))");

  private final Transcript transcript;
  private final Strangers strangers;
  private final Stretch block;

  StrangersTold(Transcript transcript, Strangers strangers, Stretch block) {
    this.transcript = transcript;
    this.strangers = strangers;
    this.block = block;
  }

  /** Those of the roll that are known already, and the strangers between them. */
  List<Mention> with(List<Mention> known) {
    BitSet taken = new BitSet();
    List<Mention> all = new ArrayList<>();
    take(known, taken, all);
    enumerations().forEach(items -> take(strangers(items, taken), taken, all));
    take(away(), taken, all);
    take(guests(), taken, all);
    all.sort(Comparator.comparingInt(Mention::start));
    return all;
  }

  /** No two mentions share a place: who was found first stays. */
  private static void take(List<Mention> found, BitSet taken, List<Mention> all) {
    for (Mention mention : found) {
      if (free(new Stretch(mention.start(), mention.end()), taken)) {
        taken.set(mention.start(), mention.end());
        all.add(mention);
      }
    }
  }

  /** Runs of two or more items that 、 joins. */
  private List<List<Stretch>> enumerations() {
    String text = transcript.text();
    List<List<Stretch>> enumerations = new ArrayList<>();
    List<Stretch> items = new ArrayList<>();
    int from = block.start();
    for (int i = block.start(); i <= block.end(); i++) {
      char c = i < block.end() ? text.charAt(i) : '\n';
      if (c == '(') {
        i = noteEnd(i);
      } else if (c == '、') {
        items.add(new Stretch(from, i));
        from = i + 1;
      } else if (SIGNS.indexOf(c) >= 0) {
        if (!items.isEmpty()) {
          items.add(new Stretch(from, i));
          enumerations.add(List.copyOf(items));
          items.clear();
        }
        from = i + 1;
      }
    }
    return enumerations;
  }

  /** The closing bracket of a short note, else the opening one itself. */
  private int noteEnd(int bracket) {
    int last = Math.min(block.end(), bracket + NOTE);
    int length = transcript.text().substring(bracket, last).indexOf(')');
    return length < 0 ? bracket : bracket + length;
  }

  /** The strangers of an enumeration, when every item behind the first is somebody. */
  private List<Mention> strangers(List<Stretch> items, BitSet taken) {
    List<Mention> found = new ArrayList<>();
    for (Stretch item : items) {
      if (free(item, taken)) {
        boolean first = item.equals(items.get(0));
        Optional<Mention> name = first ? last(item) : at(item.start(), item.end());
        if (name.isEmpty() && !first) {
          return List.of();
        }
        name.ifPresent(found::add);
      }
    }
    return strangers.likely(found.stream().map(Mention::name).toList()) ? found : List.of();
  }

  /** The first item: words before a name, or a name alone, be it a word as well (高兴、张伟参加). */
  private Optional<Mention> last(Stretch item) {
    return at(item.start(), item.end())
        .filter(name -> name.end() == item.end())
        .or(() -> before(item.start(), item.end()));
  }

  private static boolean free(Stretch stretch, BitSet taken) {
    int next = taken.nextSetBit(stretch.start());
    return next < 0 || next >= stretch.end();
  }

  private List<Mention> away() {
    List<Mention> away = new ArrayList<>();
    Matcher matcher = AWAY.matcher(transcript.text()).region(block.start(), block.end());
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      Stretch name = new Stretch(matcher.start("name"), matcher.end("name"));
      boolean somebody =
          strangers.last(transcript.of(name)).filter(transcript.of(name)::equals).isPresent();
      if (somebody) {
        away.add(mention(name.start(), name.end()));
      }
    }
    return away;
  }

  private List<Mention> guests() {
    List<Mention> guests = new ArrayList<>();
    Matcher verb = SAT_IN.matcher(transcript.text()).region(block.start(), block.end());
    while (verb.find()) {
      before(block.start(), verb.start()).ifPresent(guests::add);
    }
    return guests;
  }

  /** Somebody whose name, posts aside, begins at a place. */
  Optional<Mention> at(int from, int to) {
    Matcher name = NAME_THEN.matcher(transcript.text()).region(from, to);
    return name.find() && strangers.isName(name.group("name"))
        ? Optional.of(mention(name.start("name"), name.end("name")))
        : Optional.empty();
  }

  /** Somebody whose name ends where a verb begins. */
  Optional<Mention> before(int from, int to) {
    String words = transcript.text().substring(Math.max(from, to - LEAD), to);
    String trimmed = words.replaceFirst("(?:同志|书记|教授|老师|主任|处长|局长)?\\s*(?:亲自|现场|负责)?\\s*$", "");
    int end = to - (words.length() - trimmed.length());
    return strangers
        .last(trimmed)
        .filter(trimmed::endsWith)
        .map(name -> mention(end - name.length(), end));
  }

  private Mention mention(int start, int end) {
    return new Mention(
        start, end, transcript.text().substring(start, end).replace(" ", ""), List.of());
  }
}
