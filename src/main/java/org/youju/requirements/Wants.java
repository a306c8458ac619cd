package org.youju.requirements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.youju.catalog.Catalog;
import org.youju.catalog.Measured;
import org.youju.catalog.Metric;
import org.youju.catalog.Requirement;
import org.youju.catalog.Rhythm;
import org.youju.catalog.Whom;
import org.youju.catalog.Wording;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.metrics.Gathering;
import org.youju.organization.Chronicle;

/** What has to be read to judge requirements. */
final class Wants {
  private final Set<Metric> ofUnits = new LinkedHashSet<>();
  private final Set<String> kinds = new LinkedHashSet<>();
  private final Set<String> longer = new LinkedHashSet<>();
  private final Set<String> quantities = new LinkedHashSet<>();
  private final Set<Metric> ofPeople = new LinkedHashSet<>();
  private final Set<Gathering.Named> named = new LinkedHashSet<>();
  private final Catalog catalog;
  private final Collection<Requirement> requirements;

  Wants(Catalog catalog, Collection<Requirement> requirements) {
    this.catalog = catalog;
    this.requirements = requirements;
    for (Requirement requirement : requirements) {
      requirement.wordings().forEach(this::add);
    }
  }

  private void add(Wording wording) {
    boolean people = wording.whom() instanceof Whom.People;
    Measured measured = wording.measured();
    boolean longWay =
        !(wording.rhythm() instanceof Rhythm.Calendar calendar) || calendar.shift() > 0;
    if (measured instanceof Measured.Counted counted) {
      Metric metric = catalog.metric(counted.metric()).orElseThrow();
      (people ? ofPeople : ofUnits).add(metric);
      kinds.addAll(metric.counting().kinds());
      if (longWay) {
        longer.addAll(Gathering.kinds(catalog, List.of(metric)));
      }
    } else if (measured instanceof Measured.Share share) {
      kinds.addAll(share.kinds());
      quantities.addAll(List.of(share.part(), share.whole()));
    } else if (measured instanceof Measured.Renewed renewed) {
      kinds.addAll(renewed.kinds());
      longer.addAll(renewed.kinds());
    } else if (measured instanceof Measured.Passed passed) {
      passed.kinds().forEach(kind -> named.add(new Gathering.Named(kind, passed.role())));
    } else if (measured instanceof Measured.Covering covering) {
      catalog.requirement(covering.requirement()).orElseThrow().wordings().forEach(this::add);
    }
    if (wording.rhythm() instanceof Rhythm.Rolling rolling
        && rolling.since() instanceof Rhythm.Since.Event event) {
      kinds.add(event.kind());
      longer.add(event.kind());
      event.role().ifPresent(role -> named.add(new Gathering.Named(event.kind(), role)));
    }
  }

  /** For organisations of which these are the chronicles, and obligations that overlap a span. */
  Gathering.Wanted of(Collection<Chronicle> chronicles, Period span) {
    Period years =
        new Period(
            LocalDate.of(span.from().getYear(), 1, 1), LocalDate.of(span.to().getYear(), 12, 31));
    return new Gathering.Wanted(
        chronicles.stream().map(Chronicle::id).toList(),
        ofUnits,
        kinds,
        quantities,
        ofPeople.isEmpty() && named.isEmpty() ? List.of() : people(chronicles),
        ofPeople,
        named,
        years,
        longer,
        Assess.wide(span));
  }

  private List<PersonId> people(Collection<Chronicle> chronicles) {
    Set<PersonId> people = new LinkedHashSet<>();
    for (Chronicle chronicle : chronicles) {
      for (Requirement requirement : new ArrayList<>(requirements)) {
        addPeople(requirement, chronicle, people);
      }
    }
    return List.copyOf(people);
  }

  private void addPeople(Requirement requirement, Chronicle chronicle, Set<PersonId> people) {
    if (requirement.newest().measured() instanceof Measured.Covering covering) {
      addPeople(catalog.requirement(covering.requirement()).orElseThrow(), chronicle, people);
    } else if (requirement.newest().whom() instanceof Whom.People whom
        && whom.fits(chronicle.kind().id(), chronicle.top())) {
      Mine.of(chronicle, whom).forEach(mine -> people.add(mine.id()));
    }
  }
}
