package org.youju.ledger.web;

import java.util.List;

/**
 * The first step of 记一笔: what was it?
 *
 * @param organization the organisation chosen before, empty for one's own
 */
public record StartView(KindChoices choices, List<DraftLine> drafts, String organization) {
  /** A form left unfinished. */
  public record DraftLine(String id, String title, String changed) {}
}
