package org.youju.metrics.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Scope;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Tallies;
import org.youju.metrics.Figure;
import org.youju.organization.Organizations;
import org.youju.organization.People;

/** The records, people or organisations that a figure counts, page by page. */
@Component
class Behind {
  private final Catalog catalog;
  private final Tallies tallies;
  private final Organizations organizations;
  private final People people;

  Behind(Catalog catalog, Tallies tallies, Organizations organizations, People people) {
    this.catalog = catalog;
    this.tallies = tallies;
    this.organizations = organizations;
    this.people = people;
  }

  MetricView.Records of(Scope scope, Figure figure, Address address, int after) {
    List<UUID> ids = figure.ids();
    int first = Math.min(after, ids.size());
    int last = Math.min(first + MetricPages.PAGE, ids.size());
    return new MetricView.Records(
        words(figure, first, last),
        rows(scope, figure, ids.subList(first, last)),
        first > 0 ? address.toString() : "",
        last < ids.size() ? address + "&after=" + last : "");
  }

  private static String words(Figure figure, int first, int last) {
    String counted =
        switch (figure.basis()) {
          case ENTRIES -> "条记录";
          case PEOPLE -> "人";
          case ORGANIZATIONS -> "个组织";
        };
    String total = "共 " + figure.count() + " " + counted;
    boolean onePage = first == 0 && last == figure.count();
    return onePage ? total : total + "，这里是第 " + (first + 1) + "–" + last + " " + counted.charAt(0);
  }

  private List<MetricView.Row> rows(Scope scope, Figure figure, List<UUID> ids) {
    return switch (figure.basis()) {
      case ENTRIES -> entries(scope, ids);
      case PEOPLE -> people(scope, ids);
      case ORGANIZATIONS -> units(scope, figure, ids);
    };
  }

  private List<MetricView.Row> entries(Scope scope, List<UUID> ids) {
    List<EntrySummary> found = tallies.summaries(scope, ids.stream().map(EntryId::new).toList());
    List<OrgId> units = found.stream().map(EntrySummary::organization).distinct().toList();
    Map<OrgId, String> names =
        found.isEmpty() ? Map.of() : organizations.names(scope.root(), units, found.get(0).on());
    return found.stream().map(entry -> row(entry, names)).toList();
  }

  private MetricView.Row row(EntrySummary entry, Map<OrgId, String> names) {
    String kinds =
        entry.kinds().stream()
            .map(id -> catalog.kind(id).map(Kind::name).orElse(id))
            .collect(Collectors.joining("、"));
    return new MetricView.Row(
        entry.on().toString(),
        entry.title().isEmpty() ? kinds : entry.title(),
        "/ledger/" + entry.id(),
        kinds,
        names.getOrDefault(entry.organization(), ""),
        entry.late());
  }

  private List<MetricView.Row> people(Scope scope, List<UUID> ids) {
    Map<PersonId, String> names =
        people.names(scope.root(), ids.stream().map(PersonId::new).toList());
    return ids.stream()
        .map(id -> plain(names.getOrDefault(new PersonId(id), ""), "/people/" + id))
        .toList();
  }

  private List<MetricView.Row> units(Scope scope, Figure figure, List<UUID> ids) {
    Map<OrgId, String> names =
        organizations.names(
            scope.root(), ids.stream().map(OrgId::new).toList(), figure.period().to());
    return ids.stream()
        .map(id -> plain(names.getOrDefault(new OrgId(id), ""), "/organizations/" + id))
        .toList();
  }

  private static MetricView.Row plain(String title, String href) {
    return new MetricView.Row("", title, href, "", "", false);
  }
}
