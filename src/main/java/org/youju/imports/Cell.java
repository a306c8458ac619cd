package org.youju.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * What stands in a cell, as text, and what the spreadsheet took it for. Formulas arrive as the
 * value that was last saved with them; nothing is evaluated here.
 */
record Cell(Kind kind, String text) {
  static final Cell BLANK = new Cell(Kind.BLANK, "");

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final MathContext EXACT = new MathContext(15, RoundingMode.HALF_UP);

  /** What the spreadsheet took the value for. */
  enum Kind {
    BLANK,
    TEXT,
    NUMBER,
    /** {@code 2019-07-01} or {@code 2019-07-01 14:30}. */
    DATE,
    /** An error such as {@code #REF!}. */
    ERROR
  }

  /** Blank where nothing can be seen. */
  static Cell text(String text) {
    return Texts.clean(text).isEmpty() ? BLANK : new Cell(Kind.TEXT, text);
  }

  /** In plain digits, to the fifteen digits that spreadsheets keep. */
  static Cell number(BigDecimal value) {
    BigDecimal exact = value.round(EXACT).stripTrailingZeros();
    boolean plain = Math.abs(exact.scale()) <= 30 && exact.precision() - exact.scale() <= 30;
    return new Cell(Kind.NUMBER, plain ? exact.toPlainString() : exact.toString());
  }

  static Cell date(LocalDateTime at) {
    boolean midnight = at.toLocalTime().toSecondOfDay() == 0;
    return new Cell(Kind.DATE, midnight ? LocalDate.from(at).toString() : MINUTE.format(at));
  }

  static Cell error(String text) {
    return new Cell(Kind.ERROR, text);
  }

  boolean isBlank() {
    return kind == Kind.BLANK;
  }
}
