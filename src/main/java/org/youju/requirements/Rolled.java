package org.youju.requirements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.youju.catalog.Measured;
import org.youju.catalog.Metric;
import org.youju.catalog.Requirement;
import org.youju.catalog.Rhythm;
import org.youju.catalog.Rhythm.Since;
import org.youju.catalog.Whom;
import org.youju.catalog.Wording;
import org.youju.kernel.Period;
import org.youju.ledger.Extracts;
import org.youju.metrics.Figure;
import org.youju.organization.Chronicle;
import org.youju.organization.MemberStatus;

/** Obligations that are counted from a day of one's own: status, post, event (G7). */
record Rolled(Facts facts, Roster roster, Life life, Judge judge, Period span) {
  private Chronicle chronicle() {
    return roster.chronicle();
  }

  List<Obligation> of(Requirement requirement, Rhythm.Rolling rolling) {
    List<Obligation> all = new ArrayList<>();
    if (requirement.newest().whom() instanceof Whom.People whom) {
      for (Mine mine : roster.of(whom)) {
        starts(mine, rolling).forEach(start -> add(all, requirement, rolling, start, mine));
      }
    } else if (rolling.since() instanceof Since.Event event) {
      Period before = new Period(Assess.wide(span).from(), span.to());
      facts.gathered().entries(chronicle().id(), List.of(event.kind()), before).stream()
          .map(Extracts.Row::on)
          .distinct()
          .forEach(start -> addOfOrganization(all, requirement, rolling, start));
    }
    return all;
  }

  private List<LocalDate> starts(Mine mine, Rhythm.Rolling rolling) {
    if (rolling.since() instanceof Since.Event event) {
      Period before = new Period(Assess.wide(span).from(), span.to());
      return facts
          .gathered()
          .presences(mine.id(), before)
          .filter(one -> one.kinds().contains(event.kind()))
          .filter(one -> event.role().map(role -> role.equals(one.role())).orElse(true))
          .map(Extracts.Presence::on)
          .distinct()
          .toList();
    }
    return starts(mine, rolling.since());
  }

  private static List<LocalDate> starts(Mine mine, Since since) {
    return mine.spells().stream()
        .flatMap(
            spell ->
                since instanceof Since.Joining
                    ? spell.joined().stream()
                    : java.util.stream.Stream.of(spell.since()))
        .distinct()
        .toList();
  }

  /** Whether a person's stretches can overlap the span, as far as one sees without the records. */
  static boolean reaches(Mine mine, Rhythm.Rolling rolling, Period span) {
    return rolling.since() instanceof Since.Event
        || rolling.again()
        || starts(mine, rolling.since()).stream()
            .anyMatch(start -> Spans.overlap(stretch(rolling, start), span));
  }

  /** One stretch after another, as long as what began it lasts. */
  private void add(
      List<Obligation> all,
      Requirement requirement,
      Rhythm.Rolling rolling,
      LocalDate first,
      Mine mine) {
    LocalDate start = first;
    int number = 0;
    while (!start.isAfter(span.to()) && (number == 0 || rolling.again())) {
      Period stretch = stretch(rolling, start);
      if (Spans.overlap(stretch, span)) {
        one(requirement, rolling, stretch, start, mine).ifPresent(all::add);
      }
      number++;
      start = times(first, rolling.length(), number);
    }
  }

  private static LocalDate times(LocalDate first, java.time.Period length, int number) {
    return first
        .plusYears((long) length.getYears() * number)
        .plusMonths((long) length.getMonths() * number)
        .plusDays((long) length.getDays() * number);
  }

  /** From its beginning, or from the day on which it may be done, to the last day in time. */
  private static Period stretch(Rhythm.Rolling rolling, LocalDate start) {
    LocalDate end = rolling.end(start);
    LocalDate from = rolling.lead().map(lead -> end.plusDays(1).minus(lead)).orElse(start);
    LocalDate to = rolling.grace().map(grace -> end.plus(grace)).orElse(end);
    return new Period(from, to);
  }

  private Optional<Obligation> one(
      Requirement requirement, Rhythm.Rolling rolling, Period stretch, LocalDate start, Mine mine) {
    LocalDate day = stretch.to().isBefore(facts.today()) ? stretch.to() : facts.today();
    LocalDate look = day.isBefore(start) ? start : day;
    boolean event = rolling.since() instanceof Since.Event;
    boolean passing = requirement.newest().measured() instanceof Measured.Passed;
    boolean here =
        mine.on(look).isPresent()
            || (event || passing) && mine.spells().stream().anyMatch(s -> s.holdsOn(start));
    Optional<Wording> wording = requirement.on(start);
    if (!here || wording.isEmpty()) {
      return Optional.empty();
    }
    Judgment judgment =
        wording.get().measured() instanceof Measured.Passed passed
            ? passed(wording.get(), passed, rolling, stretch, start, mine)
            : new Personal(facts, chronicle(), judge)
                .judge(
                    wording.get(),
                    (Measured.Counted) wording.get().measured(),
                    mine.id(),
                    stretch,
                    wording.get().bound());
    return Optional.of(
        new Obligation(
            requirement,
            wording.get(),
            chronicle().id(),
            chronicle().name(look),
            chronicle().parent(look),
            Optional.of(mine.person()),
            stretch,
            required(wording.get()),
            judgment));
  }

  private String required(Wording wording) {
    return wording.measured() instanceof Measured.Counted counted
        ? wording
            .bound()
            .text(facts.catalog().metric(counted.metric()).map(Metric::unit).orElse("次"))
        : "按期办结";
  }

  private Judgment passed(
      Wording wording,
      Measured.Passed passed,
      Rhythm.Rolling rolling,
      Period stretch,
      LocalDate start,
      Mine mine) {
    Period looked = new Period(start, stretch.to());
    List<UUID> ids =
        facts
            .gathered()
            .presences(mine.id(), looked)
            .filter(one -> one.role().equals(passed.role()))
            .filter(one -> one.kinds().stream().anyMatch(passed.kinds()::contains))
            .map(one -> one.entry().value())
            .distinct()
            .toList();
    if (!ids.isEmpty()) {
      return new Judgment.Met(new Found(ids.size() + "次", Optional.empty(), ids));
    }
    boolean changed =
        rolling.since() instanceof Since.Status since
            && MemberStatus.of(since.status())
                .filter(status -> Mine.changed(chronicle(), mine.id(), status, start))
                .isPresent();
    return changed
        ? new Judgment.Met(Found.said("名册上的身份已经变更"))
        : judge.missing(wording, stretch, Found.NOTHING);
  }

  private void addOfOrganization(
      List<Obligation> all, Requirement requirement, Rhythm.Rolling rolling, LocalDate start) {
    Period stretch = stretch(rolling, start);
    Optional<Wording> wording = requirement.on(start);
    if (!Spans.overlap(stretch, span)
        || wording.isEmpty()
        || !(wording.get().measured() instanceof Measured.Counted counted)) {
      return;
    }
    Metric metric = facts.catalog().metric(counted.metric()).orElseThrow();
    Figure figure = facts.gathered().figure(metric, chronicle().id(), stretch, counted.below());
    Judgment judgment =
        judge.of(wording.get(), stretch, wording.get().bound(), figure.value(), Found.of(figure));
    all.add(
        new Obligation(
            requirement,
            wording.get(),
            chronicle().id(),
            chronicle().name(start),
            chronicle().parent(start),
            Optional.empty(),
            stretch,
            required(wording.get()),
            judgment));
  }
}
