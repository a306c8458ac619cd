package org.youju.reports.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.Period;
import org.youju.reports.ReportHeader;
import org.youju.requirements.Duties;
import org.youju.requirements.Obligation;
import org.youju.requirements.Status;

/**
 * What the requirements propose for a report, beside the text and never in it: duties found in the
 * ledger, and duties not found there for the section on problems. Derived whenever a draft is
 * opened, for the one who opens it, so that nobody reads of something missing that is not theirs.
 */
@Component
class ReportDuties {
  private final Duties duties;

  ReportDuties(Duties duties) {
    this.duties = duties;
  }

  DutiesView view(Actor actor, ReportHeader header) {
    Period year = Period.ofYear(header.year());
    return of(duties.of(actor, header.organization(), year), year);
  }

  /** Of the organisation's own duties that fell due in the year, one line a requirement. */
  static DutiesView of(Collection<Obligation> obligations, Period year) {
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
            .map(ReportDuties::line)
            .toList(),
        byRequirement.stream()
            .map(all -> all.stream().filter(one -> one.status() == Status.NOT_MET).toList())
            .filter(missed -> !missed.isEmpty())
            .map(ReportDuties::line)
            .toList());
  }

  private static DutiesView.Line line(List<Obligation> same) {
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
            .toList());
  }
}
