package org.youju.verification;

import java.util.List;

/** How many claims came out how; never a mere pass. */
public record Summary(
    int agrees, int differs, int noRecord, int blank, int notUnderstood, int defects) {

  static Summary of(List<Held> claims, int defects) {
    return new Summary(
        count(claims, "agrees"),
        count(claims, "differs"),
        count(claims, "no-record"),
        count(claims, "blank"),
        count(claims, "not-understood"),
        defects);
  }

  public int claims() {
    return agrees + differs + noRecord + blank + notUnderstood;
  }

  private static int count(List<Held> claims, String word) {
    return (int) claims.stream().filter(held -> held.verdict().word().equals(word)).count();
  }
}
