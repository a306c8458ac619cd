package org.youju.ledger.web;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.youju.kernel.FieldError;
import org.youju.kernel.Ids;
import org.youju.kernel.Malformed;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.ledger.HeldFiles;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;
import org.youju.organization.PersonLine;
import org.youju.shell.DateParam;

/**
 * The form 记一笔 as the browser sent it: texts, read leniently, so that whatever was typed can be
 * shown again.
 *
 * <p>Parameters: {@code kind*, organization, on, until, title, place, mode, roll*, absent*, who*
 * ("person:role"), heads.ROLE, q.QUANTITY, taking*, text, lateReason}; {@code mode} is names (all
 * on the roll present but those ticked), count (numbers only) or none. When filled from a text also
 * {@code only*} (who is called), {@code guest*, marks, note*, then*, steps, held, attach}.
 */
record EntryForm(MultiValueMap<String, String> params) {
  static final String NAMES = "names";
  static final String COUNT = "count";
  private static final Set<String> AROUND =
      Set.of(
          "_csrf",
          "draft",
          "key",
          "revision",
          "reason",
          "kindsOpen",
          "add",
          "drop",
          "addKind",
          "whole");
  private static final String HEADS = "heads.";
  private static final String QUANTITY = "q.";

  /** A form filled with what was recorded. */
  static EntryForm of(Recording recording) {
    MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
    recording.kinds().forEach(kind -> params.add("kind", kind));
    params.add("organization", recording.organization().toString());
    params.add("on", recording.on().toString());
    recording.until().ifPresent(until -> params.add("until", until.toString()));
    params.add("title", recording.title());
    params.add("place", recording.place());
    params.add("mode", mode(recording));
    for (Participant p : recording.participants()) {
      if (Set.of("attendee", "absent").contains(p.role())) {
        params.add("roll", p.person().toString());
        if (p.role().equals("absent")) {
          params.add("absent", p.person().toString());
        }
      } else {
        params.add("who", p.person() + ":" + p.role());
      }
    }
    recording.headcount().forEach((role, heads) -> params.add(HEADS + role, heads.toString()));
    recording
        .quantities()
        .forEach((id, amount) -> params.add(QUANTITY + id, amount.toPlainString()));
    recording.organizationsTakingPart().forEach(id -> params.add("taking", id.toString()));
    params.add("text", recording.text());
    params.add("lateReason", recording.lateReason());
    return new EntryForm(params);
  }

  /** Place and hosts as last time, where the form says nothing of its own. */
  EntryForm like(Recording last, List<PersonLine> members) {
    Set<PersonId> here = members.stream().map(PersonLine::id).collect(Collectors.toSet());
    List<String> hosts =
        last.participants().stream()
            .filter(p -> p.role().equals("host") && here.contains(p.person()))
            .map(p -> p.person() + ":host")
            .toList();
    boolean says = !text("place").isEmpty() || params.containsKey("who");
    if (says || (last.place().isEmpty() && hosts.isEmpty())) {
      return this;
    }
    return with(
        Map.of(
            "place", List.of(last.place()),
            "who", hosts,
            "carried", List.of(Wording.day(last.on()))));
  }

  private static String mode(Recording recording) {
    if (recording.named("attendee") + recording.named("absent") > 0) {
      return NAMES;
    }
    return recording.headcount().containsKey("attendee") ? COUNT : "none";
  }

  String text(String name) {
    String value = params.getFirst(name);
    return value == null ? "" : value.strip();
  }

  private String raw(String name) {
    String value = params.getFirst(name);
    return value == null ? "" : value;
  }

  Set<String> all(String name) {
    return new LinkedHashSet<>(params.getOrDefault(name, List.of()));
  }

  List<String> kinds() {
    return all("kind").stream().filter(kind -> !kind.isBlank()).toList();
  }

  String mode() {
    return text("mode").isEmpty() ? NAMES : text("mode");
  }

  boolean countsHeads() {
    return mode().equals(COUNT);
  }

  boolean callsRoll() {
    return mode().equals(NAMES);
  }

  Optional<OrgId> organization() {
    return parsed(text("organization"), OrgId::parse);
  }

  Optional<LocalDate> on() {
    try {
      return DateParam.optional("on", Optional.of(text("on")));
    } catch (Malformed unreadable) {
      return Optional.empty();
    }
  }

  /** Named people in their roles, those of the roll left out. */
  List<Participant> named() {
    List<Participant> named = new ArrayList<>();
    for (String who : all("who")) {
      int colon = who.indexOf(':');
      if (colon > 0) {
        parsed(who.substring(0, colon), PersonId::parse)
            .ifPresent(id -> named.add(new Participant(id, who.substring(colon + 1))));
      }
    }
    return named;
  }

  List<PersonId> roll() {
    return all("roll").stream().flatMap(id -> parsed(id, PersonId::parse).stream()).toList();
  }

  List<PersonId> guests() {
    return all("guest").stream().flatMap(id -> parsed(id, PersonId::parse).stream()).toList();
  }

  /** A text of several lines, however the browser parted them. */
  String lines(String name) {
    return raw(name).replace("\r\n", "\n").strip();
  }

  List<OrgId> taking() {
    return all("taking").stream().flatMap(id -> parsed(id, OrgId::parse).stream()).toList();
  }

