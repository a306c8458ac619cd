package org.youju.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.youju.shell.SafeCell;

/**
 * An empty table with a heading for each field, lists to choose from, and a sheet that explains.
 */
final class WriteTemplate {
  private static final int ROWS = 2_000;
  private static final String TEXT = "@";
  private static final String CHOICES = "选项";

  private WriteTemplate() {}

  /**
   * @param choices words to choose from, by field
   */
  static void to(
      OutputStream out, String title, List<Field> fields, Map<String, List<String>> choices)
      throws IOException {
    try (Workbook book = new Workbook(out, "youju", "1.0")) {
      Worksheet sheet = book.newWorksheet(title);
      Worksheet help = book.newWorksheet("填写说明");
      Worksheet lists = book.newWorksheet(CHOICES);
      lists.setVisibilityState(VisibilityState.HIDDEN);
      sheet.freezePane(0, 1);
      for (int c = 0; c < fields.size(); c++) {
        column(sheet, lists, c, fields.get(c), choices.getOrDefault(fields.get(c).id(), List.of()));
      }
      explain(help, title, fields);
    }
  }

  private static void column(
      Worksheet sheet, Worksheet lists, int c, Field field, List<String> choices) {
    sheet.width(c, Math.max(12, field.title().length() * 2 + 6));
    sheet.style(c).format(TEXT).set();
    sheet.inlineString(0, c, field.title());
    sheet.style(0, c).bold().fillColor(field.required() ? "F9ECEB" : "F6F5F1").set();
    if (!field.hint().isEmpty()) {
      sheet.comment(0, c, field.hint());
    }
    if (!choices.isEmpty()) {
      for (int r = 0; r < choices.size(); r++) {
        lists.inlineString(r, c, SafeCell.of(choices.get(r)));
      }
      sheet
          .range(1, c, ROWS, c)
          .validateWithList(lists.range(0, c, choices.size() - 1, c))
          .allowBlank(true)
          .showErrorMessage(false);
    }
  }

  private static void explain(Worksheet help, String title, List<Field> fields) {
    help.width(0, 20);
    help.width(1, 10);
    help.width(2, 60);
    help.width(3, 60);
    List<String> heads = List.of("列", "要不要填", "怎么填", "表头写成这些也认得");
    for (int c = 0; c < heads.size(); c++) {
      help.inlineString(0, c, heads.get(c));
      help.style(0, c).bold().set();
    }
    for (int r = 0; r < fields.size(); r++) {
      Field field = fields.get(r);
      help.inlineString(r + 1, 0, field.title());
      help.inlineString(r + 1, 1, field.required() ? "必填" : "选填");
      help.inlineString(r + 1, 2, field.hint().isEmpty() ? "照实填写。" : field.hint());
      help.inlineString(r + 1, 3, String.join("、", field.synonyms()));
    }
    help.inlineString(
        fields.size() + 2, 0, "填在“" + title + "”这一张表里；列的先后不限，用不到的列可以删去，多出来的列会在导入时问您。");
  }
}
