package org.youju.minutes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.catalog.Quantity;
import org.youju.catalog.RolePart;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;
import org.youju.minutes.Understood.Away;
import org.youju.organization.Organizations;
import org.youju.organization.People;

/** Puts recordings into the words of minutes. */
@Component
class Meetings {
  /** Roles with a line of their own; all others are listed by their names. */
  private static final Set<String> OWN =
      Set.of("host", "recorder", "lecturer", "attendee", "observer", "absent");

  private final Catalog catalog;
  private final Vocabulary vocabulary;
  private final Organizations organizations;
  private final People people;

  Meetings(Catalog catalog, Organizations organizations, People people) {
    this.catalog = catalog;
    this.vocabulary = Vocabulary.of(catalog);
    this.organizations = organizations;
    this.people = people;
  }

  /** The meetings of an office, names looked up once for all of them. */
  List<Meeting> of(RootId root, List<Recording> recordings) {
    Set<PersonId> persons = new HashSet<>();
    Map<LocalDate, Set<OrgId>> units = new HashMap<>();
    for (Recording recording : recordings) {
      recording.participants().forEach(p -> persons.add(p.person()));
      Set<OrgId> onDay = units.computeIfAbsent(recording.on(), day -> new HashSet<>());
      onDay.add(recording.organization());
      onDay.addAll(recording.organizationsTakingPart());
    }
    Map<PersonId, String> names = people.names(root, persons);
    Map<LocalDate, Map<OrgId, String>> called = new HashMap<>();
    units.forEach((day, ids) -> called.put(day, organizations.names(root, ids, day)));
    return recordings.stream()
        .map(recording -> meeting(recording, names, called.getOrDefault(recording.on(), Map.of())))
        .toList();
  }

  private Meeting meeting(
      Recording recording, Map<PersonId, String> names, Map<OrgId, String> units) {
    Optional<Integer> present = present(recording);
    int absent = recording.heads("absent");
    return new Meeting(
        recording.title(),
        recording.kinds().stream().map(this::kind).toList(),
        units.getOrDefault(recording.organization(), ""),
        recording.on(),
        recording.until(),
        recording.place(),
        role(recording, "host", names),
        role(recording, "recorder", names),
        role(recording, "lecturer", names),
        role(recording, "attendee", names),
        role(recording, "observer", names),
        others(recording, names),
        away(recording, names),
        quantity(recording, "expected")
            .or(() -> present.filter(n -> absent > 0 && calls(recording)).map(n -> n + absent)),
        present,
        absent,
        quantities(recording),
        recording.organizationsTakingPart().stream()
            .map(id -> units.getOrDefault(id, ""))
            .collect(Collectors.joining("、")),
        recording.text());
  }

  private static Optional<Integer> present(Recording recording) {
    return quantity(recording, "present")
        .or(() -> Optional.of(recording.heads("attendee")).filter(n -> n > 0));
  }

  /** Whether members are expected, so that those absent make up the rest. */
  private boolean calls(Recording recording) {
    return recording.kinds().stream()
        .flatMap(id -> catalog.kind(id).stream())
        .anyMatch(Kind::attendance);
  }

  private static Optional<Integer> quantity(Recording recording, String id) {
    return Optional.ofNullable(recording.quantities().get(id)).map(BigDecimal::intValue);
  }

  private String kind(String id) {
    return catalog.kind(id).map(Kind::name).orElse(id);
  }

  private static List<String> role(Recording recording, String role, Map<PersonId, String> names) {
    return recording.participants().stream()
        .filter(p -> p.role().equals(role))
        .map(p -> names.getOrDefault(p.person(), ""))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private List<String> others(Recording recording, Map<PersonId, String> names) {
    Map<String, List<String>> roles = new LinkedHashMap<>();
    for (Participant p : recording.participants()) {
      if (!OWN.contains(p.role())) {
        roles
            .computeIfAbsent(roleName(p.role()), role -> new ArrayList<>())
            .add(names.getOrDefault(p.person(), ""));
      }
    }
    return roles.entrySet().stream()
        .map(e -> e.getKey() + "：" + String.join("、", e.getValue()))
        .toList();
  }

  private String roleName(String id) {
    return catalog.roles().stream()
        .filter(role -> role.id().equals(id))
        .map(RolePart::name)
        .findFirst()
        .orElse(id);
  }

  /** The ledger keeps who was absent; why, the text may say. */
  private List<String> away(Recording recording, Map<PersonId, String> names) {
    Map<PersonId, String> reasons = reasons(recording, names);
    return recording.participants().stream()
        .filter(p -> p.role().equals("absent"))
        .map(p -> away(names.getOrDefault(p.person(), ""), reasons.getOrDefault(p.person(), "")))
        .toList();
  }

  private static String away(String name, String reason) {
    return reason.isEmpty() ? name : name + "（" + reason + "）";
  }

  private Map<PersonId, String> reasons(Recording recording, Map<PersonId, String> names) {
    Map<PersonId, String> reasons = new HashMap<>();
    Roll roll =
        new Roll(
            recording.participants().stream()
                .map(Participant::person)
                .distinct()
                .filter(id -> !names.getOrDefault(id, "").isBlank())
                .map(
                    id ->
                        new Roll.Person(
                            id, names.getOrDefault(id, ""), true, true, false, List.of()))
                .toList());
    if (recording.participants().stream().anyMatch(p -> p.role().equals("absent"))) {
      for (Understood read : ReadMinutes.of(recording.text(), roll, vocabulary, recording.on())) {
        for (Found<Away> found : read.absent()) {
          found.value().person().ifPresent(id -> reasons.put(id, found.value().reason()));
        }
      }
    }
    return reasons;
  }

  private List<String> quantities(Recording recording) {
    Map<String, Quantity> known = new HashMap<>();
    recording.kinds().stream()
        .flatMap(id -> catalog.kind(id).stream())
        .flatMap(kind -> kind.quantities().stream())
        .forEach(quantity -> known.putIfAbsent(quantity.id(), quantity));
    List<String> words = new ArrayList<>();
    recording
        .quantities()
        .forEach(
            (id, value) -> {
              Quantity quantity = known.get(id);
              if (quantity != null && !Set.of("expected", "present").contains(id)) {
                words.add(quantity.name() + " " + value.toPlainString() + " " + quantity.unit());
              }
            });
    return words;
  }
}
