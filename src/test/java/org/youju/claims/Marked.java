package org.youju.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A sentence in which ⟦ ⟧ mark the claims that must be found, and no others. */
final class Marked {
  private Marked() {}

  static List<Claim> expect(String marked) {
    String text = marked.replace("⟦", "").replace("⟧", "");
    List<Claim> claims = Claims.in(text);
    StringBuilder found = new StringBuilder(text);
    for (int k = claims.size() - 1; k >= 0; k--) {
      found.insert(claims.get(k).end(), '⟧').insert(claims.get(k).start(), '⟦');
    }
    assertThat(found.toString()).isEqualTo(marked);
    return claims;
  }

  static Claim one(String marked) {
    List<Claim> claims = expect(marked);
    assertThat(claims).hasSize(1);
    return claims.get(0);
  }

  static void none(String text) {
    expect(text);
  }
}
