package org.youju.claims;

import java.util.Locale;

/** What can be wrong with a manuscript. */
public enum DefectType {
  /** An unfilled blank; {@link Defect#slot()} says for what. */
  PLACEHOLDER,
  /** Many blanks and not one figure: a template, not a report. */
  UNFILLED_TEMPLATE,
  /** The only filled figure in a row of blanks. */
  PARTLY_FILLED,
  /** A blank inside another one's bracket: 党课*次（专题党课*次）. */
  AMBIGUOUS_SLOT,
  /** A second title left in brackets: 党委书记（党工委书记）. */
  TEMPLATE_ALTERNATIVE,
  /** A set phrase that lost a word to find-and-replace: 党的XX大. */
  OVER_REPLACEMENT,
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
  /** The same passage twice in this text. */
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
  /** A name of which one half is masked: 张某某. */
  HALF_MASKED_NAME,
  /** A place left in a text whose other places are left out. */
  UNMASKED_IDENTITY,
  /** A half-width comma between Chinese characters, a doubled comma. */
  PUNCTUATION,
  /** Misplaced brackets: 党（委）组. */
  GARBLED,
  /** More than 5,000 characters. */
  TOO_LONG,
  /** A passage that stands word for word in another document; found by whoever knows others. */
  SHARED_PASSAGE,
  /** Insertions and deletions that wait for acceptance; found in the file. */
  TRACKED_CHANGES,
  /** Comments left in; found in the file. */
  COMMENTS_LEFT,
  /** An address that opening the file would fetch; found in the file. */
  OUTSIDE_LINK;

  /** The word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
