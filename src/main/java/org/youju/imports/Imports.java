package org.youju.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.Forbidden;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm3;
import org.youju.organization.Lineage;

/**
 * Files on their way in: brought, read, mapped, checked, looked at, confirmed, taken back. Large
 * ones are worked on by themselves; whoever leaves the page finds them where they are.
 */
@Component
public class Imports {
  /** After so long without a sign the work is taken for broken off. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  private static final Duration FORGOTTEN = Duration.ofDays(30);
  private static final int LARGEST_EVIDENCE = 20_000_000;
  private static final int AT_ONCE = 2;
  private static final int PATIENCE = 15;
  private static final int LIST = 50;

  private final BatchStore store;
  private final Pieces pieces;
  private final Works works;
  private final RunImport run;
  private final ImportWorker jobs;
  private final Lineage lineage;
  private final Audit audit;
  private final Clock clock;
  private final Semaphore checking = new Semaphore(AT_ONCE);

  Imports(
      BatchStore store,
      Pieces pieces,
      Works works,
      RunImport run,
      ImportWorker jobs,
      Lineage lineage,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.pieces = pieces;
    this.works = works;
    this.run = run;
    this.jobs = jobs;
    this.lineage = lineage;
    this.audit = audit;
    this.clock = clock;
  }

  /** Reads what was sent, once there is room for it. */
  public interface Content {
    byte[] bytes() throws java.io.IOException;
  }

