package org.youju.ledger;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What recording one entry asked of people (减负). Only sums of it are kept: see {@link Efforts}.
 *
 * @param typed fields that a person filled in
 * @param filled fields that needed no typing here
 * @param spent from the opening of the form to its sending; empty where nobody knows
 */
public record Effort(Way way, int typed, int filled, Optional<Duration> spent) {
  private static final Set<String> ON_ROLL = Set.of("attendee", "absent");

  /** How an entry came in. */
  public enum Way {
    /** The form 记一笔. */
    FORM,
    /** The form, filled from a text. */
    QUICK,
    /** A table of others. */
    IMPORT,
    /** The REST interface, or the product by itself. */
    PROGRAM
  }

  /** Nobody typed anything here. */
  public static Effort none(Way way, Recording recording) {
    return new Effort(way, 0, fields(recording).size(), Optional.empty());
  }

  /**
   * The fields of a recording that say something, by name, each with its value as a text. The roll
   * is one field, and so is everybody in one role.
   */
  public static Map<String, String> fields(Recording recording) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kinds", sorted(recording.kinds()));
    fields.put("organization", recording.organization().toString());
    fields.put("on", recording.on().toString());
    recording.until().ifPresent(until -> fields.put("until", until.toString()));
    fields.put("title", recording.title());
    fields.put("place", recording.place());
    people(recording, fields);
    recording.quantities().forEach((id, amount) -> fields.put("q." + id, amount.toPlainString()));
    fields.put("taking", sorted(recording.organizationsTakingPart()));
    fields.put("text", recording.text());
    fields.put("late-reason", recording.lateReason());
    fields.values().removeIf(String::isBlank);
    return fields;
  }

  private static void people(Recording recording, Map<String, String> fields) {
    recording.participants().stream()
        .collect(
            Collectors.groupingBy(
                p -> place(p.role()), Collectors.mapping(Effort::word, Collectors.toList())))
        .forEach((field, words) -> fields.put(field, sorted(words)));
    recording
        .headcount()
        .forEach((role, heads) -> fields.merge(place(role), role + heads, (a, b) -> a + " " + b));
  }

  private static String place(String role) {
    return ON_ROLL.contains(role) ? "roll" : "role." + role;
  }

  private static String word(Participant p) {
    return p.person() + ":" + p.role();
  }

  private static String sorted(java.util.Collection<?> values) {
    return values.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
  }
}
