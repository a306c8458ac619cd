package org.youju.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was read in one sentence.
 *
 * @param sentence the sentence
 * @param candidates every number with its measure word
 * @param reasons for each candidate why it is no claim; empty for a claim
 * @param claims the figures and blanks stated
 */
record Reading(
    Sentence sentence,
    List<Candidate> candidates,
    List<Optional<Exclusion>> reasons,
    List<Claim> claims) {

  static Reading of(Sentence sentence) {
    List<Candidate> candidates = Candidates.in(sentence);
    if (candidates.isEmpty()) {
      return new Reading(sentence, List.of(), List.of(), List.of());
    }
    List<Optional<Exclusion>> reasons = Exclusions.of(sentence, candidates);
    List<Candidate> kept = new ArrayList<>();
    for (int k = 0; k < candidates.size(); k++) {
      if (reasons.get(k).isEmpty()) {
        kept.add(candidates.get(k).withoutName());
      }
    }
    return new Reading(sentence, candidates, reasons, claims(sentence, kept));
  }

  private static List<Claim> claims(Sentence sentence, List<Candidate> kept) {
    Subjects subjects = new Subjects(sentence, kept);
    List<Claim> claims = new ArrayList<>();
    for (int k = 0; k < kept.size(); k++) {
      claims.add(claim(sentence, kept.get(k), subjects.of(k), claims));
    }
    return claims;
  }

  private static Claim claim(
      Sentence sentence, Candidate c, Subjects.Found subject, List<Claim> before) {
    boolean alone = subject.left().isEmpty() && subject.right().isEmpty();
    Kind figure = Kinds.of(c, alone ? subject.text() : subject.left(), subject.right());
    Comparison comparison = Comparison.of(sentence, c, figure, before);
    int start = sentence.codePoint(c.start());
    String text = sentence.raw().substring(c.start(), c.end());
    Kind kind = c.masked() ? Kind.PLACEHOLDER : comparison.kind();
    return new Claim(
        start,
        text.codePointCount(0, text.length()),
        text,
        c.quantity(),
        kind,
        c.masked() ? Optional.of(figure) : Optional.empty(),
        c.bound().isPresent() && c.marks().contains(Mark.RATE) ? Mode.NORM : Modes.of(sentence, c),
        subject.text(),
        marks(sentence, c, comparison),
        c.bound(),
        comparison.from().or(c::low),
        comparison.to().or(() -> c.low().flatMap(low -> c.number())),
        of(c, figure, before));
  }

  private static Set<Mark> marks(Sentence sentence, Candidate c, Comparison comparison) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(c.marks());
    if (c.is(Candidate.Form.PLAIN) && c.unit().isEmpty()
        || c.measure().equals(Measure.NONE) && c.unit().startsWith("/")) {
      marks.add(Mark.MISSING_UNIT);
    }
    if (Modes.rate(sentence, c)) {
      marks.add(Mark.RATE);
    }
    if (comparison.previous()) {
      marks.add(Mark.PREVIOUS);
    }
    if (year(c)) {
      marks.add(Mark.DAMAGED);
    }
    return marks;
  }

  /** 2023万余元: a year that find-and-replace put where a figure stood. */
  private static boolean year(Candidate c) {
    return c.numeral().tenThousands() > 0
        && c.number().filter(n -> n.intValue() >= 2018 && n.intValue() <= 2035).isPresent()
        && c.number().get().scale() <= 0;
  }

  /** 165个乡镇中第四位: the field of the rank. */
  private static Optional<BigDecimal> of(Candidate c, Kind figure, List<Claim> before) {
    if (figure != Kind.RANK || c.masked() || before.isEmpty()) {
      return Optional.empty();
    }
    Claim last = before.get(before.size() - 1);
    return last.kind() == Kind.COUNT && last.unit().equals("个") ? last.number() : Optional.empty();
  }
}
