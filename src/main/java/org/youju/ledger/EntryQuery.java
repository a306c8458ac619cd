package org.youju.ledger;

import java.util.List;
import java.util.Optional;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;

/**
 * Which entries: of an organisation and everything below it, of any of the kinds (none = all), in a
 * period, containing all the words.
 *
 * @param after continue after this place in the list
 */
public record EntryQuery(
    Optional<OrgId> organization,
    List<String> kinds,
    Optional<Period> period,
    String words,
    int limit,
    Optional<Place> after) {
  /** A place in the list: the day and id of the last entry seen. */
  public record Place(java.time.LocalDate on, EntryId id) {}

  public static EntryQuery of(OrgId organization, int limit) {
    return new EntryQuery(
        Optional.of(organization), List.of(), Optional.empty(), "", limit, Optional.empty());
  }
}
