package org.youju.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.Period;

/**
 * A case that proves a requirement: an organisation, its records, and the judgment on a day.
 *
 * @param given what the organisation is
 * @param records of the organisation; the person that a duty of people is about is called 本人
 * @param period of the obligation
 * @param today the day of judging
 * @param status of the judgment, e.g. {@code met}; {@code none}: there is no such obligation
 */
public record RequirementCase(
    Given given, List<CaseEntry> records, Period period, LocalDate today, String status) {
  public RequirementCase {
    records = List.copyOf(records);
  }

  /**
   * The organisation of a case.
   *
   * @param since day of founding
   * @param people status to number
   * @param posts rank to number
   * @param me status of 本人 and its first day, where the duty is one of people
   * @param term first and last day
   */
  public record Given(
      String kind,
      LocalDate since,
      Optional<LocalDate> until,
      Map<String, Integer> people,
      Map<String, Integer> posts,
      int groups,
      Optional<Me> me,
      List<Period> terms) {
    public Given {
      people = Map.copyOf(people);
      posts = Map.copyOf(posts);
      terms = List.copyOf(terms);
    }
  }

  /**
   * 本人.
   *
   * @param status or empty
   * @param rank of a post in the organisation, or empty
   * @param since first day of status and post
   */
  public record Me(String status, String rank, LocalDate since, Optional<LocalDate> joined) {}
}
