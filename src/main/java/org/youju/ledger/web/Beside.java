package org.youju.ledger.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * What stands beside a form that was filled from a text: the text with the understood stretches
 * marked, what to look at, and the activities that still wait.
 *
 * @param marks as the form sends them back; empty when nothing was read from a text
 * @param then ids of the drafts that come after this one
 * @param steps how many there were in all
 */
public record Beside(
    List<Piece> pieces, List<String> notes, String marks, List<String> then, int steps) {
  public Beside {
    pieces = List.copyOf(pieces);
    notes = List.copyOf(notes);
    then = List.copyOf(then);
  }

  /**
   * A stretch of the text.
   *
   * @param field id of the field it became, empty for none
   * @param what the field's Chinese name
   */
  public record Piece(String text, String field, String what) {}

  /** Whether the form was filled from a text. */
  public boolean shown() {
    return !pieces.isEmpty();
  }

  /** This one's place among the activities of the text, from 1. */
  public int step() {
    return Math.max(1, steps - then.size());
  }

  /** The part of the form that a field is in. */
  public static String anchor(String field) {
    return switch (field) {
      case "kinds" -> "part-kinds";
      case "attendee", "absent" -> "part-roll";
      case "on", "until", "title", "place" -> "f-" + field;
      case "quantities" -> "part-numbers";
      default -> "part-people";
    };
  }

  static Beside of(EntryForm form) {
    String text = form.params().getFirst("text") == null ? "" : form.lines("text");
    List<Proposal.Mark> marks = marks(form.text("marks"), text.length());
    List<String> then = form.all("then").stream().filter(id -> !id.isBlank()).toList();
    int steps = form.text("steps").matches("[0-9]{1,2}") ? Integer.parseInt(form.text("steps")) : 1;
    return new Beside(
        form.text("marks").isEmpty() ? List.of() : pieces(text, marks),
        List.copyOf(form.all("note")),
        form.text("marks"),
        then,
        steps);
  }

  /** {@code 120;on:3-13;place:20-25}; none when the text has since become another. */
  private static List<Proposal.Mark> marks(String written, int length) {
    String[] parts = written.split(";");
    if (!parts[0].equals(Integer.toString(length))) {
      return List.of();
    }
    return Arrays.stream(parts)
        .skip(1)
        .filter(part -> part.matches("[a-z-]{1,24}:[0-9]{1,6}-[0-9]{1,6}"))
        .map(
            part -> {
              String[] words = part.split("[:-](?=[0-9])");
              return new Proposal.Mark(
                  words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            })
        .filter(mark -> mark.start() < mark.end() && mark.end() <= length)
        .toList();
  }

  static String written(List<Proposal.Mark> marks, int length) {
    StringBuilder written = new StringBuilder().append(length);
    marks.forEach(
        mark ->
            written
                .append(';')
                .append(mark.what())
                .append(':')
                .append(mark.start())
                .append('-')
                .append(mark.end()));
    return written.toString();
  }

  /** Cut at every edge; each piece belongs to the shortest mark over it. */
  private static List<Piece> pieces(String text, List<Proposal.Mark> marks) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
    marks.forEach(mark -> edges.addAll(List.of(mark.start(), mark.end())));
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int to : edges) {
      if (to > from) {
        pieces.add(piece(text, from, to, marks));
      }
      from = to;
    }
    return pieces;
  }

  private static Piece piece(String text, int from, int to, List<Proposal.Mark> marks) {
    return marks.stream()
        .filter(mark -> mark.start() <= from && mark.end() >= to)
        .min(java.util.Comparator.comparingInt(mark -> mark.end() - mark.start()))
        .map(mark -> new Piece(text.substring(from, to), mark.what(), Proposal.name(mark.what())))
        .orElse(new Piece(text.substring(from, to), "", ""));
  }
}
