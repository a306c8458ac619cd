package org.youju.verification;

import java.util.List;
import org.youju.claims.SharedPassage;

/**
 * What a document shares word for word with others that the reader may see.
 *
 * @param texts those that share something, most first
 */
public record Sharing(List<With> texts) {
  public Sharing {
    texts = List.copyOf(texts);
  }

  /**
   * A text that shares passages.
   *
   * @param likeness the share of the document's characters that stand there too, 0 to 1
   */
  public record With(
      FormerText text, String organizationName, double likeness, List<SharedPassage> passages) {
    public With {
      passages = List.copyOf(passages);
    }
  }
}
