package org.youju.audit;

import java.time.Instant;
import org.youju.kernel.RootId;

/**
 * The head of a chain at a moment. Kept outside the database it proves later that nothing up to it
 * was rewritten or cut off.
 *
 * @param hash of entry {@code seq}, in hexadecimal
 */
public record Anchor(RootId root, long seq, String hash, Instant at) {}
