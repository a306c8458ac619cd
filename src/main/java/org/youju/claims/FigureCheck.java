package org.youju.claims;

/**
 * Finds figures that are written wrongly: no measure word, two approximators, damage by
 * find-and-replace.
 */
final class FigureCheck {
  private FigureCheck() {}

  static void check(Manuscript manuscript) {
    manuscript.readings().stream()
        .flatMap(reading -> reading.claims().stream())
        .forEach(claim -> check(manuscript, claim));
    manuscript.readings().forEach(reading -> yearsForFigures(manuscript, reading));
    dates(manuscript);
  }

  /** 2023户、2023人, 2023%: the same year where two figures should stand, or where none can. */
  private static void yearsForFigures(Manuscript manuscript, Reading reading) {
    for (Claim claim : reading.claims()) {
      boolean share = claim.unit().equals("%") && year(claim);
      boolean twice =
          year(claim)
              && reading.claims().stream().filter(c -> c.number().equals(claim.number())).count()
                  > 1;
      if ((share || twice) && !claim.marks().contains(Mark.DAMAGED)) {
        manuscript.add(DefectType.DAMAGED_FIGURE, claim, "这个数字像是替换年份时弄坏的，请对照台账改正。");
      }
    }
  }

  private static boolean year(Claim claim) {
    return claim
        .number()
        .filter(n -> n.scale() <= 0 && n.intValue() >= 2018 && n.intValue() <= 2035)
        .isPresent();
  }

  private static void check(Manuscript manuscript, Claim claim) {
    if (claim.marks().contains(Mark.MISSING_UNIT)) {
      manuscript.add(DefectType.MISSING_UNIT, claim, "“" + claim.text() + "”后面缺量词，补上名、个、次等。");
    }
    if (claim.marks().contains(Mark.STACKED)) {
      manuscript.add(DefectType.STACKED_APPROXIMATION, claim, "“近”“约”与“余”“多”重复，只留一个，或改写准确数字。");
    }
    if (claim.marks().contains(Mark.DAMAGED)) {
      manuscript.add(DefectType.DAMAGED_FIGURE, claim, "这个数字像是替换年份或排版时弄坏的，请对照台账改正。");
    }
  }

  /** 202223年, 20225月21日: more digits than a year has. */
  private static void dates(Manuscript manuscript) {
    char[] t = manuscript.t();
    int i = 0;
    while (i < t.length) {
      int end = i;
      while (end < t.length && Numerals.digit(t[end])) {
        end++;
      }
      boolean year = end - i >= 5 && end - i <= 8 && t[i] == '2' && t[i + 1] == '0';
      boolean date =
          year
              && (manuscript.at(end) == '年'
                  || manuscript.at(end) == '月'
                  || manuscript.at(end) == '日');
      if (date && (i == 0 || t[i - 1] != '.')) {
        manuscript.add(DefectType.DAMAGED_FIGURE, i, end + 1, "年份或日期写坏了，请改正。");
      }
      i = Math.max(end, i + 1);
    }
  }
}
