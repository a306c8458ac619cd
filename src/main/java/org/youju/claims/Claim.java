package org.youju.claims;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * A figure or a blank stated in a text (申报数据).
 *
 * @param start first character, in Unicode code points of the whole text
 * @param length in Unicode code points
 * @param text the exact passage: number and unit with an adjoining approximator
 * @param quantity the number and its unit
 * @param kind what sort of figure; {@link Kind#PLACEHOLDER} for a blank
 * @param expects the kind a filled blank would have; empty for anything but a blank
 * @param mode what the sentence does with it
 * @param subject what is counted, in the words of the text, simplified characters
 * @param marks what else a reader of the figure must know
 * @param bound at least or at most, where the text says so
 * @param from the first number of a change or of a range
 * @param to the second number of a change or of a range
 * @param of the size of the field a rank is counted in: 165个乡镇中第四位
 */
public record Claim(
    int start,
    int length,
    String text,
    Quantity quantity,
    Kind kind,
    Optional<Kind> expects,
    Mode mode,
    String subject,
    Set<Mark> marks,
    Optional<Bound> bound,
    Optional<BigDecimal> from,
    Optional<BigDecimal> to,
    Optional<BigDecimal> of) {

  public Claim {
    marks = Set.copyOf(marks);
  }

  /** First character after the claim, in code points. */
  public int end() {
    return start + length;
  }

  /** The number as written, in {@link #unit()}; empty for a blank. */
  public Optional<BigDecimal> number() {
    return quantity.number();
  }

  /** The measure word as written, 万 and 亿 included. */
  public String unit() {
    return quantity.unit();
  }

  /** Whether a figure is missing here. */
  public boolean blank() {
    return kind == Kind.PLACEHOLDER;
  }

  /** Whether the text itself says that the figure is not exact. */
  public boolean approx() {
    return marks.contains(Mark.APPROX);
  }

  /** The kind of the figure itself, also for a blank. */
  public Kind kindOfFigure() {
    return expects.orElse(kind);
  }
}
