package org.youju.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what is wrong with a manuscript. */
public final class Defects {
  private Defects() {}

  /** Every defect of {@code text}, in order of position; positions in Unicode code points. */
  public static List<Defect> in(String text) {
    return in(text, List.of());
  }

  /** The same, together with those found in the file itself. */
  static List<Defect> in(String text, List<Defect> ofFile) {
    List<Defect> defects = new ArrayList<>(ofFile);
    defects.sort(Comparator.comparingInt(Defect::start));
    return defects;
  }
}
