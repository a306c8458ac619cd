package org.youju.catalog;

import java.util.Set;

/** Whom a sentence obliges: a predicate over an organisation, or over a person, on a day (G3). */
public sealed interface Whom {
  /** Kinds of organisations that answer for it. */
  Set<String> organizations();

  /** Kinds that answer for it only at the top of the office's tree (党委 where there is no 党组). */
  Set<String> atTop();

  /** Whether the kind, at the top or not, can be obliged at all. */
  default boolean fits(String kind, boolean top) {
    return organizations().contains(kind) || top && atTop().contains(kind);
  }

  /**
   * Organisations.
   *
   * @param formal number of full members (正式党员) on the day
   * @param members number of members, probationary ones included
   * @param having what must be there on the day: {@code group}, or people of a status
   */
  record Organizations(
      Set<String> organizations, Set<String> atTop, Bound formal, Bound members, Set<String> having)
      implements Whom {
    public Organizations {
      organizations = Set.copyOf(organizations);
      atTop = Set.copyOf(atTop);
      having = Set.copyOf(having);
    }
  }

  /**
   * People: of one of the statuses whose membership lies in the organisation, or holding a post of
   * one of the ranks in it.
   *
   * @param retired whether retired members are obliged too
   */
  record People(
      Set<String> organizations,
      Set<String> atTop,
      Set<String> statuses,
      Set<String> ranks,
      boolean retired)
      implements Whom {
    public People {
      organizations = Set.copyOf(organizations);
      atTop = Set.copyOf(atTop);
      statuses = Set.copyOf(statuses);
      ranks = Set.copyOf(ranks);
    }
  }
}
