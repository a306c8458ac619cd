package org.youju.claims;

/** What those counted did, or what was done to them. */
final class Deeds {
  private static final Words PREDICATE = Lexicon.words("predicate");
  private static final Words DEALING = Lexicon.words("dealing");
  private static final Words CARRYING = Lexicon.words("carrying");
  private static final Words TRANSFER = Lexicon.words("transfer");
  private static final Words GOING = Words.of("到", "赴", "向", "回", "深入", "走进", "前往", "下沉", "进驻");
  private static final String DOERS = "个 名 人 家 户 位 支";
  private static final int LONGEST_DEED = 14;
  private static final Words ATTENDING =
      Words.of(
          "参加", "参与", "到会", "参训", "受训", "听课", "观看", "出席", "参会", "受益", "参赛", "参加活动", "参加学习", "参与活动",
          "参加会议", "受教育");
  static final Words DIVIDING = Words.of("分为", "分成", "划分为", "划分成");

  private final Figures figures;
  private final Nouns nouns;
  private final Sentence sentence;
  private final char[] t;

  Deeds(Figures figures, Nouns nouns) {
    this.figures = figures;
    this.nouns = nouns;
    this.sentence = figures.sentence();
    this.t = figures.sentence().t();
  }

  /** 12人获得表彰; 推荐典型9个，2个获得表彰: the figure stands alone before what they did. */
  String alone(int k) {
    Candidate c = figures.c(k);
    boolean people = c.measure().sense() == Measure.Sense.PEOPLE;
    String deed = people && !ofHouseholds(k) || partOfLast(k) ? of(k, c.end()) : "";
    if (deed.isEmpty() || people) {
      return deed.isEmpty() ? "" : attended(k, deed);
    }
    String of = Figures.thing(figures.previous(k));
    return of.isEmpty() ? "" : deed + "的" + of;
  }

  /** 412户1586人. */
  private boolean ofHouseholds(int k) {
    return k > 0 && figures.c(k - 1).unitIs("户") && figures.c(k - 1).end() == figures.c(k).start();
  }

  /** 典型9个，2个: some of the things counted last. */
  private boolean partOfLast(int k) {
    return k > 0
        && !figures.c(k).unitIs(Figures.EVENTS)
        && figures.c(k).unit().equals(figures.c(k - 1).unit());
  }

  /**
   * 举办培训班3期，120人参加: what they attended is the event counted before; 观看影片4部，350人次观看: the same deed.
   */
  private String attended(int k, String deed) {
    boolean event = k > 0 && figures.c(k - 1).unitIs(Figures.EVENTS) && attendance(deed);
    boolean same = k > 0 && figures.previous(k).startsWith(deed);
    return event ? deed.substring(0, 2) + figures.previous(k) : same ? figures.previous(k) : deed;
  }

  /** Whether the phrase says that somebody took part, and nothing else: 参加, 参训. */
  static boolean attendance(String phrase) {
    char[] p = phrase.toCharArray();
    return p.length > 0 && ATTENDING.at(p, 0, p.length) == p.length;
  }

  /** Length of the word of taking part at {@code i}; 0 when there is none. */
  int attendance(int i, int to) {
    return ATTENDING.at(t, i, to);
  }

  /**
   * 350余名学员…参加了毕业典礼, 对12户群众进行慰问: what those counted did, or what was done to them, up to the
   * clause's end. The deed of the last of a list is that of all.
   */
  String of(int k, int from) {
    int start = endOfList(k, from);
    int end = deedEnd(k, start);
    if (DIVIDING.at(t, start, end) > 0) {
      return "";
    }
    Candidate c = figures.c(k);
    boolean treated = DEALING.before(t, c.start(), 0) > 0;
    boolean person = c.measure().sense() == Measure.Sense.PEOPLE;
    int known = PREDICATE.find(t, start, Math.min(end, start + Figures.NEAR));
    boolean here = known < 0 || treated || GOING.at(t, start, end) > 0;
    boolean all = CARRYING.at(t, start, end) > 0 || sentence.at(start) == '被';
    int verb = here && (person || treated || all) && begun(start, end) ? start : known;
    String deed = verb < 0 ? "" : shortened(figures.withoutFigures(verb, end));
    int later = PREDICATE.find(t, Math.max(verb + 1, start), end);
    return deed.isEmpty() && verb >= 0 && later > 0 && (person || treated)
        ? shortened(figures.withoutFigures(later, end))
        : deed;
  }

  /** The clause's end; a 、 ends it when another figure follows. */
  private int deedEnd(int k, int start) {
    int end = start;
    int limit = Math.min(t.length, start + Figures.FAR);
    int next = figures.next(k, start);
    boolean open = false;
    while (end < limit
        && Figures.ENDS.indexOf(t[end]) < 0
        && (t[end] != ')' || open)
        && (t[end] != '、' || next >= limit)) {
      open = t[end] == '(' || open && t[end] != ')';
      end++;
    }
    return end;
  }

  /** Whether a deed begins right here: a verb, or a word that leads over to one. */
  private boolean begun(int i, int end) {
    return nouns.cut(i, end)
        || nouns.done(i, end)
        || CARRYING.at(t, i, end) > 0
        || TRANSFER.at(t, i, end) > 1;
  }

  /** Where the noun of the last ends: 72个支部，93个小组，1769名党员都参加了. */
  private int endOfList(int k, int from) {
    int end = from;
    for (int n = k + 1; n < Math.min(figures.size(), k + Figures.LISTED) && joined(end, n); n++) {
      Nouns.Noun noun = nouns.right(n);
      if (noun.text().isEmpty()) {
        return end;
      }
      end = noun.end();
    }
    return afterNouns(k, end);
  }

  /** 63名老党员、困难党员进行了走访: past the nouns that share the figure, to the deed. */
  private int afterNouns(int k, int end) {
    int limit = Math.min(deedEnd(k, end), end + Figures.NEAR);
    if (sentence.at(end) != '、' || figures.next(k, end) < limit) {
      return end;
    }
    int i = end + 1;
    while (i < limit && CARRYING.at(t, i, limit) < 2 && PREDICATE.at(t, i, limit) == 0) {
      i++;
    }
    return i < limit ? i : end;
  }

  private boolean joined(int end, int n) {
    int start = figures.c(n).start();
    boolean and = start - end == 2 && sentence.has("以及", end);
    boolean comma =
        "，,".indexOf(sentence.at(end)) >= 0
            && figures.c(n).unitIs(DOERS)
            && figures.c(n - 1).unitIs(DOERS);
    return and || start - end == 1 && ("、和与及".indexOf(t[end]) >= 0 || comma);
  }

  private static String shortened(String deed) {
    char[] p = deed.toCharArray();
    int from = 0;
    int length;
    while ((length = CARRYING.at(p, from, p.length)) > 0) {
      from += length;
    }
    String rest = Phrases.withoutAspect(Phrases.without(deed.substring(from), "了", "一一", "为期"));
    int of = rest.lastIndexOf('的');
    boolean loose = from > 0 && of > 0 && of < rest.length() - 1;
    String brief = loose ? rest.substring(of + 1) : rest;
    return brief.length() > LONGEST_DEED ? "" : brief;
  }
}
