package org.youju.ledger;

import org.youju.kernel.PersonId;

/** A named person in a role of the kind, e.g. {@code attendee}, {@code lecturer}. */
public record Participant(PersonId person, String role) {}
