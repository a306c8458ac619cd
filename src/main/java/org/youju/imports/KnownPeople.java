package org.youju.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.organization.Intake;

/**
 * Everybody of the office, as little of each as telling them apart needs: with 200,000 people some
 * 60 MB.
 */
final class KnownPeople {
  private final Map<String, PersonId> byNumber = new HashMap<>();
  private final Map<String, List<Brief>> byName = new HashMap<>();
  private final Map<OrgId, OrgId> units = new HashMap<>();

  /** What tells people of the same name apart. */
  record Brief(PersonId id, OrgId unit, boolean numbered, Optional<LocalDate> born) {}

  void add(Intake.Brief known) {
    Optional<String> number = known.idNumber();
    number.ifPresent(text -> byNumber.putIfAbsent(text, known.id()));
    OrgId unit = units.computeIfAbsent(known.unit(), id -> id);
    byName
        .computeIfAbsent(known.name(), name -> new ArrayList<>(1))
        .add(new Brief(known.id(), unit, number.isPresent(), known.born()));
  }

  Optional<PersonId> numbered(String number) {
    return Optional.ofNullable(byNumber.get(number));
  }

  List<Brief> named(String name) {
    return byName.getOrDefault(name, List.of());
  }
}
