package org.youju.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Rows as bytes. Each text stands once, and cells name it by its number: most columns of a list say
 * the same few things again and again.
 */
final class PackedRows {
  private static final Cell.Kind[] KINDS = Cell.Kind.values();
  private static final int BUFFER = 65_536;

  private PackedRows() {}

  static byte[] of(List<SheetRow> rows) {
    Map<Cell, Integer> cells = new LinkedHashMap<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(bytes, fast, BUFFER))) {
      byte[] table = table(rows, cells);
      out.writeInt(cells.size());
      for (Cell cell : cells.keySet()) {
        byte[] text = cell.text().getBytes(StandardCharsets.UTF_8);
        out.writeByte(cell.kind().ordinal());
        out.writeInt(text.length);
        out.write(text);
      }
      out.writeInt(rows.size());
      out.write(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  private static byte[] table(List<SheetRow> rows, Map<Cell, Integer> cells) throws IOException {
    ByteArrayOutputStream table = new ByteArrayOutputStream(BUFFER);
    try (DataOutputStream out = new DataOutputStream(table)) {
      for (SheetRow row : rows) {
        out.writeInt(row.sheet());
        out.writeInt(row.number());
        out.writeBoolean(row.hidden());
        out.writeShort(row.cells().size());
        for (Cell cell : row.cells()) {
          Integer known = cells.putIfAbsent(cell, cells.size());
          out.writeInt(known == null ? cells.size() - 1 : known);
        }
      }
    }
    return table.toByteArray();
  }

  static List<SheetRow> rows(byte[] packed) {
    try (DataInputStream in =
        new DataInputStream(
            new java.io.BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(packed)), BUFFER))) {
      Cell[] cells = new Cell[in.readInt()];
      for (int i = 0; i < cells.length; i++) {
        Cell.Kind kind = KINDS[in.readByte()];
        String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        cells[i] = kind == Cell.Kind.BLANK ? Cell.BLANK : new Cell(kind, text);
      }
      int count = in.readInt();
      List<SheetRow> rows = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        rows.add(row(in, cells));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SheetRow row(DataInputStream in, Cell[] cells) throws IOException {
    int sheet = in.readInt();
    int number = in.readInt();
    boolean hidden = in.readBoolean();
    Cell[] row = new Cell[in.readUnsignedShort()];
    for (int i = 0; i < row.length; i++) {
      row[i] = cells[in.readInt()];
    }
    return new SheetRow(sheet, number, hidden, List.of(row));
  }
}
