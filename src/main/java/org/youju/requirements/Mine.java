package org.youju.requirements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.catalog.Whom;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.organization.Chronicle;
import org.youju.organization.MemberStatus;
import org.youju.organization.Post;

/**
 * A person of an organisation whom a duty obliges, and when.
 *
 * @param spells when the person was obliged here, the earliest first
 */
record Mine(PersonId id, String name, List<Spell> spells) {
  /**
   * A stretch of time.
   *
   * @param since when status or post began, wherever that was
   * @param joined day of joining the party
   */
  record Spell(
      LocalDate from, Optional<LocalDate> until, LocalDate since, Optional<LocalDate> joined) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
  }

  Mine {
    spells = List.copyOf(spells);
  }

  Optional<Spell> on(LocalDate day) {
    return spells.stream().filter(spell -> spell.holdsOn(day)).findFirst();
  }

  /** Months of the period in which obliged, counting the time with the same status elsewhere. */
  long obligedMonths(Period period) {
    boolean throughout =
        spells.stream()
            .anyMatch(
                spell ->
                    !spell.since().isAfter(period.from())
                        && spell.until().filter(last -> last.isBefore(period.to())).isEmpty());
    return throughout ? period.months().size() : Life.months(period, this::obligedOn);
  }

  /** Whether obliged on a day, counting the time with the same status elsewhere. */
  private boolean obligedOn(LocalDate day) {
    return spells.stream()
        .anyMatch(
            spell -> !day.isBefore(spell.since()) && spell.until().filter(day::isAfter).isEmpty());
  }

  Obligation.Person person() {
    return new Obligation.Person(id, name);
  }

  static List<Mine> of(Chronicle chronicle, Whom.People whom) {
    Map<PersonId, List<Spell>> spells = new LinkedHashMap<>();
    Map<PersonId, String> names = new LinkedHashMap<>(chronicle.names());
    if (whom.ranks().isEmpty()) {
      for (Chronicle.Stay stay : chronicle.stays()) {
        if (obliged(whom, stay)) {
          names.put(stay.person(), stay.name());
          Spell spell = new Spell(stay.from(), stay.until(), stay.statusFrom(), stay.joined());
          spells.computeIfAbsent(stay.person(), id -> new ArrayList<>()).add(spell);
        }
      }
    } else {
      for (Post post : chronicle.posts()) {
        if (whom.ranks().contains(post.rank().id())) {
          Spell spell = new Spell(post.from(), post.until(), post.from(), Optional.empty());
          spells.computeIfAbsent(post.person(), id -> new ArrayList<>()).add(spell);
        }
      }
    }
    return spells.entrySet().stream()
        .map(one -> new Mine(one.getKey(), names.getOrDefault(one.getKey(), ""), one.getValue()))
        .toList();
  }

  private static boolean obliged(Whom.People whom, Chronicle.Stay stay) {
    return whom.statuses().contains(stay.status().id()) && (whom.retired() || !stay.retired());
  }

  /** Whether the person's status changed after a day within the chronicle. */
  static boolean changed(Chronicle chronicle, PersonId person, MemberStatus from, LocalDate after) {
    return chronicle.stays().stream()
        .anyMatch(
            stay ->
                stay.person().equals(person)
                    && stay.status() != from
                    && stay.from().isAfter(after));
  }
}
