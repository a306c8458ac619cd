package org.youju.organization.web;

import java.util.List;

/**
 * A page with one form.
 *
 * @param sub a grey line that says what will happen
 * @param action where it is posted to
 * @param submit the button's words
 * @param question asked before it is sent; empty: not asked
 * @param back where 取消 leads
 * @param notice a sentence above the form; empty: none
 * @param search where the search for people above the form leads; empty: none
 */
public record FormView(
    String title,
    String sub,
    String action,
    String submit,
    String question,
    String back,
    String notice,
    String search,
    List<Input> inputs,
    Form form) {

  static FormView of(
      String title, String sub, String action, String back, List<Input> inputs, Form form) {
    return new FormView(title, sub, action, "保存", "", back, "", "", inputs, form);
  }

  FormView submit(String words, String confirm) {
    return new FormView(title, sub, action, words, confirm, back, notice, search, inputs, form);
  }

  FormView notice(String sentence) {
    return new FormView(title, sub, action, submit, question, back, sentence, search, inputs, form);
  }

  FormView search(String address) {
    return new FormView(title, sub, action, submit, question, back, notice, address, inputs, form);
  }

  /** Errors that stand at no field of this form. */
  public List<org.youju.kernel.FieldError> loose() {
    return form.errors().stream()
        .filter(error -> inputs.stream().noneMatch(input -> input.name().equals(error.field())))
        .toList();
  }
}
