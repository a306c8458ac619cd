package org.youju.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.audit.Trail;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm3;

/** The steps of a batch that take their time; each is one transaction, all or nothing. */
@Component
class RunImport {
  private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);
  private static final String BROKEN = "系统没有完成这一步，没有写入任何内容。请重试；仍不行时请联系管理员。";

  private final BatchStore store;
  private final Pieces pieces;
  private final Works works;
  private final UndoImport undo;
  private final Audit audit;

  RunImport(BatchStore store, Pieces pieces, Works works, UndoImport undo, Audit audit) {
    this.store = store;
    this.pieces = pieces;
    this.works = works;
    this.undo = undo;
    this.audit = audit;
  }

  // ---- reading

  /**
   * Reads the file. Where every column is understood nobody is asked: then it is to be checked.
   *
   * @param content the file, once it is its turn
   */
  void read(Actor actor, Batch batch, Supplier<byte[]> content) {
    guarded(
        actor,
        batch,
        Stage.READING,
        () ->
            audit.run(
                actor,
                "import.read",
                trail -> {
                  RootId root = actor.root();
                  trail.on("import", batch.id().value()).with("sm3", batch.sm3());
                  Layout layout = layout(root, batch, content.get());
                  if (layout.sheets().stream().allMatch(sheet -> sheet.rows() == 0)) {
                    throw Spreadsheet.refused("表里没有内容，请核对后重新上传。");
                  }
                  store.layout(root, batch.id(), layout);
                  List<Field> fields = works.fields(batch.purpose());
                  Map<String, String> headings = store.headings(root, batch.purpose());
                  Mapping mapping = Mapping.proposed(layout.titles(), fields, headings);
                  store.mapping(root, batch.id(), mapping);
                  trail.with("rows", layout.rows());
                  Stage next = mapping.isPlain(fields, headings) ? Stage.CHECKING : Stage.MAPPING;
                  store.move(root, batch.id(), Stage.READING, next, "");
                }));
  }

  private Layout layout(RootId root, Batch batch, byte[] content) {
    try (Arriving rows = new Arriving(root, batch)) {
      OpenFile.of(content, batch.fileName()).read(rows);
      return rows.finish();
    }
  }

  /** Collects rows to pieces, which are packed while it reads on, and finds the headings. */
  private final class Arriving implements Spreadsheet.Sink, AutoCloseable {
    private final RootId root;
    private final Batch batch;
    private final java.util.function.Predicate<String> known;
    private final List<Layout.Sheet> sheets = new ArrayList<>();
    private final ExecutorService packer = Ahead.thread();
    private List<SheetRow> waiting = new ArrayList<>();
    private final List<SheetRow> head = new ArrayList<>();
    private Optional<Future<byte[]>> packed = Optional.empty();
    private String name = "";
    private boolean hidden;
    private List<Merge> merges = List.of();
    private int rows;
    private int hiddenRows;
    private int total;
    private int piece;
    private Instant told = Instant.EPOCH;

    Arriving(RootId root, Batch batch) {
      this.root = root;
      this.batch = batch;
      List<Field> fields = works.fields(batch.purpose());
      Map<String, String> remembered = store.headings(root, batch.purpose());
      this.known =
          bare ->
              !remembered.getOrDefault(bare, "").isEmpty()
                  || fields.stream().anyMatch(field -> field.isCalled(bare));
    }

    @Override
    public void sheet(String title, boolean isHidden, List<Merge> merged) {
      if (total > 0 || !name.isEmpty()) {
        endSheet();
      }
      name = title;
      hidden = isHidden;
      merges = merged;
    }

    @Override
    public void row(SheetRow row) {
      if (row.isBlank()) {
        return;
      }
      rows++;
      hiddenRows += row.hidden() ? 1 : 0;
      if (head.size() < FindHeader.HEAD) {
        head.add(row);
      }
      waiting.add(row);
      if (waiting.size() == Pieces.ROWS) {
        flush();
      }
    }

    private void flush() {
      stopIfAsked();
      keep();
      total += waiting.size();
      List<SheetRow> full = waiting;
      waiting = new ArrayList<>();
      packed = Optional.of(packer.submit(() -> pieces.sealed(full)));
      told = store.progress(root, batch.id(), total, 0, told);
    }

    private void keep() {
      packed.ifPresent(bytes -> pieces.keepRows(root, batch.id(), piece++, Ahead.result(bytes)));
    }

    private void endSheet() {
      Optional<FindHeader.Header> header = FindHeader.in(head, merges, known);
      sheets.add(
          new Layout.Sheet(
              name,
              hidden,
              rows,
              hiddenRows,
              header.map(FindHeader.Header::first).orElse(0),
              header.map(FindHeader.Header::last).orElse(0),
              header.map(FindHeader.Header::titles).orElse(Map.of()),
              merges.stream().filter(Merge::spansRows).limit(MOST_MERGES).toList()));
      head.clear();
      rows = 0;
      hiddenRows = 0;
    }

    Layout finish() {
      endSheet();
      flush();
      keep();
      return new Layout(sheets);
    }

    @Override
    public void close() {
      packer.shutdownNow();
    }
  }

  private static final int MOST_MERGES = 20_000;

  // ---- checking

  void check(Actor actor, Batch batch) {
    guarded(
        actor,
        batch,
        Stage.CHECKING,
        () ->
            audit.run(
                actor,
                "import.check",
                trail -> {
                  RootId root = actor.root();
                  trail.on("import", batch.id().value());
                  store.clearLines(root, batch.id());
                  Pass pass = new Pass(actor, batch, false);
                  pass.run(some -> keep(root, batch, some));
                  if (pass.lines == 0) {
                    throw new Conflict("表头下面没有可以导入的行，请核对表头在第几行。");
                  }
                  store.digest(root, batch.id(), pass.digest(), pass.skipped());
                  trail.with("rows", pass.lines);
                  store.move(root, batch.id(), Stage.CHECKING, Stage.PREVIEW, "");
                }));
  }

  private void keep(RootId root, Batch batch, Seen some) {
    List<Finding> findings = some.checked().findings();
    List<BatchStore.Row> rows = new ArrayList<>(findings.size());
    for (int i = 0; i < findings.size(); i++) {
      Work.Numbered at = some.lines().get(i);
      rows.add(
          new BatchStore.Row(
              at.number(), at.line().sheet(), at.line().row(), some.piece(), findings.get(i)));
    }
    store.insert(root, batch.id(), rows);
  }

  /**
   * The lines of a piece, checked.
   *
   * @param rows how many rows it has, lines or not
   */
  private record Seen(int piece, int rows, List<Work.Numbered> lines, Work.Checked checked) {}

  /** One way through the rows of a batch: while a piece is kept, the next one is checked. */
  private final class Pass {
    private final RootId root;
    private final Batch batch;
    private final Layout layout;
    private final Mapping mapping;
    private final ReadLines read;
    private final Work work;
    private final Sm3 digest = new Sm3();
    private final boolean writing;
    private int lines;
    private int piece;
    private Instant told = Instant.EPOCH;

    Pass(Actor actor, Batch batch, boolean writing) {
      this.root = actor.root();
      this.batch = batch;
      this.layout = store.layout(root, batch.id());
      this.mapping = store.mapping(root, batch.id());
      this.read = new ReadLines(layout, mapping);
      this.work = works.of(actor, batch, mapping);
      this.writing = writing;
    }

    void run(Consumer<Seen> visitor) {
      if (work.looksAhead()) {
        lookAhead();
      }
      int all = layout.sheets().stream().mapToInt(Layout.Sheet::rows).sum();
      int rows = 0;
      try (Ahead<Seen> ahead = new Ahead<>(this::next)) {
        for (Optional<Seen> some = ahead.next(); some.isPresent(); some = ahead.next()) {
          stopIfAsked();
          told = store.progress(root, batch.id(), rows, all, told);
          visitor.accept(some.get());
          rows += some.get().rows();
        }
      }
    }

    /** The next piece, checked; on a thread of its own. */
    private Optional<Seen> next() {
      List<SheetRow> rows = pieces.rows(root, batch.id(), piece);
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      List<Work.Numbered> some = numbered(rows);
      Work.Checked checked = work.check(some);
      for (int i = 0; i < some.size(); i++) {
        Finding finding = checked.findings().get(i);
        digest
            .add(some.get(i).number())
            .add(finding.verdict().id())
            .add(finding.subject().map(UUID::toString).orElse(""));
      }
      if (writing) {
        checked.prepare();
      }
      return Optional.of(new Seen(piece++, rows.size(), some, checked));
    }

    private void lookAhead() {
      ReadLines ahead = new ReadLines(layout, mapping);
      int[] number = {0};
      int piece = 0;
      List<SheetRow> rows = pieces.rows(root, batch.id(), piece);
      while (!rows.isEmpty()) {
        work.foresee(numbered(ahead, rows, number));
        rows = pieces.rows(root, batch.id(), ++piece);
      }
    }

    private List<Work.Numbered> numbered(List<SheetRow> rows) {
      int[] number = {lines};
      List<Work.Numbered> some = numbered(read, rows, number);
      lines = number[0];
      return some;
    }

    private static List<Work.Numbered> numbered(ReadLines read, List<SheetRow> rows, int[] number) {
      List<Work.Numbered> some = new ArrayList<>(rows.size());
      for (SheetRow row : rows) {
        read.line(row).ifPresent(line -> some.add(new Work.Numbered(++number[0], line)));
      }
      return some;
    }

    String digest() {
      return digest.finishHex();
    }

    int skipped() {
      return read.skipped();
    }
  }

  // ---- writing

  void write(Actor actor, Batch batch) {
    guarded(
        actor,
        batch,
        Stage.WRITING,
        () ->
            audit.run(
                actor,
                "import." + batch.purpose().id(),
                trail -> {
                  RootId root = actor.root();
                  trail.on("import", batch.id().value()).with("sm3", batch.sm3());
                  Pass pass = new Pass(actor, batch, true);
                  store.expectMany();
                  Counts counts = new Counts();
                  pass.run(
                      some -> {
                        counts.add(some.checked().findings());
                        store.subjects(root, batch.id(), some.checked().write(trail));
                      });
                  store.subjects(root, batch.id(), pass.work.finish(trail));
                  if (!pass.digest().equals(store.digest(root, batch.id()))) {
                    throw new Conflict("核对之后系统里的数据有变化，没有写入任何内容。请点“重新核对”看过后再导入。");
                  }
                  counts.on(trail);
                  pieces.drop(root, batch.id());
                  store.move(root, batch.id(), Stage.WRITING, Stage.DONE, "");
                }));
  }

  /** How many rows of each verdict, for the trail. */
  private static final class Counts {
    private final Map<Verdict, Integer> counts = new LinkedHashMap<>();

    void add(List<Finding> findings) {
      findings.forEach(finding -> counts.merge(finding.verdict(), 1, Integer::sum));
    }

    void on(Trail trail) {
      counts.forEach((verdict, count) -> trail.with(verdict.id(), count));
    }
  }

  void undo(Actor actor, Batch batch) {
    guarded(
        actor,
        batch,
        Stage.UNDOING,
        () -> {
          try {
            audit.run(
                actor,
                "import.undo",
                trail -> {
                  trail.on("import", batch.id().value());
                  store.expectMany();
                  undo.of(actor, batch, trail);
                  store.move(actor.root(), batch.id(), Stage.UNDOING, Stage.UNDONE, "");
                });
          } catch (DataIntegrityViolationException referred) {
            throw new Conflict("这一批里已经有内容被别处引用，不能整批撤销，请逐个更正。");
          }
        });
  }

  /** Whatever happens, the batch does not stay where nothing works on it. */
  private void guarded(Actor actor, Batch batch, Stage stage, Runnable work) {
    String note;
    try {
      work.run();
      return;
    } catch (Refused refused) {
      note = refused.errors().get(0).message();
    } catch (Conflict conflict) {
      note = Optional.ofNullable(conflict.getMessage()).orElse(BROKEN);
    } catch (DuplicateKeyException twice) {
      note = "有公民身份号码已经登记在别人名下，没有写入任何内容。请点“重新核对”看是哪一行。";
    } catch (RuntimeException | OutOfMemoryError fault) {
      LOG.error("import {} broke off while {}", batch.id(), stage, fault);
      note = BROKEN;
    }
    store.moveAside(actor.root(), batch.id(), stage, stage.brokenOff().orElse(Stage.FAILED), note);
  }

  /** The server is going down: what was begun is rolled back. */
  private static void stopIfAsked() {
    if (Thread.currentThread().isInterrupted()) {
      throw new Conflict(Ahead.STOPPING);
    }
  }
}
