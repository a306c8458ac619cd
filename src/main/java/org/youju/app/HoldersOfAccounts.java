package org.youju.app;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.kernel.Actor;
import org.youju.kernel.NotFound;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.UserId;
import org.youju.notifications.AccountHolders;
import org.youju.requirements.OwnPerson;
import org.youju.security.Account;
import org.youju.security.Accounts;
import org.youju.security.Places;

/** Tells the reminders and the duties what security knows about accounts. */
@Component
class HoldersOfAccounts implements AccountHolders, OwnPerson {
  private final Accounts accounts;
  private final Places places;

  HoldersOfAccounts(Accounts accounts, Places places) {
    this.accounts = accounts;
    this.places = places;
  }

  @Override
  public Optional<PersonId> person(RootId root, UserId account) {
    return find(root, account).flatMap(Account::person);
  }

  @Override
  public Optional<PersonId> of(Actor actor) {
    return person(actor.root(), actor.id());
  }

  @Override
  public Optional<Actor> actor(RootId root, UserId account) {
    return find(root, account).filter(accounts::usable).flatMap(places::actor);
  }

  private Optional<Account> find(RootId root, UserId account) {
    try {
      return Optional.of(accounts.get(root, account));
    } catch (NotFound missing) {
      return Optional.empty();
    }
  }
}
