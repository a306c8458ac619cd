package org.youju.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One obliging sentence of a regulation (要求): whom it obliges, when, what counts and how much.
 *
 * @param id e.g. {@code zb-10}: the row of the fact table, with a word behind it where a row says
 *     several things
 * @param row the row of the fact table, e.g. ZB-10
 * @param name short, e.g. 支部党员大会
 * @param category the letter of its {@link Area}
 * @param wordings in order of time, without gap or overlap
 * @param disabled switched off by the office
 */
public record Requirement(
    String id,
    String row,
    String name,
    String category,
    List<Wording> wordings,
    List<RequirementCase> cases,
    boolean disabled) {
  public Requirement {
    wordings = List.copyOf(wordings);
    cases = List.copyOf(cases);
  }

  /** What it said on a day; empty before its entry into force and after its end. */
  public Optional<Wording> on(LocalDate day) {
    return wordings.stream().filter(wording -> wording.holdsOn(day)).findFirst();
  }

  /** The newest wording. */
  public Wording newest() {
    return wordings.get(wordings.size() - 1);
  }

  /** Whether it obliges people, not organisations. */
  public boolean ofPeople() {
    return newest().whom() instanceof Whom.People;
  }

  /** The same with other wordings. */
  public Requirement with(List<Wording> others) {
    return new Requirement(id, row, name, category, others, cases, disabled);
  }

  Requirement switchedOff() {
    return new Requirement(id, row, name, category, wordings, cases, true);
  }
}
