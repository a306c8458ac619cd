package org.youju.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.organization.Standing;

/**
 * What one recording counts for, by the counting rules of the architecture: a pure function.
 *
 * <p>次: once for each organisation taking part and once for everything above them. 人次: everybody
 * for the organisation they belong to, guests and unnamed heads for the one whose activity it was.
 * Quantities: for the organisation whose activity it was; hours for all.
 */
final class Counted {
  /** Stands for any kind. */
  static final String ANY_KIND = "*";

  static final String ENTRIES = "entries";

  /** Begins the measure of heads without names, which stand in the way of counting people. */
  static final String UNNAMED = "unnamed:";

  private static final String HOURS = "hours";

  private final Recording recording;
  private final Map<OrgId, List<OrgId>> ancestors;
  private final List<Person> people;

  /**
   * @param ancestors of every organisation concerned, beginning with itself: those taking part and
   *     the homes of the people
   * @param people whom each named person counts for
   */
  Counted(Recording recording, Map<OrgId, List<OrgId>> ancestors, List<Person> people) {
    this.recording = recording;
    this.ancestors = ancestors;
    this.people = people;
  }

  static Counted of(
      Recording recording, Map<OrgId, List<OrgId>> ancestors, Map<PersonId, Standing> standings) {
    return new Counted(
        recording,
        ancestors,
        recording.participants().stream()
            .map(
                p ->
                    person(p, recording, ancestors, Optional.ofNullable(standings.get(p.person()))))
            .toList());
  }

  /** Amounts are kept without trailing zeros, so that equal rows are equal. */
  record Row(OrgId unit, String kind, String measure, BigDecimal amount) {
    Row {
      amount = Recording.plain(amount);
    }
  }

  record Person(Participant participant, OrgId home, Set<String> ranks) {}

  /** The rows of {@code ledger.tally}. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    measures()
        .forEach(
            (unit, measures) -> {
              rows.add(new Row(unit, ANY_KIND, ENTRIES, BigDecimal.ONE));
              for (String kind : recording.kinds()) {
                measures.forEach(
                    (measure, amount) -> rows.add(new Row(unit, kind, measure, amount)));
              }
            });
    return rows;
  }

  /** Each named person with the organisation it counts for. */
  List<Person> people() {
    return people;
  }

  /** The organisation whose activity it was, then the others taking part, each once. */
  Set<OrgId> takingPart() {
    return takingPart(recording);
  }

  /** Where it counts: the organisations taking part and everything above them, each once. */
  Set<OrgId> units() {
    Set<OrgId> all = new LinkedHashSet<>();
    takingPart().forEach(organization -> all.addAll(above(organization)));
    return all;
  }

  private static Set<OrgId> takingPart(Recording recording) {
    Set<OrgId> all = new LinkedHashSet<>();
    all.add(recording.organization());
    all.addAll(recording.organizationsTakingPart());
    return all;
  }

  private Map<OrgId, Map<String, BigDecimal>> measures() {
    Map<OrgId, Map<String, BigDecimal>> all = new LinkedHashMap<>();
    for (OrgId unit : units()) {
      all.computeIfAbsent(unit, id -> new LinkedHashMap<>()).put(ENTRIES, BigDecimal.ONE);
    }
    for (Person person : people) {
      String role = "role:" + person.participant().role();
      for (OrgId unit : above(person.home())) {
        Map<String, BigDecimal> measures = all.getOrDefault(unit, new HashMap<>());
        measures.merge(role, BigDecimal.ONE, BigDecimal::add);
        person
            .ranks()
            .forEach(rank -> measures.merge(role + "@" + rank, BigDecimal.ONE, BigDecimal::add));
      }
    }
    addUnnamedHeads(all);
    addQuantities(all);
    return all;
  }

  private void addUnnamedHeads(Map<OrgId, Map<String, BigDecimal>> all) {
    recording
        .headcount()
        .forEach(
            (role, heads) -> {
              long unnamed = heads - recording.named(role);
              if (unnamed > 0) {
                for (OrgId unit : above(recording.organization())) {
                  Map<String, BigDecimal> measures = measuresOf(all, unit);
                  measures.merge("role:" + role, BigDecimal.valueOf(unnamed), BigDecimal::add);
                  measures.put(UNNAMED + role, BigDecimal.valueOf(unnamed));
                }
              }
            });
  }

  private void addQuantities(Map<OrgId, Map<String, BigDecimal>> all) {
    recording
        .quantities()
        .forEach(
            (id, amount) -> {
              Iterable<OrgId> units =
                  id.equals(HOURS) ? all.keySet() : above(recording.organization());
              units.forEach(unit -> measuresOf(all, unit).put("quantity:" + id, amount));
            });
  }

  private static Map<String, BigDecimal> measuresOf(
      Map<OrgId, Map<String, BigDecimal>> all, OrgId unit) {
    return all.computeIfAbsent(unit, id -> new LinkedHashMap<>());
  }

  private static Person person(
      Participant participant,
      Recording recording,
      Map<OrgId, List<OrgId>> ancestors,
      Optional<Standing> standing) {
    Set<OrgId> candidates = recording.isJoint() ? takingPart(recording) : Set.of();
    OrgId home =
        standing.stream()
            .flatMap(s -> ancestors.getOrDefault(s.home(), List.of()).stream())
            .filter(candidates::contains)
            .findFirst()
            .orElse(recording.organization());
    return new Person(participant, home, standing.map(Standing::ranks).orElse(Set.of()));
  }

  private List<OrgId> above(OrgId organization) {
    return ancestors.getOrDefault(organization, List.of());
  }
}
