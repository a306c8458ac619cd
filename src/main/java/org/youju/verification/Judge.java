package org.youju.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.catalog.Metric;
import org.youju.claims.Claim;
import org.youju.claims.Kind;
import org.youju.claims.Mark;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.metrics.Figure;

/** Holds one claim, whose metric is known, against the ledger. */
final class Judge {
  private static final Pattern EVERY = Pattern.compile("每(?:个?月|季度?|周|半年)");
  private static final int PERCENT_DECIMALS = 1;

  private final Count count;

  Judge(Count count) {
    this.count = count;
  }

  Verdict judge(Passage passage, Metric metric, OrgId organization, Period period) {
    Claim claim = passage.claim();
    Figure found = count.figure(metric, organization, period);
    if (claim.blank()) {
      return blank(claim, found);
    }
    if (claim.kind() == Kind.CHANGE) {
      return change(claim, metric, organization, period, found);
    }
    Optional<Growth> growth = Growth.of(passage);
    if (growth.isPresent()) {
      return growth(claim, growth.get(), found, before(metric, organization, period));
    }
    if (found.value().isEmpty()) {
      return noRecord(found);
    }
    return plain(passage, found);
  }

  private static Verdict noRecord(Figure asked) {
    String next = asked.isWithheld() ? "这一处请由他们核对。" : "确有其事的，请补记台账；没有的，请改正文稿。";
    return new Verdict.NoRecord(asked, asked.reason() + next);
  }

  private static Verdict blank(Claim claim, Figure found) {
    if (found.value().isEmpty()) {
      return new Verdict.Blank(
          Optional.empty(), "", "空白未填，应是“" + found.metric().name() + "”。" + found.reason());
    }
    String text = Fill.text(claim, found);
    return new Verdict.Blank(
        Optional.of(found), text, "空白未填，台账里的“" + found.metric().name() + "”是 " + text + "。");
  }

  private static Verdict plain(Passage passage, Figure found) {
    Claim claim = passage.claim();
    if (claim.number().isEmpty()) {
      return new Verdict.NotUnderstood(Verdict.NotUnderstood.Why.VAGUE, "只有大概的说法，没有可以核对的数字。");
    }
    BigDecimal number = claim.number().get();
    Meaning meaning = meaning(passage, claim, number);
    BigDecimal plain = plain(found);
    if (meaning.holds(plain) || sameShare(found, number, meaning)) {
      return new Verdict.Agrees(found, Optional.empty(), agreement(claim, found, meaning));
    }
    return differs(claim, found, number.multiply(Measure.factor(claim.unit())), Optional.empty());
  }

  private static Meaning meaning(Passage passage, Claim claim, BigDecimal number) {
    Matcher every = EVERY.matcher(passage.clause());
    if (claim.marks().contains(Mark.RATE) && every.find()) {
      return Meaning.least(number.multiply(times(every.group())), true, BigDecimal.ONE);
    }
    return Meaning.of(claim, number);
  }

  private static BigDecimal times(String every) {
    if (every.contains("月")) {
      return BigDecimal.valueOf(12);
    } else if (every.contains("季")) {
      return BigDecimal.valueOf(4);
    }
    return BigDecimal.valueOf(every.contains("周") ? 52 : 2);
  }

