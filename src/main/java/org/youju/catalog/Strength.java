package org.youju.catalog;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How binding a sentence of a regulation is. */
public enum Strength {
  /** Must be done (应当、必须). */
  HARD("hard", "刚性"),
  /** Is done as a rule (一般): who stays below says why, and is in no breach (G1). */
  SOFT("soft", "一般"),
  /** Custom of a place or of the office itself; the office may change it. */
  LOCAL("local", "本单位自定");

  private final String id;
  private final String title;

  Strength(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  static Optional<Strength> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  static Set<String> ids() {
    return Arrays.stream(values()).map(Strength::id).collect(Collectors.toSet());
  }
}
