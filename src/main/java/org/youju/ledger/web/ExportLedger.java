package org.youju.ledger.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.ledger.Entry;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.shell.SafeCell;

/** Writes the filtered ledger as an Excel file, row by row; no cell can become a formula. */
@Component
class ExportLedger {
  /** Most rows of one file. */
  static final int MOST = 50_000;

  private static final int BATCH = 500;
  private static final List<String> HEADS =
      List.of(
          "日期", "结束日期", "组织", "类别", "标题", "地点", "参加人数", "人员", "其他人数", "数量", "参与单位", "内容", "补记",
          "补记原因", "登记人", "登记时间", "版本");
  private static final int[] WIDTHS = {
    12, 12, 22, 22, 36, 18, 9, 40, 20, 20, 24, 50, 6, 20, 12, 17, 6
  };

  private final Ledger ledger;
  private final Catalog catalog;
  private final Wording wording;
  private final Audit audit;

  ExportLedger(Ledger ledger, Catalog catalog, Wording wording, Audit audit) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.wording = wording;
    this.audit = audit;
  }

  /** Writes the file; how many rows went out is kept in the chain, also when it broke off. */
  void write(Actor actor, ListParams params, OutputStream out) throws IOException {
    int[] rows = {0};
    try (Workbook book = new Workbook(out, "youju", "1.0")) {
      Worksheet sheet = book.newWorksheet("台账");
      head(sheet);
      rows(actor, params, sheet, rows);
    } finally {
      audit.note(actor, "ledger.export", trail -> trail.with("rows", rows[0]));
    }
  }

  private static void head(Worksheet sheet) {
    for (int i = 0; i < HEADS.size(); i++) {
      sheet.width(i, WIDTHS[i]);
      sheet.inlineString(0, i, HEADS.get(i));
      sheet.style(0, i).bold().set();
    }
    sheet.freezePane(0, 1);
  }

  private void rows(Actor actor, ListParams params, Worksheet sheet, int[] rows)
      throws IOException {
    Optional<EntryQuery.Place> after = Optional.empty();
    boolean more = true;
    while (more && rows[0] < MOST) {
      List<EntrySummary> page = page(actor, params, after);
      List<Entry> entries = ledger.entries(actor.scope(), page);
      Wording.Of names = wording.of(actor.root(), entries.stream().map(Entry::recording).toList());
      for (Entry entry : entries) {
        row(sheet, ++rows[0], entry, names);
      }
      sheet.flush();
      more = page.size() == BATCH;
      after =
          page.isEmpty()
              ? after
              : Optional.of(
                  new EntryQuery.Place(
                      page.get(page.size() - 1).on(), page.get(page.size() - 1).id()));
    }
    if (more && rows[0] >= MOST && !page(actor, params, after).isEmpty()) {
      sheet.inlineString(rows[0] + 1, 0, "一次最多导出 " + MOST + " 条，后面还有。请缩小组织、类别或时间范围后分次导出。");
    }
  }

  private List<EntrySummary> page(
      Actor actor, ListParams params, Optional<EntryQuery.Place> after) {
    EntryQuery query = params.query(actor, catalog, BATCH);
    return ledger.entries(
        actor.scope(),
        new EntryQuery(
            query.organization(), query.kinds(), query.period(), query.words(), BATCH, after));
  }

  private void row(Worksheet sheet, int row, Entry entry, Wording.Of names) {
    Recording recording = entry.recording();
    String[] cells = {
      recording.on().toString(),
      recording.until().map(Object::toString).orElse(""),
      names.organization(recording),
      wording.kinds(recording.kinds()),
      recording.title(),
      recording.place(),
      "",
      names.participants(recording),
      names.headcount(recording),
      names.quantities(recording),
      names.others(recording),
      recording.text(),
      entry.late() ? "补记" : "",
      recording.lateReason(),
      entry.recordedBy(),
      ShowEntry.moment(entry.recordedAt()),
      ""
    };
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sheet.inlineString(row, i, SafeCell.of(cells[i]));
      }
    }
    sheet.value(row, 6, recording.heads("attendee"));
    sheet.value(row, cells.length - 1, entry.revision());
  }
}
