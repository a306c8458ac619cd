package org.youju.security.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.youju.kernel.FieldError;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.UserId;
import org.youju.security.Account;
import org.youju.security.Accounts;
import org.youju.security.NewAccount;
import org.youju.security.Parameter;
import org.youju.security.Parameters;
import org.youju.security.Places;
import org.youju.shell.Flash;

/** 授权 and 安全参数: what the security administrator does. Creates no account. */
@Controller
class GrantPages {
  private final Accounts accounts;
  private final Places places;
  private final Parameters parameters;

  GrantPages(Accounts accounts, Places places, Parameters parameters) {
    this.accounts = accounts;
    this.places = places;
    this.parameters = parameters;
  }

  @GetMapping("/admin/grants")
  @Allowed(Role.SECURITY_ADMIN)
  ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String q) {
    List<GrantsView.Line> lines = accounts.list(actor.root(), q).stream().map(this::line).toList();
    return Pages.page("security/grants", new GrantsView(q, lines));
  }

  @GetMapping("/admin/grants/{id}")
  @Allowed(Role.SECURITY_ADMIN)
  ModelAndView form(Actor actor, @PathVariable UserId id) {
    Account account = accounts.get(actor.root(), id);
    return Pages.page(
        "security/grant",
        view(
            account,
            account.role().map(Role::id).orElse(""),
            account.organization().map(OrgId::toString).orElse(""),
            List.of()));
  }

  @PostMapping("/admin/grants/{id}")
  @Allowed(Role.SECURITY_ADMIN)
  ModelAndView grant(
      Actor actor,
      @PathVariable UserId id,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String organization,
      RedirectAttributes redirect) {
    Account account = accounts.get(actor.root(), id);
    try {
      accounts.grant(actor, id, duty(actor, role, organization));
    } catch (Refused refused) {
      return Pages.refused("security/grant", view(account, role, organization, refused.errors()));
    }
    Flash.done(account.name() + "的授权已更新，从下一次点击起生效。").on(redirect);
    return new ModelAndView("redirect:/admin/grants");
  }

  @GetMapping("/admin/parameters")
  @Allowed(Role.SECURITY_ADMIN)
  ModelAndView parameters(Actor actor) {
    return Pages.page(
        "security/parameters", new ParametersView(parameters.all(actor.root()), List.of()));
  }

  @PostMapping("/admin/parameters")
  @Allowed(Role.SECURITY_ADMIN)
  ModelAndView set(
      Actor actor, @RequestParam Map<String, String> form, RedirectAttributes redirect) {
    try {
      Arrays.stream(Parameter.values())
          .filter(parameter -> form.containsKey(parameter.name()))
          .forEach(parameter -> set(actor, parameter, form.getOrDefault(parameter.name(), "")));
    } catch (Refused refused) {
      return Pages.refused(
          "security/parameters",
          new ParametersView(parameters.all(actor.root()), refused.errors()));
    }
    Flash.done("安全参数已保存，立即生效。").on(redirect);
    return new ModelAndView("redirect:/admin/parameters");
  }

  private void set(Actor actor, Parameter parameter, String typed) {
    if (!typed.matches("[0-9]{1,6}")) {
      throw new Refused(parameter.name(), parameter.title() + "请填写整数。");
    }
    int value = Integer.parseInt(typed);
    if (parameters.all(actor.root()).getOrDefault(parameter, 0) != value) {
      parameters.set(actor, parameter, value);
    }
  }

  private static Optional<NewAccount.Duty> duty(Actor actor, String role, String organization) {
    if (role.isEmpty()) {
      return Optional.empty();
    }
    Role wanted = Role.of(role).orElseThrow(() -> new Refused("role", "请从列表中选择角色。"));
    if (wanted.isAdministrator()) {
      return Optional.of(new NewAccount.Duty(wanted, new OrgId(actor.root().value())));
    }
    if (organization.isEmpty()) {
      throw new Refused("organization", "请选择所在组织。");
    }
    return Optional.of(new NewAccount.Duty(wanted, OrgId.parse(organization)));
  }

  private GrantView view(
      Account account, String role, String organization, List<FieldError> errors) {
    return new GrantView(
        account.id(),
        account.login(),
        account.name(),
        role,
        organization,
        places.choices(account.root()),
        errors);
  }

  private GrantsView.Line line(Account account) {
    return new GrantsView.Line(
        account.id(),
        account.login(),
        account.name(),
        account.role().map(Role::title).orElse(""),
        account.organization().map(home -> places.name(account.root(), home)).orElse(""),
        accounts.usable(account));
  }
}
