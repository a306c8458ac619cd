package org.youju.claims;

/** Strips a phrase to the words that name what is counted. */
final class Phrases {
  private static final Words LEADING = Lexicon.words("leading");
  private static final Words TRAILING = Lexicon.words("trailing");
  private static final Words PIVOT = Lexicon.words("pivot");
  private static final Words UNCUT = Lexicon.words("uncut");
  private static final Words TRANSFER = Lexicon.words("transfer");
  private static final String UNCUT_OBJECT = "中为并";
  private static final Words UNLIGHT = Lexicon.words("unlight");
  private static final Words LIGHT = Lexicon.words("light");
  private static final Words VERBS = Lexicon.words("subject-verbs");
  private static final Words MANNER = Lexicon.words("manner");
  private static final Words CARRYING = Lexicon.words("carrying");
  private static final Words TOWARDS = Lexicon.words("towards");
  private static final Words NAMED =
      Words.of("医院", "学校", "支部", "本支部", "全市", "全县", "全区", "全镇", "全旗", "全省", "全校", "全局");
  private static final Words NOUN_END = Lexicon.words("noun-end");
  private static final Words EVERYWHERE =
      Words.of("全省各地", "全国各地", "全市各地", "全县各地", "全体", "各类", "各级", "各项", "各种");
  private static final Words MEANS = Words.of("通过", "采取", "采用", "以", "按照", "运用", "借助", "利用", "依托");
  private static final Words WAY = Words.of("方式", "形式", "身份", "平台", "渠道", "模式", "办法");
  private static final Words MEDIUM =
      Words.of("媒体", "报刊", "刊物", "平台", "网站", "杂志", "报纸", "公众号", "党报", "级", "网", "以上");
  private static final Words SETTING_UP =
      Words.of("组建", "成立", "建立", "建成", "新建", "设立", "打造", "配备", "划分", "举办", "开办");
  private static final int LONGEST = 24;

  private Phrases() {}

  /** The plain words of a span: blanks, quotes, brackets' content and pinyin noise left out. */
  static String words(char[] t, int from, int to) {
    return words(new String(t, from, Math.max(0, to - from)));
  }