  /**
   * Brings a file in; it is checked for being a safe table at once, and read by itself.
   *
   * @param organization where the rows of a ledger belong; for others the account's
   * @throws Refused with one sentence on the field {@code file}
   */
  public BatchId bring(
      Actor actor, Purpose purpose, OrgId organization, String name, Content content) {
    requireOpen(actor, purpose);
    lineage.require(actor.scope(), organization);
    byte[] bytes = checked(content, name);
    if (purpose == Purpose.LEDGER && bytes.length > LARGEST_EVIDENCE) {
      throw new Refused("file", "台账文件超过 20 MB。它要作为佐证留存，请按年份拆成几个文件分别导入。");
    }
    Batch batch =
        new Batch(
            new BatchId(Ids.next(clock)),
            purpose,
            organization,
            name,
            new Sm3().add(bytes, 0, bytes.length).finishHex(),
            Stage.READING,
            "",
            0,
            0,
            0,
            actor.id(),
            actor.name(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            clock.instant());
    boolean atOnce = jobs.isFree();
    audit.run(
        actor,
        "import.bring",
        trail -> {
          trail.on("import", batch.id().value()).with("purpose", purpose.id());
          trail.with("sm3", batch.sm3()).with("size", bytes.length);
          forget(actor.root());
          store.insert(actor.root(), batch);
          if (!atOnce || purpose == Purpose.LEDGER) {
            pieces.keepFile(actor.root(), batch.id(), bytes);
          }
        });
    Supplier<byte[]> file = atOnce ? () -> bytes : () -> pieces.file(actor.root(), batch.id());
    jobs.begin(() -> readAndCheck(actor, batch, file));
    return batch.id();
  }

  private void readAndCheck(Actor actor, Batch batch, Supplier<byte[]> file) {
    run.read(actor, batch, file);
    Batch now = store.require(actor.root(), batch.id());
    if (now.stage() == Stage.CHECKING) {
      run.check(actor, now);
    }
  }

  private byte[] checked(Content content, String name) {
    try {
      if (!checking.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
        throw new Conflict("正在处理的导入比较多，请几分钟后再试。");
      }
      try {
        byte[] bytes = content.bytes();
        OpenFile.of(bytes, name);
        return bytes;
      } finally {
        checking.release();
      }
    } catch (java.io.IOException broken) {
      throw new Refused("file", "上传没有完成，请重新选择文件后再试。");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Conflict("系统正在停止，请稍后再试。");
    }
  }

  /** Batches that nobody finished. */
  private void forget(RootId root) {
    store.newest(root, List.of(Purpose.values()), 1_000).stream()
        .filter(batch -> batch.stage().isOpen())
        .filter(batch -> batch.at().plus(FORGOTTEN).isBefore(clock.instant()))
        .forEach(batch -> store.delete(root, batch.id()));
  }

  /** What the account may see, the newest first. */
  public List<Batch> list(Actor actor) {
    List<Purpose> open =
        Arrays.stream(Purpose.values()).filter(purpose -> purpose.isOpenTo(actor)).toList();
    return store.newest(actor.root(), open, LIST).stream()
        .filter(batch -> BatchStore.isVisible(actor, batch))
        .toList();
  }

  /**
   * A batch as it stands. One that lost its worker stands again where it stood before.
   *
   * @throws NotFound when there is none, or it is not for this account
   */
  public Batch get(Actor actor, BatchId id) {
    Batch batch = store.require(actor.root(), id);
    if (!BatchStore.isVisible(actor, batch) || !lineage.sees(actor.scope(), batch.organization())) {
      throw new NotFound();
    }
    boolean silent = batch.stage().isBusy() && batch.beat().plus(SILENCE).isBefore(clock.instant());
    if (silent) {
      store.moveAside(
          actor.root(),
          id,
          batch.stage(),
          batch.stage().brokenOff().orElse(Stage.FAILED),
          batch.stage() == Stage.READING ? "读到一半时系统重新启动了，请重新上传。" : "做到一半时系统重新启动了，没有写入任何内容，请重试。");
      return store.require(actor.root(), id);
    }
    return batch;
  }

  /** How many rows of each verdict. */
  public Map<Verdict, Integer> tally(Actor actor, BatchId id) {
    return store.tally(actor.root(), get(actor, id).id());
  }

  /**
   * A row of the preview.
   *
   * @param sheet its name; empty where there is only one
   * @param values what the row holds, by field; numbers masked. Empty after the import
   */
  public record Row(int line, String sheet, int row, Finding finding, List<Value> values) {}

  /** A value under the title of its field. */
  public record Value(String field, String title, String text) {}

  /** Rows after a line of the file. */
  public List<Row> rows(Actor actor, BatchId id, Optional<Verdict> verdict, int after, int limit) {
    Batch batch = get(actor, id);
    RootId root = actor.root();
    Layout layout = store.layout(root, id);
    Shown shown =
        new Shown(
            layout,
            store.mapping(root, id),
            works.fields(batch.purpose()),
            piece -> pieces.rows(root, id, piece));
    return store.rows(root, id, verdict, after, limit).stream().map(shown::row).toList();
  }

  /**
   * @throws Conflict unless there is a preview to look at
   */
  public void requirePreview(Actor actor, BatchId id) {
    requireStage(get(actor, id), Stage.PREVIEW);
  }

  /**
   * Writes the table as it was sent, with what was found of each row.
   *
   * @param onlyFaulty whether only rows are written that cannot be imported
   */
  public void remarks(Actor actor, BatchId id, boolean onlyFaulty, java.io.OutputStream out)
      throws java.io.IOException {
    Batch batch = get(actor, id);
    requireStage(batch, Stage.PREVIEW);
    RootId root = actor.root();
    audit.note(
        actor,
        "import.remarks",
        trail -> trail.on("import", id.value()).with("rows", batch.total()));
    int[] after = {0};
    new WriteRemarks(store.layout(root, id), store.mapping(root, id), onlyFaulty)
        .to(
            out,
            piece -> pieces.rows(root, id, piece),
            piece -> {
              List<BatchStore.Row> found =
                  store.rows(root, id, Optional.empty(), after[0], Pieces.ROWS).stream()
                      .filter(row -> row.piece() == piece)
                      .toList();
              after[0] = found.isEmpty() ? after[0] : found.get(found.size() - 1).line();
              return found;
            });
  }

  /** Writes an empty table to fill in. */
  public void template(Actor actor, Purpose purpose, java.io.OutputStream out)
      throws java.io.IOException {
    requireOpen(actor, purpose);
    WriteTemplate.to(out, purpose.title(), works.fields(purpose), works.choices(actor, purpose));
  }

  /** Answers a question about a row; the rows are then checked again. */
  public void answer(Actor actor, BatchId id, Map<Integer, Map<String, String>> answers) {
    Batch batch = get(actor, id);
    requireStage(batch, Stage.PREVIEW);
    boolean moved =
        audit.write(
            actor,
            "import.answer",
            trail -> {
              trail.on("import", id.value()).with("lines", answers.size());
              answers.forEach(
                  (line, given) ->
                      given.forEach(
                          (question, answer) ->
                              store.answer(actor.root(), id, line, question, answer)));
              return store.move(actor.root(), id, Stage.PREVIEW, Stage.CHECKING, "");
            });
    if (moved) {
      jobs.begin(() -> run.check(actor, batch));
    }
  }

  /**
   * Writes what the preview shows.
   *
   * @throws Refused while rows are faulty and the table is taken as a whole
   */
  public void confirm(Actor actor, BatchId id) {
    Batch batch = get(actor, id);
    requireStage(batch, Stage.PREVIEW);
    Map<Verdict, Integer> tally = tally(actor, id);
    int faulty = tally.getOrDefault(Verdict.ERROR, 0);
    if (batch.purpose() != Purpose.LEDGER && faulty > 0) {
      throw new Refused("rows", "还有 " + faulty + " 行有错误。为免只导入一半，请下载标注的表改好后重新上传。");
    }
    if (tally.getOrDefault(Verdict.NEW, 0) + tally.getOrDefault(Verdict.CHANGED, 0) == 0) {
      throw new Refused("rows", "没有要写入的内容：表里的内容系统里都有了，或还不能导入。");
    }
    move(actor, batch, Stage.PREVIEW, Stage.WRITING, "import.confirm");
    jobs.begin(() -> run.write(actor, batch));
  }

  /** Takes back what a batch brought, while nothing refers to it. */
  public void undo(Actor actor, BatchId id) {
    Batch batch = get(actor, id);
    requireStage(batch, Stage.DONE);
    move(actor, batch, Stage.DONE, Stage.UNDOING, "import.undo-asked");
    jobs.begin(() -> run.undo(actor, batch));
  }

  /** Throws a batch away that has written nothing. */
  public void discard(Actor actor, BatchId id) {
    Batch batch = get(actor, id);
    if (!batch.stage().isOpen()) {
      throw new Conflict("这一批已经导入或正在处理，不能删除；导入过的可以撤销。");
    }
    audit.run(
        actor,
        "import.discard",
        trail -> {
          trail.on("import", id.value());
          store.delete(actor.root(), id);
        });
  }

  private void move(Actor actor, Batch batch, Stage from, Stage to, String action) {
    audit.run(
        actor,
        action,
        trail -> {
          trail.on("import", batch.id().value());
          if (!store.move(actor.root(), batch.id(), from, to, "")) {
            throw new Conflict("这一批刚刚有人操作过，请看过最新情况后再试。");
          }
        });
  }

  /** Where a batch stands, which must be one of these. */
  static Stage requireStage(Batch batch, Stage... stages) {
    if (!List.of(stages).contains(batch.stage())) {
      throw new Conflict("这一批现在" + batch.stage().title() + "，不能做这一步，请刷新页面。");
    }
    return batch.stage();
  }

  private static void requireOpen(Actor actor, Purpose purpose) {
    if (!purpose.isOpenTo(actor)) {
      throw new Forbidden(
          purpose == Purpose.LEDGER ? "台账由办公室、支部和纪检的账号导入，请联系他们办理。" : "组织与人员由机关党委办公室导入，请联系办公室办理。");
    }
  }
}
