package org.youju.ledger.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.youju.ledger.Effort;
import org.youju.ledger.Recording;

/**
 * How a form was opened: when, with what laid in, and whether a text filled it. Travels in hidden
 * fields ({@code opened, laid}) through every laying out and every draft, and tells at the end what
 * was asked of the person.
 */
record Opening(Optional<Instant> at, Laid laid, boolean fromText) {
  /** Nobody sits at a form for longer; who lets it lie open does something else meanwhile. */
  private static final Duration LONGEST = Duration.ofMinutes(30);

  /** A form that was put aside so long says nothing about the time it took. */
  private static final Duration ASIDE = Duration.ofHours(12);

  /** As the form says. */
  static Opening of(EntryForm form) {
    return new Opening(
        moment(form.text("opened")), Laid.read(form.text("laid")), !form.text("marks").isEmpty());
  }

  /**
   * The opening as it goes into the form that is now laid out.
   *
   * @param form as it came: empty, from an address, a draft or the browser
   * @param sent what the fields of {@code form} say
   * @param shown what they will say on the page
   */
  static Opening shown(
      EntryForm form, Map<String, String> sent, Map<String, String> shown, Instant now) {
    Opening before = of(form);
    if (before.at().isPresent()) {
      return new Opening(before.at(), before.laid().again(sent, shown), before.fromText());
    }
    Laid first = Laid.of(shown);
    return new Opening(
        Optional.of(now.truncatedTo(ChronoUnit.SECONDS)),
        choseKind(form) ? first.without("kinds") : first,
        before.fromText());
  }

  /** A blank form begins with a person choosing the kind; a plan or a text brings it along. */
  private static boolean choseKind(EntryForm form) {
    boolean brought = !form.text("marks").isEmpty() || !form.text("title").isEmpty();
    return !brought || !form.text("chosen").isEmpty();
  }

  /** What recording it asked; a text was pasted or chosen by the person. */
  Effort effort(Recording recording, Instant now) {
    Map<String, String> fields = Effort.fields(recording);
    int filled = (fromText ? laid.without("text") : laid).filled(fields);
    return new Effort(
        fromText ? Effort.Way.QUICK : Effort.Way.FORM, fields.size() - filled, filled, spent(now));
  }

  private Optional<Duration> spent(Instant now) {
    return at.map(opened -> Duration.between(opened, now))
        .filter(spent -> !spent.isNegative() && spent.compareTo(ASIDE) <= 0)
        .map(spent -> spent.compareTo(LONGEST) > 0 ? LONGEST : spent);
  }

  private static Optional<Instant> moment(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(written));
    } catch (DateTimeException nonsense) {
      return Optional.empty();
    }
  }

  String openedAt() {
    return at.map(Instant::toString).orElse("");
  }
}
