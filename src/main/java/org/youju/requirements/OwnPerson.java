package org.youju.requirements;

import java.util.Optional;
import org.youju.kernel.Actor;
import org.youju.kernel.PersonId;

/** Who of the roll an account belongs to: everybody sees their own duties, wherever these lie. */
public interface OwnPerson {
  /** The person whose account acts; empty where nobody has said so. */
  Optional<PersonId> of(Actor actor);
}
