package org.youju.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.requirements.Duties;
import org.youju.requirements.Obligation;
import org.youju.requirements.Status;
import org.youju.verification.DutyQuestions;

/** Duties that the ledger does not show, as questions to whoever reports on the year. */
@Component
class AskOfDuties implements DutyQuestions {
  private final Duties duties;

  AskOfDuties(Duties duties) {
    this.duties = duties;
  }

  @Override
  public List<Asked> of(Actor actor, OrgId organization, int year) {
    Period period = Period.ofYear(year);
    return duties.of(actor, organization, period).stream()
        .filter(one -> one.person().isEmpty() && period.contains(one.due()) && isOpen(one))
        .collect(
            Collectors.groupingBy(
                one -> one.requirement().id(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(AskOfDuties::asked)
        .toList();
  }

  private static boolean isOpen(Obligation one) {
    return one.status() == Status.NOT_MET || one.status() == Status.TO_EXPLAIN && one.open();
  }

  private static Asked asked(List<Obligation> same) {
    Obligation first = same.get(0);
    String when =
        same.stream()
            .map(one -> PartOfYear.words(one.period()))
            .filter(words -> !words.isEmpty())
            .distinct()
            .collect(Collectors.joining("、"));
    boolean soft = first.status() == Status.TO_EXPLAIN;
    return new Asked(
        "“"
            + first.requirement().name()
            + "”"
            + (soft ? "一般应" : "应")
            + first.required()
            + "，"
            + when
            + first.judgment().told()
            + (soft ? "，原因是什么？" : "，是没有做，还是没有记？"),
        first.wording().source().toString(),
        first.page());
  }
}
