package org.youju.requirements.web;

import java.util.List;
import org.youju.kernel.FieldError;
import org.youju.shell.Tab;

/** The rule book (规则手册). */
public record RulesView(
    List<Tab> pages,
    String q,
    int number,
    List<Area> areas,
    List<FieldError> errors,
    String wrong) {
  public record Area(String title, List<Rule> rules) {}

  /**
   * One requirement.
   *
   * @param row of the table of facts it stands for
   * @param changeable a local one that the reader may change
   */
  public record Rule(
      String id,
      String row,
      String name,
      List<Worded> wordings,
      List<Example> examples,
      List<String> changes,
      boolean changeable) {}

  /** What it said from a day on. */
  public record Worded(
      String from,
      String sentence,
      String citation,
      String strength,
      String whom,
      String when,
      String what) {}

  /** A case with its expected judgment. */
  public record Example(String given, String period, String today, String status, String tone) {}
}
