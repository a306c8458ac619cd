package org.youju.kernel;

import java.util.List;

/**
 * How far an actor sees: the subtrees below {@code tops} in the office {@code root}. Every query
 * takes one, so nobody can forget the root or the subtree. No tops: sees no business data.
 *
 * @param answers for whom; seeing what is missing needs it
 */
public record Scope(RootId root, List<OrgId> tops, Answers answers) {
  public Scope {
    tops = List.copyOf(tops);
  }

  /** Sees what was done, and of nobody what is missing. */
  public Scope(RootId root, List<OrgId> tops) {
    this(root, tops, new Answers.ForNobody());
  }

  public boolean seesNothing() {
    return tops.isEmpty();
  }
}
