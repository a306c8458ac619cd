package org.youju.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.claims.SharedPassage;
import org.youju.claims.SharedPassages;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Scope;
import org.youju.ledger.Entry;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Ledger;
import org.youju.organization.Lineage;

/** Looks for a document's passages in former reports, those of siblings, and minutes. */
@Component
class FindShared {
  private static final int DOCUMENTS = 60;
  private static final int MINUTES = 150;

  /** All texts together are not read further than this. */
  private static final int CHARACTERS = 1_500_000;

  private final DocumentStore store;
  private final ObjectProvider<FormerTexts> others;
  private final Ledger ledger;
  private final Lineage lineage;
  private final Clock clock;
  private final Set<String> takenOver;

  FindShared(
      Catalog catalog,
      DocumentStore store,
      ObjectProvider<FormerTexts> others,
      Ledger ledger,
      Lineage lineage,
      Clock clock) {
    this.store = store;
    this.others = others;
    this.ledger = ledger;
    this.lineage = lineage;
    this.clock = clock;
    this.takenOver = takenOver(catalog);
  }

  /** Kinds whose text generated reports take over as it was written: no copying. */
  private static Set<String> takenOver(Catalog catalog) {
    return catalog.outlines().stream()
        .flatMap(outline -> outline.sections().stream())
        .flatMap(section -> section.parts().stream())
        .flatMap(part -> part.items().stream())
        .flatMap(items -> items.kinds().stream())
        .collect(Collectors.toSet());
  }

  Sharing sharing(Scope scope, DocumentHeader header, String text) {
    List<FormerText> former = bounded(former(scope, header));
    SharedPassages shared =
        SharedPassages.between(text, former.stream().map(FormerText::text).toList());
    Map<OrgId, String> names =
        lineage.names(
            scope.root(), former.stream().map(FormerText::organization).toList(), today());
    List<Sharing.With> with = new ArrayList<>();
    for (int i = 0; i < former.size(); i++) {
      int number = i;
      List<SharedPassage> passages =
          shared.passages().stream().filter(passage -> passage.other() == number).toList();
      if (!passages.isEmpty()) {
        FormerText other = former.get(i);
        String name = names.getOrDefault(other.organization(), "");
        with.add(new Sharing.With(other, name, shared.likeness().get(i), passages));
      }
    }
    with.sort(Comparator.comparingDouble((Sharing.With one) -> -one.likeness()));
    return new Sharing(with);
  }

  private List<FormerText> former(Scope scope, DocumentHeader header) {
    List<FormerText> former =
        new ArrayList<>(store.texts(scope.root(), seen(scope), header.id(), DOCUMENTS));
    others.forEach(source -> former.addAll(source.texts(scope, DOCUMENTS)));
    former.removeIf(text -> isSameReport(text, header));
    former.addAll(minutes(scope, header));
    return former;
  }

  /** Another version of this very report. */
  private static boolean isSameReport(FormerText text, DocumentHeader header) {
    return text.organization().equals(header.organization()) && text.year() >= header.year();
  }

  Set<OrgId> seen(Scope scope) {
    Set<OrgId> seen = new LinkedHashSet<>();
    scope.tops().forEach(top -> seen.addAll(lineage.subtree(scope.root(), top, today())));
    return seen;
  }

  private List<FormerText> minutes(Scope scope, DocumentHeader header) {
    EntryQuery year =
        new EntryQuery(
            Optional.of(header.organization()),
            List.of(),
            Optional.of(Period.ofYear(header.year())),
            "",
            MINUTES,
            Optional.empty());
    List<EntrySummary> lines = ledger.entries(scope, year);
    return ledger.entries(scope, lines).stream()
        .filter(entry -> entry.recording().text().length() >= SharedPassages.SHORTEST)
        .filter(entry -> Collections.disjoint(entry.recording().kinds(), takenOver))
        .map(FindShared::minutes)
        .toList();
  }

  private static FormerText minutes(Entry entry) {
    return new FormerText(
        entry.recording().on() + " " + entry.recording().title(),
        entry.recording().organization(),
        entry.recording().on().getYear(),
        "/ledger/" + entry.id(),
        entry.recording().text());
  }

  private static List<FormerText> bounded(List<FormerText> texts) {
    List<FormerText> bounded = new ArrayList<>();
    int characters = 0;
    for (FormerText text : texts) {
      characters += text.text().length();
      if (characters > CHARACTERS) {
        break;
      }
      bounded.add(text);
    }
    return bounded;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
