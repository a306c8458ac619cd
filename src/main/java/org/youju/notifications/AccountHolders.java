package org.youju.notifications;

import java.util.Optional;
import org.youju.kernel.Actor;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.UserId;

/** Accounts as far as reminding needs them; answered where security is known (module app). */
public interface AccountHolders {
  /** The person whose account it is; empty where nobody tied the two together. */
  Optional<PersonId> person(RootId root, UserId account);

  /** The account as it stands now; empty when it may not come in any more. */
  Optional<Actor> actor(RootId root, UserId account);
}