  static String words(String phrase) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      depth += c == '(' ? 1 : 0;
      if (depth == 0 && " \n“”‘’'\"《》".indexOf(c) < 0) {
        words.append(c);
      }
      depth -= c == ')' && depth > 0 ? 1 : 0;
    }
    return words.toString();
  }

  /**
   * The phrase before a number without time, doer, light verbs and what leads over to the number.
   */
  static String clean(String phrase) {
    String dated = afterDate(beforeDate(withoutOrdinals(phrase)));
    String trimmed = afterOf(trim(afterPivot(trim(afterPlace(dated)))));
    String plain = trim(fromTransfer(withoutTowards(withoutLight(trimmed))));
    return plain.isEmpty() ? trimmed.isEmpty() ? named(phrase) : trimmed : plain;
  }

  /** 人均收入从2019年的: what stands before the date, where nothing follows it. */
  private static String beforeDate(String phrase) {
    int from = Math.max(phrase.lastIndexOf('从'), phrase.lastIndexOf('由'));
    boolean dated = from > 1 && phrase.endsWith("年的") && from + 8 >= phrase.length();
    return dated ? phrase.substring(0, from) : phrase;
  }

  /** 建成了集教育、展示于一体的党员活动阵地: what a long description describes. */
  private static String afterOf(String phrase) {
    int of = phrase.lastIndexOf('的');
    return of > 7 && phrase.length() - of > 4 ? phrase.substring(of + 1) : afterAmong(phrase);
  }

  /** 获得省级文明单位等荣誉称号, 从退役军人中发展党员: what the examples are examples of. */
  private static String afterAmong(String phrase) {
    char[] p = phrase.toCharArray();
    int from = phrase.indexOf('从');
    int among = from >= 0 && from < 3 ? phrase.indexOf('中', from) : -1;
    if (among > 0 && p.length - among > 3) {
      return phrase.substring(among + 1);
    }
    int manner = MEANS.at(p, 0, p.length) > 0 ? WAY.find(p, 2, p.length) : -1;
    if (manner > 0 && p.length - manner > 4) {
      return phrase.substring(manner + 2);
    }
    int etc = phrase.lastIndexOf('等');
    boolean examples =
        etc > 3
            && p.length - etc > 2
            && UNCUT.at(p, etc, p.length) == 0
            && UNCUT.at(p, etc - 1, p.length) < 2;
    if (!examples) {
      return phrase;
    }
    boolean kept =
        "一二三优平中高初对".indexOf(p[etc - 1]) >= 0
            || phrase.indexOf('被') >= 0
            || phrase.startsWith("其他", etc + 1)
            || TRANSFER.at(p, 0, p.length) > 0;
    return kept ? phrase : phrase.substring(etc + 1);
  }

  /** 医院1个, 支部一个: a word that mostly leads on, but stands alone here. */
  private static String named(String phrase) {
    char[] p = phrase.toCharArray();
    int last = p.length;
    while (last > 0 && TRAILING.before(p, last, 0) > 0) {
      last -= TRAILING.before(p, last, 0);
    }
    int length = NAMED.before(p, last, 0);
    return new String(p, last - length, length);
  }

  private static String trim(String phrase) {
    char[] p = phrase.toCharArray();
    int from = 0;
    int to = p.length;
    int cut;
    while ((cut = TRAILING.before(p, to, from)) > NOUN_END.before(p, to, from)) {
      to -= cut;
    }
    boolean rate = to > from && "率度".indexOf(p[to - 1]) >= 0;
    while ((cut = begins(p, from, to) ? 0 : LEADING.at(p, from, to)) > 0
        && !(rate && to - from - cut < 3)) {
      from += cut;
    }
    while (from < to
        && (p[from] == '、' || Numerals.digit(p[from]) && from + 1 < to && p[from + 1] == '、')) {
      from++;
    }
    return new String(p, from, to - from);
  }

  /** Whether a word of the subject itself begins here: 慰问, 在册, 本科. */
  private static boolean begins(char[] p, int from, int to) {
    return TRANSFER.at(p, from, to) > 0 || UNCUT.at(p, from, to) > 1;
  }

  /** 2021年年底, ****年以来: what follows the date. */
  private static String afterDate(String phrase) {
    int cut = 0;
    for (int i = 1; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      boolean unit = c == '年' || c == '月' || c == '日';
      char before = phrase.charAt(i - 1);
      if (unit && (Numerals.digit(before) || Numerals.masked(before))) {
        cut = i + 1;
      }
    }
    for (String rest : new String[] {"份", "度", "年底", "底", "以来", "末", "初", "至今", "前"}) {
      boolean alone = cut == 0 && rest.length() == 1;
      cut += !alone && phrase.startsWith(rest, cut) ? rest.length() : 0;
    }
    return cut < phrase.length() ? phrase.substring(cut) : phrase;
  }

  /** 我校在省级比赛中: without who stands before the place. */
  private static String afterPlace(String phrase) {
    int in = phrase.indexOf('在');
    boolean who =
        in > 0
            && in < 9
            && in + 3 < phrase.length()
            && UNCUT.at(phrase.toCharArray(), in, phrase.length()) == 0;
    boolean level = who && "省市县区国全《各乡镇".indexOf(phrase.charAt(in + 1)) >= 0;
    return level ? phrase.substring(in + 1) : phrase;
  }

  /** 全市纪检监察机关共处置问题线索: what follows 共. */
  private static String afterPivot(String phrase) {
    char[] p = phrase.toCharArray();
    int cut = 0;
    for (int i = 1; i < p.length; i++) {
      int length = PIVOT.at(p, i, p.length);
      if (length > 0 && i + length < p.length && !insideUncut(p, i)) {
        cut = i + length;
        i = cut - 1;
      }
    }
    return cut > 0 ? learner(phrase, cut) + phrase.substring(cut) : phrase;
  }

  /** 党工委共集中学习: who learned together stays. */
  private static String learner(String phrase, int cut) {
    String deed = phrase.substring(cut);
    String who = phrase.substring(0, cut);
    char[] p = who.toCharArray();
    for (int length = 0; (length = PIVOT.before(p, who.length(), 0)) > 0; ) {
      who = who.substring(0, who.length() - length);
      p = who.toCharArray();
    }
    boolean body = who.length() > 1 && who.length() < 10 && "委组部子局会".indexOf(p[p.length - 1]) >= 0;
    boolean learned = deed.contains("学习") && deed.length() < 9;
    return body && learned ? who : "";
  }

  /** 优秀共产党员, 公共: no word that leads over begins at {@code i}. */
  private static boolean insideUncut(char[] p, int i) {
    return UNCUT.at(p, i, p.length) > 1 || UNCUT.at(p, i - 1, p.length) > 1;
  }

  /** 局领导深入基层开展调研: without 开展, wherever it stands; 公司党委组建服务队: without who set it up. */
  private static String withoutLight(String phrase) {
    char[] p = phrase.toCharArray();
    StringBuilder rest = new StringBuilder();
    int i = 0;
    while (i < p.length) {
      int length = light(p, i);
      if (length > 0) {
        boolean body =
            i > 2 && "委部局会院校".indexOf(p[i - 1]) >= 0 && SETTING_UP.at(p, i, p.length) > 0;
        rest.setLength(body ? 0 : rest.length());
        i += length;
      } else {
        rest.append(p[i++]);
      }
    }
    return rest.toString();
  }

  /** 县教育工会慰问困难教职工: from 慰问 on. */
  private static String fromTransfer(String phrase) {
    char[] p = phrase.toCharArray();
    int verb = TRANSFER.find(p, 1, p.length);
    while (verb > 0
        && (UNCUT.at(p, verb - 1, p.length) > 1 || TRANSFER.at(p, verb - 1, p.length) > 1)) {
      verb = TRANSFER.find(p, verb + 1, p.length);
    }
    boolean object =
        verb > 0
            && verb + 3 < p.length
            && p[verb + 2] != '的'
            && UNCUT_OBJECT.indexOf(p[verb - 1]) < 0
            && !published(p, verb);
    return object ? phrase.substring(withManner(p, verb)) : phrase;
  }

  /** 省级媒体刊发报道: where it was published stays. */
  private static boolean published(char[] p, int verb) {
    return verb < 13 && MEDIUM.before(p, verb, 0) > 0;
  }

  /** 集体约谈, 上门慰问: how it was done stays with the verb. */
  private static int withManner(char[] p, int verb) {
    int from = verb;
    int length;
    while ((length = MANNER.before(p, from, 0)) > 0) {
      from -= length;
    }
    return from;
  }

  private static int light(char[] p, int i) {
    int length = LIGHT.at(p, i, p.length);
    boolean noun =
        i + length < p.length && p[i + length] == '率'
            || UNLIGHT.at(p, i, p.length) > 0
            || i > 0 && UNLIGHT.at(p, i - 1, p.length) > 1
            || i > 1 && UNLIGHT.at(p, i - 2, p.length) > 2;
    boolean verb = length > 1 || length == 1 && i == 0 && "出作做设".indexOf(p[0]) >= 0;
    return verb && !noun && i + length < p.length ? length : 0;
  }

  /** 与党员干部签订责任书: without whom it was done with. */
  private static String withoutTowards(String phrase) {
    char[] p = phrase.toCharArray();
    for (int i = 0; i < p.length; i++) {
      boolean towards = TOWARDS.at(p, i, p.length) > 0 && (i == 0 || p[i - 1] != '所');
      int verb = towards ? VERBS.find(p, i + 1, p.length) : -1;
      if (verb > i && verb + 2 < p.length && UNLIGHT.at(p, verb, p.length) == 0) {
        return phrase.substring(0, i) + phrase.substring(verb);
      }
    }
    return phrase;
  }

  /** The verb just before the number, where it belongs to the subject: 签订, 发放; not 召开. */
  static String verb(String before) {
    String plain = without(before, "了", "出");
    char[] p = plain.toCharArray();
    int length = VERBS.before(p, p.length, 0);
    return length > 1 && LIGHT.before(p, p.length, 0) == 0
        ? plain.substring(p.length - length)
        : "";
  }

  /** The noun after a number: after the last 的, without a trailing verb or conjunction. */
  static String noun(String phrase, boolean doing) {
    String plain = doing ? withoutLight(phrase) : phrase;
    int of = plain.lastIndexOf('的');
    boolean last = of == plain.length() - 1;
    String noun =
        withoutAdverb(of < 0 ? plain : last ? plain.substring(0, of) : plain.substring(of + 1));
    if (noun.equals("分") || noun.length() > 3 && noun.endsWith("中")) {
      return noun.substring(0, noun.length() - 1);
    }
    return noun.length() > 2 && "和及与等以".indexOf(noun.charAt(noun.length() - 1)) >= 0
        ? noun.substring(0, noun.length() - (noun.endsWith("以及") ? 2 : 1))
        : noun;
  }

  /** 支部书记现场, 党支部按期: how they did it belongs to the deed. */
  private static String withoutAdverb(String phrase) {
    int everywhere = EVERYWHERE.at(phrase.toCharArray(), 0, phrase.length());
    String noun = phrase.length() - everywhere > 1 ? phrase.substring(everywhere) : phrase;
    char[] p = noun.toCharArray();
    int length = Math.max(MANNER.before(p, p.length, 0), CARRYING.before(p, p.length, 0));
    return length > 1 && p.length - length > 1 ? noun.substring(0, p.length - length) : noun;
  }

  static String without(String phrase, String... words) {
    String rest = phrase;
    for (String word : words) {
      rest = rest.replace(word, "");
    }
    return rest;
  }

  /** 召开过, but not 通过: without 过 where it only says that something was done. */
  static String withoutAspect(String phrase) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < phrase.length(); i++) {
      char before = i == 0 ? '\0' : phrase.charAt(i - 1);
      if (phrase.charAt(i) != '过' || "通经超不难".indexOf(before) >= 0) {
        rest.append(phrase.charAt(i));
      }
    }
    return rest.toString();
  }

  /** Without 第25届, 第XX次: which one it was names nothing. */
  static String withoutOrdinals(String phrase) {
    String rest = phrase;
    for (int i = rest.indexOf('第'); i >= 0; i = rest.indexOf('第', i + 1)) {
      rest = withoutOrdinal(rest, i);
    }
    return rest;
  }

  private static String withoutOrdinal(String phrase, int i) {
    int k = i + 1;
    while (k < phrase.length() && (Numerals.begins(phrase.charAt(k)) || phrase.charAt(k) == ' ')) {
      k++;
    }
    boolean ordinal = k > i + 1 && k < phrase.length() && "届次轮".indexOf(phrase.charAt(k)) >= 0;
    return ordinal ? phrase.substring(0, i) + phrase.substring(k + 1) : phrase;
  }

  private static String withoutMasks(String phrase) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < phrase.length(); i++) {
      if (!Numerals.masked(phrase.charAt(i))) {
        words.append(phrase.charAt(i));
      }
    }
    return words.toString();
  }

  static String commonEnd(String a, String b) {
    int n = 0;
    while (n < Math.min(a.length(), b.length())
        && a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n)) {
      n++;
    }
    return a.substring(a.length() - n);
  }

  /** Masks of names and a stray mark at the front left out, and no longer than a subject may be. */
  static String limit(String phrase) {
    String plain = withoutMasks(phrase);
    char[] p = plain.toCharArray();
    boolean stray =
        plain.startsWith("、") || plain.length() > 4 && p[0] == '共' && !begins(p, 0, p.length);
    String rest = stray ? plain.substring(1) : plain;
    int verb = VERBS.at(rest.toCharArray(), 0, rest.length());
    boolean out =
        verb > 1
            && verb + 2 < rest.length()
            && "出到".indexOf(rest.charAt(verb)) >= 0
            && !rest.startsWith("到位", verb);
    String said = out ? rest.substring(0, verb) + rest.substring(verb + 1) : rest;
    String subject = said.equals("上党课") ? "讲党课" : said;
    return subject.length() <= LONGEST ? subject : subject.substring(subject.length() - LONGEST);
  }
}
