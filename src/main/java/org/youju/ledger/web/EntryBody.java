package org.youju.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.youju.kernel.FieldError;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;

/**
 * The body of {@code POST /entries}. Parts left out or null are not given.
 *
 * @param organization id; a foreign one and a missing one answer alike
 */
record EntryBody(
    @Nullable List<String> kinds,
    @Nullable String organization,
    @Nullable LocalDate on,
    @Nullable LocalDate until,
    @Nullable String title,
    @Nullable String place,
    @Nullable List<Person> participants,
    @Nullable Map<String, Integer> headcount,
    @Nullable Map<String, BigDecimal> quantities,
    @Nullable List<String> organizationsTakingPart,
    @Nullable String text,
    @Nullable String lateReason) {

  /** A named person in a role of the kind. */
  record Person(@Nullable String person, @Nullable String role) {}

  static EntryBody of(Recording recording) {
    return new EntryBody(
        recording.kinds(),
        recording.organization().toString(),
        recording.on(),
        recording.until().orElse(null),
        recording.title(),
        recording.place(),
        recording.participants().stream()
            .map(p -> new Person(p.person().toString(), p.role()))
            .toList(),
        recording.headcount(),
        recording.quantities(),
        recording.organizationsTakingPart().stream().map(OrgId::toString).toList(),
        recording.text(),
        recording.lateReason());
  }

  /**
   * @throws Refused when parts without which nothing can be checked are missing, or ids that name
   *     nothing are among the people and organisations
   * @throws NotFound when the organisation is no id
   */
  Recording recording() {
    List<FieldError> errors = new ArrayList<>();
    if (organization == null) {
      errors.add(new FieldError("organization", "请写明是哪个组织的活动。"));
    }
    if (on == null) {
      errors.add(new FieldError("on", "请写明日期，样式如 2026-03-05。"));
    }
    List<Participant> people = people(errors);
    List<OrgId> others = others(errors);
    if (organization == null || on == null || !errors.isEmpty()) {
      throw new Refused(errors);
    }
    return new Recording(
        or(kinds, List.of()),
        OrgId.parse(organization),
        on,
        Optional.ofNullable(until),
        or(title, ""),
        or(place, ""),
        people,
        or(headcount, Map.of()),
        or(quantities, Map.of()),
        others,
        or(text, ""),
        or(lateReason, ""));
  }

  private List<Participant> people(List<FieldError> errors) {
    List<Participant> people = new ArrayList<>();
    List<Person> given = or(participants, List.of());
    for (int i = 0; i < given.size(); i++) {
      String field = "participants[" + i + "].person";
      String role = or(given.get(i).role(), "");
      parse(given.get(i).person(), PersonId::parse)
          .ifPresentOrElse(
              id -> people.add(new Participant(id, role)),
              () -> errors.add(new FieldError(field, "没有这个人，请从名单中选择。")));
    }
    return people;
  }

  private List<OrgId> others(List<FieldError> errors) {
    List<OrgId> others = new ArrayList<>();
    List<String> given = or(organizationsTakingPart, List.of());
    for (int i = 0; i < given.size(); i++) {
      String field = "organizationsTakingPart[" + i + "]";
      parse(given.get(i), OrgId::parse)
          .ifPresentOrElse(others::add, () -> errors.add(new FieldError(field, "没有这个组织，请从列表中选择。")));
    }
    return others;
  }

  private static <T> Optional<T> parse(@Nullable String id, Function<String, T> parse) {
    try {
      return Optional.ofNullable(id).map(parse);
    } catch (NotFound noId) {
      return Optional.empty();
    }
  }

  private static <T> T or(@Nullable T given, T otherwise) {
    return given == null ? otherwise : given;
  }
}
