package org.youju.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Sm3;

/**
 * What is derived from one revision for counting and searching. The chain keeps a hash of it, so
 * that later everybody can see that it still is what it was.
 *
 * @param on the day that all of it counts on
 * @param searchable what a search looks through, normalised
 */
record Derived(
    LocalDate on,
    List<Counted.Row> tally,
    List<Present> people,
    List<Part> parts,
    String searchable) {

  /** A named person; the home only where it may differ from the organisation's. */
  record Present(PersonId person, String role, Optional<OrgId> home, Set<String> ranks) {}

  /** An organisation of the activity; the host is the one whose activity it was. */
  record Part(OrgId unit, String kind, boolean host) {}

  static Derived of(Entry entry, Prepared prepared) {
    Recording recording = entry.recording();
    if (entry.state() == Entry.State.VOID) {
      return new Derived(recording.on(), List.of(), List.of(), List.of(), prepared.searchable());
    }
    Counted counted = prepared.counted();
    return new Derived(
        recording.on(),
        counted.rows(),
        counted.people().stream().map(p -> present(p, recording.isJoint())).toList(),
        counted.takingPart().stream().map(unit -> part(unit, prepared)).toList(),
        prepared.searchable());
  }

  private static Present present(Counted.Person person, boolean joint) {
    return new Present(
        person.participant().person(),
        person.participant().role(),
        joint ? Optional.of(person.home()) : Optional.empty(),
        person.ranks());
  }

  private static Part part(OrgId unit, Prepared prepared) {
    return new Part(
        unit,
        prepared.organizationKinds().getOrDefault(unit, ""),
        unit.equals(prepared.recording().organization()));
  }

  /** Hash of the rows, the same whatever their order. */
  String rowsHash(byte[] salt) {
    return rowsHash(salt, on, tally, people, parts);
  }

  static String rowsHash(
      byte[] salt, LocalDate on, List<Counted.Row> tally, List<Present> people, List<Part> parts) {
    List<String> lines = new ArrayList<>();
    tally.forEach(row -> lines.add(line(row)));
    people.forEach(
        p ->
            lines.add(
                "p "
                    + p.person()
                    + " "
                    + p.role()
                    + " "
                    + home(p)
                    + " "
                    + new TreeSet<>(p.ranks())));
    parts.forEach(part -> lines.add("o " + part.unit() + " " + part.kind() + " " + part.host()));
    return hash(new Sm3().add(salt).add(on.toEpochDay()), lines);
  }

  /** Hash of a change of the tally alone. */
  static String changeHash(
      long at, LocalDate on, List<Counted.Row> ended, List<Counted.Row> added) {
    List<String> lines = new ArrayList<>();
    ended.forEach(row -> lines.add("- " + line(row)));
    added.forEach(row -> lines.add("+ " + line(row)));
    return hash(new Sm3().add(at).add(on.toEpochDay()), lines);
  }

  static String wordsHash(byte[] salt, String searchable) {
    return new Sm3().add(salt).add(searchable).finishHex();
  }

  private static String hash(Sm3 hash, List<String> lines) {
    lines.stream().sorted().forEach(line -> hash.add(line).add("\n"));
    return hash.finishHex();
  }

  private static String line(Counted.Row row) {
    return "t "
        + row.unit()
        + " "
        + row.kind()
        + " "
        + row.measure()
        + " "
        + row.amount().toPlainString();
  }

  private static String home(Present person) {
    return person.home().map(OrgId::toString).orElse("-");
  }
}
