package org.youju.verification;

import java.util.List;
import java.util.Optional;
import org.youju.catalog.Metric;
import org.youju.claims.Claim;
import org.youju.kernel.OrgId;
import org.youju.metrics.Figure;
import org.youju.verification.Verdict.NotUnderstood;
import org.youju.verification.Verdict.NotUnderstood.Why;

/** Holds what was understood of a text against the ledger. */
final class HoldText {
  private final Count count;
  private final Judge judge;

  HoldText(Count count) {
    this.count = count;
    this.judge = new Judge(count);
  }

  List<Held> hold(List<Understood> claims) {
    return claims.stream().map(this::hold).toList();
  }

  private Held hold(Understood claim) {
    if (claim.beyond().isPresent()) {
      return held(claim, claim.beyond().get(), List.of());
    }
    Optional<Metric> metric = claim.metric();
    if (metric.isPresent()) {
      OrgId of = organization(claim, metric.get());
      Verdict verdict = judge.judge(claim.passage(), metric.get(), of, claim.period());
      return held(claim, verdict, List.of());
    }
    List<Metric> several = claim.metrics().isEmpty() ? claim.offers() : claim.metrics();
    List<Figure> options =
        several.stream()
            .map(one -> count.figure(one, claim.organization(), claim.period()))
            .toList();
    return held(claim, claim.metrics().isEmpty() ? unknown(claim) : open(claim), options);
  }

  /**
   * Whose figure it is: of a body without records of its own, that of the organisation above it.
   */
  private OrgId organization(Understood claim, Metric metric) {
    return claim
        .upper()
        .filter(
            upper -> count.figure(metric, claim.organization(), claim.period()).value().isEmpty())
        .orElse(claim.organization());
  }

  private static Verdict open(Understood claim) {
    return claim.passage().claim().blank()
        ? new Verdict.Blank(Optional.empty(), "", "空白未填，有几种理解，请选择它指的是哪个指标。")
        : new NotUnderstood(Why.CHOICE, "有几种理解，请选择它指的是哪个指标，以后同样的说法照此核对。");
  }

  private static Verdict unknown(Understood claim) {
    return claim.passage().claim().blank()
        ? new Verdict.Blank(Optional.empty(), "", "空白未填，没有认出它指的是哪个指标，请选择或自行填写。")
        : new NotUnderstood(Why.NO_METRIC, "没有认出它指的是哪个指标，没有核对。可以选择一个指标，或记为背景情况。");
  }

  private static Held held(Understood understood, Verdict verdict, List<Figure> options) {
    Claim claim = understood.passage().claim();
    Optional<Metric> metric =
        understood.beyond().isPresent() ? Optional.empty() : understood.metric();
    return new Held(claim, verdict, metric, understood.phrase(), options, understood.chosen());
  }
}
