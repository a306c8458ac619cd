package org.youju.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.catalog.Quantity;
import org.youju.catalog.RolePart;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;
import org.youju.organization.MemberStatus;
import org.youju.organization.Organization;
import org.youju.organization.PersonLine;

/** Reads a row of a ledger as a recording; what it cannot place goes to the text, and is told. */
final class ReadEntry {
  private static final String QUANTITY = "quantity:";
  private static final String ATTENDEE = "attendee";
  private static final int LONGEST_TITLE = 200;

  private final Catalog catalog;
  private final KindNames kindNames;
  private final Units units;
  private final FindPeople people;
  private final OrgId usual;
  private final String fileName;

  ReadEntry(Catalog catalog, Units units, FindPeople people, OrgId usual, String fileName) {
    this.catalog = catalog;
    this.kindNames = new KindNames(catalog);
    this.units = units;
    this.people = people;
    this.usual = usual;
    this.fileName = fileName;
  }

  /**
   * What a row was read as.
   *
   * @param recording empty when too little of it was understood
   */
  record Read(Optional<Recording> recording, String label, Finding.Builder found) {}

  /** Fields of a ledger here: the general ones, then roles and quantities of the catalogue. */
  static List<Field> fields(Catalog catalog) {
    List<Field> fields = new ArrayList<>(LedgerFields.ALL);
    Set<String> known = fields.stream().map(Field::id).collect(Collectors.toSet());
    for (RolePart role : catalog.roles()) {
      if (known.add(LedgerFields.ROLE + role.id()) && Field.called(fields, role.name()).isEmpty()) {
        fields.add(Field.of(LedgerFields.ROLE + role.id(), role.name(), "姓名，用顿号隔开。"));
      }
    }
    for (Kind kind : catalog.kinds()) {
      for (Quantity quantity : kind.quantities()) {
        if (known.add(QUANTITY + quantity.name())
            && Field.called(fields, quantity.name()).isEmpty()) {
          fields.add(
              Field.of(
                  QUANTITY + quantity.name(),
                  quantity.name(),
                  "数字，单位：" + quantity.unit() + "。",
                  quantity.name() + quantity.unit() + "数"));
        }
      }
    }
    return fields;
  }

  /** The field of the table that an error of the ledger is about. */
  String field(String of) {
    if (of.startsWith("participants") || of.startsWith("headcount." + ATTENDEE)) {
      return of.startsWith("participants") ? LedgerFields.ROLE + ATTENDEE : LedgerFields.HEADS;
    }
    if (of.startsWith("kinds")) {
      return LedgerFields.KIND;
    }
    return of;
  }

  Read line(Line line, Map<String, String> answers) {
    Finding.Builder found = new Finding.Builder();
    Optional<LocalDate> on = found.take(LedgerFields.ON, ReadDay.of(line.cell(LedgerFields.ON)));
    if (on.isEmpty() && !found.isFaulty()) {
      found.fault(LedgerFields.ON, "请填写日期。");
    }
    Optional<LocalDate> until =
        found
            .take(LedgerFields.UNTIL, ReadDay.of(line.cell(LedgerFields.UNTIL)))
            .filter(day -> !on.equals(Optional.of(day)));
    Optional<OrgId> unit = unit(line, found);
    List<Kind> kinds = kinds(line, found);
    String title = title(line, kinds);
    String label = on.map(day -> day + " ").orElse("") + title;
    if (on.isEmpty() || unit.isEmpty() || kinds.isEmpty() || found.isFaulty()) {
      return new Read(Optional.empty(), label, found);
    }
    Building building = new Building(on.get(), unit.get(), kinds, answers, found);
    building.people(line);
    building.heads(line);
    building.quantities(line);
    Recording recording =
        new Recording(
            kinds.stream().map(Kind::id).toList(),
            unit.get(),
            on.get(),
            until,
            title,
            Texts.clean(line.cell(LedgerFields.PLACE).text()),
            building.participants,
            building.headcount,
            building.quantities,
            List.of(),
            building.text(line),
            "从表格“" + Codes.shown(fileName) + "”第 " + line.row() + " 行导入");
    return new Read(Optional.of(recording), label, found);
  }

  private Optional<OrgId> unit(Line line, Finding.Builder found) {
    String text = line.text(LedgerFields.UNIT);
    if (text.isEmpty()) {
      return Optional.of(usual);
    }
    Optional<Organization> unit = found.take(LedgerFields.UNIT, units.find(text));
    unit.flatMap(known -> units.note(text, known)).ifPresent(found.notes::add);
    return unit.map(Organization::id);
  }

