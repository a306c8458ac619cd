package org.youju.requirements;

import java.util.Optional;
import org.youju.catalog.Bound;
import org.youju.catalog.Counting;
import org.youju.catalog.Measured;
import org.youju.catalog.Metric;
import org.youju.catalog.Wording;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.metrics.Figure;
import org.youju.organization.Chronicle;

/** Judges what one person has done. */
record Personal(Facts facts, Chronicle chronicle, Judge judge) {
  Judgment judge(
      Wording wording, Measured.Counted counted, PersonId person, Period period, Bound bound) {
    Metric metric = facts.catalog().metric(counted.metric()).orElseThrow();
    Figure figure = facts.gathered().figure(metric, chronicle.id(), person, period);
    Judgment judgment = judge.of(wording, period, bound, figure.value(), Found.of(figure));
    boolean over = period.to().isBefore(facts.today());
    return over && !(judgment instanceof Judgment.Met)
        ? unknown(metric, person, period).<Judgment>map(Judgment.Undecided::new).orElse(judgment)
        : judgment;
  }

  /** Why the records cannot tell what a single person did. */
  private Optional<String> unknown(Metric metric, PersonId person, Period period) {
    if (!facts.keptFrom(period.from())) {
      return Optional.of("台账开始记得晚，这段时间的记录不全；可以补记。");
    }
    long silent =
        metric.counting() instanceof Counting.Sum
            ? facts.gathered().silent(metric, person, period)
            : 0;
    if (silent > 0) {
      return Optional.of("有 " + silent + " 条本人的记录没有填" + metric.unit() + "。");
    }
    long unnamed = facts.gathered().nameless(metric, chronicle.id(), period);
    return unnamed > 0 ? Optional.of("有 " + unnamed + " 条记录只登记了人数，没有名单。") : Optional.empty();
  }
}
