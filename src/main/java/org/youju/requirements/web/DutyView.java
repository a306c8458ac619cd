package org.youju.requirements.web;

import java.util.List;
import org.youju.kernel.FieldError;

/**
 * A duty as its page shows it.
 *
 * @param tone of the status: green, amber, red, blue, plain
 * @param sentence of the regulation, in our own words
 * @param told what was found, or why there is nothing to find
 * @param advice what to do next; may be empty
 * @param kind to record where something is wanting; empty: nothing to record
 */
public record DutyView(
    String name,
    String organization,
    String period,
    String status,
    String tone,
    String sentence,
    String citation,
    String strength,
    String required,
    String told,
    String advice,
    String kind,
    List<Record> records,
    List<Said> said,
    Forms forms) {

  /**
   * A remark.
   *
   * @param withdraw where it is taken back; empty: not by this account
   */
  public record Said(String kind, String reason, String by, String withdraw) {}

  /** What can be said about it. */
  public record Forms(
      String page,
      String path,
      String from,
      String to,
      String person,
      boolean explain,
      boolean exempt,
      String written,
      List<FieldError> errors) {}

  /** An entry behind it. */
  public record Record(String on, String title, String href, String kinds, boolean late) {}
}
