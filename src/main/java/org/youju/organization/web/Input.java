package org.youju.organization.web;

import java.util.List;

/**
 * One field of a form.
 *
 * @param type text, date, number, area, select, check or hidden
 * @param options choices of a select
 */
public record Input(
    String name,
    String label,
    String type,
    boolean required,
    String hint,
    String placeholder,
    int maxlength,
    List<Option> options) {

  /** A choice: what is sent and what is shown. */
  public record Option(String value, String title) {}

  static Input text(String name, String label, int maxlength) {
    return new Input(name, label, "text", false, "", "", maxlength, List.of());
  }

  static Input area(String name, String label, int maxlength) {
    return new Input(name, label, "area", false, "", "", maxlength, List.of());
  }

  static Input date(String name, String label) {
    return new Input(name, label, "date", false, "", "", 10, List.of());
  }

  static Input number(String name, String label) {
    return new Input(name, label, "number", false, "", "", 4, List.of());
  }

  static Input hidden(String name) {
    return new Input(name, "", "hidden", false, "", "", 10, List.of());
  }

  static Input check(String name, String label) {
    return new Input(name, label, "check", false, "", "", 10, List.of());
  }

  static Input select(String name, String label, List<Option> options) {
    return new Input(name, label, "select", false, "", "", 10, options);
  }

  Input mandatory() {
    return new Input(name, label, type, true, hint, placeholder, maxlength, options);
  }

  Input hint(String text) {
    return new Input(name, label, type, required, text, placeholder, maxlength, options);
  }

  Input placeholder(String text) {
    return new Input(name, label, type, required, hint, text, maxlength, options);
  }
}