  Optional<UUID> draft() {
    return parsed(text("draft"), Ids::parse);
  }

  /** The file that the form was filled from. */
  Optional<UUID> held() {
    return parsed(text(HeldFiles.FIELD), Ids::parse);
  }

  /** Whether that file shall become evidence. */
  boolean attaches() {
    return !text("attach").isEmpty();
  }

  String heads(String role) {
    return text(HEADS + role);
  }

  String quantity(String id) {
    return text(QUANTITY + id);
  }

  /**
   * What the form says, or why it cannot be read.
   *
   * @param takesRoll whether a kind chosen expects members, so that the roll counts
   * @param absentees whether absence is kept for the kinds chosen
   */
  Recording recording(boolean takesRoll, boolean absentees, List<FieldError> errors) {
    Optional<OrgId> organization = organization();
    if (organization.isEmpty()) {
      errors.add(new FieldError("organization", "请选择是哪个组织的活动。"));
    }
    Optional<LocalDate> on = day("on", errors);
    if (on.isEmpty() && errors.stream().noneMatch(e -> e.field().equals("on"))) {
      errors.add(new FieldError("on", "请选择日期。"));
    }
    return new Recording(
        kinds(),
        organization.orElse(new OrgId(new UUID(0, 0))),
        on.orElse(LocalDate.EPOCH),
        day("until", errors),
        text("title"),
        text("place"),
        participants(takesRoll, absentees),
        headcount(takesRoll, errors),
        quantities(errors),
        taking(),
        lines("text"),
        text("lateReason"));
  }

  private Optional<LocalDate> day(String field, List<FieldError> errors) {
    try {
      return DateParam.optional(field, Optional.of(text(field)));
    } catch (Malformed unreadable) {
      errors.add(new FieldError(field, "日期请写成 2026-03-05 的样式，并确认这一天存在。"));
      return Optional.empty();
    }
  }

  private List<Participant> participants(boolean takesRoll, boolean absentees) {
    List<Participant> all = new ArrayList<>();
    if (takesRoll && callsRoll()) {
      Set<String> absent = all("absent");
      for (PersonId id : roll()) {
        boolean away = absent.contains(id.toString());
        if (!away || absentees) {
          all.add(new Participant(id, away ? "absent" : "attendee"));
        }
      }
    }
    named().stream().filter(p -> !all.contains(p)).forEach(all::add);
    return all;
  }

  private Map<String, Integer> headcount(boolean takesRoll, List<FieldError> errors) {
    Map<String, Integer> heads = new LinkedHashMap<>();
    boolean byName = takesRoll && !countsHeads();
    params.forEach(
        (name, values) -> {
          String role = name.startsWith(HEADS) ? name.substring(HEADS.length()) : "";
          boolean onRoll = Set.of("attendee", "absent").contains(role);
          if (!role.isEmpty() && !text(name).isEmpty() && !(byName && onRoll)) {
            number("headcount." + role, text(name), errors)
                .flatMap(number -> whole("headcount." + role, number, errors))
                .ifPresent(number -> heads.put(role, number));
          }
        });
    return heads;
  }

  private Map<String, BigDecimal> quantities(List<FieldError> errors) {
    Map<String, BigDecimal> quantities = new LinkedHashMap<>();
    params.forEach(
        (name, values) -> {
          String id = name.startsWith(QUANTITY) ? name.substring(QUANTITY.length()) : "";
          if (!id.isEmpty() && !text(name).isEmpty()) {
            number("quantities." + id, text(name), errors)
                .ifPresent(number -> quantities.put(id, number));
          }
        });
    return quantities;
  }

  private static Optional<BigDecimal> number(String field, String text, List<FieldError> errors) {
    String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
    if (plain.matches("[0-9]{1,13}([.][0-9]{1,6})?")) {
      return Optional.of(new BigDecimal(plain));
    }
    errors.add(new FieldError(field, "请填阿拉伯数字，如 12 或 3.5。"));
    return Optional.empty();
  }

  private static Optional<Integer> whole(String field, BigDecimal number, List<FieldError> errors) {
    if (number.stripTrailingZeros().scale() <= 0 && number.precision() <= 9) {
      return Optional.of(number.intValueExact());
    }
    errors.add(new FieldError(field, "人数请填整数。"));
    return Optional.empty();
  }

  // ---- drafts

  /** The form as one text. */
  String written() {
    StringBuilder written = new StringBuilder();
    params.forEach(
        (name, values) -> {
          if (!AROUND.contains(name)) {
            values.forEach(
                value ->
                    written
                        .append(written.isEmpty() ? "" : "&")
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(value)));
          }
        });
    return written.toString();
  }

  static EntryForm read(String written) {
    MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
    for (String pair : written.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        params.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new EntryForm(params);
  }

  /** The same form with some parameters set. */
  EntryForm with(Map<String, List<String>> changes) {
    MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(params);
    changed.putAll(changes);
    return new EntryForm(changed);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static <T> Optional<T> parsed(String id, Function<String, T> parse) {
    try {
      return id.isEmpty() ? Optional.empty() : Optional.of(parse.apply(id));
    } catch (NotFound noId) {
      return Optional.empty();
    }
  }
}
