package org.youju.claims;

import java.util.Locale;

/** What can be wrong with a manuscript. */
public enum DefectType {
  /** A blank for a figure: *次, XX篇. */
  BLANK_QUANTITY,
  /** A blank for a date: **年. */
  BLANK_DATE,
  /** A blank for a name or a word: XX机构. */
  BLANK_NAME,
  /** A marker of a paid library: ##paidbegin##. */
  PAID_MARKER,
  /** A library's watermark or advert, also with signs between its letters. */
  WATERMARK_AD,
  /** What belongs to the page it was copied from: [此文共811字], 第1页共12页. */
  PAGE_FURNITURE,
  /** A password that forbids editing; found in the file, not in its text. */
  EDITING_PASSWORD,
  /** 着力着力. */
  DUPLICATE_WORD,
  /** The same sentence twice in this text. */
  DUPLICATE_PASSAGE,
  /** 选拔任用10科级干部. */
  MISSING_UNIT,
  /** Two approximators around one number: 近1700多条. */
  STACKED_APPROXIMATION,
  /** A figure or date that find-and-replace damaged: 2023万余元, 202223年. */
  DAMAGED_FIGURE,
  /** Work of years that do not belong together. */
  MIXED_YEARS,
  /** Parts that do not make up their whole. */
  SUM_MISMATCH,
  /** The same thing stated with two figures. */
  CONTRADICTION,
  /** A set phrase that lost a word to find-and-replace: 党的XX大. */
  OVER_REPLACEMENT,
  /** A name that is masked in one half: 张某某, 李X. */
  HALF_MASKED_NAME,
  /** A name left open in a text whose other names are masked. */
  UNMASKED_NAME,
  /** A half-width comma between Chinese characters, or none where one must be. */
  PUNCTUATION,
  /** More than 5,000 characters. */
  TOO_LONG;

  /** The word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
