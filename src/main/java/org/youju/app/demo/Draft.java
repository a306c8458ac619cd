package org.youju.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;

/** A recording of the demo office in the making; reads like a sentence. */
final class Draft {
  private final List<String> kinds;
  private final OrgId organization;
  private final LocalDate on;
  private final String title;
  private String place = "";
  private String text = "";
  private Optional<LocalDate> until = Optional.empty();
  private final Set<Participant> participants = new LinkedHashSet<>();
  private final Map<String, Integer> headcount = new HashMap<>();
  private final Map<String, BigDecimal> quantities = new HashMap<>();
  private final List<OrgId> others = new ArrayList<>();

  private Draft(List<String> kinds, OrgId organization, LocalDate on, String title) {
    this.kinds = kinds;
    this.organization = organization;
    this.on = on;
    this.title = title;
  }

  /**
   * @param kinds one kind, or several separated by blanks
   */
  static Draft of(String kinds, OrgId organization, LocalDate on, String title) {
    return new Draft(List.of(kinds.split(" ")), organization, on, title);
  }

  /** What another module records. */
  static Draft of(Recording recording) {
    Draft draft =
        new Draft(recording.kinds(), recording.organization(), recording.on(), recording.title());
    draft.text = recording.text();
    draft.quantities.putAll(recording.quantities());
    return draft;
  }

  LocalDate on() {
    return on;
  }

  /** The last day of it: recorded in that week. */
  LocalDate ended() {
    return until.orElse(on);
  }

  Draft at(String where) {
    place = where;
    return this;
  }

  Draft saying(String words) {
    text = words;
    return this;
  }

  Draft until(LocalDate day) {
    until = Optional.of(day);
    return this;
  }

  Draft with(String role, PersonId... people) {
    return with(role, List.of(people));
  }

  Draft with(String role, List<PersonId> people) {
    people.forEach(person -> participants.add(new Participant(person, role)));
    return this;
  }

  Draft heads(String role, int number) {
    headcount.put(role, number);
    return this;
  }

  Draft amount(String quantity, String value) {
    quantities.put(quantity, new BigDecimal(value));
    return this;
  }

  Draft amount(String quantity, long value) {
    quantities.put(quantity, BigDecimal.valueOf(value));
    return this;
  }

  Draft together(OrgId... organizations) {
    others.addAll(List.of(organizations));
    return this;
  }

  Recording recording() {
    return new Recording(
        kinds,
        organization,
        on,
        until,
        title,
        place,
        List.copyOf(participants),
        headcount,
        quantities,
        others,
        text,
        "");
  }
}
