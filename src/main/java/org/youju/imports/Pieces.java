package org.youju.imports;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

  /** Rows packed and encrypted, as {@link #keepRows} keeps them; the database is not asked. */
  byte[] sealed(List<SheetRow> rows) {
    return cipher.encrypt(PackedRows.of(rows));
  }

  void keepRows(RootId root, BatchId batch, int number, byte[] sealed) {
    insert(root, batch, "rows", number, sealed);
  }

  /** Empty after the last piece. */
  List<SheetRow> rows(RootId root, BatchId batch, int number) {
    return find(root, batch, "rows", number)
        .map(bytes -> PackedRows.rows(cipher.decryptBytes(bytes)))
        .orElse(List.of());
  }

  void drop(RootId root, BatchId batch) {
    jdbc.sql("DELETE FROM imports.piece WHERE root = :root AND batch = :batch")
        .param("root", root.value())
        .param("batch", batch.value())
        .update();
  }

  /** What was there before, by whom or what it is about. */
  void keepBefore(RootId root, BatchId batch, Map<UUID, String> before) {
    jdbc.sql(
            """
            INSERT INTO imports.before (root, batch, subject, content)
            SELECT :root, :batch, *
            FROM unnest(:subjects, :contents)
            """)
        .param("root", root.value())
        .param("batch", batch.value())
        .param("subjects", before.keySet().toArray(UUID[]::new))
        .param("contents", before.values().stream().map(cipher::encrypt).toArray(byte[][]::new))
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
}
