package org.youju.verification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Metric;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.metrics.Figure;
import org.youju.verification.Understood.Asked;

/**
 * What a reviewer may ask about a report.
 *
 * @param withoutRecord claims for which the ledger has nothing, or another number
 * @param passedOver what the ledger holds for the year and the report does not mention
 * @param fallen figures of the report that are lower than the year before
 * @param problems the share of the text that speaks of problems, 0 to 1
 */
public record Questions(
    List<Held> withoutRecord, List<Figure> passedOver, List<Fall> fallen, double problems) {
  private static final int MOST = 30;

  public Questions {
    withoutRecord = List.copyOf(withoutRecord);
    passedOver = List.copyOf(passedOver);
    fallen = List.copyOf(fallen);
  }

  /** A figure that fell against the year before. */
  public record Fall(Figure now, Figure before) {
    /** As a question to the author. */
    public String question() {
      return "“"
          + now.metric().name()
          + "”上年 "
          + before.text()
          + "，本年 "
          + now.text()
          + "，减少的原因是什么？";
    }
  }

  /** The question to a claim of {@link #withoutRecord}. */
  public static String question(Held held) {
    return held.verdict() instanceof Verdict.NoRecord
        ? "“" + held.claim().text() + "”（" + held.claim().subject() + "）在台账里没有记录，依据在哪里？"
        : "“" + held.claim().text() + "”（" + held.claim().subject() + "）与台账不一致，哪一个对？";
  }

  static Questions of(
      Verification verification, Catalog catalog, Function<List<Asked>, Count> ledger) {
    OrgId organization = verification.header().organization();
    Period year = Period.ofYear(verification.header().year());
    List<Held> doubtful =
        verification.claims().stream()
            .filter(
                held ->
                    held.verdict() instanceof Verdict.NoRecord
                        || held.verdict() instanceof Verdict.Differs)
            .toList();
    Map<String, Metric> stated = new LinkedHashMap<>();
    verification.claims().stream()
        .flatMap(held -> held.metric().stream())
        .forEach(metric -> stated.put(metric.id(), metric));
    Count count = ledger.apply(asked(catalog, organization, year, stated));
    return new Questions(
        doubtful,
        passedOver(catalog, count, organization, year, stated),
        fallen(count, organization, year, stated),
        share(verification.text()));
  }

  private static List<Asked> asked(
      Catalog catalog, OrgId organization, Period year, Map<String, Metric> stated) {
    return Stream.concat(
            catalog.metrics().stream().map(metric -> new Asked(metric, organization, year)),
            stated.values().stream()
                .map(metric -> new Asked(metric, organization, year.yearBefore())))
        .toList();
  }

  private static List<Figure> passedOver(
      Catalog catalog, Count count, OrgId organization, Period year, Map<String, Metric> stated) {
    Set<String> mentioned = new HashSet<>();
    stated.values().forEach(metric -> mentioned.addAll(metric.counting().kinds()));
    Set<String> shown = new HashSet<>();
    List<Figure> passed = new ArrayList<>();
    for (Metric metric : catalog.metrics()) {
      List<String> kinds = metric.counting().kinds();
      boolean plain = metric.counting() instanceof Counting.Entries e && e.role().isEmpty();
      if (!plain
          || kinds.size() != 1
          || mentioned.contains(kinds.get(0))
          || !shown.add(kinds.get(0))) {
        continue;
      }
      Figure figure = count.figure(metric, organization, year);
      if (figure.value().isPresent() && passed.size() < MOST) {
        passed.add(figure);
      }
    }
    return passed;
  }

  private static List<Fall> fallen(
      Count count, OrgId organization, Period year, Map<String, Metric> stated) {
    List<Fall> fallen = new ArrayList<>();
    for (Metric metric : stated.values()) {
      Figure now = count.figure(metric, organization, year);
      Figure before = count.figure(metric, organization, year.yearBefore());
      if (now.value().isPresent()
          && before.value().isPresent()
          && now.value().orElse(BigDecimal.ZERO).compareTo(before.value().orElse(BigDecimal.ZERO))
              < 0) {
        fallen.add(new Fall(now, before));
      }
    }
    return fallen;
  }

  private static double share(String text) {
    return text.isEmpty() ? 0 : (double) Sections.of(text).speakingOfProblems(text) / text.length();
  }
}
