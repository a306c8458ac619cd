package org.youju.minutes.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.youju.kernel.PersonId;
import org.youju.minutes.Found;
import org.youju.minutes.Understood;

/**
 * A draft as the contract shows it; what was not understood is null or empty. A person without id
 * is on no roll, or has namesakes.
 *
 * @param sources one for each field, those of lists and quantities in their order; places are
 *     counted in characters (code points) of the text
 */
record DraftAnswer(
    List<String> kinds,
    @Nullable LocalDate on,
    @Nullable LocalDate until,
    @Nullable String title,
    @Nullable String place,
    List<Person> participants,
    List<Away> absent,
    Map<String, BigDecimal> quantities,
    List<Source> sources) {

  /** Somebody in a role. */
  record Person(@Nullable String person, String name, String role) {}

  /** Somebody who was not there. */
  record Away(@Nullable String person, String name, @Nullable String reason) {}

  /** Where a field comes from. */
  record Source(String field, int start, int length) {}

  static DraftAnswer of(Understood draft, String text) {
    Map<String, BigDecimal> quantities = new LinkedHashMap<>();
    draft.quantities().forEach((id, found) -> quantities.put(id, found.value()));
    return new DraftAnswer(
        draft.kinds().stream().map(Found::value).toList(),
        value(draft.on()),
        value(draft.until()),
        value(draft.title()),
        value(draft.place()),
        draft.participants().stream().map(Found::value).map(DraftAnswer::person).toList(),
        draft.absent().stream().map(Found::value).map(DraftAnswer::away).toList(),
        quantities,
        draft.sources().stream().map(source -> source(source, text)).toList());
  }

  private static <T> @Nullable T value(Optional<Found<T>> found) {
    return found.map(Found::value).orElse(null);
  }

  private static Person person(Understood.Named named) {
    return new Person(id(named.person()), named.name(), named.role());
  }

  private static Away away(Understood.Away away) {
    return new Away(id(away.person()), away.name(), away.reason().isEmpty() ? null : away.reason());
  }

  private static @Nullable String id(Optional<PersonId> person) {
    return person.map(PersonId::toString).orElse(null);
  }

  private static Source source(Understood.Source source, String text) {
    int start = text.codePointCount(0, source.start());
    return new Source(source.field(), start, text.codePointCount(source.start(), source.end()));
  }
}
