package org.youju.verification.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.youju.metrics.Figure;
import org.youju.verification.Filling;

/** A filled draft as the contract shows it; positions in Unicode code points of what was read. */
record FillingJson(String id, List<FilledJson> filled, List<LeftJson> left, String asOf) {

  /**
   * A blank that was filled.
   *
   * @param text the blank, {@code newText} what stands there now
   */
  record FilledJson(
      int start,
      int length,
      String text,
      String newText,
      String metric,
      String name,
      @Nullable String found,
      String unit,
      long entries,
      String page) {}

  /** A blank that stays, and why. */
  record LeftJson(int start, int length, String text, String reason) {}

  static FillingJson of(Filling filling) {
    return new FillingJson(
        filling.header().id().toString(),
        filling.filled().stream().map(FillingJson::filled).toList(),
        filling.left().stream()
            .map(left -> new LeftJson(left.start(), left.length(), left.text(), left.reason()))
            .toList(),
        filling.asOf().toString());
  }

  private static FilledJson filled(Filling.Filled filled) {
    Figure figure = filled.figure();
    return new FilledJson(
        filled.start(),
        filled.length(),
        filled.text(),
        filled.newText(),
        figure.metric().id(),
        figure.metric().name(),
        figure.value().map(BigDecimal::toPlainString).orElse(null),
        figure.metric().unit(),
        figure.count(),
        figure.page());
  }
}
