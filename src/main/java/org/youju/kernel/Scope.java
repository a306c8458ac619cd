package org.youju.kernel;

import java.util.List;

/**
 * How far an actor sees: the subtrees below {@code tops} in the office {@code root}. Every query
 * takes one, so nobody can forget the root or the subtree. No tops: sees no business data.
 */
public record Scope(RootId root, List<OrgId> tops) {
  public Scope {
    tops = List.copyOf(tops);
  }

  public boolean seesNothing() {
    return tops.isEmpty();
  }
}
