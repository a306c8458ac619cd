package org.youju.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One organisation on a day.
 *
 * @param path what stands above it, the topmost first
 * @param state a sentence when it is closed or not yet founded on the day; else empty
 * @param facts label and value of what is kept about it, only those known
 * @param membersByPost whether its members are those who hold a post in it
 * @param homes whether some member belongs to an organisation below
 * @param keeper whether the actor keeps organisations and people
 * @param appoints whether the actor keeps posts here
 * @param closable false for the root
 */
public record OrganizationView(
    String id,
    String name,
    String kind,
    LocalDate day,
    boolean today,
    List<Link> path,
    String state,
    String purpose,
    List<PersonView.Fact> facts,
    Optional<Masked> phone,
    List<Link> tallies,
    List<PostLine> posts,
    boolean hasTerms,
    List<TermLine> terms,
    String termWarning,
    boolean membersByPost,
    List<PeopleView.Line> members,
    boolean homes,
    String membersHref,
    List<TreeView.Node> children,
    List<Event> history,
    boolean keeper,
    boolean appoints,
    boolean canHaveChildren,
    boolean canHavePeople,
    boolean closable,
    boolean reopenable) {

  /** A word with an address; no address: plain text. */
  public record Link(String title, String href) {}

  /** A post held on the day. */
  public record PostLine(String id, String title, String name, String href, String days) {}

  /** A term of the committee. */
  public record TermLine(int number, LocalDate from, LocalDate until, boolean current) {}

  /** Something that happened to the organisation. */
  public record Event(LocalDate day, String text) {}
}
