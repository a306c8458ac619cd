package org.youju.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.catalog.Measured;
import org.youju.catalog.Rhythm;
import org.youju.metrics.Figure;
import org.youju.reports.PartOfYear;
import org.youju.requirements.Found;
import org.youju.requirements.Obligation;

/**
 * Words for a duty that the ledger does not show, for the section on problems. The rule's numbers
 * and its article are left out: they would read as figures that nobody counted.
 */
final class ProposeProblem {
  private ProposeProblem() {}

  /** Which metric a requirement is held against, where it is one. */
  static Optional<String> metric(Obligation one) {
    return one.wording().measured() instanceof Measured.Counted counted
        ? Optional.of(counted.metric())
        : Optional.empty();
  }

  /**
   * @param missed periods of one requirement, the earliest first
   * @param figure of its metric in the whole year, where it has one
   */
  static List<PaperView.Piece> of(List<Obligation> missed, Optional<Figure> figure) {
    Obligation first = missed.get(0);
    List<PaperView.Piece> pieces = new ArrayList<>();
    pieces.add(PaperView.Piece.words("“" + first.requirement().name() + "”" + shortfall(missed)));
    figure
        .filter(counted -> counted.value().isPresent())
        .ifPresent(
            counted -> {
              pieces.add(PaperView.Piece.words("，全年" + counted.metric().name() + "为"));
              pieces.add(PaperView.Piece.of(counted));
            });
    pieces.add(PaperView.Piece.words("。"));
    return pieces;
  }

  private static String shortfall(List<Obligation> missed) {
    Obligation first = missed.get(0);
    boolean tooMuch = first.wording().bound().atLeast().isEmpty();
    if (tooMuch || metric(first).isEmpty()) {
      return "还没有达到规定的要求";
    }
    List<Obligation> silent =
        missed.stream()
            .filter(one -> one.judgment().found().text().equals(Found.NO_RECORD))
            .toList();
    if (silent.size() < missed.size()) {
      return "落实得不够，次数或数量没有达到规定";
    }
    String when =
        silent.stream()
            .map(one -> PartOfYear.words(one.period()))
            .filter(words -> !words.isEmpty())
            .distinct()
            .collect(Collectors.joining("、"));
    return when.isEmpty() || !isRegular(first) ? "台账里没有查到记录" : "抓得不够经常，" + when + "没有查到记录";
  }

  /** Every month, quarter or half. */
  private static boolean isRegular(Obligation one) {
    return one.wording().rhythm() instanceof Rhythm.Calendar calendar
        && calendar.every() != Rhythm.Every.YEAR;
  }
}
