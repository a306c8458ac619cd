package org.youju.ledger.web;

import java.util.List;

/**
 * What a search in the form found.
 *
 * @param role the role that a person is looked for in; empty for organisations
 * @param nothing what to say when nothing was found
 */
public record FoundView(String q, String role, List<Line> lines, String nothing) {
  public record Line(String id, String name, String note) {}
}
