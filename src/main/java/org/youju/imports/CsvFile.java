package org.youju.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Comma, semicolon or tab separated text (RFC 4180), in UTF-8 or GB18030. */
final class CsvFile implements Spreadsheet {
  private final String text;
  private final char separator;

  private CsvFile(String text) {
    this.text = text;
    this.separator = separator(text);
  }

  static CsvFile check(byte[] content) {
    String text =
        decoded(content, StandardCharsets.UTF_8)
            .or(
                () ->
                    decoded(content, StandardCharsets.UTF_16LE)
                        .filter(t -> content[0] == (byte) 0xFF))
            .or(() -> decoded(content, Charset.forName("GB18030")))
            .filter(CsvFile::isText)
            .orElseThrow(() -> Spreadsheet.refused("这个文件打不开，或不是表格。请上传 .xlsx、.xls 或 .csv。"));
    return new CsvFile(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private static Optional<String> decoded(byte[] content, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException otherCharset) {
      return Optional.empty();
    }
  }

  private static boolean isText(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c != 0x7F || "\t\r\n\f".indexOf(c) >= 0);
  }

  /** The sign that stands most often in the first lines. */
  private static char separator(String text) {
    String head = text.substring(0, Math.min(5_000, text.length()));
    char best = ',';
    long most = 0;
    for (char sign : new char[] {',', '\t', ';'}) {
      long count = head.chars().filter(c -> c == sign).count();
      if (count > most) {
        most = count;
        best = sign;
      }
    }
    return best;
  }

  @Override
  public void read(Sink sink) {
    sink.sheet("表格", false, List.of());
    List<Cell> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int number = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (twice) {
          i++;
        }
        if (c == '"' && !twice) {
          quoted = false;
        } else {
          cell.append(c);
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        add(cells, cell);
      } else if (c == '\n' || c == '\r') {
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        add(cells, cell);
        row(sink, number++, cells);
      } else {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !cells.isEmpty()) {
      add(cells, cell);
      row(sink, number, cells);
    }
  }

  private static void add(List<Cell> cells, StringBuilder cell) {
    if (cells.size() >= MOST_COLUMNS) {
      throw Spreadsheet.tooManyColumns();
    }
    int length = Math.min(cell.length(), LONGEST_CELL);
    // ="0123" is how some programs keep Excel from taking a text for a number
    String raw = cell.substring(0, length);
    boolean guarded = raw.startsWith("=\"") && raw.endsWith("\"") && raw.length() > 2;
    cells.add(Cell.text(guarded ? raw.substring(2, raw.length() - 1) : raw));
    cell.setLength(0);
  }

  private static void row(Sink sink, int number, List<Cell> cells) {
    if (number > MOST_ROWS) {
      throw Spreadsheet.tooManyRows();
    }
    sink.row(new SheetRow(0, number, false, cells));
    cells.clear();
  }
}
