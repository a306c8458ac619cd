package org.youju.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.Ids;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.organization.Organization;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.Post;
import org.youju.organization.PostRank;
import org.youju.organization.Posts;
import org.youju.organization.Term;
import org.youju.shell.DateParam;
import org.youju.shell.Flash;

/** Forms that give and end posts, and enter terms of committees. */
@Controller
class PostForms {
  private final Organizations organizations;
  private final People people;
  private final Posts posts;
  private final Choices choices;
  private final Clock clock;

  PostForms(Organizations organizations, People people, Posts posts, Choices choices, Clock clock) {
    this.organizations = organizations;
    this.people = people;
    this.posts = posts;
    this.choices = choices;
    this.clock = clock;
  }

  @GetMapping("/organizations/{id}/posts/new")
  @Allowed({Role.OFFICE, Role.BRANCH_SECRETARY})
  ModelAndView appoint(
      Actor actor,
      @PathVariable OrgId id,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String person) {
    Map<String, String> values = new HashMap<>();
    values.put("from", LocalDate.now(clock).toString());
    values.put("q", q);
    values.put("person", person);
    return Forms.show(appointView(actor, id, Form.of(values)));
  }

  @PostMapping("/organizations/{id}/posts/new")
  @Allowed({Role.OFFICE, Role.BRANCH_SECRETARY})
  ModelAndView appoint(
      Actor actor,
      @PathVariable OrgId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        appointView(actor, id, form),
        redirect,
        "已登记任职。",
        () -> {
          PersonId person = form.person("person");
          PostRank rank = form.choice("rank", PostRank.of(form.value("rank")), PostRank.MEMBER);
          LocalDate from = form.day("from");
          Optional<LocalDate> until = form.optionalDay("until");
          form.stop();
          posts.appoint(actor, person, id, form.value("title"), rank, from, until);
          return Links.organization(id);
        });
  }

  private FormView appointView(Actor actor, OrgId id, Form form) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = organizations.history(actor.scope(), id).nearest(today);
    Organization organization = organizations.get(actor.scope(), id, day);
    Optional<OrgId> among =
        organization.kind().membersByPost() || !form.value("q").isEmpty()
            ? Optional.empty()
            : Optional.of(id);
    List<Input.Option> candidates = choices.people(actor.scope(), among, form.value("q"), today);
    return FormView.of(
            organization.kind().membersByPost() ? "添加成员" : "登记任职",
            organization.name(),
            Links.organization(id) + "/posts/new",
            Links.organization(id),
            List.of(
                Input.select("person", "人员", candidates).mandatory().hint("名单里没有时，在上面按姓名或拼音查找。"),
                Input.select("rank", "职务类别", Choices.ranks(organization.kind())).mandatory(),
                Input.text("title", "职务名称", 50).hint("如“组织委员”“组长”；不填时用职务类别。"),
                Input.date("from", "从哪天起").mandatory(),
                Input.date("until", "到哪天止").hint("含当天；现任不填。")),
            form)
        .search(Links.organization(id) + "/posts/new");
  }

  @GetMapping("/posts/{id}/release")
  @Allowed({Role.OFFICE, Role.BRANCH_SECRETARY})
  ModelAndView release(Actor actor, @PathVariable String id) {
    Form form = Form.of(Map.of("until", LocalDate.now(clock).toString()));
    return Forms.show(releaseView(actor, posts.get(actor.scope(), Ids.parse(id)), form));
  }

  @PostMapping("/posts/{id}/release")
  @Allowed({Role.OFFICE, Role.BRANCH_SECRETARY})
  ModelAndView release(
      Actor actor,
      @PathVariable String id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    UUID post = Ids.parse(id);
    return Forms.submit(
        releaseView(actor, posts.get(actor.scope(), post), form),
        redirect,
        "已登记免职。",
        () -> {
          LocalDate last = form.day("until");
          form.stop();
          OrgId organization = posts.get(actor.scope(), post).organization();
          posts.release(actor, post, last);
          return Links.organization(organization);
        });
  }

  private FormView releaseView(Actor actor, Post post, Form form) {
    String name =
        people.names(actor.root(), List.of(post.person())).getOrDefault(post.person(), "");
    return FormView.of(
            "免去职务",
            name + "，" + post.title() + "，" + post.from() + " 起",
            "/posts/" + post.id() + "/release",
            Links.organization(post.organization()),
            List.of(Input.date("until", "最后一天").mandatory().hint("含当天。")),
            form)
        .submit("登记免职", "");
  }

  @PostMapping("/posts/{id}/strike")
  @Allowed({Role.OFFICE, Role.BRANCH_SECRETARY})
  String strike(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    Post post = posts.get(actor.scope(), Ids.parse(id));
    posts.strike(actor, post.id());
    Flash.done("已删去登记错的任职。").on(redirect);
    return "redirect:" + Links.organization(post.organization());
  }

  @GetMapping("/organizations/{id}/terms/new")
  @Allowed(Role.OFFICE)
  ModelAndView enterTerm(Actor actor, @PathVariable OrgId id) {
    return Forms.show(termView(actor, id, Form.of(proposal(actor, id))));
  }

  @PostMapping("/organizations/{id}/terms/new")
  @Allowed(Role.OFFICE)
  ModelAndView enterTerm(
      Actor actor,
      @PathVariable OrgId id,
      @RequestParam Map<String, String> values,
      RedirectAttributes redirect) {
    Form form = Form.of(values);
    return Forms.submit(
        termView(actor, id, form),
        redirect,
        "已登记届期。",
        () -> {
          int number = form.number("number");
          LocalDate from = form.day("from");
          LocalDate until = form.day("until");
          form.stop();
          posts.enterTerm(actor, id, number, from, until);
          return Links.organization(id);
        });
  }

  /** The next term, as long as the regulation says. */
  private Map<String, String> proposal(Actor actor, OrgId id) {
    List<Term> terms = posts.terms(actor.scope(), id);
    LocalDate from = terms.isEmpty() ? LocalDate.now(clock) : terms.get(0).until().plusDays(1);
    int years = Math.max(1, shown(actor, id).kind().termYears());
    return Map.of(
        "number",
        Integer.toString(terms.isEmpty() ? 1 : terms.get(0).number() + 1),
        "from",
        from.toString(),
        "until",
        from.plusYears(years).minusDays(1).toString());
  }

  private FormView termView(Actor actor, OrgId id, Form form) {
    Organization organization = shown(actor, id);
    int years = organization.kind().termYears();
    return FormView.of(
        "登记届期",
        organization.name() + (years > 0 ? "，每届任期 " + years + " 年" : ""),
        Links.organization(id) + "/terms/new",
        Links.organization(id),
        List.of(
            Input.number("number", "第几届").mandatory(),
            Input.date("from", "开始日期").mandatory(),
            Input.date("until", "届满日期").mandatory().hint("含当天。")),
        form);
  }

  @PostMapping("/organizations/{id}/terms/strike")
  @Allowed(Role.OFFICE)
  String strikeTerm(
      Actor actor, @PathVariable OrgId id, @RequestParam String from, RedirectAttributes redirect) {
    posts.strikeTerm(actor, id, DateParam.parse("from", from));
    Flash.done("已删去登记错的届期。").on(redirect);
    return "redirect:" + Links.organization(id);
  }

  private Organization shown(Actor actor, OrgId id) {
    LocalDate day = organizations.history(actor.scope(), id).nearest(LocalDate.now(clock));
    return organizations.get(actor.scope(), id, day);
  }
}
