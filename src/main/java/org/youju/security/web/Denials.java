package org.youju.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.security.Account;
import org.youju.security.Accounts;
import org.youju.security.Places;
import org.youju.shell.Faults;

/** Records what was refused and who left. */
@Component
class Denials implements AccessDeniedHandler {
  private final Audit audit;
  private final Places places;

  Denials(Audit audit, Places places) {
    this.audit = audit;
    this.places = places;
  }

  /** The account of the current request, whichever door it came through. */
  static Optional<Account> account() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? Optional.of(signedIn.account())
        : Optional.empty();
  }

  /** A form without its token, or with one of another session. */
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
      throws IOException {
    Optional<Account> account = account();
    account.ifPresent(who -> note(who, "form:" + request.getMethod()));
    request.setAttribute(
        Faults.DETAIL,
        account.isPresent() ? "页面停留太久，已失效。请返回上一页刷新后重新提交。" : "登录已过期或尚未登录。请重新登录后再提交，刚才填写的内容可先复制保存。");
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /** Records an access that was refused; {@code what} is a word of the code, never user input. */
  void note(Account account, String what) {
    audit.note(
        actor(account),
        "access.denied",
        trail -> trail.on("account", account.id().value()).with("what", what));
  }

  void leaving(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
    if (who instanceof SignedIn signedIn) {
      Account account = signedIn.account();
      audit.note(actor(account), "logout", trail -> trail.on("account", account.id().value()));
    }
  }

  void loggedOut(
      HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who)
      throws IOException {
    response.sendRedirect("/login?out");
  }

  private Actor actor(Account account) {
    return places.actor(account).orElseGet(() -> Accounts.system(account.root()));
  }
}
