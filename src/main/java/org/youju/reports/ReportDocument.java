package org.youju.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.docx.OfficialDocument;
import org.youju.docx.SourcesAppendix;
import org.youju.kernel.Period;
import org.youju.metrics.Figure;

/** A report in the form of an official document (公文). */
final class ReportDocument {
  private ReportDocument() {}

  static OfficialDocument of(Report report, List<FrozenFigure> figures, LocalDate day) {
    Map<FigureRef, FrozenFigure> known = new HashMap<>();
    figures.forEach(figure -> known.put(figure.ref(), figure));
    return new OfficialDocument(
        report.title(),
        report.layout().lines().stream().map(line -> block(line, known)).toList(),
        report.header().organizationName(),
        day,
        figures.isEmpty()
            ? Optional.empty()
            : Optional.of(new SourcesAppendix(figures.stream().map(ReportDocument::row).toList())));
  }

  private static org.youju.docx.Block block(Layout.Line line, Map<FigureRef, FrozenFigure> known) {
    String heading = line.number() + line.block().text();
    return switch (line.block().level()) {
      case SECTION -> new org.youju.docx.Block.Heading(1, heading);
      case PART -> new org.youju.docx.Block.Heading(2, heading);
      case PARAGRAPH ->
          new org.youju.docx.Block.Paragraph(
              line.block().runs().stream().map(run -> run(run, known)).toList());
    };
  }

  private static org.youju.docx.Run run(Run run, Map<FigureRef, FrozenFigure> known) {
    if (run instanceof Run.Number number && known.containsKey(number.ref())) {
      String id = Integer.toString(known.get(number.ref()).number());
      return new org.youju.docx.Run.LinkedFigure(id, number.text());
    }
    return new org.youju.docx.Run.Text(run.text());
  }

  private static SourcesAppendix.Row row(FrozenFigure figure) {
    boolean people = figure.basis().equals(Figure.Basis.PEOPLE.name());
    List<SourcesAppendix.Source> records =
        people
            ? List.of(roll(figure))
            : figure.records().stream().map(ReportDocument::source).toList();
    long count = people ? 1 : Math.max(records.size(), figure.entries());
    return new SourcesAppendix.Row(
        Integer.toString(figure.number()),
        figure.text(),
        figure.metricName(),
        figure.text(),
        period(figure.ref().period()),
        figure.organizationName(),
        figure.rule(),
        records,
        (int) Math.min(count, Integer.MAX_VALUE));
  }

  /** Who the members are stays in the system; the document says where they are listed. */
  private static SourcesAppendix.Source roll(FrozenFigure figure) {
    LocalDate end = figure.ref().period().to();
    LocalDate day = end.isBefore(figure.asOf()) ? end : figure.asOf();
    return new SourcesAppendix.Source("roll", day, "组织与人员名册（在册" + figure.text() + "）");
  }

  private static SourcesAppendix.Source source(FrozenFigure.Recorded record) {
    return new SourcesAppendix.Source(record.id().toString(), record.on(), record.title());
  }

  /** 2025年1月1日至12月31日. */
  static String period(Period period) {
    LocalDate from = period.from();
    LocalDate to = period.to();
    String end = to.getMonthValue() + "月" + to.getDayOfMonth() + "日";
    return from.getYear()
        + "年"
        + from.getMonthValue()
        + "月"
        + from.getDayOfMonth()
        + "日至"
        + (from.getYear() == to.getYear() ? end : to.getYear() + "年" + end);
  }
}
