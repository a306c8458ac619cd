package org.youju.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How a value went over time: spells in order, none overlapping, neighbours different. Every
 * operation answers a new course; what was true on earlier days stays so.
 */
record Course<T>(List<Spell<T>> spells) {
  /** The end of what has no end; {@code infinity} in the database. */
  static final LocalDate OPEN = LocalDate.MAX;

  Course {
    spells = List.copyOf(spells);
  }

  static <T> Course<T> from(LocalDate since, LocalDate until, T value) {
    return new Course<>(List.of(new Spell<>(since, until, value)));
  }

  Optional<T> on(LocalDate day) {
    return spells.stream().filter(spell -> spell.holdsOn(day)).map(Spell::value).findFirst();
  }

  LocalDate since() {
    return spells.get(0).since();
  }

  LocalDate until() {
    return last().until();
  }

  Spell<T> last() {
    return spells.get(spells.size() - 1);
  }

  /**
   * Changes one attribute from a day on, as long as it was what it was on that day: a later change
   * of the same attribute, and a gap, end the change; changes of other attributes do not.
   */
  <A> Course<T> change(LocalDate day, Function<T, A> read, BiFunction<T, A, T> write, A value) {
    Course<T> cut = cutAt(day);
    List<Spell<T>> changed = new ArrayList<>();
    Optional<A> old = cut.on(day).map(read);
    LocalDate reached = day;
    for (Spell<T> spell : cut.spells()) {
      boolean applies =
          spell.since().equals(reached)
              && old.isPresent()
              && Objects.equals(old.get(), read.apply(spell.value()));
      reached = applies ? spell.until() : reached;
      changed.add(applies ? spell.with(write.apply(spell.value(), value)) : spell);
    }
    return joined(changed);
  }

  /** The first day from {@code day} on, on which the attribute is another, or the course ends. */
  <A> LocalDate steadyUntil(LocalDate day, Function<T, A> read) {
    Optional<A> value = on(day).map(read);
    LocalDate reached = day;
    for (Spell<T> spell : cutAt(day).spells()) {
      if (spell.since().equals(reached) && value.equals(Optional.of(spell.value()).map(read))) {
        reached = spell.until();
      }
    }
    return reached;
  }

  /** Replaces every value from a day on. */
  Course<T> mapFrom(LocalDate day, UnaryOperator<T> change) {
    return joined(
        cutAt(day).spells().stream()
            .map(
                spell ->
                    spell.since().isBefore(day) ? spell : spell.with(change.apply(spell.value())))
            .toList());
  }

  /** Nothing holds from the day on; the day lies after the beginning. */
  Course<T> endingAt(LocalDate day) {
    return new Course<>(
        cutAt(day).spells().stream().filter(spell -> spell.since().isBefore(day)).toList());
  }

  /** The last value goes on until the day. */
  Course<T> lastedUntil(LocalDate day) {
    List<Spell<T>> longer = new ArrayList<>(spells.subList(0, spells.size() - 1));
    longer.add(new Spell<>(last().since(), day, last().value()));
    return new Course<>(longer);
  }

  /** A new spell after all others. */
  Course<T> then(LocalDate since, T value) {
    List<Spell<T>> more = new ArrayList<>(spells);
    more.add(new Spell<>(since, OPEN, value));
    return joined(more);
  }

  private Course<T> cutAt(LocalDate day) {
    List<Spell<T>> cut = new ArrayList<>();
    for (Spell<T> spell : spells) {
      if (spell.holdsOn(day) && !spell.since().equals(day)) {
        cut.add(new Spell<>(spell.since(), day, spell.value()));
        cut.add(new Spell<>(day, spell.until(), spell.value()));
      } else {
        cut.add(spell);
      }
    }
    return new Course<>(cut);
  }

  private static <T> Course<T> joined(List<Spell<T>> spells) {
    List<Spell<T>> joined = new ArrayList<>();
    for (Spell<T> spell : spells) {
      int end = joined.size() - 1;
      if (end >= 0
          && joined.get(end).until().equals(spell.since())
          && joined.get(end).value().equals(spell.value())) {
        joined.set(end, new Spell<>(joined.get(end).since(), spell.until(), spell.value()));
      } else {
        joined.add(spell);
      }
    }
    return new Course<>(joined);
  }
}
