package org.youju.claims;

/** Finds passages that stand twice in one text. */
final class PassageCheck {
  /**
   * The long names of doctrine and party documents are rightly repeated; a copy goes on after them.
   */
  private static final Words DOCTRINE =
      Words.of("习近平新时代中国特色社会主义思想", "习近平总书记", "党的二十大", "二十届", "党中央决策部署", "会议精神", "重要讲话精神");

  private static final int LONGER_THAN_DOCTRINE = 45;

  private PassageCheck() {}

  static void check(Manuscript manuscript) {
    for (SharedPassage passage : SharedPassages.within(manuscript.text())) {
      char[] plain = Glyphs.plain(passage.text());
      boolean doctrine = DOCTRINE.within(plain, 0, plain.length);
      boolean masks = passage.text().chars().filter(c -> Numerals.masked((char) c)).count() > 8;
      if (!masks && (!doctrine || passage.length() >= LONGER_THAN_DOCTRINE)) {
        int from = manuscript.text().offsetByCodePoints(0, passage.start());
        manuscript.add(
            DefectType.DUPLICATE_PASSAGE,
            from,
            from + passage.text().length(),
            "这段话与前文第 " + (passage.otherStart() + 1) + " 字起的一段完全相同：改写或删去一处。");
      }
    }
  }
}
