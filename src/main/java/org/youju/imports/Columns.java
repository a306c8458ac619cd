package org.youju.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.FieldError;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.organization.Lineage;

/** What the columns of a batch are taken for, and how a person says it otherwise. */
@Component
public class Columns {
  private static final int SAMPLES = 3;

  private final Imports imports;
  private final BatchStore store;
  private final Pieces pieces;
  private final Works works;
  private final RunImport run;
  private final ImportWorker jobs;
  private final Lineage lineage;
  private final Audit audit;

  Columns(
      Imports imports,
      BatchStore store,
      Pieces pieces,
      Works works,
      RunImport run,
      ImportWorker jobs,
      Lineage lineage,
      Audit audit) {
    this.imports = imports;
    this.store = store;
    this.pieces = pieces;
    this.works = works;
    this.run = run;
    this.jobs = jobs;
    this.lineage = lineage;
    this.audit = audit;
  }

  /**
   * The columns of a file, and what they are taken for.
   *
   * @param samples the first values of a column, numbers of identity and phones masked
   */
  public record Known(
      Layout layout,
      Mapping mapping,
      List<Field> fields,
      Map<String, List<String>> samples,
      List<Field> missing) {}

  public Known of(Actor actor, BatchId id) {
    Batch batch = imports.get(actor, id);
    Layout layout = store.layout(actor.root(), id);
    Mapping mapping = store.mapping(actor.root(), id);
    List<Field> fields = works.fields(batch.purpose());
    return new Known(
        layout,
        mapping,
        fields,
        samples(actor.root(), id, layout, mapping),
        mapping.missing(fields));
  }

  private Map<String, List<String>> samples(
      RootId root, BatchId id, Layout layout, Mapping mapping) {
    Map<String, List<String>> samples = new HashMap<>();
    for (SheetRow row : pieces.rows(root, id, 0)) {
      if (layout.isBelowHeading(row)) {
        layout.read(
            row,
            (title, text) -> {
              List<String> some = samples.computeIfAbsent(title, t -> new ArrayList<>());
              if (some.size() < SAMPLES) {
                some.add(Shown.cell(mapping.columns().getOrDefault(title, ""), text));
              }
            });
      }
    }
    return samples;
  }

  /** Looks for the heading in another row of the file's sheets. */
  public void headerAt(Actor actor, BatchId id, int row) {
    Imports.requireStage(imports.get(actor, id), Stage.MAPPING, Stage.PREVIEW);
    RootId root = actor.root();
    Layout old = store.layout(root, id);
    List<SheetRow> first = pieces.rows(root, id, 0);
    List<Layout.Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < old.sheets().size(); i++) {
      Layout.Sheet sheet = old.sheets().get(i);
      int number = i;
      List<SheetRow> head = first.stream().filter(r -> r.sheet() == number).toList();
      boolean there = head.stream().anyMatch(r -> r.number() == row);
      sheets.add(there && !sheet.hidden() ? headed(sheet, row, head) : sheet);
    }
    Layout now = new Layout(sheets);
    if (now.equals(old)) {
      throw new Refused("header", "第 " + row + " 行没有内容，请填表头所在的行号。");
    }
    Batch batch = store.require(root, id);
    audit.run(
        actor,
        "import.map",
        trail -> {
          trail.on("import", id.value()).with("header", row);
          store.layout(root, id, now);
          store.mapping(
              root,
              id,
              Mapping.proposed(
                  now.titles(),
                  works.fields(batch.purpose()),
                  store.headings(root, batch.purpose())));
        });
  }

  private static Layout.Sheet headed(Layout.Sheet sheet, int row, List<SheetRow> head) {
    FindHeader.Header header = FindHeader.at(row, head, sheet.merges());
    return new Layout.Sheet(
        sheet.name(),
        false,
        sheet.rows(),
        sheet.hiddenRows(),
        header.first(),
        header.last(),
        header.titles(),
        sheet.merges());
  }

  /**
   * Says what the columns mean, remembers it for the office, and has the rows checked.
   *
   * @throws Refused when a column is missing, or one field is given to two
   */
  public void map(Actor actor, BatchId id, Mapping wanted) {
    Batch batch = imports.get(actor, id);
    Stage stage = Imports.requireStage(batch, Stage.MAPPING, Stage.PREVIEW);
    Mapping mapping = clean(actor, batch, wanted);
    Map<String, String> headings =
        mapping.columns().entrySet().stream()
            .filter(column -> !Texts.bare(column.getKey()).isEmpty())
            .collect(
                Collectors.toMap(
                    column -> Texts.bare(column.getKey()),
                    Map.Entry::getValue,
                    (one, other) -> one,
                    LinkedHashMap::new));
    boolean moved =
        audit.write(
            actor,
            "import.map",
            trail -> {
              trail.on("import", id.value()).with("columns", mapping.columns().size());
              store.mapping(actor.root(), id, mapping);
              store.remember(actor.root(), batch.purpose(), headings);
              return store.move(actor.root(), id, stage, Stage.CHECKING, "");
            });
    if (moved) {
      jobs.begin(() -> run.check(actor, batch));
    }
  }

  private Mapping clean(Actor actor, Batch batch, Mapping wanted) {
    List<Field> fields = works.fields(batch.purpose());
    List<String> known = fields.stream().map(Field::id).toList();
    Map<String, String> columns = new LinkedHashMap<>();
    List<FieldError> errors = new ArrayList<>();
    for (String title : store.layout(actor.root(), batch.id()).titles()) {
      String field = wanted.columns().getOrDefault(title, "");
      String valid = known.contains(field) ? field : "";
      if (!valid.isEmpty() && columns.containsValue(valid)) {
        errors.add(new FieldError("columns", "有两列都对应“" + Field.title(fields, valid) + "”，请只留一列。"));
      }
      columns.put(title, valid);
    }
    if (!wanted.organization().isEmpty()) {
      lineage.require(actor.scope(), OrgId.parse(wanted.organization()));
    }
    Mapping mapping =
        new Mapping(columns, wanted.since(), wanted.organization(), wanted.hiddenRows());
    mapping
        .missing(fields)
        .forEach(
            field -> errors.add(new FieldError("columns", "还没有指定哪一列是“" + field.title() + "”。")));
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
    return mapping;
  }

  /** Has the rows checked again, as the data stands now. */
  public void recheck(Actor actor, BatchId id) {
    map(actor, id, store.mapping(actor.root(), imports.get(actor, id).id()));
  }

  /** Whether nothing is worth importing of a column of that heading. */
  public static boolean isIdle(String title) {
    return Mapping.isIdle(title);
  }
}
