package org.youju.verification;

import java.util.List;
import java.util.Optional;
import org.youju.claims.Claim;

/**
 * A claim in its surroundings: the words before and after it in its clause, and what the sentence
 * said earlier. All positions in UTF-16 units.
 *
 * @param left from the clause's beginning, or from the claim before, to the claim
 * @param right from the claim to the end of the clause, or to the next claim
 * @param clause from the last comma to the claim, claims within included
 * @param sentence from the last full stop to the claim
 * @param before the clause before this one in the sentence, when it states nothing itself
 */
record Passage(
    Claim claim,
    int start,
    int end,
    int sentenceStart,
    String left,
    String right,
    String clause,
    String sentence,
    Optional<String> before) {
  private static final String STOPS = "。！？!?\n";
  private static final String COMMAS = "，,；;：:、（）()—\t" + STOPS;

  /** Where what is told of the counted ones begins: 20个问题｜已完成整改. */
  private static final String VERBS = "已均";

  private static final int FAR = 400;

  static Passage of(String text, Places places, List<Claim> claims, int number) {
    Claim claim = claims.get(number);
    int start = places.unit(claim.start());
    int end = places.unit(claim.end());
    int previous = number == 0 ? 0 : places.unit(claims.get(number - 1).end());
    int next =
        number + 1 < claims.size() ? places.unit(claims.get(number + 1).start()) : text.length();
    int sentence = back(text, start, STOPS, Math.max(0, start - FAR));
    int comma = back(text, start, COMMAS, sentence);
    int from = Math.max(comma, Math.min(previous, start));
    int to = forward(text, end, Math.max(end, next));
    int clause = back(text, start, "，,；;：:" + STOPS, sentence);
    return new Passage(
        claim,
        start,
        end,
        sentence,
        text.substring(from, start),
        text.substring(end, to),
        text.substring(clause, start),
        text.substring(sentence, start),
        before(text, sentence, clause, previous));
  }

  private static Optional<String> before(String text, int sentence, int clause, int previous) {
    if (clause - 1 <= sentence || previous > clause) {
      return Optional.empty();
    }
    int from = Math.max(back(text, clause - 1, "，,；;：:", sentence), previous);
    return from >= clause - 1 ? Optional.empty() : Optional.of(text.substring(from, clause - 1));
  }

  private static int back(String text, int from, String marks, int limit) {
    int at = from;
    while (at > limit && marks.indexOf(text.charAt(at - 1)) < 0) {
      at--;
    }
    return at;
  }

  private static int forward(String text, int from, int limit) {
    int at = from;
    while (at < limit
        && COMMAS.indexOf(text.charAt(at)) < 0
        && VERBS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
