package org.youju.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.catalog.Quantity;
import org.youju.catalog.Recorded;
import org.youju.catalog.RolePart;
import org.youju.kernel.FieldError;
import org.youju.kernel.Period;
import org.youju.kernel.Role;

/** Everything that can be wrong with a recording in itself: all faults at once, by field. */
final class CheckRecording {
  static final int TITLE = 200;
  static final int PLACE = 200;
  static final int TEXT = 50_000;
  static final int REASON = 500;
  private static final int KINDS = 8;
  private static final int PEOPLE = 3_000;
  private static final int ORGANIZATIONS = 500;
  private static final int HEADS = 1_000_000;
  private static final int DECIMALS = 4;
  private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

  private final Catalog catalog;
  private final Recording recording;
  private final Role role;
  private final LocalDate today;
  private final List<FieldError> errors = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();

  CheckRecording(Catalog catalog, Recording recording, Role role, LocalDate today) {
    this.catalog = catalog;
    this.recording = recording;
    this.role = role;
    this.today = today;
  }

  List<FieldError> errors() {
    kinds();
    days();
    text("title", "标题", recording.title(), TITLE);
    text("place", "地点", recording.place(), PLACE);
    text("text", "正文", recording.text(), TEXT);
    text("lateReason", "补记原因", recording.lateReason(), REASON);
    if (errors.stream().noneMatch(error -> error.field().startsWith("kinds"))) {
      participants();
      headcount();
      quantities();
      requiredParts();
    }
    if (recording.title().isBlank() && errors.stream().noneMatch(e -> e.field().equals("title"))) {
      add("title", "请填写标题，一句话说清是什么事。");
    }
    if (recording.organizationsTakingPart().size() > ORGANIZATIONS) {
      add("organizationsTakingPart", "参加组织不能超过 " + ORGANIZATIONS + " 个。");
    }
    return errors;
  }

  private void kinds() {
    if (recording.kinds().isEmpty()) {
      add("kinds", "请选择这是什么活动，至少一类。");
    }
    if (recording.kinds().size() > KINDS) {
      add("kinds", "一件事最多选 " + KINDS + " 类。");
    }
    for (int i = 0; i < recording.kinds().size(); i++) {
      String id = recording.kinds().get(i);
      Optional<Kind> kind = catalog.kind(id);
      if (kind.isEmpty()) {
        add("kinds[" + i + "]", "目录里没有这一类，请从类别列表中选择。");
      } else if (recording.kinds().indexOf(id) != i) {
        add("kinds[" + i + "]", "同一类选了两次，请去掉一个。");
      } else {
        kind.ifPresent(known -> kind(known));
      }
    }
  }

  private void kind(Kind kind) {
    kinds.add(kind);
    if (!kind.recordedBy().isEmpty() && !kind.recordedBy().contains(role)) {
      String who = kind.recordedBy().stream().map(Role::title).collect(Collectors.joining("、"));
      add("kinds", "“" + kind.name() + "”只能由" + who + "登记。");
    }
  }

  private void days() {
    if (recording.on().isAfter(today)) {
      add("on", "日期在今天之后：还没有发生的事请等开展后再记。");
    }
    if (recording.on().isBefore(Period.EARLIEST)) {
      add("on", "日期太早，请检查年份。");
    }
    recording
        .until()
        .ifPresent(
            until -> {
              if (until.isBefore(recording.on())) {
                add("until", "结束日期早于开始日期，请调整。");
              } else if (until.isAfter(today)) {
                add("until", "结束日期在今天之后：请等结束后再记，或先只填开始日期。");
              }
            });
  }

  private void text(String field, String name, String value, int limit) {
    int length = value.codePointCount(0, value.length());
    if (length > limit) {
      add(field, name + "有 " + length + " 字，超过 " + limit + " 字，请精简。");
    }
    boolean oneLine = !field.equals("text");
    if (value
        .codePoints()
        .anyMatch(
            c -> Character.isISOControl(c) && (oneLine || c != '\n' && c != '\r' && c != '\t'))) {
      add(field, name + "含有看不见的控制字符，请删去后重新粘贴。");
    }
  }

  private Set<String> roles() {
    return kinds.stream()
        .flatMap(kind -> kind.roles().stream())
        .map(RolePart::id)
        .collect(Collectors.toSet());
  }

  private void participants() {
    if (recording.participants().size() > PEOPLE) {
      add("participants", "参加人员超过 " + PEOPLE + " 人，请改填人数。");
      return;
    }
    Set<String> roles = roles();
    Set<Participant> seen = new HashSet<>();
    for (int i = 0; i < recording.participants().size(); i++) {
      Participant participant = recording.participants().get(i);
      if (!roles.contains(participant.role())) {
        add("participants[" + i + "].role", "所选类别没有这个角色，请从角色列表中选择。");
      } else if (!seen.add(participant)) {
        add("participants[" + i + "]", "同一人以同一角色出现了两次，请去掉一个。");
      }
    }
    recording.participants().stream()
        .filter(p -> p.role().equals("absent"))
        .filter(p -> seen.contains(new Participant(p.person(), "attendee")))
        .findFirst()
        .ifPresent(p -> add("participants", "有人既列为到会又列为缺席，请核对。"));
  }

  private void headcount() {
    Set<String> roles = roles();
    recording
        .headcount()
        .forEach(
            (of, heads) -> {
              String field = "headcount." + of;
              if (!roles.contains(of)) {
                add(field, "所选类别没有这个角色，请从角色列表中选择。");
              } else if (heads < 0 || heads > HEADS) {
                add(field, "人数应在 0 到 " + HEADS + " 之间。");
              } else if (heads < recording.named(of)) {
                add(field, "人数少于已列出的 " + recording.named(of) + " 人，请核对。");
              }
            });
  }

  private void quantities() {
    Map<String, Quantity> known = new HashMap<>();
    kinds.forEach(
        kind -> kind.quantities().forEach(quantity -> known.put(quantity.id(), quantity)));
    recording
        .quantities()
        .forEach(
            (id, value) -> {
              String field = "quantities." + id;
              Quantity quantity = known.get(id);
              if (quantity == null) {
                add(field, "所选类别没有这个数量项，请对照类别说明。");
              } else if (value.compareTo(LARGEST) > 0) {
                add(field, quantity.name() + "不能超过一万亿，请核对。");
              } else if (!quantity.integer() && value.stripTrailingZeros().scale() > DECIMALS) {
                add(field, quantity.name() + "最多 " + DECIMALS + " 位小数。");
              }
            });
  }

  private void requiredParts() {
    Map<String, Integer> heads = new HashMap<>();
    roles().forEach(of -> heads.put(of, recording.heads(of)));
    Recorded recorded =
        new Recorded(
            recording.title(),
            recording.place(),
            recording.text(),
            heads,
            recording.quantities(),
            recording.isJoint());
    kinds.stream().flatMap(kind -> kind.check(recorded).stream()).distinct().forEach(errors::add);
  }

  private void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }
}
