package org.youju.verification;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.youju.claims.Kind;

/** A figure that states by how much another one changed: 同比增长20%, 较去年增加3次. */
enum Growth {
  UP,
  DOWN;

  private static final Pattern WORDS =
      Pattern.compile(
          "(增加|增长|上升|提高|提升|增多|多)(?:了|幅度?|率|约|近|超过?|超)?(?:为|达到?|约)?$|(减少|下降|降低|压减|少)(?:了|幅度?|率|约|近|超过?)?(?:为|达到?|约)?$");

  private static final Pattern COMPARED = Pattern.compile("较|比|同比|环比|相比");

  /** Empty for figures that state a level, also one that was reached (增加到20个). */
  static Optional<Growth> of(Passage passage) {
    String left = passage.left().strip();
    Matcher words = WORDS.matcher(left);
    if (!words.find() || passage.claim().kind() == Kind.CHANGE) {
      return Optional.empty();
    }
    String word =
        Optional.ofNullable(words.group(1))
            .or(() -> Optional.ofNullable(words.group(2)))
            .orElse("");
    boolean bare = word.equals("多") || word.equals("少");
    if (bare && !COMPARED.matcher(passage.clause()).find()) {
      return Optional.empty();
    }
    return Optional.of(words.group(1) != null ? UP : DOWN);
  }
}
