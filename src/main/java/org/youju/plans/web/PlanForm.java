package org.youju.plans.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import org.youju.kernel.FieldError;
import org.youju.kernel.Malformed;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.plans.MeetingId;
import org.youju.plans.Plan;
import org.youju.plans.Rhythm;
import org.youju.shell.DateParam;

/**
 * The form of a series as the browser sent it: texts, read leniently, so that whatever was typed
 * can be shown again. Rows come as repeated parameters {@code id, day, at, title, place}; {@code
 * off} names the rows cancelled, {@code drop} those to leave out, by position.
 */
record PlanForm(MultiValueMap<String, String> params) {
  static final String ONCE = "0";

  /** One line of the form. */
  record Line(String id, String day, String at, String title, String place, boolean off) {}

  String text(String name) {
    String value = params.getFirst(name);
    return value == null ? "" : value.strip();
  }

  List<String> kinds() {
    return params.getOrDefault("kind", List.of()).stream()
        .filter(kind -> !kind.isBlank())
        .distinct()
        .toList();
  }

  Optional<OrgId> organization() {
    try {
      return text("organization").isEmpty()
          ? Optional.empty()
          : Optional.of(OrgId.parse(text("organization")));
    } catch (NotFound noId) {
      return Optional.empty();
    }
  }

  int version() {
    return text("version").matches("[0-9]{1,9}") ? Integer.parseInt(text("version")) : 0;
  }

  boolean once() {
    return text("every").equals(ONCE);
  }

  Optional<Rhythm> rhythm() {
    return Rhythm.parse(text("every") + "/" + text("which"));
  }

  int year(int otherwise) {
    return text("year").matches("20[0-9]{2}") ? Integer.parseInt(text("year")) : otherwise;
  }

  List<Line> lines() {
    List<String> days = params.getOrDefault("day", List.of());
    Set<String> off = Set.copyOf(params.getOrDefault("off", List.of()));
    Set<String> drop = Set.copyOf(params.getOrDefault("drop", List.of()));
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      if (!drop.contains(Integer.toString(i))) {
        lines.add(
            new Line(
                at("id", i),
                at("day", i),
                at("at", i),
                at("title", i),
                at("place", i),
                off.contains(Integer.toString(i))));
      }
    }
    return lines;
  }

  private String at(String name, int index) {
    List<String> values = params.getOrDefault(name, List.of());
    return index < values.size() ? values.get(index).strip() : "";
  }

  /** What the form plans; faults of reading go to the list. */
  Plan plan(List<FieldError> errors) {
    List<Plan.Row> rows = new ArrayList<>();
    List<Line> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      rows.add(row(lines.get(i), "rows[" + i + "].", errors));
    }
    if (organization().isEmpty()) {
      errors.add(new FieldError("organization", "请选择是哪个组织的活动。"));
    }
    return new Plan(
        organization().orElse(new OrgId(new java.util.UUID(0, 0))), kinds(), text("name"), rows);
  }

  private static Plan.Row row(Line line, String field, List<FieldError> errors) {
    return new Plan.Row(
        id(line.id()),
        day(line.day(), field + "day", errors),
        time(line.at(), field + "at", errors),
        line.title(),
        line.place(),
        line.off());
  }

  private static Optional<MeetingId> id(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(MeetingId.parse(text));
    } catch (NotFound noId) {
      return Optional.empty();
    }
  }

  private static LocalDate day(String text, String field, List<FieldError> errors) {
    try {
      return DateParam.parse(field, text);
    } catch (Malformed unreadable) {
      errors.add(new FieldError(field, "请选择日期。"));
      return LocalDate.EPOCH;
    }
  }

  private static Optional<LocalTime> time(String text, String field, List<FieldError> errors) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalTime.parse(text));
    } catch (DateTimeParseException unreadable) {
      errors.add(new FieldError(field, "时间请写成 14:30 的样式。"));
      return Optional.empty();
    }
  }
}
