package org.youju.ledger.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.ledger.Participant;

/**
 * What a text says of an activity, to be put into the form 记一笔 and confirmed there.
 *
 * @param named people in their roles; those present as {@code attendee}
 * @param everyone all members were there but those absent
 * @param present how many were there, where the text says so
 * @param strangers how many people of no roll had a role
 * @param text the words it was read from, lines parted by {@code \n}, no blanks around
 * @param marks where in the text the parts come from
 * @param notes what to look at, whole Chinese sentences
 */
@NamedInterface("form")
public record Proposal(
    List<String> kinds,
    OrgId organization,
    Optional<LocalDate> on,
    Optional<LocalDate> until,
    String title,
    String place,
    List<Participant> named,
    boolean everyone,
    List<PersonId> absent,
    Optional<Integer> present,
    Map<String, Integer> strangers,
    Map<String, BigDecimal> quantities,
    String text,
    List<Mark> marks,
    List<String> notes) {
  public Proposal {
    kinds = List.copyOf(kinds);
    named = List.copyOf(named);
    absent = List.copyOf(absent);
    strangers = Map.copyOf(strangers);
    quantities = Map.copyOf(quantities);
    marks = List.copyOf(marks);
    notes = List.copyOf(notes);
  }

  /** The same with one more sentence about what to look at. */
  public Proposal noting(String sentence) {
    List<String> more = new ArrayList<>(notes);
    more.add(sentence);
    return new Proposal(
        kinds,
        organization,
        on,
        until,
        title,
        place,
        named,
        everyone,
        absent,
        present,
        strangers,
        quantities,
        text,
        marks,
        more);
  }

  /**
   * A stretch of the text that became a field.
   *
   * @param what a field of the form, or the role of a person
   */
  public record Mark(String what, int start, int end) {}

  /** The Chinese name of what a mark says. */
  static String name(String what) {
    return switch (what) {
      case "kinds" -> "类别";
      case "on" -> "日期";
      case "until" -> "结束日期";
      case "title" -> "标题";
      case "place" -> "地点";
      case "quantities" -> "数量";
      case "host" -> "主持人";
      case "recorder" -> "记录人";
      case "attendee" -> "到会";
      case "absent" -> "缺席";
      case "observer" -> "列席";
      case "lecturer" -> "授课人";
      case "speaker" -> "发言人";
      default -> "人员";
    };
  }
}
