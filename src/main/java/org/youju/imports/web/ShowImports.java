package org.youju.imports.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.youju.imports.Batch;
import org.youju.imports.BatchId;
import org.youju.imports.Columns;
import org.youju.imports.Field;
import org.youju.imports.Finding;
import org.youju.imports.Imports;
import org.youju.imports.Purpose;
import org.youju.imports.Stage;
import org.youju.imports.Verdict;
import org.youju.kernel.Actor;
import org.youju.kernel.FieldError;
import org.youju.organization.Organization;
import org.youju.organization.Organizations;
import org.youju.shell.Tab;

/** Turns batches into what the pages show. */
@Component
class ShowImports {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M 月 d 日 HH:mm");
  private static final int PAGE = 50;
  private static final int UNITS = 2_000;

  private final Imports imports;
  private final Columns columns;
  private final Organizations organizations;
  private final Clock clock;

  ShowImports(Imports imports, Columns columns, Organizations organizations, Clock clock) {
    this.imports = imports;
    this.columns = columns;
    this.organizations = organizations;
    this.clock = clock;
  }

  HomeView home(Actor actor, String chosen, List<FieldError> errors) {
    List<HomeView.Card> cards =
        Arrays.stream(Purpose.values())
            .filter(purpose -> purpose.isOpenTo(actor))
            .map(ShowImports::card)
            .toList();
    List<HomeView.Option> units =
        units(actor).stream()
            .map(
                unit ->
                    new HomeView.Option(
                        unit.id().toString(),
                        unit.name(),
                        unit.id().equals(actor.scope().tops().get(0))))
            .toList();
    return new HomeView(
        cards, units, imports.list(actor).stream().map(this::line).toList(), chosen, errors);
  }

  private List<Organization> units(Actor actor) {
    return organizations.list(
        actor.scope(), Optional.empty(), "", LocalDate.now(clock), Optional.empty(), UNITS);
  }

  private static HomeView.Card card(Purpose purpose) {
    String text =
        switch (purpose) {
          case MEMBERS -> "党员名册、党统系统导出的表都可以，表头按名称对应，已有的人只显示变化。";
          case ORGANIZATIONS -> "党委、总支、支部、党小组一次建好，上下级按名称或层级码排列。";
          case LEDGER -> "一年的活动台账，一行一件事，认出类别、日期、地点和人，作为补记写入。";
        };
    return new HomeView.Card(purpose.id(), "导入" + purpose.title(), text, purpose == Purpose.LEDGER);
  }

  private HomeView.Line line(Batch batch) {
    return new HomeView.Line(
        "/imports/" + batch.id(),
        batch.fileName(),
        batch.purpose().title(),
        batch.stage().title(),
        tone(batch.stage()),
        batch.by(),
        moment(batch.at()));
  }

  private static String tone(Stage stage) {
    return switch (stage) {
      case DONE -> "green";
      case MAPPING, PREVIEW -> "amber";
      case FAILED -> "red";
      case READING, CHECKING, WRITING, UNDOING -> "blue";
      case UNDONE -> "plain";
    };
  }

