package org.youju.claims;

import java.util.Locale;

/** A property of a claim that a reader of figures must know. */
public enum Mark {
  /** 余, 多, 近, 约 …: not exact. */
  APPROX,
  /** 几十万, 两位数: no number can be read. */
  VAGUE,
  /** The measure word is missing: 下设58基层党组织. */
  MISSING_UNIT,
  /** Damaged by find-and-replace or editing: 2023万余元, 近2两个小时. */
  DAMAGED,
  /** Counted per year, per month, per unit. */
  RATE,
  /** The earlier figure of a comparison: 较上半年的15次. */
  PREVIOUS,
  /** Two approximators around one number: 近1700多条. */
  STACKED,
  /** From one number to another: 1-2名. */
  RANGE;

  /** The word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
