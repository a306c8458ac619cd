package org.youju.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
import org.youju.kernel.Ids;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.security.Account;
import org.youju.security.Accounts;
import org.youju.security.Passwords;
import org.youju.security.Places;
import org.youju.security.Sessions;
import org.youju.security.Tokens;
import org.youju.shell.Flash;

/** 我的: my role, password, sessions and tokens. */
@Controller
class MePages {
  private final Places places;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Tokens tokens;

  MePages(Places places, Passwords passwords, Sessions sessions, Tokens tokens) {
    this.places = places;
    this.passwords = passwords;
    this.sessions = sessions;
    this.tokens = tokens;
  }

  @GetMapping("/me")
  @Allowed({
    Role.PARTY_GROUP_SECRETARY,
    Role.OFFICE,
    Role.BRANCH_SECRETARY,
    Role.BRANCH_MEMBER,
    Role.DISCIPLINE,
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN,
    Role.AUDIT_ADMIN
  })
  ModelAndView me(Actor actor, Account account, HttpServletRequest request) {
    return Pages.page("security/me", view(actor, account, request, "", List.of()));
  }

  @PostMapping("/me/tokens")
  @Allowed({
    Role.PARTY_GROUP_SECRETARY,
    Role.OFFICE,
    Role.BRANCH_SECRETARY,
    Role.BRANCH_MEMBER,
    Role.DISCIPLINE,
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN,
    Role.AUDIT_ADMIN
  })
  ModelAndView issue(
      Actor actor,
      Account account,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String name) {
    try {
      String token = tokens.issue(actor, name);
      return Pages.page("security/me", view(actor, account, request, token, List.of()));
    } catch (Refused refused) {
      return Pages.refused("security/me", view(actor, account, request, "", refused.errors()));
    }
  }

  @PostMapping("/me/tokens/{id}/revoke")
  @Allowed({
    Role.PARTY_GROUP_SECRETARY,
    Role.OFFICE,
    Role.BRANCH_SECRETARY,
    Role.BRANCH_MEMBER,
    Role.DISCIPLINE,
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN,
    Role.AUDIT_ADMIN
  })
  String revoke(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    tokens.revoke(actor, Ids.parse(id));
    Flash.done("令牌已撤销，用它的程序从现在起不能再访问。").on(redirect);
    return "redirect:/me";
  }

  @PostMapping("/me/sessions/{handle}/end")
  @Allowed({
    Role.PARTY_GROUP_SECRETARY,
    Role.OFFICE,
    Role.BRANCH_SECRETARY,
    Role.BRANCH_MEMBER,
    Role.DISCIPLINE,
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN,
    Role.AUDIT_ADMIN
  })
  String end(Actor actor, @PathVariable String handle, RedirectAttributes redirect) {
    sessions.end(actor, handle);
    Flash.done("那一处登录已退出。").on(redirect);
    return "redirect:/me";
  }

  @GetMapping("/me/password")
  @Allowed
  @AnyAccount
  ModelAndView password(Account account) {
    return Pages.page("security/password", view(account, List.of()));
  }

  @PostMapping("/me/password")
  @Allowed
  @AnyAccount
  ModelAndView change(
      Account account,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String fresh,
      @RequestParam(defaultValue = "") String again,
      RedirectAttributes redirect) {
    Actor actor = places.actor(account).orElseGet(() -> Accounts.system(account.root()));
    try {
      passwords.change(actor, account, current, fresh, again);
    } catch (Refused refused) {
      return Pages.refused("security/password", view(account, refused.errors()));
    }
    sessions.endOthers(account.id(), request.getSession().getId());
    request.changeSessionId();
    Flash.done("密码已修改，其他地方的登录已退出。").on(redirect);
    return new ModelAndView("redirect:/");
  }

  private PasswordView view(Account account, List<FieldError> errors) {
    return new PasswordView(
        account.login(), passwords.mustChange(account), passwords.shortest(account), errors);
  }

  private MeView view(
      Actor actor,
      Account account,
      HttpServletRequest request,
      String fresh,
      List<FieldError> errors) {
    return new MeView(
        account.login(),
        actor.name(),
        actor.role(),
        places.name(actor.root(), actor.organization()),
        Pages.minute(account.passwordAt()),
        account.person().map(person -> person.value().toString()).orElse(""),
        sessions.of(actor.id(), request.getSession().getId()),
        tokens.of(actor.root(), actor.id()),
        fresh,
        errors);
  }
}
