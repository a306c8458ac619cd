package org.youju.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youju.kernel.OrgId;
import org.youju.organization.Intake;
import org.youju.organization.MemberStatus;
import org.youju.organization.Organization;
import org.youju.organization.PersonDetails;

/** Reads a line of a list of members. What only the cells can be wrong about is found here. */
final class ReadMember {
  private static final Pattern SOUND_STANDING =
      Pattern.compile("|正常.*|正式.*|预备.*|在册|1|01|保留.*|有党籍|在籍|预备期.*");
  private static final Pattern LOST_DIGITS = Pattern.compile("\\d{15}000");

  private static final Pattern DOTS = Pattern.compile(" ?[·•・․‧∙⋅●．] ?");
  private static final Pattern HAN_GAP = Pattern.compile("(\\p{IsHan}) (?=\\p{IsHan})");
  private static final Pattern MONTH_ONLY =
      Pattern.compile("\\d{4}\\s*[-./年]\\s*\\d{1,2}\\s*月?|\\d{6}");

  private final Units units;
  private final Mapping mapping;
  private final LocalDate today;

  ReadMember(Units units, Mapping mapping, LocalDate today) {
    this.units = units;
    this.mapping = mapping;
    this.today = today;
  }

  /**
   * A line as read; what is empty was blank or faulty.
   *
   * @param number a cleaned identity number of 18 signs, whether sound or not
   */
  record Member(
      String name,
      Optional<String> number,
      Optional<LocalDate> born,
      Optional<Organization> unit,
      Optional<MemberStatus> status,
      Optional<LocalDate> regular,
      Optional<LocalDate> since,
      Marked marked,
      PersonDetails details,
      Finding.Builder found) {

    /** What would be known after the line: blank cells leave what is there. */
    PersonDetails over(PersonDetails old) {
      return new PersonDetails(
          details.name().isEmpty() ? old.name() : details.name(),
          or(details.gender(), number.isPresent() ? "" : old.gender()),
          details.born().or(() -> number.isPresent() ? Optional.empty() : old.born()),
          details.joined().or(old::joined),
          or(details.nation(), old.nation()),
          or(details.origin(), old.origin()),
          or(details.education(), old.education()),
          or(details.job(), old.job()),
          marked.over(old.marks()),
          details.secrets().over(old.secrets()));
    }

    private static String or(String now, String old) {
      return now.isEmpty() ? old : now;
    }
  }

  /** What the row says of marks; a blank cell says nothing, a day alone says that it is so. */
  record Marked(
      Optional<Boolean> retired,
      Optional<Boolean> mobile,
      Optional<Boolean> lost,
      Optional<LocalDate> lostSince) {
    PersonDetails.Marks over(PersonDetails.Marks old) {
      boolean nowLost = lost.orElse(lostSince.isPresent() || old.lost());
      return new PersonDetails.Marks(
          retired.orElse(old.retired()),
          mobile.orElse(old.mobile()),
          nowLost,
          nowLost ? lostSince.or(old::lostSince) : lostSince);
    }
  }

  boolean sees(OrgId unit) {
    return units.get(unit).isPresent();
  }

  String name(OrgId unit) {
    return units.name(unit);
  }

  Member member(Line line) {
    Finding.Builder found = new Finding.Builder();
    Optional<String> number = number(line, found);
    Optional<LocalDate> born = found.take(MemberFields.BORN, born(line, number));
    Marked marked =
        new Marked(
            yes(line, MemberFields.RETIRED, found),
            yes(line, MemberFields.MOBILE, found),
            yes(line, MemberFields.LOST, found),
            found.take(MemberFields.LOST_SINCE, ReadDay.of(line.cell(MemberFields.LOST_SINCE))));
    checkStanding(line, found);
    PersonDetails details =
        new PersonDetails(
            line.text(MemberFields.NAME),
            found
                .take(MemberFields.GENDER, Codes.gender(line.cell(MemberFields.GENDER)))
                .orElse(""),
            born,
            found.take(MemberFields.JOINED, ReadDay.of(line.cell(MemberFields.JOINED))),
            found
                .take(MemberFields.NATION, Codes.nation(line.cell(MemberFields.NATION)))
                .orElse(""),
            line.text(MemberFields.ORIGIN),
            found
                .take(MemberFields.EDUCATION, Codes.education(line.cell(MemberFields.EDUCATION)))
                .orElse(""),
            line.text(MemberFields.JOB),
            marked.over(PersonDetails.Marks.none()),
            new PersonDetails.Secrets(
                number,
                Texts.unmasked(Texts.folded(line.cell(MemberFields.PHONE).text())),
                Texts.unmasked(line.text(MemberFields.ADDRESS))));
    return new Member(
        person(details.name()),
        number.filter(text -> text.length() == 18),
        born,
        unit(line, found),
        found.take(MemberFields.STATUS, Codes.status(line.cell(MemberFields.STATUS))),
        found.take(MemberFields.REGULAR, ReadDay.of(line.cell(MemberFields.REGULAR))),
        found.take(MemberFields.SINCE, ReadDay.of(line.cell(MemberFields.SINCE))),
        marked,
        details,
        found);
  }

