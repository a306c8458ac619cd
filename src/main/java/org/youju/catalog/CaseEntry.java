package org.youju.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An entry of a case.
 *
 * @param heads role to head count; never a role that {@code people} names too
 * @param people role to the names of those in it
 * @param posts name to the post held that day: {@code secretary} or {@code leader}
 * @param organizations name of an organisation taking part to its kind, e.g. {@code partner}
 * @param voided the entry was made void (作废) and must not count
 */
public record CaseEntry(
    List<String> kinds,
    LocalDate on,
    Map<String, Integer> heads,
    Map<String, List<String>> people,
    Map<String, String> posts,
    Map<String, BigDecimal> quantities,
    Map<String, String> organizations,
    boolean voided) {
  public CaseEntry {
    kinds = List.copyOf(kinds);
    heads = Map.copyOf(heads);
    people = Map.copyOf(people);
    posts = Map.copyOf(posts);
    quantities = Map.copyOf(quantities);
    organizations = Map.copyOf(organizations);
  }
}
