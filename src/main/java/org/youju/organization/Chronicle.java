package org.youju.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;

/**
 * What an organisation was over all time, with everybody and everything below it: what has to be
 * known to say what was so on any day.
 *
 * @param top whether it is the office's first organisation
 * @param stays memberships of those who belong to it, as long as they did; members of a group
 *     belong to its branch
 * @param moves how the number of people in it and below it changed
 * @param posts posts in the organisation itself
 * @param names of those who hold or held them
 * @param below organisations below it, as long as they were
 * @param terms the oldest first
 */
public record Chronicle(
    OrgId id,
    OrganizationKind kind,
    boolean top,
    List<OrganizationHistory.Stage> stages,
    List<Stay> stays,
    List<Move> moves,
    List<Post> posts,
    Map<PersonId, String> names,
    List<Below> below,
    List<Term> terms) {
  public Chronicle {
    stages = List.copyOf(stages);
    stays = List.copyOf(stays);
    moves = List.copyOf(moves);
    posts = List.copyOf(posts);
    names = Map.copyOf(names);
    below = List.copyOf(below);
    terms = List.copyOf(terms);
  }

  /**
   * A stretch of membership.
   *
   * @param joined day of joining the party
   * @param statusFrom since when the person has had the status without a break, wherever it was
   * @param until the last day; empty while it lasts
   */
  public record Stay(
      PersonId person,
      String name,
      Optional<LocalDate> joined,
      boolean retired,
      boolean mobile,
      MemberStatus status,
      LocalDate statusFrom,
      LocalDate from,
      Optional<LocalDate> until) {
    public boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }
  }

  /**
   * From a day on there are so many more with a status, or fewer.
   *
   * @param number below zero where they are fewer
   */
  public record Move(LocalDate on, MemberStatus status, int number) {}

  /**
   * An organisation below.
   *
   * @param acts whether it acts for this one: a group for a purpose with no party organisation in
   *     between
   * @param until the last day; empty while it lasts
   */
  public record Below(
      OrgId id, OrganizationKind kind, boolean acts, LocalDate from, Optional<LocalDate> until) {}

  /**
   * Whether everything that counts for it is its own doing: nothing below has a life of its own.
   */
  public boolean actsAlone() {
    return below.stream().allMatch(Below::acts);
  }

  /** The first day. */
  public LocalDate from() {
    return stages.get(0).from();
  }

  /** The last day; empty while it is open. */
  public Optional<LocalDate> until() {
    return stages.get(stages.size() - 1).until();
  }

  /** The name on a day, or on the nearest day on which it existed. */
  public String name(LocalDate day) {
    return stages.stream()
        .filter(stage -> !stage.from().isAfter(day))
        .reduce((first, second) -> second)
        .orElse(stages.get(0))
        .name();
  }

  /** What stood directly above on a day. */
  public Optional<OrgId> parent(LocalDate day) {
    return stages.stream()
        .filter(stage -> !stage.from().isAfter(day))
        .reduce((first, second) -> second)
        .orElse(stages.get(0))
        .parent();
  }
}
