package org.youju.minutes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.PersonId;

/**
 * One activity as a text tells it. What the text does not say is missing.
 *
 * @param from where the stretch of the text begins that tells of this activity; {@code to} its end
 * @param kinds ids of the catalogue, the main one first
 * @param time hours and minutes as written, e.g. 下午2:30
 * @param participants in the order of host, recorder, lecturer, speakers, observers, attendees
 * @param quantities by the ids of the kinds
 * @param present how many were there, where the text states it
 * @param everyone the words that say that all members were there, e.g. 全体党员
 * @param mentioned ids of kinds that a part of it can be recorded as, e.g. 重温入党誓词
 */
public record Understood(
    int from,
    int to,
    List<Found<String>> kinds,
    Optional<Found<LocalDate>> on,
    Optional<Found<LocalDate>> until,
    Optional<Found<String>> time,
    Optional<Found<String>> title,
    Optional<Found<String>> place,
    List<Found<Named>> participants,
    List<Found<Away>> absent,
    Map<String, Found<BigDecimal>> quantities,
    Optional<Integer> present,
    Optional<Found<String>> everyone,
    List<Found<String>> mentioned) {
  public Understood {
    kinds = List.copyOf(kinds);
    participants = List.copyOf(participants);
    absent = List.copyOf(absent);
    mentioned = List.copyOf(mentioned);
    quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
  }

  /**
   * A person named in a role.
   *
   * @param people who of the office can be meant: one; several namesakes, who must be asked for; or
   *     none, when the name is not on the roll
   */
  public record Named(List<PersonId> people, String name, String role) {
    public Named {
      people = List.copyOf(people);
    }

    /** The person, when only one can be meant. */
    public Optional<PersonId> person() {
      return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }
  }

  /**
   * Somebody who was not there.
   *
   * @param reason as written, e.g. 因公出差; empty when none is given
   */
  public record Away(List<PersonId> people, String name, String reason) {
    public Away {
      people = List.copyOf(people);
    }

    /** The person, when only one can be meant. */
    public Optional<PersonId> person() {
      return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }
  }

  /** A stretch of the text that became a field of the draft. */
  public record Source(String field, int start, int end) {}

  /** Whether the text says anything that can be recorded. */
  boolean saysSomething() {
    return !kinds.isEmpty() || on.isPresent() || !participants.isEmpty() || !absent.isEmpty();
  }

  /** Where every part comes from; those of lists and maps in their order. */
  public List<Source> sources() {
    List<Source> sources = new ArrayList<>();
    add(sources, "kinds", kinds);
    add(sources, "on", on.stream().toList());
    add(sources, "until", until.stream().toList());
    add(sources, "title", title.stream().toList());
    add(sources, "place", place.stream().toList());
    add(sources, "participants", participants);
    add(sources, "absent", absent);
    add(sources, "quantities", List.copyOf(quantities.values()));
    return sources;
  }

  private static void add(List<Source> to, String field, List<? extends Found<?>> all) {
    all.forEach(found -> to.add(new Source(field, found.start(), found.end())));
  }
}
