package org.youju.docx;

import java.util.List;

/** A part of an official document's body, from top to bottom. */
public sealed interface Block {
  List<Run> runs();

  /** What the reader sees of this block, without a line end. */
  default String text() {
    var text = new StringBuilder();
    runs().forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /**
   * A heading as GB/T 9704 orders them: level 1 一、 in 黑体, 2 （一） in 楷体, 3 {@code 1.} and 4 （1） in
   * 仿宋. The number is part of the text.
   */
  record Heading(int level, List<Run> runs) implements Block {
    public Heading {
      if (level < 1 || level > 4) {
        throw new IllegalArgumentException("heading level 1 to 4, not " + level);
      }
      runs = List.copyOf(runs);
    }

    public Heading(int level, String text) {
      this(level, List.of(new Run.Text(text)));
    }
  }

  /** A paragraph, first line indented by two characters. */
  record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    public Paragraph(String text) {
      this(List.of(new Run.Text(text)));
    }
  }

  /** A line in the middle, e.g. of a cover. */
  record Centred(String text) implements Block {
    @Override
    public List<Run> runs() {
      return List.of(new Run.Text(text));
    }
  }

  /** What follows begins on a new page; it must be a heading. */
  record NewPage() implements Block {
    @Override
    public List<Run> runs() {
      return List.of();
    }
  }

  /**
   * A table in small type over the width of the text.
   *
   * @param widths of the columns, in hundredths of the text's width
   * @param rows as many cells each as there are heads
   */
  record Table(List<String> heads, List<Integer> widths, List<List<String>> rows) implements Block {
    public Table {
      heads = List.copyOf(heads);
      widths = List.copyOf(widths);
      rows = rows.stream().map(List::copyOf).toList();
      int columns = heads.size();
      if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
        throw new IllegalArgumentException("a table of " + columns + " columns");
      }
    }

    @Override
    public List<Run> runs() {
      return List.of();
    }
  }
}
