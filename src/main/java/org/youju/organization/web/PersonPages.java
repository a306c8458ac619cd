package org.youju.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.Malformed;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.kernel.Scope;
import org.youju.organization.Lineage;
import org.youju.organization.MemberStatus;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.Person;
import org.youju.organization.PersonLine;
import org.youju.organization.Post;
import org.youju.organization.Posts;
import org.youju.organization.Secret;
import org.youju.shell.DateParam;
import org.youju.shell.Limit;

/** Lists of people, and one person's file. */
@Controller
class PersonPages {
  private static final String MEMBERS = "member";

  private final Organizations organizations;
  private final People people;
  private final Posts posts;
  private final Lineage lineage;
  private final PeopleLines lines;
  private final Clock clock;

  PersonPages(
      Organizations organizations,
      People people,
      Posts posts,
      Lineage lineage,
      PeopleLines lines,
      Clock clock) {
    this.organizations = organizations;
    this.people = people;
    this.posts = posts;
    this.lineage = lineage;
    this.lines = lines;
    this.clock = clock;
  }

  @GetMapping("/people")
  @AllowedToRead
  String people(
      Actor actor,
      @RequestParam Optional<OrgId> organization,
      @RequestParam(defaultValue = "") String status,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Optional<String> asOf,
      @RequestParam Optional<PersonId> after,
      Model model) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = DateParam.optional("asOf", asOf).orElse(today);
    List<PersonLine> found =
        people.list(
            actor.scope(), organization, statuses(status), q, day, after, Limit.DEFAULT.andOne());
    boolean more = found.size() > Limit.DEFAULT.value();
    List<PersonLine> shown = more ? found.subList(0, Limit.DEFAULT.value()) : found;
    String self = address(organization, status, q, day, today);
    String name =
        organization
            .map(id -> organizations.names(actor.root(), Set.of(id), day).getOrDefault(id, ""))
            .orElse("");
    String add = organization.map(id -> "?organization=" + id).orElse("");
    model.addAttribute(
        "view",
        new PeopleView(
            day,
            day.equals(today),
            q,
            organization.map(OrgId::toString).orElse(""),
            name,
            status,
            options(),
            lines.of(actor.scope(), shown, day),
            more ? self + "&after=" + shown.get(shown.size() - 1).id() : "",
            after.isPresent() ? self : "",
            actor.is(Role.OFFICE) ? "/people/new" + add : ""));
    return "organization/people";
  }

  private static List<Input.Option> options() {
    List<Input.Option> options = new ArrayList<>();
    options.add(new Input.Option("", "全部人员"));
    options.add(new Input.Option(MEMBERS, "党员"));
    options.addAll(Choices.statuses());
    return options;
  }

  private static Set<MemberStatus> statuses(String status) {
    if (status.isEmpty()) {
      return Set.of();
    }
    return status.equals(MEMBERS)
        ? MemberStatus.members()
        : EnumSet.of(
            MemberStatus.of(status)
                .orElseThrow(() -> new Malformed("status", "没有这种人员类别，请从列表中选择。")));
  }

  private static String address(
      Optional<OrgId> organization, String status, String q, LocalDate day, LocalDate today) {
    return "/people?organization="
        + organization.map(OrgId::toString).orElse("")
        + "&status="
        + Links.encode(status)
        + "&q="
        + Links.encode(q)
        + Links.asOf(day, today);
  }

  @GetMapping("/people/{id}")
  @AllowedToRead
  String person(Actor actor, @PathVariable PersonId id, Model model) {
    model.addAttribute("view", view(actor, people.get(actor.scope(), id)));
    return "organization/person";
  }

  /** Shows one masked field in clear, as a fragment; leaves a trace. */
  @PostMapping("/people/{id}/reveal")
  @Allowed({Role.OFFICE, Role.BRANCH_SECRETARY})
  String reveal(
      Actor actor,
      @PathVariable PersonId id,
      @RequestParam String field,
      Model model,
      jakarta.servlet.http.HttpServletResponse response) {
    Secret secret = Secret.of(field).orElseThrow(() -> new Malformed("field", "没有这一项。"));
    String text = people.reveal(actor, id, secret);
    return Masked.shown(
        new Masked(Links.person(id), secret.id(), secret.title(), text, false), model, response);
  }

  private PersonView view(Actor actor, Person person) {
    Scope scope = actor.scope();
    LocalDate today = LocalDate.now(clock);
    List<Post> held = posts.of(scope, person.id());
    Map<OrgId, String> names = names(scope, person, held, today);
    Optional<Person.Stay> now = person.on(today);
    boolean reveals = people.mayReveal(actor, person.id());
    boolean appoints = actor.is(Role.OFFICE, Role.BRANCH_SECRETARY);
    return new PersonView(
        person.id().toString(),
        person.name(),
        now.map(stay -> stay.status().title()).orElse("已离开"),
        now.map(stay -> stay.status().isMember()).orElse(false),
        now.map(stay -> names.getOrDefault(stay.organization(), "")).orElse(""),
        now.map(stay -> href(scope, stay.organization())).orElse(""),
        flags(person),
        facts(person),
        Arrays.stream(Secret.values()).map(secret -> masked(person, secret, reveals)).toList(),
        held.stream().map(post -> line(scope, post, names, today, appoints)).toList(),
        person.stays().stream().map(stay -> line(scope, stay, names)).toList(),
        now.isPresent(),
        actor.is(Role.OFFICE),
        appoints,
        person.stays().get(0).until().isPresent());
  }

  private static Masked masked(Person person, Secret secret, boolean reveals) {
    String text = person.masked(secret);
    return new Masked(
        Links.person(person.id()), secret.id(), secret.title(), text, reveals && !text.isEmpty());
  }

  private Map<OrgId, String> names(Scope scope, Person person, List<Post> held, LocalDate day) {
    Set<OrgId> ids = new HashSet<>();
    person.stays().forEach(stay -> ids.add(stay.organization()));
    held.forEach(post -> ids.add(post.organization()));
    return organizations.names(scope.root(), ids, day);
  }

  private static List<String> flags(Person person) {
    List<String> flags = new ArrayList<>();
    if (person.marks().retired()) {
      flags.add("离退休");
    }
    if (person.marks().mobile()) {
      flags.add("流动党员");
    }
    if (person.marks().lost()) {
      flags.add("失联");
    }
    return flags;
  }

  private static List<PersonView.Fact> facts(Person person) {
    List<PersonView.Fact> facts = new ArrayList<>();
    add(facts, "性别", person.gender());
    add(facts, "出生日期", person.born().map(LocalDate::toString).orElse(""));
    add(facts, "民族", person.nation());
    add(facts, "籍贯", person.origin());
    add(facts, "学历", person.education());
    add(facts, "工作岗位", person.job());
    add(facts, "入党日期", person.joined().map(LocalDate::toString).orElse(""));
    add(facts, "失联日期", person.marks().lostSince().map(LocalDate::toString).orElse(""));
    return facts;
  }

  private static void add(List<PersonView.Fact> facts, String label, String value) {
    if (!value.isEmpty()) {
      facts.add(new PersonView.Fact(label, value));
    }
  }

  private PersonView.PostLine line(
      Scope scope, Post post, Map<OrgId, String> names, LocalDate today, boolean appoints) {
    boolean over = post.until().map(today::isAfter).orElse(false);
    String href = href(scope, post.organization());
    return new PersonView.PostLine(
        post.id().toString(),
        post.title(),
        names.getOrDefault(post.organization(), ""),
        href,
        days(post.from(), post.until()),
        !over,
        appoints && !href.isEmpty());
  }

  private PersonView.StayLine line(Scope scope, Person.Stay stay, Map<OrgId, String> names) {
    return new PersonView.StayLine(
        names.getOrDefault(stay.organization(), ""),
        href(scope, stay.organization()),
        stay.status().title(),
        days(stay.from(), stay.until()));
  }

  private static String days(LocalDate from, Optional<LocalDate> until) {
    return from + " 至" + until.map(last -> " " + last).orElse("今");
  }

  private String href(Scope scope, OrgId id) {
    return lineage.sees(scope, id) ? Links.organization(id) : "";
  }
}
