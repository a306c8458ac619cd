package org.youju.docx;

import java.time.LocalDate;

/**
 * Where signature and date stand without a seal (GW-11): the signature ends two characters before
 * the right edge, the date begins two characters right of it; a date longer than the signature ends
 * two characters before the edge and pushes the signature left.
 *
 * @param start hundredths of a character between the left edge and the signature
 * @param dateStart the same for the date
 */
record Signature(int start, int dateStart) {
  private static final int CHARACTER = 100;
  private static final int LINE = Gb9704.CHARACTERS_PER_LINE * CHARACTER;

  static Signature of(String signature, String date) {
    int length = width(signature);
    int dateLength = width(date);
    if (dateLength > length) {
      int dateStart = LINE - 2 * CHARACTER - dateLength;
      return new Signature(dateStart - 2 * CHARACTER, dateStart);
    }
    int start = Math.max(0, LINE - 2 * CHARACTER - length);
    return new Signature(start, start + 2 * CHARACTER);
  }

  /** Arabic numerals, no leading zeros (GW-13): 2026年1月9日. */
  static String date(LocalDate date) {
    return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
  }

  /** Width in hundredths of a character; Latin letters and digits are half as wide. */
  static int width(String text) {
    return text.codePoints().map(c -> c < 0x2E80 && c != '—' ? CHARACTER / 2 : CHARACTER).sum();
  }
}
