package org.youju.security.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.UserId;
import org.youju.security.Account;
import org.youju.security.Accounts;
import org.youju.security.NewAccount;
import org.youju.security.Opened;
import org.youju.security.Places;
import org.youju.shell.Flash;

/** 账号: what the system administrator does. Grants nothing. */
@Controller
class AccountPages {
  private static final Duration UNUSED = Duration.ofDays(90);

  private final Accounts accounts;
  private final Places places;
  private final Clock clock;

  AccountPages(Accounts accounts, Places places, Clock clock) {
    this.accounts = accounts;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/admin/accounts")
  @Allowed(Role.SYSTEM_ADMIN)
  ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String q) {
    List<AccountsView.Line> lines =
        accounts.list(actor.root(), q).stream().map(this::line).toList();
    return Pages.page("security/accounts", new AccountsView(q, lines));
  }

  @GetMapping("/admin/accounts/new")
  @Allowed(Role.SYSTEM_ADMIN)
  ModelAndView form() {
    return Pages.page("security/account-new", new NewAccountView("", "", "", List.of()));
  }

  @PostMapping("/admin/accounts")
  @Allowed(Role.SYSTEM_ADMIN)
  ModelAndView create(
      Actor actor,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String name,
      @RequestParam Optional<LocalDate> until) {
    try {
      LocalDate end = until.map(last -> last.plusDays(1)).orElse(LocalDate.MAX);
      Opened opened = accounts.create(actor, NewAccount.of(login, name).until(end));
      return Pages.page(
          "security/account-secret", new SecretView(name, opened.login(), opened.secret(), true));
    } catch (Refused refused) {
      return Pages.refused(
          "security/account-new",
          new NewAccountView(
              login, name, until.map(LocalDate::toString).orElse(""), refused.errors()));
    }
  }

  @PostMapping("/admin/accounts/{id}/disable")
  @Allowed(Role.SYSTEM_ADMIN)
  String disable(Actor actor, @PathVariable UserId id, RedirectAttributes redirect) {
    accounts.disable(actor, id);
    return back(redirect, "账号已停用，已登录的会话和令牌立即失效。");
  }

  @PostMapping("/admin/accounts/{id}/enable")
  @Allowed(Role.SYSTEM_ADMIN)
  String enable(Actor actor, @PathVariable UserId id, RedirectAttributes redirect) {
    accounts.enable(actor, id);
    return back(redirect, "账号已启用。");
  }

  @PostMapping("/admin/accounts/{id}/unlock")
  @Allowed(Role.SYSTEM_ADMIN)
  String unlock(Actor actor, @PathVariable UserId id, RedirectAttributes redirect) {
    accounts.unlock(actor, id);
    return back(redirect, "账号已解锁，可以重新登录。");
  }

  @PostMapping("/admin/accounts/{id}/reset")
  @Allowed(Role.SYSTEM_ADMIN)
  ModelAndView reset(Actor actor, @PathVariable UserId id) {
    Opened opened = accounts.resetSecret(actor, id);
    String name = accounts.get(actor.root(), id).name();
    return Pages.page(
        "security/account-secret", new SecretView(name, opened.login(), opened.secret(), false));
  }

  private static String back(RedirectAttributes redirect, String news) {
    Flash.done(news).on(redirect);
    return "redirect:/admin/accounts";
  }

  private AccountsView.Line line(Account account) {
    Instant now = clock.instant();
    boolean unused = account.lastLogin().map(last -> last.plus(UNUSED).isBefore(now)).orElse(false);
    return new AccountsView.Line(
        account.id(),
        account.login(),
        account.name(),
        account.role().map(Role::title).orElse("未授权"),
        account.organization().map(home -> places.name(account.root(), home)).orElse(""),
        account.lastLogin().map(Pages::minute).orElse("从未登录"),
        state(account, unused),
        account.active(),
        accounts.locked(account),
        account.person().isPresent());
  }

  private AccountsView.State state(Account account, boolean unused) {
    if (!account.active()) {
      return AccountsView.State.CLOSED;
    }
    if (!accounts.usable(account)) {
      return AccountsView.State.EXPIRED;
    }
    if (accounts.locked(account)) {
      return AccountsView.State.LOCKED;
    }
    return unused ? AccountsView.State.UNUSED : AccountsView.State.USABLE;
  }
}
