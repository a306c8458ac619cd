package org.youju.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * A report as one text: title, then a line for each block, headings numbered by their place. All
 * places are counted in Unicode code points.
 */
public final class Layout {
  private final String text;
  private final List<Section> sections = new ArrayList<>();
  private final List<Placed> placed = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /** A block with the number before it, e.g. 一、 or （二）; empty for paragraphs. */
  public record Line(Block block, String number) {}

  /** A figure and where it stands. */
  public record Placed(Run.Number number, int start, int length) {}

  /** A section and where its heading stands. */
  public record Section(String number, String title, int start, List<Part> parts) {}

  /** A part of a section and where its heading stands. */
  public record Part(String number, String title, int start) {}

  private Layout(String title, List<Block> blocks) {
    StringBuilder all = new StringBuilder(title);
    int at = length(title);
    for (Block block : blocks) {
      String number = number(block, at + 1);
      lines.add(new Line(block, number));
      all.append('\n').append(number);
      at += 1 + length(number);
      for (Run run : block.runs()) {
        int length = length(run.text());
        if (run instanceof Run.Number figure) {
          placed.add(new Placed(figure, at, length));
        }
        all.append(run.text());
        at += length;
      }
    }
    text = all.toString();
  }

  static Layout of(String title, List<Block> blocks) {
    return new Layout(title, blocks);
  }

  /** Title and blocks, a line each. */
  public String text() {
    return text;
  }

  public List<Line> lines() {
    return lines;
  }

  public List<Section> sections() {
    return sections;
  }

  /** The figures in reading order. */
  public List<Placed> figures() {
    return placed;
  }

  /** Characters without white space, as word processors count them. */
  public int characters() {
    return (int) text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
  }

  private String number(Block block, int start) {
    switch (block.level()) {
      case SECTION -> {
        String number = Numerals.of(sections.size() + 1) + "、";
        sections.add(new Section(number, block.text(), start, new ArrayList<>()));
        return number;
      }
      case PART -> {
        if (sections.isEmpty()) {
          return "";
        }
        List<Part> parts = sections.get(sections.size() - 1).parts();
        String number = "（" + Numerals.of(parts.size() + 1) + "）";
        parts.add(new Part(number, block.text(), start));
        return number;
      }
      case PARAGRAPH -> {
        return "";
      }
    }
    throw new IllegalStateException();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
