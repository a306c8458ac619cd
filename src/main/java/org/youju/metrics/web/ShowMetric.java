package org.youju.metrics.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.catalog.Area;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Metric;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.organization.Organizations;

/** Collects everything that stands behind one metric. */
@Component
class ShowMetric {
  private static final int MOST_BELOW = 60;

  private final Catalog catalog;
  private final Figures figures;
  private final Months months;
  private final FindPlace places;
  private final Behind behind;
  private final Organizations organizations;

  ShowMetric(
      Catalog catalog,
      Figures figures,
      Months months,
      FindPlace places,
      Behind behind,
      Organizations organizations) {
    this.catalog = catalog;
    this.figures = figures;
    this.months = months;
    this.places = places;
    this.behind = behind;
    this.organizations = organizations;
  }

  MetricView view(Scope scope, String id, Address address, int after, LocalDate today) {
    Figure figure =
        figures.figure(scope, id, address.organization(), address.period(), Optional.empty());
    return new MetricView(
        places.of(scope, address, today),
        Span.of(address, today),
        FigureView.of(figure),
        rule(figure.metric()),
        Span.day(figure.asOf(), false),
        against(scope, figure, today),
        months.compared(scope, figure),
        parts(scope, figure),
        rows(scope, figure, today),
        below(scope, figure, today),
        behind.of(scope, figure, address, after),
        figure.metric().counting().kinds());
  }

  private static MetricView.Rule rule(Metric metric) {
    return new MetricView.Rule(
        Area.of(metric.category()).map(Area::title).orElse(""),
        metric.rule(),
        metric.source().toString(),
        String.join("、", metric.aliases()));
  }

  /** What a ratio is made of. */
  private List<FigureView> parts(Scope scope, Figure figure) {
    return figure.metric().counting() instanceof Counting.Ratio ratio
        ? Stream.of(ratio.numerator(), ratio.denominator())
            .flatMap(part -> catalog.metric(part).stream())
            .map(part -> figures.glance(scope, part, figure.organization(), figure.period()))
            .map(FigureView::of)
            .toList()
        : List.of();
  }

  private String against(Scope scope, Figure figure, LocalDate today) {
    Period elapsed = elapsed(figure.period(), today);
    Figure before =
        figures.glance(scope, figure.metric(), figure.organization(), elapsed.yearBefore());
    if (figure.value().isEmpty() || before.value().isEmpty()) {
      return before.value().isEmpty() ? "上年同期没有记录" : "上年同期 " + spaced(before);
    }
    return "上年同期 " + spaced(before) + "，" + difference(figure, before);
  }

  private static String spaced(Figure figure) {
    return figure.grouped() + " " + figure.metric().unit();
  }

  /** Halves of a year, quarters of a half, each beside the year before. */
  private List<MetricView.Compared> rows(Scope scope, Figure figure, LocalDate today) {
    Period period = figure.period();
    int year = period.from().getYear();
    List<Period> parts = new ArrayList<>(List.of(period));
    if (period.equals(Period.ofYear(year))) {
      parts.addAll(period.halves());
    } else if (period.equals(Period.ofHalf(year, 1)) || period.equals(Period.ofHalf(year, 2))) {
      parts.addAll(period.quarters());
    }
    return parts.stream()
        .filter(part -> !part.from().isAfter(today))
        .map(part -> compared(scope, figure, part, today))
        .toList();
  }

  private MetricView.Compared compared(Scope scope, Figure figure, Period part, LocalDate today) {
    Figure now = figures.glance(scope, figure.metric(), figure.organization(), part);
    Period same = elapsed(part, today).yearBefore();
    Figure before = figures.glance(scope, figure.metric(), figure.organization(), same);
    return new MetricView.Compared(
        Span.words(part), FigureView.of(now), FigureView.of(before), difference(now, before));
  }

  /** A period that is still running is compared with the same days only. */
  static Period elapsed(Period period, LocalDate today) {
    boolean running = !period.from().isAfter(today) && period.to().isAfter(today);
    return running ? new Period(period.from(), today) : period;
  }

  static String difference(Figure now, Figure before) {
    if (now.value().isEmpty() || before.value().isEmpty()) {
      return "";
    }
    BigDecimal more = now.value().get().subtract(before.value().get());
    String unit = now.metric().unit().equals("%") ? " 个百分点" : " " + now.metric().unit();
    return switch (more.signum()) {
      case 0 -> "持平";
      case 1 -> "多 " + Figure.grouped(more) + unit;
      default -> "少 " + Figure.grouped(more.abs()) + unit;
    };
  }

  private List<MetricView.Below> below(Scope scope, Figure figure, LocalDate today) {
    List<Figure> children =
        figures.series(
            scope,
            figure.metric().id(),
            figure.organization(),
            figure.period(),
            Figures.By.ORGANIZATION,
            Optional.empty());
    List<Figure> shown = children.subList(0, Math.min(MOST_BELOW, children.size()));
    List<OrgId> ids = shown.stream().map(Figure::organization).toList();
    Map<OrgId, String> names = organizations.names(scope.root(), ids, today);
    return shown.stream()
        .map(
            f ->
                new MetricView.Below(
                    names.getOrDefault(f.organization(), "未命名组织"), FigureView.of(f)))
        .toList();
  }
}
