package org.youju.bench;

import java.nio.file.Path;

/** How large the generated office is. */
record Size(int branches, int people, int entries) {
  static final Size FULL = new Size(2_000, 40_000, 600_000);

  /** Branches below one general branch. */
  static final int GROUP = 50;

  /** Weeks of two years. */
  static final int WEEKS = 104;

  Size {
    if (branches < 2 || people < branches * 6 || entries < WEEKS) {
      throw new IllegalArgumentException("at least 2 branches of 6 people and 104 entries");
    }
  }

  int generalBranches() {
    return (branches + GROUP - 1) / GROUP;
  }

  int peopleInBranch() {
    return people / branches;
  }

  /** Where this office is kept between runs. */
  Path directory() {
    return Path.of("target", "bench-data", branches + "-" + people + "-" + entries);
  }
}
