package org.youju.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.kernel.Scope;
import org.youju.organization.MemberStatus;
import org.youju.organization.Organization;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonLine;
import org.youju.organization.Posts;
import org.youju.shell.DateParam;

/** The tree 组织与人员 and its search. */
@Controller
class TreePages {
  private static final int FOUND = 20;
  private static final int FEW = 60;

  private final Organizations organizations;
  private final People people;
  private final Posts posts;
  private final PeopleLines lines;
  private final Clock clock;

  TreePages(
      Organizations organizations, People people, Posts posts, PeopleLines lines, Clock clock) {
    this.organizations = organizations;
    this.people = people;
    this.posts = posts;
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping("/organizations")
  @AllowedToRead
  String tree(
      Actor actor,
      @RequestParam Optional<String> asOf,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = DateParam.optional("asOf", asOf).orElse(today);
    Scope scope = actor.scope();
    List<Organization> all =
        organizations.list(scope, Optional.empty(), "", day, Optional.empty(), Integer.MAX_VALUE);
    Counts counts = new Counts(people.tally(scope, day), posts.tally(scope, day), day, today);
    List<Forest.Tree> trees = Forest.of(all).trees();
    boolean few = all.size() <= FEW;
    List<TreeView.Node> nodes = trees.stream().map(tree -> counts.node(tree, 0, few)).toList();
    int members = trees.stream().mapToInt(counts::members).sum();
    boolean searching = !q.isBlank();
    List<PersonLine> found =
        searching
            ? people.list(scope, Optional.empty(), q, day, Optional.empty(), FOUND + 1)
            : List.of();
    String suffix = Links.asOf(day, today);
    model.addAttribute(
        "view",
        new TreeView(
            day,
            day.equals(today),
            q,
            "共 " + all.size() + " 个组织，" + members + " 名党员",
            nodes,
            searching ? foundNodes(scope, q, day, counts) : List.of(),
            lines.of(scope, found.subList(0, Math.min(found.size(), FOUND)), day),
            found.size() > FOUND ? "/people?q=" + Links.encode(q) + suffix : "",
            actor.is(Role.OFFICE) && !trees.isEmpty()
                ? Links.organization(trees.get(0).organization().id()) + "/new"
                : "",
            actor.is(Role.OFFICE) ? "/people/new" : ""));
    return "organization/tree";
  }

  private List<TreeView.Node> foundNodes(Scope scope, String q, LocalDate day, Counts counts) {
    List<Organization> found =
        organizations.list(scope, Optional.empty(), q, day, Optional.empty(), FOUND);
    List<OrgId> parents = found.stream().flatMap(one -> one.parent().stream()).toList();
    Map<OrgId, String> names = organizations.names(scope.root(), parents, day);
    return found.stream()
        .map(one -> counts.node(new Forest.Tree(one, List.of()), 0, true).beside(above(one, names)))
        .toList();
  }

  private static String above(Organization organization, Map<OrgId, String> names) {
    return organization
        .parent()
        .map(parent -> names.getOrDefault(parent, ""))
        .orElse(organization.kind().title());
  }

  /** Members by organisation, summed up the tree. */
  private record Counts(
      Map<OrgId, Map<MemberStatus, Integer>> tally,
      Map<OrgId, Integer> posts,
      LocalDate day,
      LocalDate today) {

    TreeView.Node node(Forest.Tree tree, int depth, boolean few) {
      Organization organization = tree.organization();
      boolean byPost = organization.kind().membersByPost() && tree.children().isEmpty();
      int count = byPost ? posts.getOrDefault(organization.id(), 0) : members(tree);
      String href = Links.organization(organization.id());
      String suffix = Links.asOf(day, today);
      return new TreeView.Node(
          organization.name(),
          Links.unsaid(organization),
          href + suffix.replaceFirst("&", "?"),
          count == 0 ? "" : (byPost ? "成员 " : "党员 ") + count,
          byPost
              ? href + suffix.replaceFirst("&", "?")
              : "/people?organization=" + organization.id() + "&status=member" + suffix,
          depth < 2 || few,
          tree.children().stream().map(child -> node(child, depth + 1, few)).toList());
    }

    int members(Forest.Tree tree) {
      Map<MemberStatus, Integer> own = tally.getOrDefault(tree.organization().id(), Map.of());
      return own.getOrDefault(MemberStatus.FORMAL, 0)
          + own.getOrDefault(MemberStatus.PROBATIONARY, 0)
          + tree.children().stream().mapToInt(this::members).sum();
    }
  }
}
