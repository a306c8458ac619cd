package org.youju.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The measure of ../shared/claims/score.py, in Java: F1 of numbers and kinds, likeness of subjects,
 * false alarms.
 */
final class Score {
  private static final JsonMapper JSON = new JsonMapper();
  private int annotated;
  private int reported;
  private int numbers;
  private int kinds;
  private int falseAlarms;
  private int lookAlikes;
  private final List<Double> subjects = new ArrayList<>();

  static Score of(List<String> lines) {
    Score score = new Score();
    lines.stream().filter(line -> !line.isBlank()).map(JSON::readTree).forEach(score::add);
    return score;
  }

  private void add(JsonNode sentence) {
    List<Claim> claims = new ArrayList<>(Claims.in(sentence.get("sentence").stringValue()));
    annotated += sentence.get("claims").size();
    reported += claims.size();
    for (JsonNode gold : sentence.get("claims")) {
      claims.stream()
          .filter(c -> same(c, gold))
          .findFirst()
          .ifPresent(c -> matched(claims, c, gold));
    }
    lookAlikes += sentence.get("not_claims").size();
    for (JsonNode not : sentence.get("not_claims")) {
      falseAlarms += claims.stream().anyMatch(c -> overlaps(c, not)) ? 1 : 0;
    }
  }

  private void matched(List<Claim> claims, Claim claim, JsonNode gold) {
    claims.remove(claim);
    numbers += sameNumber(claim, gold.get("number")) ? 1 : 0;
    kinds += claim.kind().word().equals(gold.get("kind").stringValue()) ? 1 : 0;
    subjects.add(alike(claim.subject(), gold.get("subject").stringValue()));
  }

  private static boolean same(Claim claim, JsonNode gold) {
    return claim.start() == gold.get("start").intValue()
        && squeezed(claim.text()).equals(squeezed(gold.get("text").stringValue()));
  }

  private static boolean overlaps(Claim claim, JsonNode not) {
    int start = not.get("start").intValue();
    int end = start + not.get("text").stringValue().length();
    return claim.start() < end && start < claim.end();
  }

  private static boolean sameNumber(Claim claim, JsonNode number) {
    return number.isNull()
        ? claim.number().isEmpty()
        : claim.number().filter(n -> n.compareTo(decimal(number)) == 0).isPresent();
  }

  private static BigDecimal decimal(JsonNode number) {
    return new BigDecimal(number.asString());
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
