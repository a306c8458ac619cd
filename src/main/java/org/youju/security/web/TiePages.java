package org.youju.security.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;
import org.youju.organization.People;
import org.youju.organization.PersonLine;
import org.youju.security.Account;
import org.youju.security.Accounts;
import org.youju.security.Places;
import org.youju.shell.Flash;

/**
 * Whose account it is. The system administrator, who sees nothing of the roll, is shown only who
 * bears exactly the name asked for, by default the account's, and where.
 */
@Controller
class TiePages {
  private final Accounts accounts;
  private final People people;
  private final Places places;
  private final Clock clock;

  TiePages(Accounts accounts, People people, Places places, Clock clock) {
    this.accounts = accounts;
    this.people = people;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/admin/accounts/{id}/person")
  @Allowed(Role.SYSTEM_ADMIN)
  ModelAndView form(
      Actor actor, @PathVariable UserId id, @RequestParam(defaultValue = "") String name) {
    Account account = accounts.get(actor.root(), id);
    String sought = name.isBlank() ? account.name() : name.strip();
    List<TieView.Choice> choices =
        namesakes(actor.root(), sought).stream()
            .map(
                person ->
                    new TieView.Choice(
                        person.id().toString(),
                        person.name(),
                        places.name(actor.root(), person.organization()),
                        account.person().filter(person.id()::equals).isPresent()))
            .toList();
    return Pages.page(
        "security/tie",
        new TieView(
            id.toString(),
            account.login(),
            account.name(),
            sought,
            account.person().isPresent(),
            choices));
  }

  @PostMapping("/admin/accounts/{id}/person")
  @Allowed(Role.SYSTEM_ADMIN)
  String tie(
      Actor actor,
      @PathVariable UserId id,
      @RequestParam Optional<PersonId> person,
      @RequestParam(defaultValue = "") String name,
      RedirectAttributes redirect) {
    Account account = accounts.get(actor.root(), id);
    if (person.isPresent()
        && namesakes(actor.root(), name.strip()).stream()
            .noneMatch(one -> one.id().equals(person.get()))) {
      throw new NotFound();
    }
    accounts.tie(actor, id, person);
    Flash.done(
            person.isPresent()
                ? "“" + account.name() + "”的账号已对应到名册上的本人。"
                : "“" + account.name() + "”的账号不再对应名册上的人。")
        .on(redirect);
    return "redirect:/admin/accounts";
  }

  private List<PersonLine> namesakes(RootId root, String name) {
    Scope whole = new Scope(root, List.of(new OrgId(root.value())));
    return people.named(whole, Optional.empty(), List.of(name), LocalDate.now(clock));
  }
}
