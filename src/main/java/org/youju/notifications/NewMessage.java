package org.youju.notifications;

import java.time.Instant;
import java.util.Optional;
import org.youju.kernel.PersonId;

/**
 * A message to be sent.
 *
 * @param plan which holiday reminder it belongs to, e.g. {@code 2026/spring}; else empty
 * @param due not before
 */
record NewMessage(
    Optional<PersonId> person,
    Message.Purpose purpose,
    String plan,
    String phone,
    String text,
    Instant due) {}
