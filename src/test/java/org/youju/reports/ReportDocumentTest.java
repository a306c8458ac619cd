package org.youju.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.youju.docx.OfficialDocument;
import org.youju.docx.OfficialDocuments;
import org.youju.docx.Run;
import org.youju.docx.SourcesAppendix;

/** The Word file: every figure a bookmark, linked to its row of the appendix. */
class ReportDocumentTest {
  private static final ReportingOffice REPORTING = new ReportingOffice();

  @BeforeAll
  static void 记满一年() {
    REPORTING.fill();
  }

  @AfterAll
  static void 关库() {
    REPORTING.close();
  }

  private static String documentXml(OfficialDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OfficialDocuments.write(document, out);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("no document");
  }

  private static Set<String> found(String pattern, String in) {
    Set<String> found = new HashSet<>();
    Pattern.compile(pattern).matcher(in).results().forEach(match -> found.add(match.group(1)));
    return found;
  }

  @Test
  void 每个数字都有书签和通向数据来源的链接() throws IOException {
    Draft draft = REPORTING.branchDraft();
    OfficialDocument document = REPORTING.reports.document(REPORTING.secretary().scope(), draft);
    String xml = documentXml(document);
    Set<String> marks = found("w:bookmarkStart [^>]*w:name=\"([^\"]+)\"", xml);
    Set<String> links = found("w:hyperlink w:anchor=\"([^\"]+)\"", xml);
    assertThat(marks).containsAll(links);
    long figures =
        document.blocks().stream()
            .flatMap(b -> b.runs().stream())
            .filter(Run.LinkedFigure.class::isInstance)
            .count();
    assertThat(figures).isEqualTo(draft.layout().figures().size());
    assertThat(marks.stream().filter(mark -> mark.startsWith("figure_")).count())
        .isEqualTo(figures);
    assertThat(links.stream().filter(link -> link.startsWith("source_")).count())
        .isEqualTo(document.appendix().orElseThrow().rows().size());
  }

  @Test
  void 数据来源写明指标口径期间和记录() {
    Draft draft = REPORTING.branchDraft();
    List<SourcesAppendix.Row> rows =
        REPORTING
            .reports
            .document(REPORTING.secretary().scope(), draft)
            .appendix()
            .orElseThrow()
            .rows();
    SourcesAppendix.Row days =
        rows.stream().filter(row -> row.metric().equals("主题党日次数")).findFirst().orElseThrow();
    assertThat(days.value()).isEqualTo("12次");
    assertThat(days.period()).isEqualTo("2025年1月1日至12月31日");
    assertThat(days.organisation()).isEqualTo("甲支部");
    assertThat(days.countingRule()).isNotBlank();
    assertThat(days.recordCount()).isEqualTo(12);
    assertThat(days.records()).hasSize(12);
    assertThat(rows)
        .filteredOn(row -> row.metric().equals("党员数"))
        .allSatisfy(
            row ->
                assertThat(row.records())
                    .extracting(SourcesAppendix.Source::title)
                    .containsExactly("组织与人员名册（在册9名）"));
  }

  @Test
  void 定稿的文档以定稿日期和当时的数字为准() {
    Draft draft =
        REPORTING.reports.create(
            REPORTING.office.office(), "party-group-summary", REPORTING.office.committee, 2025);
    IssuedReport issued =
        REPORTING.reports.issue(REPORTING.office.office(), draft.header().id(), Optional.empty());
    OfficialDocument before = REPORTING.reports.document(REPORTING.office.all(), issued);
    REPORTING
        .office
        .aMeeting("party-group-meeting")
        .of(REPORTING.office.committee)
        .on("2025-12-12")
        .heads("attendee", 9)
        .record();
    REPORTING.office.clock.set("2026-03-01T02:00:00Z");
    Report later = REPORTING.reports.report(REPORTING.office.all(), draft.header().id());
    assertThat(REPORTING.reports.document(REPORTING.office.all(), later)).isEqualTo(before);
    assertThat(before.date()).hasToString("2026-01-20");
    assertThat(before.signature()).isEqualTo("机关党委");
    REPORTING.office.clock.set("2026-01-20T02:00:00Z");
  }
}
