package org.youju.audit;

/**
 * The first place where a chain does not hold.
 *
 * @param seq the entry's number; 0 when the whole chain is meant
 * @param reason one of hash, link, gap, head, anchor, content
 * @param sentence what was found, in Chinese
 */
public record Break(long seq, String reason, String sentence) {}
