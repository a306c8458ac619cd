package org.youju.claims;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures and blanks of one sentence in their order, what each was found to count so far, and
 * the ways to move between them.
 */
final class Figures {
  /** Where a clause ends. */
  static final String ENDS = "，,。；;：:！!？?\n";

  /** Measure words of what takes place. */
  static final String EVENTS = "次 场 批 期 轮 场次 批次 期次 节 堂 届";

  /** No further than this is anything looked for. */
  static final int FAR = 40;

  /** So many figures of a list share one deed at most. */
  static final int LISTED = 12;

  /** So close must be what belongs to the same deed. */
  static final int NEAR = 14;

  private static final Words VERBS = Lexicon.words("subject-verbs");
  private static final Words LIMIT_END = Words.of("以上", "以下", "以内", "万元", "之间", "亿元");

  private final Sentence sentence;
  private final char[] t;
  private final List<Candidate> kept;
  private final List<String> subjects = new ArrayList<>();

  Figures(Sentence sentence, List<Candidate> kept) {
    this.sentence = sentence;
    this.t = sentence.t();
    this.kept = kept;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return kept.size();
  }

  /** What figure {@code k} counts; known for those before the one that is being read. */
  String subject(int k) {
    return subjects.get(k);
  }

  void found(String subject) {
    subjects.add(subject);
  }

  /** The figure itself. */
  Candidate c(int k) {
    return kept.get(k);
  }

  String previous(int k) {
    return k == 0 ? "" : subject(k - 1);
  }

  int find(String word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.has(word, i)) {
        return i;
      }
    }
    return -1;
  }

  int clauseStart(int i) {
    int k = i;
    while (k > 0 && i - k < FAR && ENDS.indexOf(t[k - 1]) < 0) {
      k--;
    }
    return k;
  }

  int clauseEnd(int from, int limit) {
    int k = from;
    while (k < Math.min(limit, t.length) && t[k] != '、' && ENDS.indexOf(t[k]) < 0 && t[k] != ')') {
      k++;
    }
    return k;
  }

  /** The first figure that begins at {@code i} or later. */
  int firstAfter(int i) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (c(middle).start() < i) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where the next figure begins, at most far from {@code i}. */
  int next(int k, int i) {
    int to = Math.min(t.length, i + FAR);
    for (int n = k + 1; n < size(); n++) {
      if (c(n).start() >= i) {
        return Math.min(to, c(n).start());
      }
    }
    return to;
  }

  /** Only 、 or 和 between this claim and the one before. */
  boolean adjoining(int k) {
    int gap = c(k - 1).end();
    return c(k).start() == gap + 1 && "、，,和".indexOf(t[gap]) >= 0;
  }

  int firstOfList(int k) {
    int first = k;
    while (first > 0 && k - first < 2 * LISTED && adjoining(first)) {
      first--;
    }
    return first;
  }

  int listSize(int first) {
    int last = first + 1;
    while (last < size() && last - first < 2 * LISTED && adjoining(last)) {
      last++;
    }
    return last - first;
  }

  /** The words of a span without the figures in it and the ordinals of 第25届. */
  String withoutFigures(int from, int end) {
    StringBuilder words = new StringBuilder();
    int i = from;
    for (int n = firstAfter(from); n < size() && c(n).end() <= end; n++) {
      words.append(t, i, c(n).start() - i);
      i = c(n).end();
    }
    words.append(t, i, Math.max(0, end - i));
    return Phrases.withoutOrdinals(Phrases.words(words.toString()));
  }

  /**
   * 收到来信28件，接待来访153人次，办结26件: the last figure before with the same measure word; -1 if none is near.
   */
  int lastOfUnit(int k) {
    int n = k - 1;
    while (n >= 0 && k - n <= 3 && !alike(c(n), c(k))) {
      n--;
    }
    return n >= 0 && k - n <= 3 ? n : -1;
  }

  /** 家次 and 家 count the same things. */
  private static boolean alike(Candidate former, Candidate later) {
    return later.unit().isEmpty()
        ? former.unit().isEmpty()
        : former.unit().startsWith(later.unit());
  }

  /** 培养入党积极分子: without the verb. */
  static String head(String subject) {
    char[] p = subject.toCharArray();
    int verb = VERBS.at(p, 0, p.length);
    return verb < p.length ? subject.substring(verb) : "";
  }

  /** The thing that was dealt with: without the verb, where there is one. */
  static String thing(String subject) {
    String head = head(subject);
    return head.length() > 1 ? head : subject.length() < 9 ? subject : "";
  }

  /** 5万元以下, 35岁以下: a class of something named before. */
  static boolean endsInLimit(String before) {
    char[] p = before.toCharArray();
    return LIMIT_END.before(p, p.length, 0) > 0 && p.length > 2;
  }
}
