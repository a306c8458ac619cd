package org.youju.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.youju.catalog.Metric;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;

/**
 * A number that leads back to its records (数字). Made by {@link Figures} only: whoever shows a
 * number has to have counted it.
 */
public final class Figure {
  /** What the ids behind a figure are. */
  public enum Basis {
    /** Entries of the ledger. */
    ENTRIES,
    /** People, e.g. the members of a day. */
    PEOPLE,
    /** Organisations, e.g. the branches of a day. */
    ORGANIZATIONS
  }

  /** At most so many ids are carried along. */
  public static final int IDS = 1000;

  private static final String WITHHELD = "规定动作的完成情况只给本组织和直接上级看。";

  private static final BigDecimal GROUPED = BigDecimal.valueOf(10_000);

  private final Metric metric;
  private final Optional<BigDecimal> value;
  private final String reason;
  private final OrgId organization;
  private final Period period;
  private final LocalDate asOf;
  private final Basis basis;
  private final long count;
  private final List<UUID> ids;

  private Figure(
      Metric metric,
      Optional<BigDecimal> value,
      String reason,
      Question question,
      Basis basis,
      long count,
      List<UUID> ids) {
    this.metric = metric;
    this.value = value.map(Figure::plain);
    this.reason = reason;
    this.organization = question.organization();
    this.period = question.period();
    this.asOf = question.shownAsOf();
    this.basis = basis;
    this.count = count;
    this.ids = List.copyOf(ids);
  }

  static Figure known(
      Metric metric, BigDecimal value, Question question, Basis basis, long count, List<UUID> ids) {
    return new Figure(metric, Optional.of(value), "", question, basis, count, ids);
  }

  static Figure unknown(Metric metric, String reason, Question question) {
    return new Figure(metric, Optional.empty(), reason, question, Basis.ENTRIES, 0, List.of());
  }

  /** Known, and not for this reader. */
  static Figure withheld(Metric metric, Question question) {
    return unknown(metric, WITHHELD, question);
  }

  /** Whether there is no number only because the reader does not answer for the organisation. */
  public boolean isWithheld() {
    return reason.equals(WITHHELD);
  }

  public Metric metric() {
    return metric;
  }

  /** The number; empty where the ledger cannot say, which is never 0. */
  public Optional<BigDecimal> value() {
    return value;
  }

  /** Why there is no number, in Chinese; empty when there is one. */
  public String reason() {
    return reason;
  }

  public OrgId organization() {
    return organization;
  }

  public Period period() {
    return period;
  }

  /** The day whose knowledge it states. */
  public LocalDate asOf() {
    return asOf;
  }

  public Basis basis() {
    return basis;
  }

  /** How many records stand behind it; {@link #ids} carries at most {@link #IDS} of them. */
  public long count() {
    return count;
  }

  /** Ids of what stands behind it (see {@link #basis}), newest first. */
  public List<UUID> ids() {
    return ids;
  }

  /** The number alone, e.g. {@code 12} or {@code 88.9}; {@link #absent} where there is none. */
  public String number() {
    return value.map(BigDecimal::toPlainString).orElseGet(this::absent);
  }

  /** The number with thousands apart from ten thousand on, for pages; empty where there is none. */
  public String grouped() {
    return value.map(Figure::grouped).orElse("");
  }

  /** As {@link #grouped()}, for a number that was derived from figures. */
  public static String grouped(BigDecimal number) {
    return number.abs().compareTo(GROUPED) < 0
        ? number.toPlainString()
        : String.format(Locale.ROOT, "%,." + number.scale() + "f", number);
  }

  /** Where the records behind it are listed. */
  public String page() {
    return "/metrics/%s?organization=%s&from=%s&to=%s"
        .formatted(metric.id(), organization, period.from(), period.to());
  }

  /** As it stands in a sentence, e.g. {@code 12次}, {@code 88.9%}. */
  public String text() {
    return value.map(v -> v.toPlainString() + metric.unit()).orElseGet(this::absent);
  }

  /** What stands in the place of a number that there is not, or not for this reader. */
  public String absent() {
    return isWithheld() ? "不在查看范围" : "无记录";
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal rounded =
        value.setScale(Math.min(Math.max(value.scale(), 0), 4), RoundingMode.HALF_UP);
    BigDecimal stripped = rounded.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public String toString() {
    return metric.id() + "=" + text() + " of " + organization + " in " + period;
  }
}
