package org.youju.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.youju.ledger.Recording;
import org.youju.organization.Organizations;
import org.youju.organization.People;

/** Puts recordings into the words that people read: names instead of ids. */
@Component
class Wording {
  private final Catalog catalog;
  private final Organizations organizations;
  private final People people;

  Wording(Catalog catalog, Organizations organizations, People people) {
    this.catalog = catalog;
    this.organizations = organizations;
    this.people = people;
  }

  /** The words for some recordings; names are looked up once for all of them. */
  Of of(RootId root, List<Recording> recordings) {
    Map<LocalDate, Set<OrgId>> units = new LinkedHashMap<>();
    Set<PersonId> persons = new LinkedHashSet<>();
    for (Recording recording : recordings) {
      Set<OrgId> onDay = units.computeIfAbsent(recording.on(), day -> new LinkedHashSet<>());
      onDay.add(recording.organization());
      onDay.addAll(recording.organizationsTakingPart());
      recording.participants().forEach(p -> persons.add(p.person()));
    }
    Map<LocalDate, Map<OrgId, String>> names = new LinkedHashMap<>();
    units.forEach((day, ids) -> names.put(day, organizations.names(root, ids, day)));
    return new Of(names, people.names(root, persons));
  }

  /** A day of this year in prose, e.g. 11 月 9 日. */
  static String day(LocalDate day) {
    return day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
  }

  String kinds(List<String> ids) {
    return ids.stream().map(this::kind).collect(Collectors.joining("、"));
  }

  String kind(String id) {
    return catalog.kind(id).map(Kind::name).orElse(id);
  }

  String role(String id) {
    return catalog.roles().stream()
        .filter(role -> role.id().equals(id))
        .map(RolePart::name)
        .findFirst()
        .orElse(id);
  }

  private String quantity(Recording recording, String id, BigDecimal value) {
    return recording.kinds().stream()
        .flatMap(kind -> catalog.kind(kind).stream())
        .flatMap(kind -> kind.quantity(id).stream())
        .findFirst()
        .map(quantity -> worded(quantity, value))
        .orElse(id + " " + value.toPlainString());
  }

  private static String worded(Quantity quantity, BigDecimal value) {
    return quantity.name() + " " + value.toPlainString() + " " + quantity.unit();
  }

  /** Words with the names at hand. */
  final class Of {
    private final Map<LocalDate, Map<OrgId, String>> units;
    private final Map<PersonId, String> persons;

    private Of(Map<LocalDate, Map<OrgId, String>> units, Map<PersonId, String> persons) {
      this.units = units;
      this.persons = persons;
    }

    String organization(Recording recording) {
      return organization(recording, recording.organization());
    }

    private String organization(Recording recording, OrgId id) {
      return units.getOrDefault(recording.on(), Map.of()).getOrDefault(id, "未知组织");
    }

    String others(Recording recording) {
      return recording.organizationsTakingPart().stream()
          .map(id -> organization(recording, id))
          .collect(Collectors.joining("、"));
    }

    String person(PersonId id) {
      return persons.getOrDefault(id, "未知人员");
    }

    /** Who was there, by role in the order of first appearance. */
    Map<String, List<String>> byRole(Recording recording) {
      Map<String, List<String>> roles = new LinkedHashMap<>();
      recording
          .participants()
          .forEach(
              p ->
                  roles
                      .computeIfAbsent(role(p.role()), role -> new ArrayList<>())
                      .add(person(p.person())));
      return roles;
    }

    String participants(Recording recording) {
      return byRole(recording).entrySet().stream()
          .map(e -> e.getKey() + "：" + String.join("、", e.getValue()))
          .collect(Collectors.joining("；"));
    }

    String headcount(Recording recording) {
      return recording.headcount().entrySet().stream()
          .map(e -> role(e.getKey()) + " " + e.getValue() + " 人")
          .collect(Collectors.joining("，"));
    }

    String quantities(Recording recording) {
      return recording.quantities().entrySet().stream()
          .map(e -> quantity(recording, e.getKey(), e.getValue()))
          .collect(Collectors.joining("，"));
    }

    /** The day, or both days of an activity of several. */
    String days(Recording recording) {
      return recording
          .until()
          .filter(until -> !until.equals(recording.on()))
          .map(until -> recording.on() + " 至 " + until)
          .orElse(recording.on().toString());
    }
  }
}
