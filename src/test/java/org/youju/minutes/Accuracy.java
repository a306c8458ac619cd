package org.youju.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.catalog.Catalog;

/** How much of a set of examples is read as it should be. */
final class Accuracy {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Vocabulary VOCABULARY = Vocabulary.of(Catalog.shipped());

  final List<String> faults = new ArrayList<>();
  private int drafts;
  private int date;
  private int place;
  private int host;
  private int kind;
  private int mainKind;
  private int hits;
  private int misses;
  private int extras;
  private int absent;
  private int otherRoles;
  private int amounts;

  static Accuracy of(List<Example> examples) {
    Accuracy accuracy = new Accuracy();
    examples.forEach(accuracy::add);
    return accuracy;
  }

  static List<Understood> read(String text) {
    return read(text, People.ROLL);
  }

  static List<Understood> read(String text, Roll roll) {
    return ReadMinutes.of(text, roll, VOCABULARY, TODAY);
  }

  private void add(Example example) {
    List<Understood> read = read(example.text());
    if (read.size() != example.drafts().size()) {
      faults.add(example.name() + ": " + read.size() + " drafts, not " + example.drafts().size());
    }
    for (int i = 0; i < example.drafts().size(); i++) {
      drafts++;
      if (i < read.size()) {
        compare(example.name(), example.drafts().get(i), read.get(i));
      } else {
        misses += expected(example.drafts().get(i)).size();
      }
    }
    read.stream()
        .skip(example.drafts().size())
        .forEach(extra -> extras += role(extra, "attendee").size());
  }

  private void compare(String name, Map<String, String> want, Understood got) {
    date +=
        same(name, "on", Set.of(want.getOrDefault("on", "").split("/")), text(got.on()))
                & same(name, "until", Set.of(want.getOrDefault("until", "")), text(got.until()))
            ? 1
            : 0;
    place += same(name, "place", Set.of(want.getOrDefault("place", "")), text(got.place())) ? 1 : 0;
    host +=
        same(name, "host", Set.of(joined(Example.words(want, "host"))), joined(role(got, "host")))
            ? 1
            : 0;
    Set<String> kinds =
        got.kinds().stream().map(Found::value).collect(Collectors.toCollection(TreeSet::new));
    kind +=
        same(name, "kinds", Set.of(joined(Example.words(want, "kinds"))), joined(kinds)) ? 1 : 0;
    String main = want.getOrDefault("kinds", "").split(" ")[0];
    mainKind += !got.kinds().isEmpty() && got.kinds().get(0).value().equals(main) ? 1 : 0;
    attendees(name, want, got);
    absent +=
        same(name, "absent", Set.of(joined(Example.words(want, "absent"))), joined(away(got)))
            ? 1
            : 0;
    boolean roles = true;
    for (String role : List.of("recorder", "lecturer", "speaker", "observer")) {
      boolean asked = want.containsKey(role) || !role.equals("speaker");
      roles &=
          !asked
              || same(
                  name, role, Set.of(joined(Example.words(want, role))), joined(role(got, role)));
    }
    otherRoles += roles ? 1 : 0;
    Set<String> numbers =
        got.quantities().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue().value().toPlainString())
            .collect(Collectors.toCollection(TreeSet::new));
    amounts +=
        !want.containsKey("quantities")
                || same(
                    name,
                    "quantities",
                    Set.of(joined(Example.words(want, "quantities"))),
                    joined(numbers))
            ? 1
            : 0;
  }

  private void attendees(String name, Map<String, String> want, Understood got) {
    Set<String> expected = expected(want);
    Set<String> read = role(got, "attendee");
    for (String person : expected) {
      hits += read.contains(person) ? 1 : 0;
      misses += read.contains(person) ? 0 : 1;
    }
    extras += (int) read.stream().filter(person -> !expected.contains(person)).count();
    same(name, "attendees", Set.of(joined(expected)), joined(read));
  }

  /** Who was there; {@code *} stands for all members but those away. */
  private static Set<String> expected(Map<String, String> want) {
    Set<String> away =
        Example.words(want, "absent").stream()
            .map(reasoned -> reasoned.split("=")[0])
            .collect(Collectors.toSet());
    Set<String> expected = Example.words(want, "attendees");
    if (expected.remove("*")) {
      People.ROLL.members().stream()
          .map(Roll.Person::name)
          .filter(n -> !away.contains(n))
          .forEach(expected::add);
    }
    return expected;
  }

  private boolean same(String example, String field, Set<String> want, String got) {
    boolean same = want.contains(got);
    if (!same) {
      faults.add(example + " " + field + ": 〔" + got + "〕 not 〔" + String.join(" or ", want) + "〕");
    }
    return same;
  }

  private static String text(java.util.Optional<? extends Found<?>> found) {
    return found.map(f -> f.value().toString()).orElse("");
  }

  private static String joined(Set<String> words) {
    return String.join(" ", words);
  }

  private static Set<String> role(Understood got, String role) {
    return got.participants().stream()
        .map(Found::value)
        .filter(p -> p.role().equals(role))
        .map(Understood.Named::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> away(Understood got) {
    return got.absent().stream()
        .map(Found::value)
        .map(a -> a.name() + "=" + a.reason())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  double date() {
    return share(date);
  }

  double place() {
    return share(place);
  }

  double host() {
    return share(host);
  }

  double kind() {
    return share(kind);
  }

  double mainKind() {
    return share(mainKind);
  }

  /** F1 over all attendees of all examples. */
  double attendees() {
    return 2.0 * hits / (2.0 * hits + misses + extras);
  }

  double absent() {
    return share(absent);
  }

  double otherRoles() {
    return share(otherRoles);
  }

  double amounts() {
    return share(amounts);
  }

  private double share(int right) {
    return (double) right / drafts;
  }

  /** A row of the table in {@code docs/quick-record.md}. */
  String row(String name) {
    return "| "
        + name
        + " | "
        + drafts
        + Stream.of(date(), place(), host(), attendees(), kind(), absent(), otherRoles(), amounts())
            .map(share -> String.format(" | %.1f", 100 * share))
            .collect(Collectors.joining())
        + " |";
  }
}
