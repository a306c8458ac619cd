package org.youju.claims;

import java.util.Locale;

/** The side on which an inexact figure is fixed. */
public enum Bound {
  /** 不少于, 以上: at least. */
  MIN,
  /** 不到, 以内: at most. */
  MAX;

  /** The word used in JSON. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
