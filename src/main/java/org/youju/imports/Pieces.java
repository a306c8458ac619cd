package org.youju.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm4;

/**
 * Files and their rows while a batch is open: in pieces, packed, then encrypted, because a list of
 * members is full of identity numbers.
 */
@Component
class Pieces {
  /** Rows of a piece. */
  static final int ROWS = 1_000;

  private static final int FILE = 1_000_000;
  private static final Cell.Kind[] KINDS = Cell.Kind.values();

  private final JdbcClient jdbc;
  private final Sm4 cipher;

  Pieces(JdbcClient jdbc, Sm4 cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  void keepFile(RootId root, BatchId batch, byte[] content) {
    int number = 0;
    for (int from = 0; from < content.length; from += FILE) {
      byte[] part =
          java.util.Arrays.copyOfRange(content, from, Math.min(content.length, from + FILE));
      insert(root, batch, "file", number++, cipher.encrypt(part));
    }
  }

  byte[] file(RootId root, BatchId batch) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    int number = 0;
    Optional<byte[]> part = find(root, batch, "file", number);
    while (part.isPresent()) {
      whole.writeBytes(cipher.decryptBytes(part.get()));
      part = find(root, batch, "file", ++number);
    }
    return whole.toByteArray();
  }

  void keepRows(RootId root, BatchId batch, int number, List<SheetRow> rows) {
    insert(root, batch, "rows", number, cipher.encrypt(packed(rows)));
  }

  /** Empty after the last piece. */
  List<SheetRow> rows(RootId root, BatchId batch, int number) {
    return find(root, batch, "rows", number)
        .map(bytes -> unpacked(cipher.decryptBytes(bytes)))
        .orElse(List.of());
  }

  void drop(RootId root, BatchId batch) {
    jdbc.sql("DELETE FROM imports.piece WHERE root = :root AND batch = :batch")
        .param("root", root.value())
        .param("batch", batch.value())
        .update();
  }

  void keepBefore(RootId root, BatchId batch, UUID subject, String json) {
    jdbc.sql(
            """
            INSERT INTO imports.before (root, batch, subject, content)
            VALUES (:root, :batch, :subject, :content)
            """)
        .param("root", root.value())
        .param("batch", batch.value())
        .param("subject", subject)
        .param("content", cipher.encrypt(json))
        .update();
  }

  List<String> before(RootId root, BatchId batch) {
    return jdbc.sql("SELECT content FROM imports.before WHERE root = :root AND batch = :batch")
        .param("root", root.value())
        .param("batch", batch.value())
        .query((row, n) -> cipher.decrypt(row.getBytes(1)))
        .list();
  }

  private void insert(RootId root, BatchId batch, String sort, int number, byte[] content) {
    jdbc.sql(
            """
            INSERT INTO imports.piece (root, batch, sort, number, content)
            VALUES (:root, :batch, :sort, :number, :content)
            """)
        .param("root", root.value())
        .param("batch", batch.value())
        .param("sort", sort)
        .param("number", number)
        .param("content", content)
        .update();
  }

  private Optional<byte[]> find(RootId root, BatchId batch, String sort, int number) {
    return jdbc.sql(
            """
            SELECT content
            FROM imports.piece
            WHERE root = :root
              AND batch = :batch
              AND sort = :sort
              AND number = :number
            """)
        .param("root", root.value())
        .param("batch", batch.value())
        .param("sort", sort)
        .param("number", number)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  static byte[] packed(List<SheetRow> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast))) {
      out.writeInt(rows.size());
      for (SheetRow row : rows) {
        out.writeInt(row.sheet());
        out.writeInt(row.number());
        out.writeBoolean(row.hidden());
        out.writeShort(row.cells().size());
        for (Cell cell : row.cells()) {
          byte[] text = cell.text().getBytes(StandardCharsets.UTF_8);
          out.writeByte(cell.kind().ordinal());
          out.writeInt(text.length);
          out.write(text);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  static List<SheetRow> unpacked(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(
            new java.io.BufferedInputStream(
                new InflaterInputStream(new ByteArrayInputStream(bytes))))) {
      int count = in.readInt();
      List<SheetRow> rows = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        int sheet = in.readInt();
        int number = in.readInt();
        boolean hidden = in.readBoolean();
        int columns = in.readUnsignedShort();
        List<Cell> cells = new ArrayList<>(columns);
        for (int c = 0; c < columns; c++) {
          Cell.Kind kind = KINDS[in.readByte()];
          byte[] text = in.readNBytes(in.readInt());
          cells.add(
              kind == Cell.Kind.BLANK
                  ? Cell.BLANK
                  : new Cell(kind, new String(text, StandardCharsets.UTF_8)));
        }
        rows.add(new SheetRow(sheet, number, hidden, cells));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
