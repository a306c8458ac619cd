package org.youju.claims;

/** Why a number is no stated figure. */
enum Exclusion {
  TITLE("stands inside a title in 《》"),
  QUOTED("stands inside a quoted set phrase"),
  DATE("is a date, a time or a period"),
  NAME("is part of a name"),
  IDENTIFIER("is part of a code, a list number, a time or a formula"),
  ORDINAL_NAME("says which one, as part of a name"),
  POINTING("points back to something already named"),
  GLUED("is the end of another word"),
  FIXED_TERM("belongs to a set phrase"),
  INDEFINITE("means 'a', not 'one'"),
  NEGATED("denies that there was one"),
  THRESHOLD("is a limit that describes who or what is meant"),
  FURNITURE("belongs to the page or the download site"),
  SPEECH("counts visits in the title of a speech"),
  NO_UNIT("has no measure word and does not follow a verb of counting"),
  MASKED_NAME("is a blank for a name or a date");

  private final String reason;

  Exclusion(String reason) {
    this.reason = reason;
  }

  /** In English, for whoever reads a trace. */
  String reason() {
    return reason;
  }
}
