package org.youju.verification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.youju.claims.Claim;
import org.youju.claims.Kind;

/** Measure words (量词): which of them can count the same thing, and how much money they are. */
final class Measure {
  private static final double SAME = 1;
  private static final double ALIKE = 0.92;
  private static final double NEAR = 0.82;
  private static final double FAR = 0.72;
  private static final double NOT = 0;

  private static final Pattern LARGE = Pattern.compile("[\\s万亿萬億]");
  private static final Pattern BRACKETED = Pattern.compile("[(（].*[)）]$");

  private Measure() {}

  /** What a measure word counts. */
  enum Family {
    EVENTS("次 场 期 堂 轮 回 届 批 批次 场次 节 趟 次数"),
    TIMES("人次 人(次) 人（次） 人次数"),
    PEOPLE("人 名 位 口 个人"),
    WRITTEN("份 篇 册 本 张 条 则 幅 封 期 件 部 套"),
    THINGS("个 项 件 条 起 类 种 组 处 支 户 家 笔 面 块 批 对 所 道 桩 例"),
    MONEY("元"),
    SHARE("% ％ 百分点 个百分点 成"),
    HOURS("学时 小时 课时 个小时 个学时"),
    DAYS("天 日"),
    WEEKS("周 个星期"),
    POINTS("分"),
    VOTES("票 张"),
    UNKNOWN("");

    private final List<String> words;

    Family(String words) {
      this.words = Arrays.asList(words.split(" "));
    }

    boolean has(String unit) {
      return words.contains(unit);
    }
  }

  /** How well a claim's unit suits a metric's, 0 to 1; 0 where it cannot be the same figure. */
  static double fit(Claim claim, String metricUnit) {
    String stated = plain(claim.unit());
    String counted = plain(metricUnit);
    if (stated.equals(counted)) {
      return SAME;
    }
    if (stated.isEmpty()) {
      return Family.SHARE.has(counted) || Family.MONEY.has(counted) ? NOT : NEAR;
    }
    if (people(claim, stated)) {
      return people(stated, counted);
    }
    for (Family family : Family.values()) {
      if (family.has(stated) && family.has(counted)) {
        return ALIKE;
      }
    }
    return across(stated, counted);
  }

  private static boolean people(Claim claim, String stated) {
    return claim.kindOfFigure() == Kind.PEOPLE
        || Family.PEOPLE.has(stated)
        || Family.TIMES.has(stated);
  }

  private static double people(String stated, String counted) {
    boolean times = Family.TIMES.has(stated);
    if (Family.PEOPLE.has(counted)) {
      return times ? NEAR : SAME;
    }
    return Family.TIMES.has(counted) ? NEAR : NOT;
  }

  private static double across(String stated, String counted) {
    if (stated.equals("份") && Family.TIMES.has(counted)) {
      return FAR;
    }
    boolean things = Family.THINGS.has(stated) || Family.WRITTEN.has(stated);
    boolean counts = Family.THINGS.has(counted) || Family.WRITTEN.has(counted);
    if (things && counts) {
      return NEAR;
    }
    if (things && Family.EVENTS.has(counted) || counts && Family.EVENTS.has(stated)) {
      return FAR;
    }
    return NOT;
  }

  /** The unit without 万 and 亿 and with one word for those that mean the same. */
  static String plain(String unit) {
    String bare = LARGE.matcher(unit).replaceAll("").replace('個', '个').replace('％', '%');
    return switch (bare) {
      case "人(次)", "人（次）", "人数", "人次数" -> "人次";
      case "块钱", "块", "圆" -> "元";
      case "个(次)", "次数", "次(场)", "场次", "场(次)" -> "次";
      case "个家", "家(个)", "个(家)" -> "家";
      default -> BRACKETED.matcher(bare).replaceAll("");
    };
  }

  /** What one of the unit is in the plain one: 万元 → 10000. */
  static BigDecimal factor(String unit) {
    BigDecimal factor = BigDecimal.ONE;
    if (unit.contains("万") || unit.contains("萬")) {
      factor = factor.movePointRight(4);
    }
    if (unit.contains("亿") || unit.contains("億")) {
      factor = factor.movePointRight(8);
    }
    return unit.equals("成") ? BigDecimal.TEN : factor;
  }
}
