package org.youju.requirements;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.organization.Chronicle;

/**
 * How the duties of one organisation stand in a year, counted by the month in which they fall due.
 *
 * @param duties month (1 to 12) by status: those of the organisation and of its posts
 * @param counted duties that figures are counted from
 * @param fingerprint of every single judgment, people's included
 * @param below organisations that are or were below it
 * @param people that belong or belonged to it, or hold or held posts there
 */
record Sheet(
    OrgId organization,
    String name,
    String kind,
    Optional<OrgId> parent,
    int[][] duties,
    List<Stand> counted,
    long fingerprint,
    Set<OrgId> below,
    Set<PersonId> people) {

  /**
   * @param figured requirements that figures count
   */
  static Sheet of(Duties.Judged judged, int year, java.time.LocalDate today, Set<String> figured) {
    Chronicle chronicle = judged.chronicle();
    int[][] duties = new int[13][Status.values().length];
    for (Obligation one : judged.obligations()) {
      YearMonth due = YearMonth.from(one.due());
      if (due.getYear() == year && !Sight.ofMember(one)) {
        boolean explained = one.status() == Status.TO_EXPLAIN && !one.open();
        Status shown = explained ? Status.NOT_APPLICABLE : one.status();
        duties[due.getMonthValue()][shown.ordinal()]++;
      }
    }
    java.time.LocalDate end = java.time.LocalDate.of(year, 12, 31);
    java.time.LocalDate day = end.isBefore(today) ? end : today;
    return new Sheet(
        chronicle.id(),
        chronicle.name(day),
        chronicle.kind().id(),
        chronicle.parent(day),
        duties,
        judged.obligations().stream()
            .filter(one -> one.due().getYear() == year)
            .filter(one -> figured.contains(one.requirement().id()))
            .map(Stand::of)
            .toList(),
        fingerprint(judged.obligations()),
        chronicle.below().stream().map(Chronicle.Below::id).collect(Collectors.toUnmodifiableSet()),
        people(chronicle));
  }

  private static Set<PersonId> people(Chronicle chronicle) {
    Set<PersonId> people =
        chronicle.stays().stream().map(Chronicle.Stay::person).collect(Collectors.toSet());
    chronicle.posts().forEach(post -> people.add(post.person()));
    return Set.copyOf(people);
  }

  /** The same in whatever order they come. */
  private static long fingerprint(List<Obligation> obligations) {
    long sum = 0;
    for (Obligation one : obligations) {
      long hash = one.requirement().id().hashCode();
      hash = 31 * hash + one.period().hashCode();
      hash = 31 * hash + one.person().map(person -> person.id().hashCode()).orElse(0);
      hash = 31 * hash + one.status().ordinal();
      hash = 31 * hash + one.required().hashCode();
      hash = 31 * hash + one.judgment().told().hashCode();
      sum += hash * 0x9E3779B97F4A7C15L;
    }
    return sum;
  }

  /** Whether both say the same of the duties. */
  boolean agrees(Sheet other) {
    return name.equals(other.name)
        && parent.equals(other.parent)
        && fingerprint == other.fingerprint
        && counted.equals(other.counted)
        && Arrays.deepEquals(duties, other.duties);
  }
}
