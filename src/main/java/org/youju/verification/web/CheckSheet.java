package org.youju.verification.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.docx.Block;
import org.youju.docx.OfficialDocument;

/** The check sheet (核对单) of a document: one page A4 to sign, however long the document is. */
final class CheckSheet {
  /** So many lines fit between the longest head and the signatures. */
  private static final int ROWS = 9;

  private static final int UNCHECKED = 40;

  private static final int CLAIM = 10;
  private static final int LEDGER = 9;
  private static final int WHAT = 13;
  private static final int ORGANIZATION = 14;
  private static final int NAME = 36;
  private static final String SIGNED = "报告人：＿＿＿＿＿　核对人：＿＿＿＿＿";
  private static final List<String> HEADS = List.of("文中", "结论", "台账", "指标或缺陷");
  private static final List<Integer> WIDTHS = List.of(28, 12, 22, 38);

  private CheckSheet() {}

  static OfficialDocument of(DocumentView view, LocalDate day) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph("稿件：" + brief(withoutEnding(view.title()), NAME)));
    blocks.add(
        new Block.Paragraph(
            brief(view.organization(), ORGANIZATION) + "，" + view.year() + "年，台账截至" + view.asOf()));
    blocks.add(counts(view.counts()));
    List<List<String>> rows = rows(view);
    blocks.add(new Block.Paragraph(said(view, rows.size())));
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table(HEADS, WIDTHS, rows.stream().limit(ROWS).toList()));
    }
    return new OfficialDocument("述职报告数字核对单", blocks, SIGNED, day, Optional.empty());
  }

  private static String said(DocumentView view, int rows) {
    String unchecked = brief(view.unchecked(), UNCHECKED);
    if (rows == 0) {
      return "没有不符、无记录、未填和缺陷。" + unchecked;
    }
    String rest = rows > ROWS ? "另有" + (rows - ROWS) + "处，见带批注的稿件。" : "";
    return unchecked + "要处理" + rows + "处。" + rest;
  }

  private static Block counts(List<DocumentView.Count> counts) {
    int width = 100 / Math.max(1, counts.size());
    return new Block.Table(
        counts.stream().map(DocumentView.Count::title).toList(),
        counts.stream().map(count -> width).toList(),
        List.of(
            counts.stream()
                .map(count -> count.number() + "处")
                .collect(Collectors.toUnmodifiableList())));
  }

  private static List<List<String>> rows(DocumentView view) {
    return Stream.concat(
            view.todo().stream()
                .sorted(Comparator.comparingInt(CheckSheet::urgency))
                .map(
                    todo ->
                        List.of(
                            brief(todo.text(), CLAIM),
                            todo.sort(),
                            brief(todo.ledger(), LEDGER),
                            brief(todo.what(), WHAT))),
            view.ofFile().stream()
                .map(flaw -> List.of("整个文件", "缺陷", "", brief(flaw.title(), WHAT))))
        .toList();
  }

  /** What differs first, defects last. */
  private static int urgency(DocumentView.Todo todo) {
    return switch (todo.tone()) {
      case "red" -> 0;
      case "amber" -> 1;
      case "blue" -> 2;
      default -> todo.id().startsWith("c") ? 3 : 4;
    };
  }

  private static String withoutEnding(String fileName) {
    return fileName.replaceFirst("\\.[A-Za-z]{2,5}$", "");
  }

  private static String brief(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
