package org.youju.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.FieldError;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.reports.Draft;
import org.youju.reports.Edit;
import org.youju.reports.FigureRef;
import org.youju.reports.IssuedReport;
import org.youju.reports.Report;
import org.youju.reports.ReportHeader;
import org.youju.reports.ReportId;
import org.youju.reports.Reports;
import org.youju.shell.DateParam;
import org.youju.shell.Flash;
import org.youju.verification.Upload;
import org.youju.verification.Verifications;
import tools.jackson.databind.json.JsonMapper;

/** Pages of the reports (述职报告). */
@Controller
@RequestMapping("/reports")
class ReportPages {
  private static final Set<String> STATES = Set.of("draft", "issued");

  private final Reports reports;
  private final ReportFiles files;
  private final ReportForms forms;
  private final ReportPanels panels;
  private final ReportDuties duties;
  private final Verifications verifications;
  private final Catalog catalog;
  private final JsonMapper json;
  private final Clock clock;

  ReportPages(
      Reports reports,
      ReportFiles files,
      ReportForms forms,
      ReportPanels panels,
      ReportDuties duties,
      Verifications verifications,
      Catalog catalog,
      JsonMapper json,
      Clock clock) {
    this.reports = reports;
    this.files = files;
    this.forms = forms;
    this.panels = panels;
    this.duties = duties;
    this.verifications = verifications;
    this.catalog = catalog;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping
  @AllowedToRead
  String list(
      Actor actor,
      @RequestParam Optional<String> state,
      @RequestParam Optional<String> q,
      Model model) {
    String chosen = state.filter(STATES::contains).orElse("");
    model.addAttribute(
        "view", ListView.of(reports.list(actor.scope()), catalog, chosen, q.orElse("").strip()));
    return "reports/list";
  }

  @GetMapping("/new")
  @AllowedToRead
  String form(Actor actor, Model model) {
    model.addAttribute("view", forms.empty(actor));
    return "reports/new";
  }

  @PostMapping
  @AllowedToRead
  String create(
      Actor actor,
      @RequestParam String outline,
      @RequestParam OrgId organization,
      @RequestParam int year,
      Model model) {
    List<FieldError> errors = new ArrayList<>(forms.check(actor, outline, organization, year));
    if (!errors.isEmpty()) {
      model.addAttribute("view", forms.again(actor, outline, organization, year, errors));
      return "reports/new";
    }
    return "redirect:/reports/" + reports.create(actor, outline, organization, year).header().id();
  }

  @GetMapping("/{id}")
  @AllowedToRead
  String open(Actor actor, @PathVariable String id, Model model) {
    Report report = reports.report(actor.scope(), ReportId.parse(id));
    if (report instanceof Draft draft) {
      model.addAttribute("view", EditorView.of(draft, catalog, LocalDate.now(clock)));
      model.addAttribute("duties", duties.view(actor, draft.header()));
      return "reports/editor";
    }
    IssuedReport issued = (IssuedReport) report;
    model.addAttribute(
        "view", IssuedView.of(issued, reports.differences(actor.scope(), issued), catalog));
    return "reports/issued";
  }

  @GetMapping("/{id}/preview")
  @AllowedToRead
  String preview(Actor actor, @PathVariable String id, Model model) {
    Report report = reports.report(actor.scope(), ReportId.parse(id));
    LocalDate day =
        report instanceof IssuedReport issued
            ? Says.dayOf(issued.issuedAt())
            : LocalDate.now(clock);
    model.addAttribute("view", PaperView.of(report, catalog, day));
    model.addAttribute("back", "/reports/" + report.header().id());
    return "reports/preview";
  }

  @PostMapping("/{id}/text")
  @ResponseBody
  @AllowedToRead
  SavedText save(Actor actor, @PathVariable String id, @RequestParam String text) {
    Edit edit = TextBody.read(text, json).edit();
    return SavedText.of(reports.save(actor, ReportId.parse(id), edit), edit);
  }

  @PostMapping("/{id}/issue")
  @AllowedToRead
  String issue(
      Actor actor,
      @PathVariable String id,
      @RequestParam String digest,
      RedirectAttributes redirect) {
    ReportId report = ReportId.parse(id);
    reports.issue(actor, report, Optional.of(digest));
    Flash.done("已经定稿，正文和数字从此不变").on(redirect);
    return "redirect:/reports/" + report;
  }

  /** Brings the report's own Word file to be held against the ledger. */
  @PostMapping("/{id}/check")
  @AllowedToRead
  String check(Actor actor, @PathVariable String id) {
    Report report = reports.report(actor.scope(), ReportId.parse(id));
    ReportHeader header = report.header();
    Upload upload = files.upload(actor.scope(), report);
    return "redirect:/verifications/"
        + verifications.hold(actor, upload, header.organization(), header.year()).header().id();
  }

  @PostMapping("/{id}/delete")
  @AllowedToRead
  String delete(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    reports.delete(actor, ReportId.parse(id));
    Flash.done("草稿已删除").on(redirect);
    return "redirect:/reports";
  }

  /**
   * The panel beside a figure.
   *
   * @param number of the frozen figure of an issued report; else what is counted is given
   */
  @GetMapping("/{id}/figure")
  @AllowedToRead
  String figure(
      Actor actor,
      @PathVariable String id,
      @RequestParam Optional<String> number,
      @RequestParam Optional<String> metric,
      @RequestParam Optional<OrgId> organization,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      Model model) {
    ReportId report = ReportId.parse(id);
    PanelView view =
        number.isPresent()
            ? panels.frozen(actor.scope(), report, number.get())
            : panels.figure(actor.scope(), report, ref(metric, organization, from, to));
    model.addAttribute("view", view);
    return "reports/panel";
  }

  /** Metrics to insert, by words of their names. */
  @GetMapping("/{id}/metrics")
  @AllowedToRead
  String metrics(
      Actor actor,
      @PathVariable String id,
      @RequestParam Optional<String> q,
      @RequestParam Optional<String> like,
      @RequestParam String from,
      @RequestParam String to,
      Model model) {
    model.addAttribute(
        "view",
        panels.pick(
            actor.scope(),
            ReportId.parse(id),
            q.orElse("").strip(),
            like.orElse(""),
            period(from, to)));
    return "reports/pick";
  }

  @GetMapping("/{id}/docx")
  @AllowedToRead
  ResponseEntity<byte[]> docx(Actor actor, @PathVariable String id) {
    return files.docx(actor.scope(), ReportId.parse(id));
  }

  @GetMapping("/{id}/pdf")
  @AllowedToRead
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable String id) {
    return files.pdf(actor.scope(), ReportId.parse(id));
  }

  private static FigureRef ref(
      Optional<String> metric,
      Optional<OrgId> organization,
      Optional<String> from,
      Optional<String> to) {
    return new FigureRef(
        metric.orElseThrow(NotFound::new),
        organization.orElseThrow(NotFound::new),
        period(from.orElse(""), to.orElse("")));
  }

  private static Period period(String from, String to) {
    return new Period(DateParam.parse("from", from), DateParam.parse("to", to));
  }
}
