package org.youju.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.catalog.Catalog;
import org.youju.catalog.Outline;
import org.youju.docx.OfficialDocument;
import org.youju.kernel.Actor;
import org.youju.kernel.Conflict;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.Sm3;
import org.youju.ledger.Ledger;
import org.youju.ledger.Tallies;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.organization.Lineage;
import org.youju.reports.ReportStore.DraftRow;

/** Writes, keeps and issues annual reports (述职报告). */
@Component
public class Reports {
  /** What the regulations allow a report to have. */
  public static final int WORD_BUDGET = 5000;

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int EARLIEST_YEAR = 1950;
  private static final int LISTED = 500;
  private static final int RECORDS_KEPT = 200;
  private static final int RECORDS_PRINTED = 12;

  private final Audit audit;
  private final Catalog catalog;
  private final Figures figures;
  private final Tallies tallies;
  private final Ledger ledger;
  private final Lineage lineage;
  private final ReportStore store;
  private final Clock clock;

  Reports(
      Audit audit,
      Catalog catalog,
      Figures figures,
      Tallies tallies,
      Ledger ledger,
      Lineage lineage,
      ReportStore store,
      Clock clock) {
    this.audit = audit;
    this.catalog = catalog;
    this.figures = figures;
    this.tallies = tallies;
    this.ledger = ledger;
    this.lineage = lineage;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Writes a new draft from the ledger.
   *
   * @throws NotFound when the organisation lies outside the actor's scope
   * @throws Refused when there is no such outline, it is not for such organisations, or the year is
   *     not one to report on
   */
  public Draft create(Actor actor, String outlineId, OrgId organization, int year) {
    lineage.require(actor.scope(), organization);
    Outline outline = outline(outlineId);
    checkKind(actor.root(), outline, organization);
    checkYear(year);
    ReportHeader header =
        new ReportHeader(
            new ReportId(Ids.next(clock)),
            outline.id(),
            organization,
            name(actor.root(), organization, year),
            year,
            clock.instant(),
            actor.name());
    Written written = new WriteReport(outline, sources(actor.scope(), header)).write();
    Stored text = new Stored(written.blocks(), wordings(written));
    audit.run(
        actor,
        "report.create",
        trail -> {
          store.insert(actor, header, written.title(), text);
          trail.on("report", header.id().value()).with("outline", outline.id()).with("year", year);
        });
    return draft(
        header,
        new DraftRow(1, written.title(), text, header.createdAt(), header.createdBy()),
        written);
  }

  /**
   * A report as it reads now: a draft with the ledger of this moment, an issued one as it was
   * issued.
   *
   * @throws NotFound when it does not exist or its organisation lies outside the scope
   */
  public Report report(Scope scope, ReportId id) {
    ReportHeader header = header(scope, id);
    Optional<DraftRow> row = store.draft(scope.root(), id, false);
    return row.isPresent()
        ? draft(scope, header, row.get())
        : store.issued(scope.root(), header).orElseThrow(NotFound::new);
  }

  /**
   * Keeps what an editor wrote; figures are counted anew.
   *
   * @throws Conflict when somebody else saved meanwhile, or the report is issued
   * @throws Refused when the text holds what may not be in it
   */
  public Draft save(Actor actor, ReportId id, Edit edit) {
    ReportHeader header = header(actor.scope(), id);
    Edit clean = new CleanEdit(catalog, below(actor.root(), header.organization()), edit).clean();
    Sources sources = sources(actor.scope(), header);
    Stored text = new Stored(current(clean.blocks(), sources), clean.seen());
    Instant now = clock.instant();
    audit.run(
        actor,
        "report.save",
        trail -> {
          DraftRow row = lock(actor, id);
          if (row.revision() != edit.revision()) {
            throw new Conflict(row.changedBy() + "已经保存了新的一版。您写的内容还在这个页面上：请复制要保留的段落，再刷新页面合并。");
          }
          store.update(actor, id, row.revision() + 1, clean.title(), text, now);
          trail.on("report", id.value()).with("revision", row.revision() + 1);
        });
    return draft(
        header,
        new DraftRow(edit.revision() + 1, clean.title(), text, now, actor.name()),
        new WriteReport(outlineOf(header), sources).write());
  }

  /**
   * Freezes text and figures as they read at this moment.
   *
   * @param read digest of the text that the person read (see {@link #digest}); a text that changed
   *     since is not issued. Empty: whatever it reads now
   * @throws Conflict when it is issued already or reads otherwise
   * @throws Refused when a figure in it is no longer supported by the ledger
   */
  public IssuedReport issue(Actor actor, ReportId id, Optional<String> read) {
    ReportHeader header = header(actor.scope(), id);
    return audit.write(
        actor,
        "report.issue",
        trail -> {
          Draft draft = draft(actor.scope(), header, lock(actor, id));
          requireSupported(draft);
          IssuedReport issued = freeze(actor, draft);
          requireAsRead(issued, read);
          store.issue(actor, issued);
          trail.on("report", id.value()).with("content", issued.content());
          return issued;
        });
  }

  /** Throws a draft away; issued reports stay. */
  public void delete(Actor actor, ReportId id) {
    header(actor.scope(), id);
    audit.run(
        actor,
        "report.delete",
        trail -> {
          lock(actor, id);
          store.deleteReport(actor.root(), id);
          trail.on("report", id.value());
        });
  }

  /** Reports of the organisations that the scope sees, newest years first. */
  public List<ReportLine> list(Scope scope) {
    Set<OrgId> organizations = new LinkedHashSet<>();
    scope.tops().forEach(top -> organizations.addAll(below(scope.root(), top)));
    return store.list(scope.root(), organizations, LISTED);
  }

  /** What the ledger states otherwise today than the issued report does. */
  public List<Difference> differences(Scope scope, IssuedReport report) {
    Sources sources = sources(scope, report.header());
    List<Difference> differences = new ArrayList<>();
    for (FrozenFigure frozen : report.figures()) {
      Optional<Figure> now =
          catalog.metric(frozen.ref().metric()).map(metric -> sources.figure(frozen.ref()));
      boolean withheld = now.filter(Figure::isWithheld).isPresent();
      String text = now.map(Figure::text).orElse("无记录");
      if (!withheld && !text.equals(frozen.text())) {
        differences.add(new Difference(frozen, text));
      }
    }
    return differences;
  }

  /**
   * A figure with its records, for an editor that wants to see or insert it.
   *
   * @throws NotFound when there is no such metric or its organisation is not the report's or below
   */
  public Figure figure(Scope scope, ReportId id, FigureRef ref) {
    ReportHeader header = header(scope, id);
    lineage.require(new Scope(scope.root(), List.of(header.organization())), ref.organization());
    return figures.figure(scope, ref.metric(), ref.organization(), ref.period(), Optional.empty());
  }

  /** The report as an official document, every figure linked to its row of the appendix. */
  public OfficialDocument document(Scope scope, Report report) {
    if (report instanceof IssuedReport issued) {
      LocalDate day = LocalDate.ofInstant(issued.issuedAt(), ZONE);
      return ReportDocument.of(issued, issued.figures(), day);
    }
    Freeze freeze =
        new Freeze(sources(scope, report.header()), lineage, scope.root(), RECORDS_PRINTED);
    return ReportDocument.of(report, freeze.figures(report.blocks()), today());
  }

  /** Names the text of a report: changes with every character of it. */
  public static String digest(Report report) {
    return Sm3.hex(report.layout().text());
  }

  private IssuedReport freeze(Actor actor, Draft draft) {
    Sources sources = sources(actor.scope(), draft.header());
    List<FrozenFigure> frozen =
        new Freeze(sources, lineage, actor.root(), RECORDS_KEPT).figures(draft.blocks());
    List<Block> blocks = Freeze.asFrozen(draft.blocks(), frozen);
    return new IssuedReport(
        draft.header(),
        draft.title(),
        blocks,
        frozen,
        Sm3.hex(Layout.of(draft.title(), blocks).text()),
        clock.instant(),
        actor.name());
  }

  private static void requireSupported(Draft draft) {
    if (draft.layout().figures().stream().anyMatch(placed -> placed.number().withheld())) {
      throw new Refused("figures", "文中有您查看范围以外的数字：规定动作的完成情况只给本组织和直接上级看。请由他们定稿，或删去这些数字后再定稿。");
    }
    List<String> unsupported =
        draft.layout().figures().stream()
            .filter(placed -> !placed.number().isSupported())
            .map(placed -> placed.number().ref().metric())
            .distinct()
            .toList();
    if (!unsupported.isEmpty()) {
      throw new Refused(
          "figures", "有 " + unsupported.size() + " 个数字在台账里已经没有依据（标红处），请换一个指标或删去后再定稿。");
    }
  }

  private static void requireAsRead(IssuedReport issued, Optional<String> read) {
    if (read.isPresent() && !read.get().equals(issued.content())) {
      throw new Conflict("您看过之后，台账或草稿又有变化。请刷新页面看一遍，再定稿。");
    }
  }

  private DraftRow lock(Actor actor, ReportId id) {
    return store
        .draft(actor.root(), id, true)
        .orElseThrow(() -> new Conflict("这份报告已经定稿，不能再改；需要更正时请新写一份。"));
  }

  private Draft draft(Scope scope, ReportHeader header, DraftRow row) {
    Sources sources = sources(scope, header);
    Written written = new WriteReport(outlineOf(header), sources).write();
    Merge merge = new Merge(row.text(), written.blocks());
    List<Block> now = current(merge.blocks(), sources);
    return new Draft(
        header,
        row.revision(),
        row.title(),
        now,
        merge.seen(),
        written.gaps(),
        changes(row.text().blocks(), now),
        merge.offers(),
        row.changedAt(),
        row.changedBy());
  }

  private Draft draft(ReportHeader header, DraftRow row, Written written) {
    Merge merge = new Merge(row.text(), written.blocks());
    return new Draft(
        header,
        row.revision(),
        row.title(),
        merge.blocks(),
        merge.seen(),
        written.gaps(),
        List.of(),
        merge.offers(),
        row.changedAt(),
        row.changedBy());
  }

  /** Figures that are still in the text and read otherwise than before. */
  private List<Draft.Change> changes(List<Block> before, List<Block> now) {
    Map<FigureRef, String> old =
        before.stream()
            .flatMap(Block::numbers)
            .collect(Collectors.toMap(Run.Number::ref, Run.Number::text, (a, b) -> a));
    return now.stream()
        .flatMap(Block::numbers)
        .filter(number -> old.containsKey(number.ref()) && !number.withheld())
        .filter(number -> !number.text().equals(old.get(number.ref())))
        .map(number -> new Draft.Change(metricName(number), text(old, number), number.text()))
        .distinct()
        .toList();
  }

  private static String text(Map<FigureRef, String> old, Run.Number number) {
    return old.getOrDefault(number.ref(), "");
  }

  private String metricName(Run.Number number) {
    return catalog.metric(number.ref().metric()).map(m -> m.name()).orElse(number.ref().metric());
  }

  private List<Block> current(List<Block> blocks, Sources sources) {
    return blocks.stream()
        .map(
            block ->
                new Block(
                    block.key(),
                    block.level(),
                    block.runs().stream().map(run -> current(run, sources)).toList()))
        .toList();
  }

  private Run current(Run run, Sources sources) {
    if (!(run instanceof Run.Number number)) {
      return run;
    }
    if (catalog.metric(number.ref().metric()).isEmpty()) {
      return new Run.Number(number.ref(), "无记录", Optional.empty(), 0);
    }
    return Run.Number.of(number.ref(), sources.figure(number.ref()));
  }

  /**
   * What a report is, without what it says.
   *
   * @throws NotFound when it does not exist or its organisation lies outside the scope
   */
  public ReportHeader header(Scope scope, ReportId id) {
    ReportHeader header = store.header(scope.root(), id).orElseThrow(NotFound::new);
    lineage.require(scope, header.organization());
    return header;
  }

  private Set<OrgId> below(RootId root, OrgId top) {
    return lineage.subtree(root, top, today());
  }

  private Sources sources(Scope scope, ReportHeader header) {
    return new Sources(catalog, figures, tallies, ledger, scope, header, today());
  }

  private Outline outline(String id) {
    return catalog.outlines().stream()
        .filter(outline -> outline.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    "outline",
                    catalog.outlines().stream()
                        .map(Outline::id)
                        .collect(Collectors.joining("、", "没有这种提纲，可用的有：", "。"))));
  }

