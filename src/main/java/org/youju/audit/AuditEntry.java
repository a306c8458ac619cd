package org.youju.audit;

import java.util.Map;

/**
 * One entry of the chain as it stands in the database.
 *
 * @param at RFC 3339, UTC
 * @param object e.g. {@code entry:0198…}, empty when the action has none
 * @param details ids, counts and hashes
 * @param hash SM3 over previous hash, sequence number and body, in hexadecimal
 */
public record AuditEntry(
    long seq,
    String at,
    String actor,
    String role,
    String action,
    String object,
    Map<String, Object> details,
    String hash) {}
