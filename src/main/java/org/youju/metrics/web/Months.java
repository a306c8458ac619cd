package org.youju.metrics.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.shell.Bars;

/** A metric month by month, as bars. */
@Component
class Months {
  /** More bars than three years of months cannot be told apart. */
  private static final int MOST = 36;

  private static final int TALL = 132;
  private final Figures figures;

  Months(Figures figures) {
    this.figures = figures;
  }

  /** Small bars for a card; none for what is true of a day only, such as members. */
  Optional<Bars> small(Scope scope, Figure figure) {
    if (isOfADay(figure) || tooMany(figure.period())) {
      return Optional.empty();
    }
    List<Bars.Part> parts = parts(scope, figure, figure.period(), "");
    return Optional.of(Bars.small(figure.metric().unit(), parts));
  }

  /** Tall bars beside those of the year before. */
  Optional<Bars> compared(Scope scope, Figure figure) {
    if (tooMany(figure.period()) || figure.period().months().size() < 2) {
      return Optional.empty();
    }
    List<Bars.Part> now = parts(scope, figure, figure.period(), "");
    List<Bars.Part> before = parts(scope, figure, figure.period().yearBefore(), "上年 ");
    return now.size() == before.size()
        ? Optional.of(Bars.compared(TALL, figure.metric().unit(), now, before))
        : Optional.of(Bars.of(TALL, figure.metric().unit(), now));
  }

  private List<Bars.Part> parts(Scope scope, Figure figure, Period period, String prefix) {
    OrgId organization = figure.organization();
    return figures
        .series(
            scope, figure.metric().id(), organization, period, Figures.By.MONTH, Optional.empty())
        .stream()
        .map(month -> part(month, prefix))
        .toList();
  }

  private static Bars.Part part(Figure month, String prefix) {
    String label = prefix + month.period().from().getMonthValue() + " 月";
    return new Bars.Part(label, month.value().orElse(BigDecimal.ZERO));
  }

  private static boolean isOfADay(Figure figure) {
    return figure.metric().counting().kinds().isEmpty();
  }

  private static boolean tooMany(Period period) {
    return period.months().size() > MOST;
  }
}
