package org.youju.ledger.web;

import java.util.List;

/**
 * The first step of 记一笔: what was it?
 *
 * @param organization the organisation chosen before, empty for one's own
 * @param draft a draft that only lacks its kind, empty for none
 */
public record StartView(
    KindChoices choices, List<DraftLine> drafts, String organization, String draft) {
  /** A form left unfinished. */
  public record DraftLine(String id, String title, String changed) {}
}
