package org.youju.reports;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youju.kernel.Scope;
import org.youju.verification.FormerText;
import org.youju.verification.FormerTexts;

/** Issued reports, for whoever looks for copied passages. */
@Component
class IssuedTexts implements FormerTexts {
  private final Reports reports;

  IssuedTexts(Reports reports) {
    this.reports = reports;
  }

  @Override
  public List<FormerText> texts(Scope scope, int limit) {
    return reports.list(scope).stream()
        .filter(ReportLine::issued)
        .limit(limit)
        .map(line -> text(scope, line))
        .toList();
  }

  private FormerText text(Scope scope, ReportLine line) {
    ReportHeader header = line.header();
    return new FormerText(
        line.title(),
        header.organization(),
        header.year(),
        "/reports/" + header.id(),
        reports.report(scope, header.id()).layout().text());
  }
}
