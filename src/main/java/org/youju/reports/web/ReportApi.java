package org.youju.reports.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.FieldError;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.reports.ReportId;
import org.youju.reports.Reports;

/** Reports for scripts (contract: Figures and reports). */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {
  private final Reports reports;
  private final ReportFiles files;
  private final Catalog catalog;

  ReportApi(Reports reports, ReportFiles files, Catalog catalog) {
    this.reports = reports;
    this.files = files;
    this.catalog = catalog;
  }

  /** What to write: all three are needed. */
  record NewReport(
      @Nullable String outline, @Nullable String organization, @Nullable Integer year) {}

  /** The new report. */
  record Created(String id) {}

  @PostMapping
  @AllowedToRead
  ResponseEntity<Created> create(Actor actor, @RequestBody NewReport body) {
    String outline = Optional.ofNullable(body.outline()).orElse("");
    String organization = Optional.ofNullable(body.organization()).orElse("");
    int year = Optional.ofNullable(body.year()).orElse(0);
    requireAll(outline, organization, body.year() != null);
    ReportId id = reports.create(actor, outline, OrgId.parse(organization), year).header().id();
    return ResponseEntity.created(URI.create("/api/v1/reports/" + id))
        .body(new Created(id.toString()));
  }

  private static void requireAll(String outline, String organization, boolean year) {
    List<FieldError> errors = new ArrayList<>();
    if (outline.isEmpty()) {
      errors.add(new FieldError("outline", "请指明用哪种提纲。"));
    }
    if (organization.isEmpty()) {
      errors.add(new FieldError("organization", "请指明是哪个组织的报告。"));
    }
    if (!year) {
      errors.add(new FieldError("year", "请指明是哪一年的报告，如 2025。"));
    }
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
  }

  @GetMapping("/{id}")
  @AllowedToRead
  ReportJson read(Actor actor, @PathVariable String id) {
    return ReportJson.of(reports.report(actor.scope(), ReportId.parse(id)), catalog);
  }

  @PostMapping("/{id}/issue")
  @AllowedToRead
  ReportJson issue(Actor actor, @PathVariable String id) {
    return ReportJson.of(reports.issue(actor, ReportId.parse(id), Optional.empty()), catalog);
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
}
