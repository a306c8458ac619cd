package org.youju.organization.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.FieldError;
import org.youju.kernel.Malformed;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.shell.DateParam;

/** What was typed into a form, and what is wrong with it. */
public final class Form {
  private final Map<String, String> values;
  private final List<FieldError> errors = new ArrayList<>();

  private Form(Map<String, String> values) {
    this.values = values;
  }

  static Form of(Map<String, String> values) {
    return new Form(values);
  }

  static Form empty() {
    return new Form(Map.of());
  }

  /** As typed; empty when missing. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public List<FieldError> errors() {
    return errors;
  }

  void add(List<FieldError> more) {
    errors.addAll(more);
  }

  boolean ticked(String name) {
    return !value(name).isEmpty();
  }

  /** What is kept encrypted: left blank it stays as it is, unless it is to be removed. */
  Optional<String> secret(String name, String clear) {
    return ticked(clear)
        ? Optional.of("")
        : Optional.of(value(name)).filter(text -> !text.isBlank());
  }

  /** A day that must be there; today's stand-in when it is not, with an error noted. */
  LocalDate day(String name) {
    Optional<LocalDate> day = optionalDay(name);
    if (day.isEmpty() && errors.stream().noneMatch(error -> error.field().equals(name))) {
      errors.add(new FieldError(name, "请填写日期。"));
    }
    return day.orElse(LocalDate.EPOCH);
  }

  Optional<LocalDate> optionalDay(String name) {
    try {
      return DateParam.optional(name, Optional.of(value(name).strip()));
    } catch (Malformed malformed) {
      errors.add(new FieldError(name, "日期请写成 2026-03-05 的样式，并确认这一天存在。"));
      return Optional.empty();
    }
  }

  int number(String name) {
    String text = value(name).strip();
    if (!text.matches("\\d{1,4}")) {
      errors.add(new FieldError(name, "请填写整数。"));
      return 0;
    }
    return Integer.parseInt(text);
  }

  /** A chosen organisation; the nil id with an error noted when none was chosen. */
  OrgId organization(String name) {
    return new OrgId(id(name, "请选择组织。"));
  }

  PersonId person(String name) {
    return new PersonId(id(name, "请选择人员。"));
  }

  private java.util.UUID id(String name, String message) {
    try {
      return OrgId.parse(value(name)).value();
    } catch (NotFound e) {
      errors.add(new FieldError(name, message));
      return new java.util.UUID(0, 0);
    }
  }

  <T> T choice(String name, Optional<T> chosen, T standIn) {
    if (chosen.isEmpty()) {
      errors.add(new FieldError(name, "请从列表中选择。"));
    }
    return chosen.orElse(standIn);
  }

  /**
   * @throws Refused when reading the form found anything wrong
   */
  void stop() {
    if (!errors.isEmpty()) {
      List<FieldError> found = List.copyOf(errors);
      errors.clear();
      throw new Refused(found);
    }
  }
}
