package org.youju.imports.web;

import java.util.List;
import java.util.Optional;
import org.youju.imports.Imports;
import org.youju.kernel.FieldError;
import org.youju.shell.Tab;

/**
 * One batch, as it stands.
 *
 * @param stage word of the stage, e.g. {@code MAPPING}
 * @param busy whether the page asks for progress by itself
 */
public record BatchView(
    String id,
    String purpose,
    String purposeId,
    String file,
    String stage,
    String stageTitle,
    String tone,
    boolean busy,
    boolean open,
    String note,
    int percent,
    String progress,
    String brought,
    Optional<Columns> columns,
    Optional<Preview> preview,
    List<FieldError> errors) {

  /**
   * What the columns are taken for.
   *
   * @param since day from which memberships hold; empty where nobody needs it
   */
  public record Columns(
      List<Column> columns,
      int header,
      boolean found,
      String rows,
      List<String> leftOut,
      int hiddenRows,
      boolean takeHidden,
      boolean askSince,
      String since,
      boolean askUnit,
      List<Choice> units,
      List<String> missing) {}

  public record Column(
      int number, String title, String sample, List<Group> choices, boolean idle) {}

  public record Group(String title, List<Choice> choices) {}

  public record Choice(String id, String title, boolean chosen) {}

  /** What would happen. */
  public record Preview(
      List<Tab> tabs,
      String summary,
      List<Row> rows,
      String next,
      String first,
      boolean mayConfirm,
      String confirm,
      String why,
      boolean hasFaulty,
      List<String> remarks,
      boolean cells) {}

  /**
   * @param place e.g. 第 12 行
   */
  public record Row(
      int line,
      String place,
      String label,
      String verdict,
      String tone,
      List<Imports.Value> values,
      List<Message> faults,
      List<org.youju.imports.Finding.Difference> differences,
      List<String> notes,
      List<org.youju.imports.Finding.Question> questions,
      String href) {}

  /** A fault under the name of its column. */
  public record Message(String column, String value, String text) {}
}