  private List<Kind> kinds(Line line, Finding.Builder found) {
    String cell = line.text(LedgerFields.KIND);
    KindNames.Recognised recognised = kindNames.in(line.cell(LedgerFields.KIND).text());
    List<String> ids = recognised.kinds();
    if (ids.isEmpty()) {
      ids = kindNames.inside(line.text(LedgerFields.TITLE)).stream().limit(1).toList();
      if (!ids.isEmpty()) {
        found.notes.add(
            "类别按主题认作“"
                + name(ids.get(0))
                + "”"
                + (cell.isEmpty() ? "。" : "，“" + Codes.shown(cell) + "”没有认出。"));
      }
    } else if (!recognised.unknown().isEmpty()) {
      found.notes.add(
          "类别里的“"
              + String.join("、", recognised.unknown())
              + "”没有认出，按“"
              + ids.stream().map(this::name).collect(Collectors.joining("、"))
              + "”记。");
    }
    if (ids.isEmpty()) {
      found.fault(
          LedgerFields.KIND,
          cell.isEmpty()
              ? "看不出是哪一类活动，请填写活动类别，如党员大会、主题党日。"
              : "“" + Codes.shown(cell) + "”不是台账目录里的类别，请改写为目录里的名称，如党员大会、主题党日。");
    }
    return ids.stream().flatMap(id -> catalog.kind(id).stream()).toList();
  }

  private String name(String kind) {
    return catalog.kind(kind).map(Kind::name).orElse(kind);
  }

  private static String title(Line line, List<Kind> kinds) {
    String title = line.text(LedgerFields.TITLE);
    if (title.isEmpty()) {
      return kinds.stream().map(Kind::name).collect(Collectors.joining("、"));
    }
    return title.codePointCount(0, title.length()) <= LONGEST_TITLE
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }

  /** The parts of one recording while its row is read. */
  private final class Building {
    private final LocalDate on;
    private final OrgId unit;
    private final List<Kind> kinds;
    private final Map<String, String> answers;
    private final Finding.Builder found;
    private final List<Participant> participants = new ArrayList<>();
    private final Map<String, Integer> headcount = new LinkedHashMap<>();
    private final Map<String, BigDecimal> quantities = new LinkedHashMap<>();
    private final List<String> appendix = new ArrayList<>();
    private boolean everybody;

    Building(
        LocalDate on,
        OrgId unit,
        List<Kind> kinds,
        Map<String, String> answers,
        Finding.Builder found) {
      this.on = on;
      this.unit = unit;
      this.kinds = kinds;
      this.answers = answers;
      this.found = found;
    }

    void people(Line line) {
      for (RolePart role : catalog.roles()) {
        Cell cell = line.cell(LedgerFields.ROLE + role.id());
        if (!cell.isBlank()) {
          role(role, cell.text());
        }
      }
      absentAreNotPresent();
    }

    private void role(RolePart role, String text) {
      if (kinds.stream().noneMatch(kind -> kind.role(role.id()).isPresent())) {
        appendix.add(role.name() + "：" + Texts.clean(text));
        found.notes.add("“" + kinds.get(0).name() + "”没有“" + role.name() + "”这一项，写进了内容。");
        return;
      }
      NameList list = NameList.of(text);
      List<String> strangers = new ArrayList<>();
      for (String name : list.names().keySet()) {
        person(role, name)
            .ifPresentOrElse(id -> add(new Participant(id, role.id())), () -> strangers.add(name));
      }
      if (!strangers.isEmpty()) {
        found.notes.add(role.name() + "里没有找到：" + String.join("、", strangers) + "。名字写进了内容，人数照算。");
        appendix.add(role.name() + "（不在名册）：" + String.join("、", strangers));
      }
      reasons(role, list);
      everybody |= role.id().equals(ATTENDEE) && list.everybody();
      int listed = list.names().size();
      int heads = Math.max(list.heads().orElse(0), strangers.isEmpty() ? 0 : listed);
      if (heads > 0) {
        headcount.merge(role.id(), heads, Math::max);
      }
      List<String> rest =
          list.rest().stream().filter(part -> !list.everybody() || !part.contains("党员")).toList();
      if (!rest.isEmpty()) {
        appendix.add(role.name() + "：" + String.join("、", rest));
      }
    }

    private void reasons(RolePart role, NameList list) {
      List<String> reasons =
          list.names().entrySet().stream()
              .filter(one -> !one.getValue().isEmpty())
              .map(one -> one.getKey() + "（" + one.getValue() + "）")
              .toList();
      if (!reasons.isEmpty()) {
        appendix.add(role.name() + "：" + String.join("、", reasons));
      }
    }

    private void add(Participant participant) {
      if (!participants.contains(participant)) {
        participants.add(participant);
      }
    }

