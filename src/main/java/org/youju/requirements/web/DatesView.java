package org.youju.requirements.web;

import java.util.List;
import org.youju.shell.Tab;

/**
 * Dates that come and what is covered (期限与覆盖).
 *
 * @param notes why something is not on the page
 * @param shown which of the organisations stand on the page, where they do not all
 */
public record DatesView(
    List<Tab> pages,
    List<Tab> sorts,
    String sort,
    String lead,
    List<DutiesView.Choice> organizations,
    List<Group> groups,
    List<String> notes,
    String shown,
    String next,
    String first) {

  /** Lines that belong together; {@code open} ones stand first and are unfolded. */
  public record Group(String title, String note, boolean open, List<Line> lines) {
    public int size() {
      return lines.size();
    }
  }

  /**
   * One date of one organisation or person.
   *
   * @param subject whom it is about
   * @param place the organisation that answers for it; empty where that is the subject
   * @param duty name of the requirement
   * @param date when it falls due, in words
   * @param found what there is, and what is asked for
   */
  public record Line(
      String subject,
      String place,
      String duty,
      String href,
      String date,
      String found,
      String citation,
      String status,
      String tone) {}
}
