package org.youju.ledger.web;

import java.util.List;

/**
 * Two people corrected the same entry: both versions side by side, each part to be chosen.
 *
 * @param fields the second editor's form, kept as hidden fields
 */
public record ConflictView(
    String id,
    String title,
    int seen,
    int newest,
    String by,
    String at,
    String reason,
    List<Part.Difference> differences,
    List<Field> fields) {
  public record Field(String name, String value) {}
}
