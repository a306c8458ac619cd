package org.youju.ledger.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;

/** The parts of a recording that can differ between two versions, each with its Chinese name. */
public enum Part {
  KINDS("类别", recording -> Set.copyOf(recording.kinds())),
  ORGANIZATION("组织", Recording::organization),
  ON("日期", Recording::on),
  UNTIL("结束日期", Recording::until),
  TITLE("标题", Recording::title),
  PLACE("地点", Recording::place),
  PARTICIPANTS("人员（只列变化）", recording -> Set.copyOf(recording.participants())),
  HEADCOUNT("人数", Recording::headcount),
  QUANTITIES("数量", Recording::quantities),
  OTHERS("参与单位", recording -> Set.copyOf(recording.organizationsTakingPart())),
  TEXT("内容", Recording::text),
  LATE_REASON("补记原因", Recording::lateReason);

  private final String title;
  private final Function<Recording, Object> value;

  Part(String title, Function<Recording, Object> value) {
    this.title = title;
    this.value = value;
  }

  String title() {
    return title;
  }

  boolean differs(Recording before, Recording after) {
    return !value.apply(before).equals(value.apply(after));
  }

  /** How the part reads; 空 when there is nothing. */
  String words(Recording recording, Wording wording, Wording.Of names) {
    String words =
        switch (this) {
          case KINDS -> wording.kinds(recording.kinds());
          case ORGANIZATION -> names.organization(recording);
          case ON -> recording.on().toString();
          case UNTIL -> recording.until().map(LocalDate::toString).orElse("");
          case TITLE -> recording.title();
          case PLACE -> recording.place();
          case PARTICIPANTS -> names.participants(recording);
          case HEADCOUNT -> names.headcount(recording);
          case QUANTITIES -> names.quantities(recording);
          case OTHERS -> names.others(recording);
          case TEXT -> recording.text();
          case LATE_REASON -> recording.lateReason();
        };
    return words.isEmpty() ? "（空）" : words;
  }

  /** A recording that takes this part from another one. */
  Recording taken(Recording into, Recording from) {
    return new Recording(
        pick(KINDS, into, from, Recording::kinds),
        pick(ORGANIZATION, into, from, Recording::organization),
        pick(ON, into, from, Recording::on),
        pick(UNTIL, into, from, Recording::until),
        pick(TITLE, into, from, Recording::title),
        pick(PLACE, into, from, Recording::place),
        pick(PARTICIPANTS, into, from, Recording::participants),
        pick(HEADCOUNT, into, from, Recording::headcount),
        pick(QUANTITIES, into, from, Recording::quantities),
        pick(OTHERS, into, from, Recording::organizationsTakingPart),
        pick(TEXT, into, from, Recording::text),
        pick(LATE_REASON, into, from, Recording::lateReason));
  }

  /** Of long lists of people only those whom the other version does not have. */
  private Recording only(Recording recording, Recording other) {
    if (this != PARTICIPANTS) {
      return recording;
    }
    List<Participant> own =
        recording.participants().stream().filter(p -> !other.participants().contains(p)).toList();
    return new Recording(
        recording.kinds(),
        recording.organization(),
        recording.on(),
        recording.until(),
        recording.title(),
        recording.place(),
        own,
        recording.headcount(),
        recording.quantities(),
        recording.organizationsTakingPart(),
        recording.text(),
        recording.lateReason());
  }

  private <T> T pick(Part part, Recording into, Recording from, Function<Recording, T> get) {
    return get.apply(part == this ? from : into);
  }

  /** A part that differs, in words. */
  public record Difference(String id, String title, String before, String after) {}

  static List<Difference> differences(
      Recording before, Recording after, Wording wording, Wording.Of names) {
    return Arrays.stream(values())
        .filter(part -> part.differs(before, after))
        .map(
            part ->
                new Difference(
                    part.name(),
                    part.title,
                    part.words(part.only(before, after), wording, names),
                    part.words(part.only(after, before), wording, names)))
        .toList();
  }
}
