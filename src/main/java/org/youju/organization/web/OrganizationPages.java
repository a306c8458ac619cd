package org.youju.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.kernel.Scope;
import org.youju.organization.Lineage;
import org.youju.organization.MemberStatus;
import org.youju.organization.Organization;
import org.youju.organization.OrganizationDetails;
import org.youju.organization.OrganizationHistory;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonLine;
import org.youju.organization.Post;
import org.youju.organization.Posts;
import org.youju.organization.Secret;
import org.youju.organization.Term;
import org.youju.shell.DateParam;

/** One organisation on a day: members, posts, terms, what stands below, history. */
@Controller
class OrganizationPages {
  private static final int MEMBERS = 30;
  private static final int SOME = 10;
  private static final int WARN_MONTHS = 6;

  private final Organizations organizations;
  private final People people;
  private final Posts posts;
  private final Lineage lineage;
  private final PeopleLines lines;
  private final OrganizationEvents events;
  private final Clock clock;

  OrganizationPages(
      Organizations organizations,
      People people,
      Posts posts,
      Lineage lineage,
      PeopleLines lines,
      OrganizationEvents events,
      Clock clock) {
    this.organizations = organizations;
    this.people = people;
    this.posts = posts;
    this.lineage = lineage;
    this.lines = lines;
    this.events = events;
    this.clock = clock;
  }

  @GetMapping("/organizations/{id}")
  @AllowedToRead
  String organization(
      Actor actor, @PathVariable OrgId id, @RequestParam Optional<String> asOf, Model model) {
    OrganizationHistory history = organizations.history(actor.scope(), id);
    LocalDate asked = DateParam.optional("asOf", asOf).orElse(LocalDate.now(clock));
    model.addAttribute("view", view(actor, history, asked));
    return "organization/organization";
  }

  private OrganizationView view(Actor actor, OrganizationHistory history, LocalDate asked) {
    Scope scope = actor.scope();
    LocalDate today = LocalDate.now(clock);
    LocalDate day = history.nearest(asked);
    Organization organization = organizations.get(scope, history.id(), day);
    OrgId id = organization.id();
    List<PostLineOf> held = held(scope, id, day);
    List<PersonLine> members = members(scope, organization, day);
    List<Term> terms = posts.terms(scope, id);
    boolean keeper = actor.is(Role.OFFICE);
    boolean root = organization.parent().isEmpty();
    boolean byPost = organization.kind().membersByPost();
    boolean homes = members.stream().anyMatch(line -> !line.organization().equals(id));
    int most = homes && members.size() > MEMBERS ? SOME : MEMBERS;
    return new OrganizationView(
        id.toString(),
        organization.name(),
        organization.kind().title(),
        asked,
        asked.equals(today),
        path(scope, id, day),
        state(history, asked),
        history.details().purpose(),
        facts(history.details()),
        history.details().phone().map(text -> phone(actor, id, text)),
        byPost ? List.of() : tallies(scope, id, day, today),
        held.stream().map(PostLineOf::line).toList(),
        organization.kind().hasCommittee() && organization.kind().termYears() > 0,
        terms.stream().map(term -> line(term, asked)).toList(),
        warning(organization, terms, today),
        byPost,
        lines.of(scope, members.subList(0, Math.min(most, members.size())), day, Optional.of(id)),
        homes,
        members.size() > most ? "/people?organization=" + id + Links.asOf(day, today) : "",
        children(scope, id, day, today),
        events.of(scope.root(), history),
        keeper,
        keeper || actor.is(Role.BRANCH_SECRETARY),
        !organization.kind().below().isEmpty(),
        organization.kind().keeps(MemberStatus.MASS),
        !root && history.until().isEmpty(),
        !root && history.until().isPresent());
  }

  private static List<PersonView.Fact> facts(OrganizationDetails details) {
    return Stream.of(
            new PersonView.Fact("联系人", details.contact()),
            new PersonView.Fact("统一社会信用代码", details.creditCode()))
        .filter(fact -> !fact.value().isEmpty())
        .toList();
  }

  private static Masked phone(Actor actor, OrgId id, String text) {
    return new Masked(
        Links.organization(id), Secret.PHONE.id(), "联系电话", text, Organizations.mayReveal(actor));
  }

