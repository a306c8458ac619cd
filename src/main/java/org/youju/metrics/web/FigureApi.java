package org.youju.metrics.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.Malformed;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.shell.DateParam;
import org.youju.shell.Paged;

/** Figures for scripts (contract: Figures and reports). */
@RestController
@RequestMapping("/api/v1/metrics/{id}")
class FigureApi {
  private final Figures figures;

  FigureApi(Figures figures) {
    this.figures = figures;
  }

  @GetMapping("/figure")
  @AllowedToRead
  FigureJson figure(
      Actor actor,
      @PathVariable String id,
      @RequestParam OrgId organization,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam Optional<String> asOf) {
    Optional<LocalDate> day = DateParam.optional("asOf", asOf);
    return FigureJson.of(figures.figure(actor.scope(), id, organization, period(from, to), day));
  }

  /** The parts of a series, each a figure of its own; always on one page. */
  @GetMapping("/series")
  @AllowedToRead
  Paged<FigureJson> series(
      Actor actor,
      @PathVariable String id,
      @RequestParam OrgId organization,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam String by,
      @RequestParam Optional<String> asOf) {
    Optional<LocalDate> day = DateParam.optional("asOf", asOf);
    List<Figure> parts =
        figures.series(actor.scope(), id, organization, period(from, to), by(by), day);
    return Paged.all(parts.stream().map(FigureJson::of).toList());
  }

  private static Period period(String from, String to) {
    return new Period(DateParam.parse("from", from), DateParam.parse("to", to));
  }

  private static Figures.By by(String text) {
    return switch (text) {
      case "month", "quarter", "half", "year", "organization" ->
          Figures.By.valueOf(text.toUpperCase(Locale.ROOT));
      default -> throw new Malformed("by", "by 只能是 month、quarter、half、year 或 organization。");
    };
  }
}
