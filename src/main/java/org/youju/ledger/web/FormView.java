package org.youju.ledger.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.FieldError;

/**
 * The form 记一笔, or the same form correcting an entry.
 *
 * @param action where it is sent
 * @param correcting whether it corrects; then {@code revision} is the one the editor sees
 * @param key makes sending twice record once
 * @param draft id of the draft it came from; empty for none
 * @param beside the text it was filled from, if it was
 * @param waiting the file it was filled from, if it was
 * @param hidden how it was opened
 * @param late whether the day chosen makes it a late entry
 * @param carried the day whose place and host were filled in; empty for none
 * @param counted names of the metrics that will count it
 */
public record FormView(
    String action,
    boolean correcting,
    String heading,
    String back,
    String key,
    String draft,
    int revision,
    List<Chosen> kinds,
    KindChoices choices,
    List<Option> organizations,
    String organization,
    String on,
    String until,
    String today,
    String title,
    String place,
    List<String> places,
    Roll roll,
    List<RoleRow> roles,
    List<RoleRow> otherRoles,
    List<Number> quantities,
    List<Option> taking,
    boolean needsTaking,
    boolean needsPlace,
    boolean needsText,
    String text,
    String lateReason,
    boolean late,
    String reason,
    String carried,
    List<String> counted,
    List<FieldError> errors,
    Beside beside,
    Optional<Waiting> waiting,
    Hidden hidden) {

  /** A kind that was chosen, with where it comes from. */
  public record Chosen(String id, String name, String source) {}

  /** Something with a name that can be chosen. */
  public record Option(String id, String name, boolean chosen) {}

  /**
   * Attendance: who is expected, all present unless ticked.
   *
   * @param asked whether a kind chosen expects members
   * @param mode names, count or none
   * @param heads numbers typed instead of names, by role
   * @param uncalled members whom the text that filled the form does not name
   */
  public record Roll(
      boolean asked,
      boolean absence,
      String mode,
      List<Member> members,
      Map<String, String> heads,
      int present,
      int uncalled) {}

  /**
   * @param guest does not belong to the organisation and was there
   */
  public record Member(String id, String name, String note, boolean absent, boolean guest) {
    Member away() {
      return new Member(id, name, note, true, guest);
    }
  }

  /**
   * A role that people have in it.
   *
   * @param heads the number typed for those not named
   */
  public record RoleRow(
      String id, String name, boolean required, List<Option> people, String heads) {}

  public record Number(
      String id, String name, String unit, boolean required, boolean whole, String value) {}

  /**
   * A file that becomes evidence when the form is recorded.
   *
   * @param attach whether it shall
   */
  public record Waiting(String id, String name, boolean attach) {}

  /**
   * What the form carries along to tell later what was typed: the moment it was first opened and
   * digests of what was laid in. Empty texts where nothing is to be told.
   */
  public record Hidden(String opened, String laid) {
    static final Hidden NONE = new Hidden("", "");
  }

  /** Faults that belong to no field on the page. */
  public List<FieldError> general() {
    return errors.stream()
        .filter(
            e ->
                e.field().startsWith("kinds")
                    || e.field().startsWith("participants")
                    || e.field().startsWith("organizationsTakingPart")
                    || e.field().equals("draft"))
        .toList();
  }

  /** The first sentence about a field or what lies below it; empty when nothing is wrong. */
  public String fault(String field) {
    return errors.stream()
        .filter(e -> e.field().equals(field) || e.field().startsWith(field + "["))
        .map(FieldError::message)
        .findFirst()
        .orElse("");
  }
}
