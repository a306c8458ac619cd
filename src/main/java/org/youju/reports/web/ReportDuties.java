package org.youju.reports.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Outline;
import org.youju.kernel.Actor;
import org.youju.kernel.Period;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;
import org.youju.reports.ReportHeader;
import org.youju.requirements.Duties;
import org.youju.requirements.Obligation;
import org.youju.requirements.Status;

/**
 * What the requirements propose for a report, beside the text and never in it: duties found in the
 * ledger, and duties not found there for the section on problems, each with words and figure to
 * take. Derived whenever a draft is opened, for the one who opens it, so that nobody reads of
 * something missing that is not theirs.
 */
@Component
class ReportDuties {
  private static final String PROBLEM = "problem-found";

  private final Duties duties;
  private final Figures figures;
  private final Catalog catalog;

  ReportDuties(Duties duties, Figures figures, Catalog catalog) {
    this.duties = duties;
    this.figures = figures;
    this.catalog = catalog;
  }

  DutiesView view(Actor actor, ReportHeader header) {
    Period year = Period.ofYear(header.year());
    return of(
        duties.of(actor, header.organization(), year),
        year,
        catalog.outline(header.outline()).flatMap(ReportDuties::problems),
        (metric, one) ->
            catalog
                .metric(metric)
                .map(m -> figures.glance(actor.scope(), m, one.organization(), year)));
  }

  /**
   * Of the organisation's own duties that fell due in the year, one line a requirement.
   *
   * @param figure of a metric of the obligation's organisation in the year
   */
  static DutiesView of(
      Collection<Obligation> obligations,
      Period year,
      Optional<DutiesView.Section> problems,
      BiFunction<String, Obligation, Optional<Figure>> figure) {
    Collection<List<Obligation>> byRequirement =
        obligations.stream()
            .filter(one -> one.person().isEmpty() && year.contains(one.due()))
            .filter(one -> one.status() != Status.NOT_APPLICABLE)
            .collect(
                Collectors.groupingBy(
                    one -> one.requirement().id(), LinkedHashMap::new, Collectors.toList()))
            .values();
    return new DutiesView(
        byRequirement.stream()
            .filter(all -> all.stream().allMatch(one -> one.status() == Status.MET))
            .map(all -> line(all, List.of()))
            .toList(),
        proposed(byRequirement, one -> one.status() == Status.NOT_MET, figure),
        proposed(byRequirement, one -> one.status() == Status.TO_EXPLAIN && one.open(), figure),
        problems);
  }

  /** Where the outline takes over what was found to be a problem. */
  static Optional<DutiesView.Section> problems(Outline outline) {
    List<Outline.Section> sections = outline.sections();
    for (int i = 0; i < sections.size(); i++) {
      boolean tells =
          sections.get(i).parts().stream()
              .flatMap(part -> part.items().stream())
              .anyMatch(items -> items.kinds().contains(PROBLEM));
      if (tells) {
        return Optional.of(new DutiesView.Section("s" + (i + 1), sections.get(i).title()));
      }
    }
    return Optional.empty();
  }

  private static List<DutiesView.Line> proposed(
      Collection<List<Obligation>> byRequirement,
      Predicate<Obligation> wanting,
      BiFunction<String, Obligation, Optional<Figure>> figure) {
    List<DutiesView.Line> lines = new ArrayList<>();
    for (List<Obligation> all : byRequirement) {
      List<Obligation> missed = all.stream().filter(wanting).toList();
      if (!missed.isEmpty()) {
        Obligation first = missed.get(0);
        Optional<Figure> counted =
            ProposeProblem.metric(first).flatMap(metric -> figure.apply(metric, first));
        lines.add(line(missed, ProposeProblem.of(missed, counted)));
      }
    }
    return lines;
  }

  private static DutiesView.Line line(List<Obligation> same, List<PaperView.Piece> proposal) {
    Obligation last = same.get(same.size() - 1);
    return new DutiesView.Line(
        last.requirement().name(),
        last.required(),
        last.wording().source().toString(),
        same.stream()
            .map(
                one ->
                    new DutiesView.Found(
                        Says.period(one.period()), one.judgment().told(), one.page()))
            .toList(),
        proposal);
  }
}
