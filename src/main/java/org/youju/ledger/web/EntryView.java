package org.youju.ledger.web;

import java.util.List;

/**
 * One entry with everything kept about it.
 *
 * @param counted figures of its organisation and year that count it
 * @param again where another of the same kind is recorded
 * @param mayChange whether this actor may correct, void, attach
 * @param accept endings of files that evidence may be, for the file chooser
 */
public record EntryView(
    String id,
    int revision,
    boolean isVoid,
    boolean late,
    String title,
    String kinds,
    String organization,
    String days,
    String place,
    String others,
    List<RoleLine> people,
    String headcount,
    String quantities,
    String text,
    String lateReason,
    String recorded,
    String voided,
    List<Version> versions,
    List<Piece> evidence,
    List<Door> counted,
    boolean mayChange,
    String again,
    String accept) {
  public record RoleLine(String role, List<String> names) {}

  /** A figure that counts it. */
  public record Door(String name, String href) {}

  /**
   * One revision.
   *
   * @param chain where it stands in the audit chain
   * @param changes what differs from the one before
   */
  public record Version(
      int number,
      String what,
      String by,
      String at,
      String reason,
      String chain,
      List<Part.Difference> changes) {}

  /** A piece of evidence; {@code removed} tells who took it away, empty while it is kept. */
  public record Piece(
      String id, String name, String size, String added, String sm3, String removed) {}
}