  private static Optional<Boolean> yes(Line line, String field, Finding.Builder found) {
    return found.take(field, Codes.yes(line.cell(field)));
  }

  private Optional<Organization> unit(Line line, Finding.Builder found) {
    String text = line.text(MemberFields.UNIT);
    Optional<Organization> unit = found.take(MemberFields.UNIT, units.find(text));
    unit.flatMap(known -> units.note(text, known)).ifPresent(found.notes::add);
    return unit;
  }

  /** As the register will write it, for recognising: see PersonRules. */
  private static String person(String name) {
    String dotted = DOTS.matcher(name).replaceAll("·");
    return HAN_GAP.matcher(dotted).replaceAll("$1");
  }

  private static Optional<String> number(Line line, Finding.Builder found) {
    Cell cell = line.cell(MemberFields.ID_NUMBER);
    String text = Texts.folded(cell.text()).replace(" ", "").toUpperCase(java.util.Locale.ROOT);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (cell.kind() == Cell.Kind.NUMBER
        && (LOST_DIGITS.matcher(text).matches() || text.contains("E"))) {
      found.fault(MemberFields.ID_NUMBER, "Excel 把身份号码存成了数字，后三位已经丢失。请把这一列设为“文本”，重新填入完整号码。");
      return Optional.empty();
    }
    return Texts.unmasked(text);
  }

  /** 1985.03 beside a number of identity that says 1985-03-12 is the same day, less exactly. */
  private static Parsed<LocalDate> born(Line line, Optional<String> number) {
    Cell cell = line.cell(MemberFields.BORN);
    Parsed<LocalDate> read = ReadDay.of(cell);
    boolean monthOnly = MONTH_ONLY.matcher(Texts.folded(cell.text())).matches();
    return read.value()
        .filter(
            day ->
                monthOnly
                    && number
                        .filter(text -> text.length() == 18)
                        .map(text -> text.startsWith(month(day), 6))
                        .orElse(false))
        .map(day -> Parsed.<LocalDate>blank())
        .orElse(read);
  }

  private static String month(LocalDate day) {
    return "%04d%02d".formatted(day.getYear(), day.getMonthValue());
  }

  private static void checkStanding(Line line, Finding.Builder found) {
    String standing = Texts.folded(line.cell(MemberFields.STANDING).text());
    if (!SOUND_STANDING.matcher(standing).matches()) {
      found.fault(
          MemberFields.STANDING, "党籍状态是“" + Codes.shown(standing) + "”，不能当作在册党员导入；请核实后从表里删去这一行。");
    }
  }

  /** Where and as what somebody new begins; empty when that cannot be told. */
  Optional<List<Intake.Stretch>> stretches(Member member) {
    Finding.Builder found = member.found();
    Optional<Organization> unit = member.unit().or(() -> byDefault(found));
    if (unit.isEmpty()
        && found.faults.stream().noneMatch(f -> f.field().equals(MemberFields.UNIT))) {
      found.fault(MemberFields.UNIT, "请填写所在支部；整张表都在同一个支部的，也可以在“核对列”里选定。");
    }
    Optional<MemberStatus> status = status(member);
    if (status.isEmpty()
        && found.faults.stream().noneMatch(f -> f.field().equals(MemberFields.STATUS))) {
      found.fault(MemberFields.STATUS, "请填写人员类别，如正式党员。");
    }
    if (unit.isEmpty() || status.isEmpty()) {
      return Optional.empty();
    }
    checkRegular(member, status.get());
    checkKeeps(unit.get(), status.get(), found);
    LocalDate start = start(member, unit.get());
    if (member.since().isPresent() && start.isBefore(unit.get().from())) {
      found.fault(
          MemberFields.SINCE, "早于“" + unit.get().name() + "”成立的 " + unit.get().from() + "，请核对。");
    }
    return Optional.of(course(member, unit.get(), status.get(), start));
  }