    /** Nobody, the one, or the one that was chosen of several; else a question is left open. */
    private Optional<PersonId> person(RolePart role, String name) {
      List<PersonLine> same = people.named(unit, on, name);
      if (same.size() <= 1) {
        return same.stream().map(PersonLine::id).findFirst();
      }
      String question = "p-" + name;
      String answer = answers.getOrDefault(question, "");
      if (found.questions.stream().noneMatch(q -> q.id().equals(question))) {
        List<Finding.Option> options = new ArrayList<>();
        same.forEach(
            person ->
                options.add(
                    new Finding.Option(
                        person.id().toString(),
                        person.name()
                            + "（"
                            + units.name(person.organization())
                            + "，"
                            + person.status().title()
                            + "）")));
        options.add(new Finding.Option("none", "都不是，只计人数"));
        found.questions.add(
            new Finding.Question(
                question,
                role.name() + "“" + name + "”有 " + same.size() + " 位，是哪一位？",
                options,
                answer));
      }
      return same.stream()
          .map(PersonLine::id)
          .filter(id -> id.toString().equals(answer))
          .findFirst();
    }

    private void absentAreNotPresent() {
      Set<PersonId> absent =
          participants.stream()
              .filter(p -> p.role().equals("absent"))
              .map(Participant::person)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (everybody) {
        people.members(unit, on).stream()
            .filter(member -> !absent.contains(member.id()))
            .filter(member -> MemberStatus.members().contains(member.status()))
            .forEach(member -> add(new Participant(member.id(), ATTENDEE)));
        found.notes.add(
            "“全体党员”按当天名册列出 " + named(ATTENDEE) + " 人" + (absent.isEmpty() ? "。" : "，已除去缺席的人。"));
      }
      boolean both =
          participants.removeIf(p -> p.role().equals(ATTENDEE) && absent.contains(p.person()));
      if (both && !everybody) {
        found.notes.add("有人既在参加人员又在缺席人员里，按缺席记。");
      }
    }

    private int named(String role) {
      return (int) participants.stream().filter(p -> p.role().equals(role)).count();
    }

    void heads(Line line) {
      Optional<Integer> present = count(line, LedgerFields.HEADS);
      Optional<Integer> expected = count(line, LedgerFields.EXPECTED);
      present.ifPresent(
          heads -> {
            if (heads < named(ATTENDEE)) {
              if (everybody) {
                participants.removeIf(p -> p.role().equals(ATTENDEE));
                found.notes.add("实到 " + heads + " 人，少于名册人数，看不出是谁，只记人数。");
              } else {
                found.notes.add("实到写 " + heads + " 人，名单有 " + named(ATTENDEE) + " 人，按名单记。");
                return;
              }
            }
            headcount.merge(ATTENDEE, heads, (one, other) -> heads);
            quantity("present", BigDecimal.valueOf(heads));
          });
      expected.ifPresent(
          number -> {
            if (!quantity("expected", BigDecimal.valueOf(number))) {
              appendix.add("应到 " + number + " 人");
            }
          });
      headcount.entrySet().removeIf(one -> one.getValue() <= named(one.getKey()));
      headcount
          .keySet()
          .removeIf(role -> kinds.stream().noneMatch(kind -> kind.role(role).isPresent()));
    }

    private boolean quantity(String id, BigDecimal amount) {
      boolean known = kinds.stream().anyMatch(kind -> kind.quantity(id).isPresent());
      if (known) {
        quantities.put(id, amount);
      }
      return known;
    }

    private Optional<Integer> count(Line line, String field) {
      String text =
          Texts.folded(line.cell(field).text()).replaceAll("[人名位,\\s]|（.*?）|\\(.*?\\)", "");
      if (text.isEmpty() || text.matches("[-—/无]+")) {
        return Optional.empty();
      }
      if (!text.matches("\\d{1,7}(\\.0+)?")) {
        found.fault(field, "“" + Codes.shown(line.text(field)) + "”不是人数，请填整数。");
        return Optional.empty();
      }
      return Optional.of(new BigDecimal(text).intValue());
    }

    void quantities(Line line) {
      line.cells()
          .forEach(
              (field, cell) -> {
                if (field.startsWith(QUANTITY) && !cell.isBlank()) {
                  amount(field, field.substring(QUANTITY.length()), cell);
                }
              });
    }

    private void amount(String field, String name, Cell cell) {
      Optional<Quantity> quantity =
          kinds.stream()
              .flatMap(kind -> kind.quantities().stream())
              .filter(one -> one.name().equals(name))
              .findFirst();
      if (quantity.isEmpty()) {
        appendix.add(name + "：" + Texts.clean(cell.text()));
        return;
      }
      String text =
          Texts.folded(cell.text())
              .replace(",", "")
              .replaceFirst(quantity.get().unit() + "$", "")
              .strip();
      if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
        found.fault(
            field,
            "“" + Codes.shown(cell.text()) + "”不是数字，请填数字（单位：" + quantity.get().unit() + "）。");
        return;
      }
      quantities.put(quantity.get().id(), new BigDecimal(text));
    }

    String text(Line line) {
      List<String> parts = new ArrayList<>();
      String text = Texts.lines(line.cell(LedgerFields.TEXT).text());
      if (!text.isEmpty()) {
        parts.add(text);
      }
      parts.addAll(appendix);
      return String.join("\n", parts);
    }
  }
}
