package org.youju.organization.web;

import java.util.List;

/**
 * A person's file.
 *
 * @param facts label and value, only those known
 * @param belongs whether the person belongs somewhere today
 * @param reveals whether the actor may see masked fields in clear
 */
public record PersonView(
    String id,
    String name,
    String status,
    boolean member,
    String organization,
    String organizationHref,
    List<String> flags,
    List<Fact> facts,
    List<Masked> secrets,
    List<PostLine> posts,
    List<StayLine> stays,
    boolean belongs,
    boolean keeper,
    boolean appoints,
    boolean undoable) {

  /** A label with its value. */
  public record Fact(String label, String value) {}

  /** A post held or once held. */
  public record PostLine(
      String id,
      String title,
      String organization,
      String organizationHref,
      String days,
      boolean held,
      boolean editable) {}

  /** A stretch of membership. */
  public record StayLine(
      String organization, String organizationHref, String status, String days) {}
}
