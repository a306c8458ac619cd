package org.youju.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds breakdowns that do not add up, and the same thing stated with two figures. */
final class SumCheck {
  private static final Words PERIODS =
      Words.of("上半年", "下半年", "去年", "上年", "同期", "季度", "每", "其中", "另", "分别", "第");
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("男", "女"),
          List.of("正式党员", "预备党员"),
          List.of("在职", "退休"),
          List.of("汉族", "少数民族"),
          List.of("党员", "非党员"),
          List.of("线上", "线下"));
  private static final Set<String> PERSONS = Set.of("人", "名", "位");

  private final Manuscript manuscript;
  private final Map<String, Claim> stated = new HashMap<>();

  private SumCheck(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  static void check(Manuscript manuscript) {
    SumCheck check = new SumCheck(manuscript);
    manuscript.readings().forEach(check::breakdowns);
    manuscript.readings().forEach(check::totals);
    manuscript.readings().forEach(check::contradictions);
  }

  /** 党支部54个（村支部46个、机关支部5个）: the parts in a bracket right after the whole. */
  private void breakdowns(Reading reading) {
    List<Claim> claims = reading.claims();
    for (int k = 0; k < claims.size(); k++) {
      Claim whole = claims.get(k);
      int open = whole.end() - reading.sentence().offset();
      if (exact(whole) && at(reading, open) == '(') {
        int close = closing(reading, open);
        compare(whole, parts(reading, claims, k, close), partial(reading, open, close));
      } else if (exact(whole) && at(reading, open) == '：') {
        compare(whole, alike(claims, k), partial(reading, open, reading.sentence().t().length));
      } else if (exact(whole) && reading.sentence().has("，其中", open)) {
        complementary(whole, alike(claims, k));
      }
    }
  }

  /** The claims after the whole as long as they count in its unit. */
  private static List<Claim> alike(List<Claim> claims, int k) {
    int to = k + 1;
    while (to < claims.size() && sameUnit(claims.get(to), claims.get(k))) {
      to++;
    }
    return claims.subList(k + 1, to);
  }

  /** 其中男党员60名，女党员30名: two parts that leave nothing out must make up the whole. */
  private void complementary(Claim whole, List<Claim> parts) {
    if (parts.size() != 2 || !parts.stream().allMatch(SumCheck::exact)) {
      return;
    }
    String first = parts.get(0).subject();
    String second = parts.get(1).subject();
    boolean pair =
        PAIRS.stream()
            .anyMatch(
                p ->
                    first.contains(p.get(0)) && second.contains(p.get(1))
                        || first.contains(p.get(1)) && second.contains(p.get(0)));
    boolean overlapping = first.contains("党纪") && second.contains("政务");
    int difference = sum(parts).compareTo(plain(whole));
    if (pair && difference != 0 || overlapping && difference > 0) {
      report(whole, sum(parts));
    }
  }

  /**
   * Characters are code points here but for the rare text with surrogates, where the check stays
   * silent.
   */
  private static char at(Reading reading, int i) {
    return reading.sentence().at(i);
  }

  private static int closing(Reading reading, int open) {
    int depth = 0;
    for (int i = open; i < reading.sentence().t().length; i++) {
      depth += at(reading, i) == '(' ? 1 : at(reading, i) == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return open;
  }

  /** 其中 names only some of the parts. */
  private static boolean partial(Reading reading, int open, int close) {
    return reading.sentence().plain(open, close).contains("其中");
  }

  private List<Claim> parts(Reading reading, List<Claim> claims, int k, int close) {
    List<Claim> parts = new ArrayList<>();
    for (Claim part : claims.subList(k + 1, claims.size())) {
      if (part.start() - reading.sentence().offset() < close && sameUnit(part, claims.get(k))) {
        parts.add(part);
      }
    }
    return parts;
  }

  private void compare(Claim whole, List<Claim> parts, boolean partial) {
    if (parts.size() < 2 || !parts.stream().allMatch(SumCheck::exact)) {
      return;
    }
    BigDecimal sum = sum(parts);
    int difference = sum.compareTo(plain(whole));
    if (partial ? difference > 0 : difference != 0) {
      report(whole, sum);
    }
  }

  private void report(Claim whole, BigDecimal sum) {
    manuscript.add(
        DefectType.SUM_MISMATCH,
        whole,
        "分项相加为 " + sum.toPlainString() + "，与“" + whole.text() + "”对不上：请核对，确有交叉的写明。");
  }

  /** 在职86名，离退休20人，总计106人: a total after its two parts. */
  private void totals(Reading reading) {
    List<Claim> claims = reading.claims();
    for (int k = 2; k < claims.size(); k++) {
      Claim total = claims.get(k);
      int start = total.start() - reading.sentence().offset();
      boolean summed =
          reading.sentence().endsWith("合计", start) || reading.sentence().endsWith("总计", start);
      List<Claim> parts = claims.subList(k - 2, k);
      boolean comparable =
          exact(total) && parts.stream().allMatch(p -> number(p) && sameUnit(p, total));
      if (summed && comparable && k == 2 && sum(parts).compareTo(plain(total)) != 0) {
        report(total, sum(parts));
      }
    }
  }

  private void contradictions(Reading reading) {
    for (Claim claim : reading.claims()) {
      int start = Math.max(0, claim.start() - reading.sentence().offset());
      if (comparable(reading, claim, start)) {
        Claim earlier = stated.putIfAbsent(claim.subject() + " " + claim.unit(), claim);
        if (earlier != null && earlier.number().get().compareTo(claim.number().get()) != 0) {
          manuscript.add(
              DefectType.CONTRADICTION,
              claim,
              "“"
                  + claim.subject()
                  + "”前面写的是“"
                  + earlier.text()
                  + "”，这里是“"
                  + claim.text()
                  + "”：请核对后统一。");
        }
      }
    }
  }

  private static boolean comparable(Reading reading, Claim claim, int start) {
    boolean whole =
        claim.kind() == Kind.COUNT
            || claim.kind() == Kind.PEOPLE
            || claim.kind() == Kind.COPIES
            || claim.kind() == Kind.MONEY;
    return whole
        && claim.mode() == Mode.FACT
        && !reading.reasons().contains(Optional.of(Exclusion.DATE))
        && exact(claim)
        && claim.subject().length() > 4
        && !claim.marks().contains(Mark.PREVIOUS)
        && !claim.marks().contains(Mark.RATE)
        && !PERIODS.within(reading.sentence().t(), Math.max(0, start - 20), start);
  }

  private static boolean exact(Claim claim) {
    return number(claim) && !claim.approx();
  }

  private static boolean number(Claim claim) {
    return claim.number().isPresent() && !claim.blank();
  }

  private static BigDecimal plain(Claim claim) {
    return claim.quantity().plainNumber().orElse(BigDecimal.ZERO);
  }

  private static BigDecimal sum(List<Claim> parts) {
    return parts.stream().map(SumCheck::plain).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static boolean sameUnit(Claim a, Claim b) {
    return base(a).equals(base(b));
  }

  private static String base(Claim claim) {
    String unit = claim.quantity().value().isPresent() ? claim.quantity().baseUnit() : claim.unit();
    return PERSONS.contains(unit) ? "人" : unit;
  }
}
