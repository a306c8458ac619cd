package org.youju.verification;

import java.util.Optional;
import java.util.regex.Pattern;
import org.youju.claims.Claim;
import org.youju.claims.Kind;
import org.youju.claims.Mark;
import org.youju.claims.Mode;
import org.youju.verification.Verdict.NotUnderstood;
import org.youju.verification.Verdict.NotUnderstood.Why;

/** Claims that no ledger of work can carry, and why. */
final class Beyond {
  private static final Pattern INTENDS =
      Pattern.compile("力争|争取(?!到)|拟|打算|预计|明年|今后|下一步|下步|将(?!军|领|才|士|近)|计划(?=在|于|明年|到20)");
  private static final Pattern DEMANDS =
      Pattern.compile("应当?|须|要求|规定|原则上|必须|每(?:年|月|季|周|个|名|人)|不得|标准");
  private static final Pattern NATURE =
      Pattern.compile("亩|公里|平方|公顷|千米|^米$|吨|斤|公斤|岁|℃|度$|年$|分钟|小时/|公分|层|楼|号|元/|/");

  private Beyond() {}

  /**
   * @param intends whether the section says what is planned
   */
  static Optional<NotUnderstood> ledger(Passage passage, boolean intends) {
    Claim claim = passage.claim();
    if (claim.kind() == Kind.RANK || claim.kindOfFigure() == Kind.RANK) {
      return background("名次由评比结果决定，不从台账统计，没有核对。");
    }
    if (claim.kind() == Kind.ORDINAL) {
      return background("这是序号，不是数量，没有核对。");
    }
    if (NATURE.matcher(claim.unit()).find()) {
      return background("背景情况：台账不记这类数，没有核对。");
    }
    if (claim.marks().contains(Mark.VAGUE) && !claim.blank()) {
      return Optional.of(new NotUnderstood(Why.VAGUE, "只有大概的说法，没有可以核对的数字。"));
    }
    if (intends || claim.mode() == Mode.PLAN && INTENDS.matcher(passage.sentence()).find()) {
      return Optional.of(new NotUnderstood(Why.NOT_DONE, "这是打算和目标，还不是做成的事，没有核对。"));
    }
    if (claim.mode() == Mode.NORM && DEMANDS.matcher(passage.sentence()).find()) {
      return Optional.of(new NotUnderstood(Why.NOT_DONE, "这是要求，不是做成的事，没有核对。"));
    }
    return Optional.empty();
  }

  /** What the text gives as its setting; a metric that is recognised all the same wins. */
  static Optional<NotUnderstood> setting(Passage passage) {
    return passage.claim().mode() == Mode.BACKGROUND
        ? background("背景情况：说的是单位或地方的基本情况，台账不记，没有核对。")
        : Optional.empty();
  }

  private static Optional<NotUnderstood> background(String note) {
    return Optional.of(new NotUnderstood(Why.BACKGROUND, note));
  }
}