  private static List<Intake.Stretch> course(
      Member member, Organization unit, MemberStatus status, LocalDate start) {
    List<Intake.Stretch> stretches = new ArrayList<>();
    boolean later =
        status == MemberStatus.FORMAL
            && member.regular().map(day -> day.isAfter(start)).orElse(false);
    stretches.add(new Intake.Stretch(unit.id(), later ? MemberStatus.PROBATIONARY : status, start));
    if (later) {
      stretches.add(new Intake.Stretch(unit.id(), status, member.regular().orElseThrow()));
    }
    return stretches;
  }

  private Optional<Organization> byDefault(Finding.Builder found) {
    return found.faults.stream().anyMatch(f -> f.field().equals(MemberFields.UNIT))
            || mapping.organization().isEmpty()
        ? Optional.empty()
        : units.get(OrgId.parse(mapping.organization()));
  }

  /** A day of joining, or of becoming a full member, says it where the category is left out. */
  private static Optional<MemberStatus> status(Member member) {
    if (member.status().isPresent()
        || member.found().faults.stream().anyMatch(f -> f.field().equals(MemberFields.STATUS))) {
      return member.status();
    }
    if (member.regular().isPresent()) {
      return Optional.of(MemberStatus.FORMAL);
    }
    return Optional.empty();
  }

  private LocalDate start(Member member, Organization unit) {
    if (member.since().isPresent()) {
      if (member.since().get().isAfter(today)) {
        member.found().fault(MemberFields.SINCE, "进入本支部的日期在今天之后，请核对。");
      }
      return member.since().get();
    }
    LocalDate usual =
        mapping.since().isEmpty()
            ? LocalDate.of(today.getYear(), 1, 1)
            : LocalDate.parse(mapping.since());
    LocalDate founded = usual.isBefore(unit.from()) ? unit.from() : usual;
    Optional<LocalDate> joined = member.details().joined();
    return joined.filter(day -> day.isAfter(founded) && !day.isAfter(today)).orElse(founded);
  }

  private void checkRegular(Member member, MemberStatus status) {
    Finding.Builder found = member.found();
    Optional<LocalDate> joined = member.details().joined();
    member
        .regular()
        .ifPresent(
            day -> {
              if (joined.isPresent() && day.isBefore(joined.get())) {
                found.fault(MemberFields.REGULAR, "转正日期早于加入党组织日期，请核对。");
              } else if (status == MemberStatus.FORMAL && day.isAfter(today)) {
                found.fault(MemberFields.REGULAR, "转正日期在今天之后，人员类别却是正式党员，请核对。");
              } else if (status == MemberStatus.PROBATIONARY && !day.isAfter(today)) {
                found.fault(MemberFields.REGULAR, "已到转正日期，人员类别却是预备党员，请核对。");
              }
            });
  }

  private static void checkKeeps(Organization unit, MemberStatus status, Finding.Builder found) {
    if (!Intake.keeps(unit.kind(), status)) {
      found.fault(
          MemberFields.UNIT,
          status.title() + "的组织关系不能放在" + unit.kind().title() + "“" + unit.name() + "”，请填党支部等党组织。");
    }
    if (unit.until().isPresent()) {
      found.fault(MemberFields.UNIT, "“" + unit.name() + "”已撤销或已定撤销，请填现在的支部。");
    }
  }

  /** Where and as what somebody known goes on, if that changes. */
  Optional<Intake.Stretch> moved(Member member, Intake.Known person) {
    Finding.Builder found = member.found();
    boolean gone = person.until().map(end -> !end.isAfter(today)).orElse(false);
    Optional<Organization> unit = member.unit();
    OrgId to = unit.map(Organization::id).orElse(person.unit());
    MemberStatus status = member.status().orElse(person.status());
    boolean moves = !to.equals(person.unit()) || gone && unit.isPresent();
    if (!moves && status == person.status()) {
      return Optional.empty();
    }
    checkRegular(member, status);
    (unit.isPresent() ? unit : units.get(to)).ifPresent(u -> checkKeeps(u, status, found));
    LocalDate from = today;
    if (moves && member.since().isPresent()) {
      from = member.since().get();
    } else if (!moves && status == MemberStatus.FORMAL && member.regular().isPresent()) {
      from = member.regular().get();
    }
    boolean early =
        from.isBefore(person.since()) || unit.map(u -> u.from().isAfter(today)).orElse(false);
    return Optional.of(new Intake.Stretch(to, status, early ? today : from));
  }
}
