package org.youju.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youju.claims.Bound;
import org.youju.claims.Claim;

/**
 * The numbers that a stated one can stand for: {@code 40余} is more than 40 and less than 50, {@code
 * 近百} from 90 to 100, {@code 12.3万元} what rounds to it. All in the plain unit. {@code
 * docs/verification.md} tells the rules.
 *
 * @param low the least, {@code high} the most; empty: no such end
 * @param lowIn whether the least itself counts, {@code highIn} the most
 * @param words what to say of an inexact figure; empty for an exact one
 */
record Meaning(
    Optional<BigDecimal> low,
    boolean lowIn,
    Optional<BigDecimal> high,
    boolean highIn,
    String words) {
  private static final Pattern MORE = Pattern.compile("[余餘多]|来(?=[次场人名个条件篇份])");
  private static final Pattern NEARLY = Pattern.compile("^(?:将近|接近|近)");
  private static final Pattern ABOUT = Pattern.compile("^(?:大约|大概|约为|约)|左右|上下");
  private static final Pattern ABOVE = Pattern.compile("^(?:逾|超过|超|突破|高于|多于|大于|过)");
  private static final Pattern LEAST =
      Pattern.compile("以上|之多|^(?:不少于|不低于|不小于|至少|最少|不下于|不下|不得少于|不得低于)");
  private static final Pattern BELOW = Pattern.compile("^(?:不到|不足|不满|未满|少于|低于|小于)");
  private static final Pattern MOST = Pattern.compile("以下|以内|之内|^(?:不超过|不多于|不高于|不大于|至多|最多|不得超过)");

  private static final BigDecimal NEARLY_SHARE = new BigDecimal("0.9");
  private static final BigDecimal ABOUT_SHARE = new BigDecimal("0.1");
  private static final BigDecimal NEARLY_POINTS = new BigDecimal("5");
  private static final BigDecimal ABOUT_POINTS = new BigDecimal("3");
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /**
   * What the claim's number means.
   *
   * @param number as written
   * @param counted decimals that the ledger's figure can have, in its own unit
   */
  static Meaning of(Claim claim, BigDecimal number) {
    BigDecimal factor = Measure.factor(claim.unit());
    boolean share = Measure.Family.SHARE.has(Measure.plain(claim.unit()));
    String text = claim.text().replaceAll("[\\s\\u3000]", "");
    if (claim.from().isPresent() && claim.to().isPresent()) {
      return between(claim.from().get(), true, claim.to().get(), true, factor, "在这个范围之内");
    }
    return inexact(claim, text, number, factor, share).orElseGet(() -> exact(number, factor));
  }

  private static Optional<Meaning> inexact(
      Claim claim, String text, BigDecimal number, BigDecimal factor, boolean share) {
    if (LEAST.matcher(text).find()) {
      return Optional.of(least(number, true, factor));
    } else if (MOST.matcher(text).find()) {
      return Optional.of(most(number, true, factor));
    } else if (BELOW.matcher(text).find()) {
      return Optional.of(most(number, false, factor));
    } else if (ABOVE.matcher(text).find()) {
      return Optional.of(least(number, false, factor));
    } else if (MORE.matcher(text).find()) {
      return Optional.of(more(number, factor));
    } else if (NEARLY.matcher(text).find()) {
      return Optional.of(nearly(number, factor, share));
    } else if (ABOUT.matcher(text).find()) {
      return Optional.of(about(number, factor, share));
    }
    return claim
        .bound()
        .map(bound -> bounded(bound, number, factor))
        .or(() -> claim.approx() ? Optional.of(about(number, factor, share)) : Optional.empty());
  }

  boolean holds(BigDecimal found) {
    boolean above = low.map(least -> found.compareTo(least) >= (lowIn ? 0 : 1)).orElse(true);
    boolean below = high.map(most -> found.compareTo(most) <= (highIn ? 0 : -1)).orElse(true);
    return above && below;
  }

  boolean isExact() {
    return words.isEmpty();
  }

  /** What rounds to the number at its last digit. */
  private static Meaning exact(BigDecimal number, BigDecimal factor) {
    BigDecimal half = HALF.movePointLeft(Math.max(0, number.scale())).multiply(factor);
    BigDecimal plain = number.multiply(factor);
    return new Meaning(
        Optional.of(plain.subtract(half)), true, Optional.of(plain.add(half)), false, "");
  }

  private static Meaning bounded(Bound bound, BigDecimal number, BigDecimal factor) {
    return bound == Bound.MIN ? least(number, true, factor) : most(number, true, factor);
  }

  static Meaning least(BigDecimal number, boolean in, BigDecimal factor) {
    return new Meaning(
        Optional.of(number.multiply(factor)),
        in,
        Optional.empty(),
        false,
        (in ? "不少于 " : "超过 ") + number.toPlainString());
  }

  private static Meaning most(BigDecimal number, boolean in, BigDecimal factor) {
    return new Meaning(
        Optional.empty(),
        false,
        Optional.of(number.multiply(factor)),
        in,
        (in ? "不超过 " : "少于 ") + number.toPlainString());
  }

  /** 40余: up to the next of the last digit that is not 0; of 15余 up to the next ten. */
  private static Meaning more(BigDecimal number, BigDecimal factor) {
    BigDecimal bare = number.stripTrailingZeros();
    BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-bare.scale());
    BigDecimal end = number.add(step);
    if (step.compareTo(BigDecimal.ONE) == 0 && factor.compareTo(BigDecimal.ONE) == 0) {
      end =
          number
              .movePointLeft(1)
              .setScale(0, RoundingMode.FLOOR)
              .add(BigDecimal.ONE)
              .movePointRight(1);
    }
    String words = "超过 " + number.toPlainString() + "、不到 " + end.toPlainString();
    return between(number, false, end, false, factor, words);
  }

  private static Meaning nearly(BigDecimal number, BigDecimal factor, boolean share) {
    BigDecimal low = share ? number.subtract(NEARLY_POINTS) : number.multiply(NEARLY_SHARE);
    String words = plain(low) + " 至 " + plain(number) + " 之间";
    return between(low, true, number, true, factor, words);
  }

  private static Meaning about(BigDecimal number, BigDecimal factor, boolean share) {
    BigDecimal off = share ? ABOUT_POINTS : number.multiply(ABOUT_SHARE);
    if (!share && factor.compareTo(BigDecimal.ONE) == 0) {
      off = off.max(BigDecimal.ONE);
    }
    BigDecimal low = number.subtract(off);
    BigDecimal high = number.add(off);
    return between(low, true, high, true, factor, plain(low) + " 至 " + plain(high) + " 之间");
  }

  private static Meaning between(
      BigDecimal low,
      boolean lowIn,
      BigDecimal high,
      boolean highIn,
      BigDecimal factor,
      String words) {
    return new Meaning(
        Optional.of(low.multiply(factor)),
        lowIn,
        Optional.of(high.multiply(factor)),
        highIn,
        words);
  }

  private static String plain(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0).toPlainString() : bare.toPlainString();
  }
}