  private Outline outlineOf(ReportHeader header) {
    return catalog
        .outline(header.outline())
        .orElseThrow(() -> new Conflict("这份草稿所用的提纲已从目录中移除，请管理员恢复提纲，或另写一份。"));
  }

  private void checkKind(RootId root, Outline outline, OrgId organization) {
    String kind = lineage.kinds(root, List.of(organization)).getOrDefault(organization, "");
    if (!outline.organizationKinds().contains(kind)) {
      throw new Refused("organization", "“" + outline.name() + "”不适用于这个组织，请换一种提纲，或换一个组织。");
    }
  }

  private void checkYear(int year) {
    if (year < EARLIEST_YEAR || year > today().getYear()) {
      throw new Refused("year", "年份请填 " + EARLIEST_YEAR + " 到 " + today().getYear() + " 之间。");
    }
  }

  /** As it was called at the end of the year, or is called now. */
  private String name(RootId root, OrgId organization, int year) {
    LocalDate end = LocalDate.of(year, 12, 31);
    LocalDate day = end.isBefore(today()) ? end : today();
    return Optional.ofNullable(lineage.names(root, List.of(organization), day).get(organization))
        .or(
            () ->
                Optional.ofNullable(
                    lineage.names(root, List.of(organization), today()).get(organization)))
        .orElse("");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Map<String, String> wordings(Written written) {
    return written.blocks().stream().collect(Collectors.toMap(Block::key, Block::wording));
  }
}
