package org.youju.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Metric;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.metrics.Figures;
import org.youju.metrics.Sheet;
import org.youju.organization.Lineage;
import org.youju.verification.Understood.Asked;

/** Holds a document's text against the ledger that a scope sees. */
@Component
class HoldDocument {
  private static final String PARTNER = "partner";
  private static final Set<String> BODIES =
      Set.of(
          "study-group", "youth-study-group", "task-force", "mass-organization", "volunteer-team");

  private final Catalog catalog;
  private final Lexicon lexicon;
  private final Figures figures;
  private final Lineage lineage;
  private final DocumentStore store;
  private final Clock clock;

  HoldDocument(
      Catalog catalog, Figures figures, Lineage lineage, DocumentStore store, Clock clock) {
    this.catalog = catalog;
    this.lexicon = Lexicon.of(catalog);
    this.figures = figures;
    this.lineage = lineage;
    this.store = store;
    this.clock = clock;
  }

  private record Key(OrgId organization, Period period) {}

  List<Held> hold(Scope scope, OrgId organization, int year, String text) {
    List<Understood> claims = read(scope, organization, year, text);
    Count count = count(scope, claims.stream().flatMap(Understood::asked).toList());
    return new HoldText(count).hold(claims);
  }

  /** What a text states, as far as its words tell. */
  List<Understood> read(Scope scope, OrgId organization, int year, String text) {
    Map<OrgId, String> names = names(scope, organization, year, text);
    return new ReadText(
            catalog,
            lexicon,
            new PeriodWords(year),
            new OrganizationWords(organization, names, bodies(scope, names.keySet())),
            store.choices(scope.root(), organization))
        .read(text);
  }

  /**
   * The ledger, read once for each organisation and period.
   *
   * @param asked what will be asked for; anything else is answered too, if more slowly
   */
  Count count(Scope scope, List<Asked> asked) {
    Map<Key, Set<Metric>> wanted = new HashMap<>();
    for (Asked one : asked) {
      Key key = new Key(one.organization(), one.period());
      wanted.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(one.metric());
    }
    Map<Key, Sheet> sheets = new HashMap<>();
    return (metric, organization, period) ->
        sheets
            .computeIfAbsent(
                new Key(organization, period),
                key -> sheet(scope, key, wanted.getOrDefault(key, Set.of())))
            .figure(metric);
  }

  private Sheet sheet(Scope scope, Key key, Set<Metric> wanted) {
    return figures.sheet(scope, key.organization(), key.period(), wanted);
  }

  /** What people call by a name of its own while its work is recorded by the organisation above. */
  private Set<OrgId> bodies(Scope scope, Set<OrgId> organizations) {
    return lineage.kinds(scope.root(), organizations).entrySet().stream()
        .filter(kind -> BODIES.contains(kind.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Names that the text may mean: of the organisation and of those below it, partners left out. */
  private Map<OrgId, String> names(Scope scope, OrgId organization, int year, String text) {
    LocalDate end = LocalDate.of(year, 12, 31);
    LocalDate today = LocalDate.now(clock);
    LocalDate day = end.isBefore(today) ? end : today;
    Set<OrgId> below = lineage.subtree(scope.root(), organization, day);
    Map<OrgId, String> names = new HashMap<>(lineage.names(scope.root(), below, day));
    Map<OrgId, String> kinds = lineage.kinds(scope.root(), names.keySet());
    names.keySet().removeIf(id -> PARTNER.equals(kinds.get(id)));
    Predicate<String> said =
        name -> name.length() > 4 && text.contains(name.substring(name.length() - 5));
    names
        .entrySet()
        .removeIf(
            e ->
                !e.getKey().equals(organization)
                    && !text.contains(e.getValue())
                    && !said.test(e.getValue()));
    return names;
  }
}
