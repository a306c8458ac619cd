package org.youju.verification;

/** Names a wording, so that what somebody chose for it holds for the same wording elsewhere. */
final class Phrase {
  private static final int LONGEST = 60;

  private Phrase() {}

  /** 开展调研8次, 全年共开展调研12次 and 开展了*次调研 have the same name. */
  static String of(Passage passage) {
    String words = Wording.plain(Evidence.left(passage)) + Wording.plain(passage.right());
    String kept = words.length() > LONGEST ? words.substring(words.length() - LONGEST) : words;
    return kept + "#" + Measure.plain(passage.claim().unit());
  }
}
