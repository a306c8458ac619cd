package org.youju.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.youju.kernel.FieldError;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/**
 * A recording together with what storing it needs to know of organisations and people.
 *
 * @param organizations names on the day; one that did not exist then is missing
 * @param organizationKinds kinds of the organisations
 * @param people names; an unknown person is missing
 */
record Prepared(
    Recording recording,
    Counted counted,
    Map<OrgId, String> organizations,
    Map<OrgId, String> organizationKinds,
    Map<PersonId, String> people) {

  /** Counts for nothing (a void entry). */
  static Prepared nothing(Recording recording) {
    return new Prepared(
        recording, new Counted(recording, Map.of(), List.of()), Map.of(), Map.of(), Map.of());
  }

  List<FieldError> unknown() {
    List<FieldError> errors = new ArrayList<>();
    if (!organizations.containsKey(recording.organization())) {
      errors.add(new FieldError("organization", "该组织在这一天不存在，请核对日期或组织。"));
    }
    List<OrgId> others = recording.organizationsTakingPart();
    for (int i = 0; i < others.size(); i++) {
      if (!organizations.containsKey(others.get(i))) {
        errors.add(new FieldError("organizationsTakingPart[" + i + "]", "没有这个组织，或它在这一天不存在。"));
      }
    }
    for (int i = 0; i < recording.participants().size(); i++) {
      if (!people.containsKey(recording.participants().get(i).person())) {
        errors.add(new FieldError("participants[" + i + "].person", "没有这个人，请从名单中选择。"));
      }
    }
    return errors;
  }

  /** What a search looks through. */
  String searchable() {
    return Words.normalize(
        String.join(" ", recording.title(), recording.place(), named(), recording.text()));
  }

  private String named() {
    return recording.participants().stream()
        .map(p -> people.getOrDefault(p.person(), ""))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
