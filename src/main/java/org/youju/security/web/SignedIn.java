package org.youju.security.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.youju.security.Account;

/** An account that came through a door: a session or a token. Never stored. */
final class SignedIn extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;
  private final transient Account account;

  SignedIn(Account account) {
    super(List.of());
    this.account = account;
    setAuthenticated(true);
  }

  Account account() {
    return account;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return account;
  }

  @Override
  public String getName() {
    return account.id().toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn same && same.account.equals(account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }
}
