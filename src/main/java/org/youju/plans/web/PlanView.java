package org.youju.plans.web;

import java.util.List;
import org.youju.kernel.FieldError;

/**
 * The form of a series, new or changed.
 *
 * @param action where it is sent
 * @param version of the series that is changed; 0 for a new one
 */
public record PlanView(
    String heading,
    String action,
    String back,
    int version,
    List<Option> organizations,
    List<Group> kinds,
    List<Group> alsoKinds,
    List<Option> every,
    List<Group> which,
    List<Option> years,
    boolean once,
    String name,
    String time,
    String where,
    List<Line> lines,
    List<FieldError> errors) {

  public record Option(String value, String title, boolean chosen) {}

  public record Group(String title, List<Option> options) {}

  /**
   * One activity in the form.
   *
   * @param weekday 周一 …; empty when the day cannot be read
   */
  public record Line(
      String id,
      String day,
      String weekday,
      boolean weekend,
      String at,
      String title,
      String place,
      boolean off) {}

  public boolean isNew() {
    return version == 0;
  }

  /** What is wrong with a row's field; empty when nothing is. */
  public String fault(int row, String field) {
    return errors.stream()
        .filter(e -> e.field().equals("rows[" + row + "]." + field))
        .map(FieldError::message)
        .findFirst()
        .orElse("");
  }

  /** Faults that belong to no row. */
  public List<FieldError> general() {
    return errors.stream()
        .filter(e -> e.field().equals("rows") || e.field().equals("kind"))
        .toList();
  }
}
