package org.youju.requirements.web;

import java.util.List;
import org.youju.shell.Tab;

/**
 * What an organisation, or a person, has to do (履职日历).
 *
 * @param spans this month, quarter, half or year
 * @param mine the list of whoever looks; empty where the account belongs to nobody, or on that list
 */
public record DutiesView(
    String title,
    String sub,
    List<Tab> pages,
    List<Tab> spans,
    String earlier,
    String later,
    String span,
    List<Choice> organizations,
    boolean ofPerson,
    String mine,
    List<Section> sections) {

  public record Choice(String id, String name, boolean chosen) {}

  /** Duties that stand alike: not found, to be explained, still to be done, done. */
  public record Section(String title, String note, boolean open, List<Line> lines) {
    public int size() {
      return lines.size();
    }
  }

  /**
   * One duty in one period; of people, all of them together.
   *
   * @param when the period in words
   * @param told what was found, or how many days are left
   * @param record the form that records it; empty where there is none
   * @param people those it is about
   */
  public record Line(
      String name,
      String href,
      String when,
      String told,
      String citation,
      String strength,
      String status,
      String tone,
      String record,
      List<Person> people) {}

  public record Person(String name, String href, String told) {}
}