  /** A share with more digits than the ledger's figures have. */
  private static boolean sameShare(Figure found, BigDecimal number, Meaning meaning) {
    return meaning.isExact()
        && found.metric().unit().equals("%")
        && number.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP).compareTo(plain(found)) == 0;
  }

  private static String agreement(Claim claim, Figure found, Meaning meaning) {
    String ledger = "台账为 " + found.text();
    if (!meaning.isExact()) {
      return "相符：" + ledger + "，“" + claim.text() + "”的意思是" + meaning.words() + "。";
    }
    boolean rounded =
        plain(found).compareTo(claim.quantity().plainNumber().orElse(plain(found))) != 0;
    return rounded ? "相符：" + ledger + "，按所写的位数四舍五入一致。" : "相符：" + ledger + "。";
  }

  private static Verdict differs(
      Claim claim, Figure found, BigDecimal stated, Optional<Figure> earlier) {
    BigDecimal inUnit = inUnit(stated, found.metric());
    BigDecimal difference = inUnit.subtract(found.value().orElse(BigDecimal.ZERO));
    String more = difference.signum() > 0 ? "多写了 " : "少写了 ";
    String by = Figure.grouped(tidy(difference.abs())) + found.metric().unit();
    return new Verdict.Differs(
        tidy(inUnit),
        found,
        tidy(difference),
        earlier,
        "不符：文稿写“"
            + claim.text()
            + "”，台账为 "
            + found.text()
            + (difference.signum() == 0 ? "" : "，" + more + by)
            + "。请改正文稿；确有遗漏的，请补记台账。");
  }

  private Verdict change(
      Claim claim, Metric metric, OrgId organization, Period period, Figure found) {
    Figure earlier = before(metric, organization, period);
    if (claim.from().isEmpty() || claim.to().isEmpty()) {
      return growth(claim, Growth.UP, found, earlier);
    }
    if (found.value().isEmpty() || earlier.value().isEmpty()) {
      return noRecord(found.value().isEmpty() ? found : earlier);
    }
    BigDecimal factor = Measure.factor(claim.unit());
    boolean from = equal(claim.from().get(), factor, earlier);
    boolean to = equal(claim.to().get(), factor, found);
    String ledger = "台账为由 " + earlier.text() + " 到 " + found.text();
    if (from && to) {
      return new Verdict.Agrees(found, Optional.of(earlier), "相符：" + ledger + "。");
    }
    BigDecimal stated = (to ? claim.from() : claim.to()).get().multiply(factor);
    BigDecimal inUnit = inUnit(stated, metric);
    Figure other = to ? earlier : found;
    return new Verdict.Differs(
        tidy(inUnit),
        found,
        tidy(inUnit.subtract(other.value().orElse(BigDecimal.ZERO))),
        Optional.of(earlier),
        "不符：文稿写“"
            + claim.text()
            + "”，"
            + ledger
            + "，"
            + (to ? "前一个数" : "后一个数")
            + "不一致。请改正文稿；确有遗漏的，请补记台账。");
  }

  private static boolean equal(BigDecimal number, BigDecimal factor, Figure figure) {
    BigDecimal half =
        new BigDecimal("0.5").movePointLeft(Math.max(0, number.scale())).multiply(factor);
    return number.multiply(factor).subtract(plain(figure)).abs().compareTo(half) <= 0;
  }

  /** 同比增长20%, 较去年增加3次: the difference from the year before. */
  private static Verdict growth(Claim claim, Growth growth, Figure found, Figure earlier) {
    if (found.value().isEmpty() || earlier.value().isEmpty()) {
      return noRecord(found.value().isEmpty() ? found : earlier);
    }
    if (claim.number().isEmpty()) {
      return new Verdict.NotUnderstood(Verdict.NotUnderstood.Why.VAGUE, "只有大概的说法，没有可以核对的数字。");
    }
    BigDecimal grown = plain(found).subtract(plain(earlier));
    BigDecimal change = growth == Growth.UP ? grown : grown.negate();
    boolean relative = claim.unit().contains("%") && !found.metric().unit().equals("%");
    if (relative && plain(earlier).signum() == 0) {
      return new Verdict.NotUnderstood(Verdict.NotUnderstood.Why.VAGUE, "上一期是 0，算不出增长的比例。");
    }
    int scale = Math.max(0, claim.number().get().scale());
    BigDecimal shown =
        relative
            ? change
                .movePointRight(2)
                .divide(plain(earlier), Math.max(scale, 1), RoundingMode.HALF_UP)
            : change;
    String ledger =
        "台账为上一期 "
            + earlier.text()
            + "、本期 "
            + found.text()
            + "，变化 "
            + tidy(shown).toPlainString()
            + (relative ? "%" : found.metric().unit());
    Meaning meaning = Meaning.of(claim, claim.number().get());
    if (meaning.holds(shown)) {
      return new Verdict.Agrees(found, Optional.of(earlier), "相符：" + ledger + "。");
    }
    BigDecimal stated = claim.number().get().multiply(Measure.factor(claim.unit()));
    return new Verdict.Differs(
        tidy(stated),
        found,
        tidy(stated.subtract(shown)),
        Optional.of(earlier),
        "不符：文稿写“" + claim.text() + "”，" + ledger + "。请改正文稿；确有遗漏的，请补记台账。");
  }

  private Figure before(Metric metric, OrgId organization, Period period) {
    return count.figure(metric, organization, period.yearBefore());
  }

  /** The figure's value in the plain unit: 14.4 万元 → 144000. */
  private static BigDecimal plain(Figure figure) {
    return figure.value().orElse(BigDecimal.ZERO).multiply(Measure.factor(figure.metric().unit()));
  }

  private static BigDecimal inUnit(BigDecimal plain, Metric metric) {
    return plain.divide(Measure.factor(metric.unit()), 8, RoundingMode.HALF_UP);
  }

  private static BigDecimal tidy(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
