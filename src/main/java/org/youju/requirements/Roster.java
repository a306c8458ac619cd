package org.youju.requirements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.youju.catalog.Whom;
import org.youju.organization.Chronicle;

/** The people of an organisation, sorted once for each sort of people that duties oblige. */
final class Roster {
  private final Chronicle chronicle;
  private final Map<Whom.People, List<Mine>> sorted = new HashMap<>();

  Roster(Chronicle chronicle) {
    this.chronicle = chronicle;
  }

  Chronicle chronicle() {
    return chronicle;
  }

  /** Whoever was obliged here at any time; nobody where the organisation is of another kind. */
  List<Mine> of(Whom.People whom) {
    return whom.fits(chronicle.kind().id(), chronicle.top())
        ? sorted.computeIfAbsent(whom, w -> Mine.of(chronicle, w))
        : List.of();
  }
}
