package org.youju.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.RootId;

/**
 * The door. What was wrong is never told apart: unknown name, wrong password, locked, closed and
 * expired answer alike and take alike.
 */
@Component
public class Logins {
  private static final Duration LOGIN_MEMORY = Duration.ofDays(1);
  private static final Duration ADDRESS_WINDOW = Duration.ofMinutes(15);
  private static final int LANES = 64;

  private final Accounts accounts;
  private final Attempts attempts;
  private final Parameters parameters;
  private final Setup setup;
  private final Places places;
  private final Audit audit;
  private final Clock clock;

  /**
   * Attempts on one name wait for each other, so that five right ones at once are not five too
   * many.
   */
  private final ReentrantLock[] lanes =
      Stream.generate(() -> new ReentrantLock(true)).limit(LANES).toArray(ReentrantLock[]::new);

  Logins(
      Accounts accounts,
      Attempts attempts,
      Parameters parameters,
      Setup setup,
      Places places,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.parameters = parameters;
    this.setup = setup;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Checks one attempt.
   *
   * @param address where it came from
   * @return the account, or nothing without a reason
   */
  public Optional<Account> attempt(String login, String password, String address) {
    LoginName name = LoginName.typed(login);
    ReentrantLock lane = lanes[Math.floorMod(name.key().hashCode(), LANES)];
    lane.lock();
    try {
      return setup.root().flatMap(root -> attempt(root, name, password, address));
    } finally {
      lane.unlock();
    }
  }

  private Optional<Account> attempt(
      RootId office, LoginName name, String password, String address) {
    Attempts.Key from = Attempts.Key.address(address);
    Attempts.Key key = Attempts.Key.login(name);
    if (attempts.locked(from)) {
      return Optional.empty();
    }
    Attempts.Grant grant = attempts.reserve(key, loginLimit(office));
    if (grant == Attempts.Grant.LOCKED) {
      return Optional.empty();
    }
    Optional<Accounts.Stored> stored = accounts.byLogin(name);
    if (right(stored, password)) {
      attempts.clear(key);
      return stored.map(Accounts.Stored::account).map(account -> welcome(account, address));
    }
    refuse(office, stored, from, address, grant);
    return Optional.empty();
  }

  private boolean right(Optional<Accounts.Stored> stored, String password) {
    boolean matches =
        stored
            .map(found -> Passwords.matches(password, found.hash()))
            .orElseGet(() -> Passwords.matchesNobody(password));
    Instant now = clock.instant();
    return matches
        && stored
            .filter(found -> accounts.usable(found.account()) && now.isBefore(found.secretUntil()))
            .isPresent();
  }

  private Account welcome(Account account, String address) {
    audit.run(
        actor(account),
        "login",
        trail -> {
          trail.on("account", account.id().value()).with("address", address);
          accounts.loggedIn(account);
        });
    return account;
  }

  private void refuse(
      RootId office,
      Optional<Accounts.Stored> stored,
      Attempts.Key from,
      String address,
      Attempts.Grant grant) {
    countAddress(office, from);
    Actor actor =
        stored.map(Accounts.Stored::account).map(this::actor).orElse(Accounts.system(office));
    audit.note(
        actor,
        "login.failed",
        trail -> {
          stored.ifPresent(found -> trail.on("account", found.account().id().value()));
          trail
              .with("address", address)
              .with("known", stored.isPresent())
              .with("locked", grant == Attempts.Grant.LAST);
        });
  }

  private void countAddress(RootId office, Attempts.Key from) {
    int limit = parameters.get(office, Parameter.ADDRESS_LIMIT);
    attempts.reserve(from, new Attempts.Limit(limit, ADDRESS_WINDOW, ADDRESS_WINDOW));
    attempts.sweep();
  }

  /**
   * Counts a token that nobody has against the address, and records it as long as the address has
   * not used up its failures.
   */
  void countStranger(String address) {
    Attempts.Key from = Attempts.Key.address(address);
    setup
        .root()
        .filter(office -> !attempts.locked(from))
        .ifPresent(
            office -> {
              countAddress(office, from);
              audit.note(
                  Accounts.system(office),
                  "token.unknown",
                  trail -> trail.with("address", address));
            });
  }

  private Attempts.Limit loginLimit(RootId root) {
    var values = parameters.all(root);
    return new Attempts.Limit(
        values.getOrDefault(Parameter.LOCK_AFTER, Parameter.LOCK_AFTER.usual()),
        LOGIN_MEMORY,
        Duration.ofMinutes(
            values.getOrDefault(Parameter.LOCK_MINUTES, Parameter.LOCK_MINUTES.usual())));
  }

  private Actor actor(Account account) {
    return places.actor(account).orElseGet(() -> Accounts.system(account.root()));
  }
}
