package org.youju.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Finds what is wrong with a manuscript: a flat list of checks, each of which knows one sort of
 * fault.
 */
public final class Defects {
  /** In this order: what stands inside an advert or a name is no blank. */
  private static final List<Consumer<Manuscript>> CHECKS =
      List.of(
          SiteMarks::check,
          NameCheck::check,
          BlankCheck::check,
          FigureCheck::check,
          SumCheck::check,
          WordingCheck::check,
          HeadingCheck::check,
          YearCheck::check,
          PassageCheck::check);

  private Defects() {}

  /** Every defect of {@code text}, in order of position; positions in Unicode code points. */
  public static List<Defect> in(String text) {
    return in(text, List.of());
  }

  /** The same, together with those found in the file itself. */
  public static List<Defect> in(String text, List<Defect> ofFile) {
    Manuscript manuscript = new Manuscript(text);
    CHECKS.forEach(check -> check.accept(manuscript));
    List<Defect> defects = new ArrayList<>(ofFile);
    defects.addAll(manuscript.defects());
    defects.sort(Comparator.comparingInt(Defect::start));
    return List.copyOf(defects);
  }
}