  /** Shows the phone in clear, as a fragment; leaves a trace. */
  @PostMapping("/organizations/{id}/reveal")
  @Allowed({Role.OFFICE, Role.BRANCH_SECRETARY})
  String reveal(
      Actor actor,
      @PathVariable OrgId id,
      Model model,
      jakarta.servlet.http.HttpServletResponse response) {
    Masked clear =
        new Masked(
            Links.organization(id),
            Secret.PHONE.id(),
            "联系电话",
            organizations.revealPhone(actor, id),
            false);
    return Masked.shown(clear, model, response);
  }

  /** A post with the name of its holder. */
  private record PostLineOf(Post post, String name) {
    OrganizationView.PostLine line() {
      return new OrganizationView.PostLine(
          post.id().toString(),
          post.title(),
          name,
          Links.person(post.person()),
          post.from() + " 起" + post.until().map(last -> "，至 " + last).orElse(""));
    }
  }

  private List<PostLineOf> held(Scope scope, OrgId id, LocalDate day) {
    List<Post> held = posts.in(scope, id, day);
    Map<org.youju.kernel.PersonId, String> names =
        people.names(scope.root(), held.stream().map(Post::person).toList());
    return held.stream()
        .map(post -> new PostLineOf(post, names.getOrDefault(post.person(), "")))
        .toList();
  }

  private List<PersonLine> members(Scope scope, Organization organization, LocalDate day) {
    return organization.kind().membersByPost()
        ? List.of()
        : people.list(
            scope, Optional.of(organization.id()), "", day, Optional.empty(), MEMBERS + 1);
  }

  private List<OrganizationView.Link> path(Scope scope, OrgId id, LocalDate day) {
    List<OrgId> ancestors =
        lineage.ancestors(scope.root(), List.of(id), day).getOrDefault(id, List.of());
    Set<OrgId> visible =
        ancestors.stream().filter(one -> lineage.sees(scope, one)).collect(Collectors.toSet());
    return OrganizationEvents.path(
        ancestors, organizations.names(scope.root(), new HashSet<>(ancestors), day), visible);
  }

  private static String state(OrganizationHistory history, LocalDate asked) {
    if (asked.isBefore(history.from())) {
      return "该组织 " + history.from() + " 才成立，下面是成立当天的情况。";
    }
    return history
        .until()
        .filter(asked::isAfter)
        .map(last -> "该组织已于 " + last + " 之后撤销，下面是最后一天的情况。")
        .orElse("");
  }

  private List<OrganizationView.Link> tallies(
      Scope scope, OrgId id, LocalDate day, LocalDate today) {
    Set<OrgId> subtree = lineage.subtree(scope.root(), id, day);
    Map<OrgId, Map<MemberStatus, Integer>> tally = people.tally(scope, day);
    List<OrganizationView.Link> tallies = new ArrayList<>();
    for (MemberStatus status : MemberStatus.values()) {
      int count =
          subtree.stream()
              .mapToInt(one -> tally.getOrDefault(one, Map.of()).getOrDefault(status, 0))
              .sum();
      if (count > 0) {
        String href = "/people?organization=" + id + "&status=" + status.id();
        tallies.add(
            new OrganizationView.Link(status.title() + " " + count, href + Links.asOf(day, today)));
      }
    }
    return tallies;
  }

  private static OrganizationView.TermLine line(Term term, LocalDate day) {
    boolean current = !day.isBefore(term.from()) && !day.isAfter(term.until());
    return new OrganizationView.TermLine(term.number(), term.from(), term.until(), current);
  }

  /** Six months before the end the office is told (支部工作条例 第六章). */
  private static String warning(Organization organization, List<Term> terms, LocalDate today) {
    if (terms.isEmpty() || organization.kind().termYears() == 0) {
      return "";
    }
    LocalDate end = terms.get(0).until();
    if (end.isBefore(today)) {
      return "本届已于 " + end + " 届满，请换届或登记新一届。";
    }
    return end.isBefore(today.plusMonths(WARN_MONTHS)) ? "本届将于 " + end + " 届满，请准备换届。" : "";
  }

  private List<TreeView.Node> children(Scope scope, OrgId id, LocalDate day, LocalDate today) {
    return organizations.children(scope, id, day).stream()
        .sorted(java.util.Comparator.comparing(Organization::kind))
        .map(
            child ->
                new TreeView.Node(
                    child.name(),
                    Links.unsaid(child),
                    Links.organization(child.id()) + Links.asOf(day, today).replace('&', '?'),
                    "",
                    "",
                    false,
                    List.of()))
        .toList();
  }
}
