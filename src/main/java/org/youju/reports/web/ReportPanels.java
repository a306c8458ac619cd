package org.youju.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Metric;
import org.youju.kernel.EntryId;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Tallies;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.organization.Lineage;
import org.youju.reports.FigureRef;
import org.youju.reports.FrozenFigure;
import org.youju.reports.IssuedReport;
import org.youju.reports.ReportHeader;
import org.youju.reports.ReportId;
import org.youju.reports.Reports;

/** What stands beside the text: a figure explained, metrics to choose from. */
@Component
class ReportPanels {
  private static final int CHOICES = 24;

  private final Reports reports;
  private final Catalog catalog;
  private final Figures figures;
  private final Tallies tallies;
  private final Lineage lineage;
  private final Clock clock;

  ReportPanels(
      Reports reports,
      Catalog catalog,
      Figures figures,
      Tallies tallies,
      Lineage lineage,
      Clock clock) {
    this.reports = reports;
    this.catalog = catalog;
    this.figures = figures;
    this.tallies = tallies;
    this.lineage = lineage;
    this.clock = clock;
  }

  PanelView figure(Scope scope, ReportId id, FigureRef ref) {
    Figure figure = reports.figure(scope, id, ref);
    return PanelView.of(
        figure, name(scope, ref.organization()), ReportJson.page(ref), records(scope, figure));
  }

  PanelView frozen(Scope scope, ReportId id, String number) {
    if (!(reports.report(scope, id) instanceof IssuedReport report)) {
      throw new NotFound();
    }
    FrozenFigure figure =
        report.figures().stream()
            .filter(one -> Integer.toString(one.number()).equals(number))
            .findFirst()
            .orElseThrow(NotFound::new);
    String now =
        reports.differences(scope, report).stream()
            .filter(difference -> difference.issued().number() == figure.number())
            .map(difference -> difference.now())
            .findFirst()
            .orElse("");
    return PanelView.frozen(figure, ReportJson.page(figure.ref()), now);
  }

  /** Metrics whose name or alias holds the words; without words those of the same area. */
  PickView pick(Scope scope, ReportId id, String q, String like, Period period) {
    ReportHeader header = reports.header(scope, id);
    Optional<String> area = catalog.metric(like).map(Metric::category);
    List<PickView.Choice> choices =
        catalog.metrics().stream()
            .filter(
                metric ->
                    q.isEmpty() ? area.equals(Optional.of(metric.category())) : named(metric, q))
            .limit(CHOICES)
            .map(metric -> choice(scope, header.organization(), metric, period))
            .toList();
    return new PickView(choices, q);
  }

  private static boolean named(Metric metric, String q) {
    String words = q.toLowerCase(Locale.ROOT);
    return metric.name().contains(words)
        || metric.aliases().stream().anyMatch(alias -> alias.contains(words));
  }

  private PickView.Choice choice(Scope scope, OrgId organization, Metric metric, Period period) {
    Figure figure = figures.glance(scope, metric, organization, period);
    return new PickView.Choice(
        metric.id(),
        organization.toString(),
        period.from().toString(),
        period.to().toString(),
        metric.name(),
        figure.text(),
        figure.value().isPresent(),
        figure.reason());
  }

  private List<EntrySummary> records(Scope scope, Figure figure) {
    if (figure.basis() != Figure.Basis.ENTRIES) {
      return List.of();
    }
    List<EntryId> first = figure.ids().stream().limit(PanelView.shown()).map(EntryId::new).toList();
    return tallies.summaries(scope, first);
  }

  private String name(Scope scope, OrgId organization) {
    return lineage
        .names(scope.root(), List.of(organization), LocalDate.now(clock))
        .getOrDefault(organization, "");
  }
}