  private String moment(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, clock.getZone()));
  }

  /** The batch without what stands below its head. */
  BatchView busy(Batch batch) {
    return view(batch, Optional.empty(), Optional.empty(), List.of());
  }

  BatchView batch(
      Actor actor,
      BatchId id,
      Optional<Verdict> verdict,
      boolean chosen,
      int after,
      boolean columns,
      List<FieldError> errors) {
    Batch batch = imports.get(actor, id);
    boolean mapping = batch.stage() == Stage.MAPPING || columns && batch.stage() == Stage.PREVIEW;
    boolean rows = batch.stage() == Stage.PREVIEW || batch.stage() == Stage.DONE;
    return view(
        batch,
        mapping ? Optional.of(columns(actor, batch)) : Optional.empty(),
        rows && !mapping
            ? Optional.of(preview(actor, batch, verdict, chosen, after))
            : Optional.empty(),
        errors);
  }

  private BatchView view(
      Batch batch,
      Optional<BatchView.Columns> columns,
      Optional<BatchView.Preview> preview,
      List<FieldError> errors) {
    return new BatchView(
        batch.id().toString(),
        batch.purpose().title(),
        batch.purpose().id(),
        batch.fileName(),
        batch.stage().name(),
        batch.stage().title(),
        tone(batch.stage()),
        batch.stage().isBusy(),
        batch.stage().isOpen(),
        batch.note(),
        batch.percent(),
        progress(batch),
        batch.by() + " " + moment(batch.at()) + " 上传",
        columns,
        preview,
        errors);
  }

  private static String progress(Batch batch) {
    if (batch.done() == 0) {
      return batch.stage().title() + "，请稍候";
    }
    return batch.stage().title()
        + "：已处理 "
        + grouped(batch.done())
        + (batch.total() == 0 ? " 行" : " 行，共 " + grouped(batch.total()) + " 行");
  }

  private static String grouped(int number) {
    return String.format("%,d", number);
  }

  // ---- columns

  private BatchView.Columns columns(Actor actor, Batch batch) {
    Columns.Known known = columns.of(actor, batch.id());
    List<BatchView.Column> shown = new ArrayList<>();
    List<String> titles = known.layout().titles();
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i);
      String field = known.mapping().columns().getOrDefault(title, "");
      shown.add(
          new BatchView.Column(
              i,
              title,
              String.join(" · ", known.samples().getOrDefault(title, List.of())),
              List.of(new BatchView.Group("", choices(known.fields(), field))),
              field.isEmpty() && Columns.isIdle(title)));
    }
    boolean members = batch.purpose() == Purpose.MEMBERS;
    return new BatchView.Columns(
        shown,
        known.layout().firstHeader(),
        known.layout().hasHeader(),
        grouped(known.layout().rows()),
        known.layout().leftOut(),
        known.layout().hiddenRows(),
        known.mapping().hiddenRows(),
        members,
        known.mapping().since().isEmpty()
            ? LocalDate.of(LocalDate.now(clock).getYear(), 1, 1).toString()
            : known.mapping().since(),
        members,
        units(actor, known.mapping().organization()),
        known.missing().stream().map(Field::title).toList());
  }

  private static List<BatchView.Choice> choices(List<Field> fields, String chosen) {
    List<BatchView.Choice> choices = new ArrayList<>();
    choices.add(new BatchView.Choice("", "不导入", chosen.isEmpty()));
    fields.forEach(
        field ->
            choices.add(
                new BatchView.Choice(field.id(), field.title(), field.id().equals(chosen))));
    return choices;
  }

  private List<BatchView.Choice> units(Actor actor, String chosen) {
    List<BatchView.Choice> choices = new ArrayList<>();
    choices.add(new BatchView.Choice("", "表里没写的算错误", chosen.isEmpty()));
    units(actor)
        .forEach(
            unit ->
                choices.add(
                    new BatchView.Choice(
                        unit.id().toString(), unit.name(), unit.id().toString().equals(chosen))));
    return choices;
  }

  /** What the form says: fields are named {@code c0}, {@code c1} … in the order of the headings. */
  org.youju.imports.Mapping mapping(Columns.Known known, MultiValueMap<String, String> params) {
    Map<String, String> columns = new LinkedHashMap<>();
    List<String> titles = known.layout().titles();
    for (int i = 0; i < titles.size(); i++) {
      columns.put(titles.get(i), first(params, "c" + i));
    }
    String since = first(params, "since");
    return new org.youju.imports.Mapping(
        columns,
        since.isEmpty() ? "" : org.youju.shell.DateParam.parse("since", since).toString(),
        first(params, "organization"),
        params.containsKey("hiddenRows"));
  }

  private static String first(MultiValueMap<String, String> params, String name) {
    return Optional.ofNullable(params.getFirst(name)).orElse("");
  }

  // ---- preview

  private BatchView.Preview preview(
      Actor actor, Batch batch, Optional<Verdict> verdict, boolean chosen, int after) {
    Map<Verdict, Integer> tally = imports.tally(actor, batch.id());
    int errors = tally.getOrDefault(Verdict.ERROR, 0);
    int asked = tally.getOrDefault(Verdict.ASK, 0);
    Optional<Verdict> shown =
        verdict
            .or(() -> Optional.of(Verdict.ERROR).filter(v -> errors > 0 && !chosen))
            .or(() -> Optional.of(Verdict.ASK).filter(v -> asked > 0 && !chosen))
            .filter(v -> tally.containsKey(v));
    List<Imports.Row> rows = imports.rows(actor, batch.id(), shown, after, PAGE + 1);
    String here = "/imports/" + batch.id() + "?show=" + shown.map(Verdict::id).orElse("all");
    boolean more = rows.size() > PAGE;
    List<Imports.Row> page = more ? rows.subList(0, PAGE) : rows;
    int writable = tally.getOrDefault(Verdict.NEW, 0) + tally.getOrDefault(Verdict.CHANGED, 0);
    boolean ledger = batch.purpose() == Purpose.LEDGER;
    boolean stopped = errors > 0 && !ledger;
    return new BatchView.Preview(
        tabs(batch, tally, shown),
        summary(batch, tally),
        page.stream().map(row -> row(batch, row)).toList(),
        more ? here + "&after=" + page.get(page.size() - 1).line() : "",
        after > 0 ? here : "",
        batch.stage() == Stage.PREVIEW && !stopped && writable > 0,
        confirm(batch, tally),
        why(stopped, writable, errors, asked, ledger),
        errors + asked > 0,
        remarks(actor, batch),
        batch.stage() == Stage.PREVIEW);
  }

  private static String confirm(Batch batch, Map<Verdict, Integer> tally) {
    int added = tally.getOrDefault(Verdict.NEW, 0);
    int changed = tally.getOrDefault(Verdict.CHANGED, 0);
    String unit =
        batch.purpose() == Purpose.MEMBERS ? "人" : batch.purpose() == Purpose.LEDGER ? "条" : "个";
    List<String> parts = new ArrayList<>();
    if (added > 0) {
      parts.add("新增 " + grouped(added) + " " + unit);
    }
    if (changed > 0) {
      parts.add("更新 " + grouped(changed) + " " + unit);
    }
    return "确认" + String.join("，", parts);
  }

  private static String why(boolean stopped, int writable, int errors, int asked, boolean ledger) {
    if (stopped) {
      return "有 " + grouped(errors) + " 行有错误，为免只导入一半，全部改好后才能导入。下载标注的表，改好后重新上传即可。";
    }
    if (writable == 0) {
      return asked > 0 ? "回答下面的问题后就能导入。" : "没有要写入的内容，系统里已经都有了。";
    }
    if (ledger && errors + asked > 0) {
      return "有 " + grouped(errors + asked) + " 行暂不导入，可以下载后改好再导入；其余的不受影响。";
    }
    return "确认后一次写入，中途出错则一条也不写。";
  }

  private List<String> remarks(Actor actor, Batch batch) {
    if (batch.stage() != Stage.PREVIEW) {
      return List.of();
    }
    Columns.Known known = columns.of(actor, batch.id());
    List<String> remarks = new ArrayList<>();
    List<String> left = known.mapping().leftOut();
    if (!left.isEmpty()) {
      remarks.add("没有导入的列：" + String.join("、", left) + "。");
    }
    if (!known.layout().leftOut().isEmpty()) {
      remarks.add("没有读取的工作表：" + String.join("，", known.layout().leftOut()) + "。");
    }
    if (batch.skipped() > 0) {
      remarks.add("跳过了 " + batch.skipped() + " 行（重复的表头、合计、落款或隐藏的行）。");
    }
    return remarks;
  }

  private static String summary(Batch batch, Map<Verdict, Integer> tally) {
    int all = tally.values().stream().mapToInt(Integer::intValue).sum();
    return "共 " + grouped(all) + " 行" + (batch.stage() == Stage.DONE ? "，已写入" : "");
  }

  private static List<Tab> tabs(Batch batch, Map<Verdict, Integer> tally, Optional<Verdict> shown) {
    List<Tab> tabs = new ArrayList<>();
    String here = "/imports/" + batch.id() + "?show=";
    int all = tally.values().stream().mapToInt(Integer::intValue).sum();
    for (Verdict verdict :
        List.of(Verdict.ERROR, Verdict.ASK, Verdict.NEW, Verdict.CHANGED, Verdict.SAME)) {
      if (tally.containsKey(verdict)) {
        tabs.add(
            new Tab(
                verdict.title(),
                here + verdict.id(),
                shown.equals(Optional.of(verdict)),
                grouped(tally.getOrDefault(verdict, 0))));
      }
    }
    tabs.add(new Tab("全部", here + "all", shown.isEmpty(), grouped(all)));
    return tabs;
  }

  private BatchView.Row row(Batch batch, Imports.Row row) {
    Finding finding = row.finding();
    String page =
        switch (batch.purpose()) {
          case MEMBERS -> "/people/";
          case ORGANIZATIONS -> "/organizations/";
          case LEDGER -> "/ledger/";
        };
    String href = finding.subject().map(id -> page + id).orElse("");
    return new BatchView.Row(
        row.line(),
        (row.sheet().isEmpty() ? "" : row.sheet() + " ") + "第 " + row.row() + " 行",
        finding.label(),
        finding.verdict().title(),
        finding.verdict().tone(),
        row.values().stream().filter(value -> !value.text().equals(finding.label())).toList(),
        finding.detail().faults().stream().map(fault -> message(row, fault)).toList(),
        finding.detail().differences(),
        finding.detail().notes(),
        finding.detail().questions(),
        href);
  }

  private static BatchView.Message message(Imports.Row row, Finding.Fault fault) {
    return row.values().stream()
        .filter(value -> value.field().equals(fault.field()))
        .findFirst()
        .map(value -> new BatchView.Message(value.title(), quoted(value, fault), fault.message()))
        .orElse(new BatchView.Message("", "", fault.message()));
  }

  /** Nothing where the sentence names the value itself. */
  private static String quoted(Imports.Value value, Finding.Fault fault) {
    return fault.message().contains("“") ? "" : value.text();
  }
}
