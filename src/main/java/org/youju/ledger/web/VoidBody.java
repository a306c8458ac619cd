package org.youju.ledger.web;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /entries/ID/void}.
 *
 * @param revision the revision that the caller saw
 */
record VoidBody(@Nullable String reason, int revision) {
  String reasonOrEmpty() {
    return reason == null ? "" : reason;
  }
}
