package org.youju.imports;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.EntryId;
import org.youju.kernel.RootId;

/** Which rows of tables became which entries. */
@Component
class RecordedRows {
  private final JdbcClient jdbc;

  RecordedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(RootId root, String fingerprint, EntryId entry, BatchId batch) {
    jdbc.sql(
            """
            INSERT INTO imports.recorded (root, fingerprint, entry, batch)
            VALUES (:root, :fingerprint, :entry, :batch)
            """)
        .param("root", root.value())
        .param("fingerprint", fingerprint)
        .param("entry", entry.value())
        .param("batch", batch.value())
        .update();
  }

  List<EntryId> of(RootId root, String fingerprint) {
    return jdbc.sql(
            "SELECT entry FROM imports.recorded WHERE root = :root AND fingerprint = :fingerprint")
        .param("root", root.value())
        .param("fingerprint", fingerprint)
        .query((row, n) -> new EntryId(row.getObject(1, UUID.class)))
        .list();
  }
}
