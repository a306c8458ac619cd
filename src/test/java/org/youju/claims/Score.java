package org.youju.claims;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The measure of ../shared/claims/score.py, in Java: F1 of numbers and kinds, likeness of subjects,
 * false alarms. Run as a program it lists what was missed: {@code Score ../shared/claims/dev.jsonl
 * fresh-1.txt}.
 */
final class Score {
  private final List<String> notes = new ArrayList<>();
  private final List<Double> subjects = new ArrayList<>();
  private int annotated;
  private int reported;
  private int numbers;
  private int kinds;
  private int falseAlarms;
  private int lookAlikes;

  static Score of(List<Gold> sentences) {
    Score score = new Score();
    sentences.forEach(score::add);
    return score;
  }

  /** Prints the score of each file and every sentence where something is amiss. */
  public static void main(String[] files) {
    for (String file : files) {
      boolean own = file.endsWith(".txt");
      Score score = of(own ? Gold.resource(file) : Gold.lines(Path.of(file)));
      score.notes.forEach(System.out::println);
      System.out.println(file + ": " + score);
    }
  }

  /** What was missed, a line each. */
  String notes() {
    return String.join("\n", notes);
  }

  private void add(Gold gold) {
    List<Claim> claims = new ArrayList<>(Claims.in(gold.sentence()));
    List<String> amiss = new ArrayList<>();
    annotated += gold.claims().size();
    reported += claims.size();
    for (Gold.Figure figure : gold.claims()) {
      Optional<Claim> same = claims.stream().filter(c -> same(c, figure)).findFirst();
      same.ifPresent(claims::remove);
      same.ifPresentOrElse(
          claim -> matched(claim, figure, amiss),
          () -> amiss.add("  missed " + figure.place().text()));
    }
    claims.forEach(claim -> amiss.add("  beyond " + claim.text()));
    lookAlikes += gold.lookAlikes().size();
    for (Gold.Place not : gold.lookAlikes()) {
      falseAlarms += claims.stream().anyMatch(c -> overlaps(c, not)) ? 1 : 0;
    }
    if (!amiss.isEmpty()) {
      notes.add(gold.sentence());
      notes.addAll(amiss);
    }
  }

  private void matched(Claim claim, Gold.Figure gold, List<String> amiss) {
    boolean number = sameNumber(claim, gold);
    boolean kind = claim.kind().word().equals(gold.kind());
    double alike = alike(claim.subject(), gold.subject());
    numbers += number ? 1 : 0;
    kinds += kind ? 1 : 0;
    subjects.add(alike);
    if (!number || !kind || alike < 0.75) {
      amiss.add(
          "  %s %s%s %.2f %s | %s"
              .formatted(
                  claim.text(),
                  number ? "" : "NUMBER ",
                  kind ? "" : "KIND " + claim.kind() + " ",
                  alike,
                  gold.subject(),
                  claim.subject()));
    }
  }

  private static boolean same(Claim claim, Gold.Figure gold) {
    return claim.start() == gold.place().start()
        && squeezed(claim.text()).equals(squeezed(gold.place().text()));
  }

  private static boolean overlaps(Claim claim, Gold.Place not) {
    return claim.start() < not.end() && not.start() < claim.end();
  }

  private static boolean sameNumber(Claim claim, Gold.Figure gold) {
    return gold.number().isEmpty()
        ? claim.number().isEmpty()
        : claim.number().filter(n -> n.compareTo(gold.number().get()) == 0).isPresent();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }

  static double alike(String one, String other) {
    Set<String> a = bigrams(one);
    Set<String> b = bigrams(other);
    Set<String> both = new HashSet<>(a);
    both.retainAll(b);
    return a.isEmpty() && b.isEmpty() ? 1 : 2.0 * both.size() / (a.size() + b.size());
  }

  private static Set<String> bigrams(String text) {
    String plain = text.replaceAll("[^\\p{L}\\p{N}_]", "");
    Set<String> bigrams = new HashSet<>();
    for (int i = 0; i + 1 < plain.length(); i++) {
      bigrams.add(plain.substring(i, i + 2));
    }
    return plain.length() == 1 ? Set.of(plain) : bigrams;
  }

  double numberF1() {
    return f1(numbers);
  }

  double kindF1() {
    return f1(kinds);
  }

  double falseAlarms() {
    return (double) falseAlarms / lookAlikes;
  }

  double subjectLikeness() {
    return subjects.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private double f1(int right) {
    return 2.0 * right / (annotated + reported);
  }

  @Override
  public String toString() {
    return "number %.3f, kind %.3f, subject %.3f, false %d of %d, claims %d of %d"
        .formatted(
            numberF1(), kindF1(), subjectLikeness(), falseAlarms, lookAlikes, reported, annotated);
  }
}
