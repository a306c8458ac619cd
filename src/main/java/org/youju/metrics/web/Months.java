package org.youju.metrics.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.metrics.MonthBars;
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

  /** Tall bars beside those of the year before. */
  Optional<Bars> compared(Scope scope, Figure figure) {
    if (tooMany(figure.period()) || figure.period().months().size() < 2) {
      return Optional.empty();
    }
    List<Figure> now = months(scope, figure, figure.period());
    List<Figure> before = months(scope, figure, figure.period().yearBefore());
    return Optional.of(MonthBars.compared(TALL, now, before));
  }

  private List<Figure> months(Scope scope, Figure figure, Period period) {
    return figures.series(
        scope,
        figure.metric().id(),
        figure.organization(),
        period,
        Figures.By.MONTH,
        Optional.empty());
  }

  private static boolean tooMany(Period period) {
    return period.months().size() > MOST;
  }
}
