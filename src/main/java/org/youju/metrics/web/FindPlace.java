package org.youju.metrics.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.organization.Lineage;
import org.youju.organization.Organizations;
import org.youju.organization.Rolls;

/** Finds the way from an organisation up to the top of what an actor sees, and what lies below. */
@Component
class FindPlace {
  private final Lineage lineage;
  private final Organizations organizations;
  private final Rolls rolls;

  FindPlace(Lineage lineage, Organizations organizations, Rolls rolls) {
    this.lineage = lineage;
    this.organizations = organizations;
    this.rolls = rolls;
  }

  /** Where an actor's pages begin: the own organisation where it is seen whole, else the top. */
  static OrgId home(Actor actor) {
    return actor.scope().tops().stream().findFirst().orElseThrow(NotFound::new);
  }

  Place of(Scope scope, Address address, LocalDate day) {
    OrgId here = address.organization();
    List<OrgId> above = above(scope, here, day);
    List<OrgId> below = rolls.children(scope.root(), here, day);
    Map<OrgId, String> names = names(scope.root(), here, above, below, day);
    return new Place(
        here.toString(),
        names.getOrDefault(here, ""),
        links(above, names, address),
        links(below, names, address));
  }

  String name(RootId root, OrgId organization, LocalDate day) {
    return organizations.names(root, List.of(organization), day).getOrDefault(organization, "");
  }

  private Map<OrgId, String> names(
      RootId root, OrgId here, List<OrgId> above, List<OrgId> below, LocalDate day) {
    List<OrgId> all = new ArrayList<>(above);
    all.add(here);
    all.addAll(below);
    return organizations.names(root, all, day);
  }

  /** From the scope's top down to the parent; the organisation itself is left out. */
  private List<OrgId> above(Scope scope, OrgId here, LocalDate day) {
    List<OrgId> way = new ArrayList<>();
    for (OrgId ancestor :
        lineage.ancestors(scope.root(), List.of(here), day).getOrDefault(here, List.of())) {
      if (!ancestor.equals(here)) {
        way.add(ancestor);
      }
      if (scope.tops().contains(ancestor)) {
        break;
      }
    }
    Collections.reverse(way);
    return way;
  }

  private static List<Place.Link> links(
      List<OrgId> ids, Map<OrgId, String> names, Address address) {
    return ids.stream()
        .map(
            id ->
                new Place.Link(
                    id.toString(), names.getOrDefault(id, "未命名组织"), address.of(id).toString()))
        .toList();
  }
}
