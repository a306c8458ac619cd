package org.youju.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm3;
import org.youju.kernel.UserId;

/**
 * Open sessions. A session holds a few words: whose it is, when it began, when its owner last did
 * something. The account itself is read anew with every request.
 */
@Component
public class Sessions {
  private static final String ROOT = "youju.root";
  private static final String ACCOUNT = "youju.account";
  private static final String BEGAN = "youju.began";
  private static final String SEEN = "youju.seen";
  private static final String ADDRESS = "youju.address";
  private static final int HANDLE = 16;

  private final FindByIndexNameSessionRepository<? extends Session> repository;
  private final Accounts accounts;
  private final Parameters parameters;
  private final Audit audit;
  private final Clock clock;

  Sessions(
      FindByIndexNameSessionRepository<? extends Session> repository,
      Accounts accounts,
      Parameters parameters,
      Audit audit,
      Clock clock) {
    this.repository = repository;
    this.accounts = accounts;
    this.parameters = parameters;
    this.audit = audit;
    this.clock = clock;
  }

  /** The words of a session, wherever they are kept. */
  public interface Words {
    /** Empty when the word is not there. */
    String get(String name);

    void set(String name, String value);
  }

  /**
   * An open session as its owner sees it.
   *
   * @param handle names it without giving it away
   */
  public record Open(String handle, Instant began, Instant seen, String address, boolean current) {}

  /**
   * Writes down whose session this is, and ends the account's oldest ones when there are too many.
   */
  public void begin(Words words, Account account, String address) {
    String now = Long.toString(clock.millis());
    words.set(ROOT, account.root().toString());
    words.set(ACCOUNT, account.id().toString());
    words.set(BEGAN, now);
    words.set(SEEN, now);
    words.set(ADDRESS, address);
    words.set(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.id().toString());
    endOldest(account);
  }

  /** Whether somebody logged in with this session. */
  public static boolean isOwned(Words words) {
    return !words.get(ACCOUNT).isEmpty();
  }

  /**
   * The account whose session this is, if it may still come in: not idle, not too old, not closed.
   *
   * @param background true for a request that the page made by itself; it does not count as use
   */
  public Optional<Account> resume(Words words, boolean background) {
    if (!isOwned(words)) {
      return Optional.empty();
    }
    RootId root = RootId.parse(words.get(ROOT));
    if (tooOld(root, words)) {
      return Optional.empty();
    }
    Optional<Account> account =
        accounts.find(root, new UserId(Ids.parse(words.get(ACCOUNT)))).filter(accounts::usable);
    if (account.isPresent() && !background) {
      words.set(SEEN, Long.toString(clock.millis()));
    }
    return account;
  }

  private boolean tooOld(RootId root, Words words) {
    Map<Parameter, Integer> limits = parameters.all(root);
    Instant now = clock.instant();
    Duration idle = Duration.ofMinutes(limits.getOrDefault(Parameter.IDLE_MINUTES, 0));
    Duration most = Duration.ofHours(limits.getOrDefault(Parameter.SESSION_HOURS, 0));
    return now.isAfter(instant(words.get(SEEN)).plus(idle))
        || now.isAfter(instant(words.get(BEGAN)).plus(most));
  }

  /** The account's open sessions, newest first. */
  public List<Open> of(UserId account, String currentId) {
    return found(account).values().stream()
        .map(session -> open(session, currentId))
        .sorted(Comparator.comparing(Open::began).reversed())
        .toList();
  }

  /**
   * Ends one of the actor's own sessions.
   *
   * @throws NotFound when there is none of that name
   */
  public void end(Actor actor, String handle) {
    String id =
        found(actor.id()).keySet().stream()
            .filter(key -> handle(key).equals(handle))
            .findFirst()
            .orElseThrow(NotFound::new);
    audit.run(actor, "session.end", trail -> trail.on("account", actor.id().value()));
    repository.deleteById(id);
  }

  /** Ends every session of the account but one. */
  public void endOthers(UserId account, String keptId) {
    found(account).keySet().stream()
        .filter(id -> !id.equals(keptId))
        .forEach(repository::deleteById);
  }

  private void endOldest(Account account) {
    int most = parameters.get(account.root(), Parameter.SESSIONS);
    found(account.id()).values().stream()
        .sorted(Comparator.comparing((Session session) -> session.getCreationTime()).reversed())
        .skip(most - 1L)
        .map(Session::getId)
        .forEach(repository::deleteById);
  }

  private Map<String, ? extends Session> found(UserId account) {
    return repository.findByPrincipalName(account.toString());
  }

  private static Open open(Session session, String currentId) {
    return new Open(
        handle(session.getId()),
        instant(session.getAttributeOrDefault(BEGAN, "0")),
        instant(session.getAttributeOrDefault(SEEN, "0")),
        session.getAttributeOrDefault(ADDRESS, ""),
        session.getId().equals(currentId));
  }

  private static String handle(String id) {
    return Sm3.hex(id).substring(0, HANDLE);
  }

  private static Instant instant(String millis) {
    return Instant.ofEpochMilli(millis.isEmpty() ? 0 : Long.parseLong(millis));
  }
}
