package org.youju.verification.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Metric;
import org.youju.kernel.EntryId;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.ledger.Tallies;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.organization.Lineage;
import org.youju.verification.Held;
import org.youju.verification.Verdict;
import org.youju.verification.Verification;

/** Explains one claim, and offers other metrics for its wording. */
@Component
class ShowPanel {
  private static final int ROWS = 8;
  private static final int FOUND = 12;

  private final Catalog catalog;
  private final Figures figures;
  private final Tallies tallies;
  private final Lineage lineage;

  ShowPanel(Catalog catalog, Figures figures, Tallies tallies, Lineage lineage) {
    this.catalog = catalog;
    this.figures = figures;
    this.tallies = tallies;
    this.lineage = lineage;
  }

  static Held held(Verification verification, String start) {
    return verification.claims().stream()
        .filter(held -> Integer.toString(held.claim().start()).equals(start))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  PanelView of(Scope scope, Verification verification, Held held) {
    Words.Sort sort = Words.of(held);
    Optional<Figure> figure = held.verdict().figure().map(glance -> whole(scope, glance));
    Optional<Figure> known = figure.filter(f -> f.value().isPresent());
    return new PanelView(
        verification.header().id().toString(),
        Integer.toString(held.claim().start()),
        held.claim().text(),
        held.claim().subject(),
        sort.title(),
        sort.tone(),
        held.metric().map(Metric::name).orElse(""),
        known.map(Figure::grouped).orElse(""),
        known.map(f -> f.metric().unit()).orElse(""),
        difference(held.verdict()),
        figure.map(f -> where(scope, f)).orElse(""),
        held.metric().map(Metric::rule).orElse(""),
        held.metric().map(m -> m.source().toString()).orElse(""),
        held.verdict().note(),
        known.map(f -> rows(scope, f)).orElse(List.of()),
        known.map(Figure::count).orElse(0L),
        figure.map(Figure::page).orElse(""),
        held.metric().map(m -> record(m, verification)).orElse(""),
        true,
        held.chosen(),
        held.phrase(),
        held.options().stream().map(ShowPanel::option).toList());
  }

  /** Metrics whose name or alias holds the words, with their figures for the report's year. */
  List<PanelView.Option> search(Scope scope, Verification verification, String q) {
    if (q.isBlank()) {
      return List.of();
    }
    return catalog.metrics().stream()
        .filter(m -> m.name().contains(q) || m.aliases().stream().anyMatch(a -> a.contains(q)))
        .sorted(Comparator.comparingInt(m -> m.name().length()))
        .limit(FOUND)
        .map(
            m ->
                option(
                    figures.glance(
                        scope,
                        m,
                        verification.header().organization(),
                        Period.ofYear(verification.header().year()))))
        .toList();
  }

  private static PanelView.Option option(Figure figure) {
    return new PanelView.Option(figure.metric().id(), figure.metric().name(), figure.text());
  }

  private Figure whole(Scope scope, Figure glance) {
    return figures.figure(
        scope, glance.metric().id(), glance.organization(), glance.period(), Optional.empty());
  }

  private static String difference(Verdict verdict) {
    if (!(verdict instanceof Verdict.Differs differs)) {
      return "";
    }
    BigDecimal by = differs.difference().stripTrailingZeros();
    String amount =
        by.abs()
            .setScale(Math.max(0, by.scale()), java.math.RoundingMode.UNNECESSARY)
            .toPlainString();
    return (by.signum() > 0 ? "比台账多 " : "比台账少 ") + amount + differs.found().metric().unit();
  }

  private String where(Scope scope, Figure figure) {
    LocalDate day = figure.period().to();
    Map<OrgId, String> names = lineage.names(scope.root(), List.of(figure.organization()), day);
    return names.getOrDefault(figure.organization(), "")
        + " · "
        + figure.period().from()
        + " 至 "
        + figure.period().to();
  }

  private List<PanelView.Row> rows(Scope scope, Figure figure) {
    if (figure.basis() != Figure.Basis.ENTRIES) {
      return List.of();
    }
    return tallies
        .summaries(scope, figure.ids().stream().limit(ROWS).map(EntryId::new).toList())
        .stream()
        .map(e -> new PanelView.Row(e.on().toString(), e.title(), "/ledger/" + e.id()))
        .toList();
  }

  private static String record(Metric metric, Verification verification) {
    return metric.counting().kinds().stream()
        .findFirst()
        .map(
            kind ->
                "/entries/new?kind="
                    + kind
                    + "&organization="
                    + verification.header().organization())
        .orElse("");
  }
}
