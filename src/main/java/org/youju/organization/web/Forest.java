package org.youju.organization.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.kernel.OrgId;
import org.youju.organization.Organization;

/** A list of organisations as trees: party organisations first, then in the order of creation. */
record Forest(List<Tree> trees) {
  /** An organisation with those directly below it. */
  record Tree(Organization organization, List<Tree> children) {}

  /** One organisation in reading order, with its depth below the top. */
  record Line(Organization organization, int depth) {}

  static Forest of(List<Organization> organizations) {
    Set<OrgId> known = organizations.stream().map(Organization::id).collect(Collectors.toSet());
    Map<OrgId, List<Organization>> below = new HashMap<>();
    List<Organization> tops = new ArrayList<>();
    for (Organization organization : organizations) {
      Optional<OrgId> parent = organization.parent().filter(known::contains);
      List<Organization> siblings =
          parent.isPresent() ? below.computeIfAbsent(parent.get(), id -> new ArrayList<>()) : tops;
      siblings.add(organization);
    }
    return new Forest(grow(tops, below));
  }

  private static List<Tree> grow(
      List<Organization> organizations, Map<OrgId, List<Organization>> below) {
    return organizations.stream()
        .sorted(Comparator.comparing(Organization::kind))
        .map(one -> new Tree(one, grow(below.getOrDefault(one.id(), List.of()), below)))
        .toList();
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    trees.forEach(tree -> walk(tree, 0, lines));
    return lines;
  }

  private static void walk(Tree tree, int depth, List<Line> lines) {
    lines.add(new Line(tree.organization(), depth));
    tree.children().forEach(child -> walk(child, depth + 1, lines));
  }
}
