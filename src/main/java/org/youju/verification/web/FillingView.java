package org.youju.verification.web;

import java.util.List;
import org.youju.verification.Filling;

/** What was filled in a draft, and what was left. */
public record FillingView(
    String id, String title, int year, String asOf, List<Filled> filled, List<Left> left) {
  private static final int BEFORE = 16;
  private static final int AFTER = 12;

  /** A blank with the words around it and what stands there now. */
  public record Filled(
      String before, String blank, String now, String after, String metric, String page) {}

  public record Left(String before, String blank, String after, String reason) {}

  static FillingView of(Filling filling) {
    Around around = new Around(filling.text());
    return new FillingView(
        filling.header().id().toString(),
        filling.header().name(),
        filling.header().year(),
        filling.asOf().toString(),
        filling.filled().stream()
            .map(
                one ->
                    new Filled(
                        around.before(one.start()),
                        one.text(),
                        one.newText(),
                        around.after(one.start() + one.length()),
                        one.figure().metric().name(),
                        one.figure().page()))
            .toList(),
        filling.left().stream()
            .map(
                one ->
                    new Left(
                        around.before(one.start()),
                        one.text(),
                        around.after(one.start() + one.length()),
                        one.reason()))
            .toList());
  }

  /** The words around a place that is counted in code points. */
  private record Around(String text) {
    String before(int place) {
      int at = text.offsetByCodePoints(0, place);
      int from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - BEFORE);
      return text.substring(Math.min(from, at), at);
    }

    String after(int place) {
      int at = text.offsetByCodePoints(0, place);
      int line = text.indexOf('\n', at);
      return text.substring(at, Math.min(line < 0 ? text.length() : line, at + AFTER));
    }
  }
}
