package org.youju.docx;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Word shows the time of a comment as it is written: it must be the reader's clock. */
final class WordTime {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private WordTime() {}

  static String of(Instant time) {
    var local = time.atZone(CHINA).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
    return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
  }
}
