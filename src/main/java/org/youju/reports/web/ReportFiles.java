package org.youju.reports.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.youju.docx.OfficialDocument;
import org.youju.docx.OfficialDocuments;
import org.youju.docx.PdfConverter;
import org.youju.kernel.Scope;
import org.youju.reports.Report;
import org.youju.reports.ReportId;
import org.youju.reports.Reports;
import org.youju.verification.Upload;

/** Reports as files to download. */
@Component
class ReportFiles {
  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Reports reports;
  private final PdfConverter converter;

  ReportFiles(Reports reports, PdfConverter converter) {
    this.reports = reports;
    this.converter = converter;
  }

  ResponseEntity<byte[]> docx(Scope scope, ReportId id) {
    Report report = reports.report(scope, id);
    return file(report, ".docx", WORD, word(reports.document(scope, report)));
  }

  /** The file as it would be downloaded, to be held against the ledger. */
  Upload upload(Scope scope, Report report) {
    return new Upload(name(report) + ".docx", word(reports.document(scope, report)));
  }

  ResponseEntity<byte[]> pdf(Scope scope, ReportId id) {
    Report report = reports.report(scope, id);
    byte[] pdf = converter.convert(reports.document(scope, report));
    return file(report, ".pdf", MediaType.APPLICATION_PDF, pdf);
  }

  private static byte[] word(OfficialDocument document) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      OfficialDocuments.write(document, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResponseEntity<byte[]> file(
      Report report, String suffix, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name(report) + suffix))
        .body(bytes);
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  private static String name(Report report) {
    String whole = report.header().organizationName() + report.title();
    String safe = whole.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "");
    return report.state().equals("draft") ? safe + "（草稿）" : safe;
  }
}
