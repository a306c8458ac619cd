package org.youju.imports.web;

import java.util.List;
import org.youju.kernel.FieldError;

/**
 * Where files are brought.
 *
 * @param chosen the purpose whose form had something wrong; else empty
 */
public record HomeView(
    List<Card> cards,
    List<Option> units,
    List<Line> batches,
    String chosen,
    List<FieldError> errors) {
  /** Whether the registers can be taken out as tables. */
  public boolean mayExport() {
    return cards.size() > 1;
  }

  /** One sort of table. */
  public record Card(String purpose, String title, String text, boolean chooseUnit) {}

  public record Option(String id, String title, boolean chosen) {}

  /** A batch in the list. */
  public record Line(
      String href, String file, String purpose, String stage, String tone, String by, String at) {}

  /** Errors of one form. */
  public List<FieldError> errorsOf(Card card) {
    return card.purpose().equals(chosen) ? errors : List.of();
  }
}
