package org.youju.verification.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.youju.catalog.Metric;
import org.youju.claims.Claim;
import org.youju.claims.Defect;
import org.youju.metrics.Figure;
import org.youju.verification.Held;
import org.youju.verification.Summary;
import org.youju.verification.Verification;

/**
 * A verification as the contract shows it.
 *
 * @param summary the word of each verdict and how many claims have it
 * @param text what was read of the file; positions count its Unicode code points
 */
record VerificationJson(
    String id,
    List<ClaimJson> claims,
    List<DefectJson> defects,
    Map<String, Integer> summary,
    String asOf,
    String text) {

  /**
   * A claim.
   *
   * @param number as written, in {@code unit}; null for a blank
   * @param metric null where none was recognised
   * @param found the ledger's figure in the metric's own unit, decimal in text; null where the
   *     ledger cannot say
   * @param entries how many records stand behind it, listed at {@code page}
   * @param note what came of it and what to do
   * @param options what else it may mean
   */
  record ClaimJson(
      int start,
      int length,
      String text,
      @Nullable BigDecimal number,
      String unit,
      String kind,
      String subject,
      String verdict,
      @Nullable String metric,
      @Nullable String found,
      long entries,
      @Nullable String page,
      String note,
      List<OptionJson> options) {}

  /** A metric that a claim may mean. */
  record OptionJson(String metric, String name, @Nullable String found, String unit) {}

  /** Something wrong with the manuscript; {@code length} 0 where it belongs to the whole file. */
  record DefectJson(int start, int length, String type, String text, String note) {}

  static VerificationJson of(Verification verification) {
    return new VerificationJson(
        verification.header().id().toString(),
        verification.claims().stream().map(VerificationJson::claim).toList(),
        verification.defects().stream().map(VerificationJson::defect).toList(),
        summary(verification.summary()),
        verification.asOf().toString(),
        verification.text());
  }

  private static ClaimJson claim(Held held) {
    Claim claim = held.claim();
    return new ClaimJson(
        claim.start(),
        claim.length(),
        claim.text(),
        claim.number().orElse(null),
        claim.unit(),
        claim.kind().word(),
        claim.subject(),
        held.verdict().word(),
        held.metric().map(Metric::id).orElse(null),
        held.verdict().figure().flatMap(Figure::value).map(BigDecimal::toPlainString).orElse(null),
        held.verdict().figure().map(Figure::count).orElse(0L),
        held.verdict().figure().map(Figure::page).orElse(null),
        held.verdict().note(),
        held.options().stream().map(VerificationJson::option).toList());
  }

  private static OptionJson option(Figure figure) {
    return new OptionJson(
        figure.metric().id(),
        figure.metric().name(),
        figure.value().map(BigDecimal::toPlainString).orElse(null),
        figure.metric().unit());
  }

  private static DefectJson defect(Defect defect) {
    return new DefectJson(
        defect.start(), defect.length(), defect.type().word(), defect.text(), defect.note());
  }

  private static Map<String, Integer> summary(Summary summary) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("agrees", summary.agrees());
    counts.put("differs", summary.differs());
    counts.put("no-record", summary.noRecord());
    counts.put("blank", summary.blank());
    counts.put("not-understood", summary.notUnderstood());
    return counts;
  }
}
