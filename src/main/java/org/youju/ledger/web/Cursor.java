package org.youju.ledger.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.youju.kernel.EntryId;
import org.youju.kernel.Malformed;
import org.youju.kernel.NotFound;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;

/** A place in the list as callers carry it: opaque to them. */
final class Cursor {
  private static final int DAY = 10;
  private static final int LONGEST = 100;

  private Cursor() {}

  static String of(EntrySummary last) {
    String place = last.on().toString() + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * @throws Malformed when it was not made here
   */
  static EntryQuery.Place parse(String cursor) {
    try {
      if (cursor.length() > LONGEST) {
        throw new NotFound();
      }
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
      LocalDate on = LocalDate.parse(place.substring(0, Math.min(DAY, place.length())));
      return new EntryQuery.Place(on, EntryId.parse(place.substring(DAY)));
    } catch (IllegalArgumentException | DateTimeParseException | NotFound notOurs) {
      throw new Malformed("after", "翻页位置不对，请使用上一页给出的 next。");
    }
  }
}
