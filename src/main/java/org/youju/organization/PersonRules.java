package org.youju.organization;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What must hold for a person's details; puts right what can be put right without asking. */
final class PersonRules {
  private static final int NAME = 50;
  private static final int SHORT = 50;
  private static final int JOB = 100;
  private static final int ADDRESS = 100;

  /** Han signs of any plane, other letters with their marks, a middle dot or a blank between. */
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}·.'’\\- ]+");

  private static final Pattern DOTS = Pattern.compile("[•・․‧∙⋅●．]");

  private static final Pattern HAN_GAP = Pattern.compile("(\\p{IsHan}) (?=\\p{IsHan})");
  private static final Set<String> GENDERS = Set.of("男", "女", "");

  private PersonRules() {}

  /** Cleaned details; what is wrong goes to {@code faults}. */
  static PersonDetails check(PersonDetails typed, LocalDate today, Faults faults) {
    Optional<String> number = typed.idNumber().map(IdNumber::clean);
    Optional<String> given = number.filter(text -> !text.isEmpty());
    Optional<String> fault = given.flatMap(text -> IdNumber.fault(text, today));
    fault.ifPresent(message -> faults.unless(false, "idNumber", message));
    Optional<String> sound = fault.isEmpty() ? given : Optional.empty();
    Optional<String> phone = typed.phone().map(Phone::clean);
    phone
        .filter(text -> !text.isEmpty())
        .flatMap(Phone::fault)
        .ifPresent(message -> faults.unless(false, "phone", message));
    PersonDetails clean =
        new PersonDetails(
            name(typed.name(), faults),
            typed.gender().isEmpty() ? sound.map(IdNumber::gender).orElse("") : typed.gender(),
            typed.born().or(() -> sound.flatMap(IdNumber::born)),
            typed.joined(),
            faults.line("nation", "民族", typed.nation(), SHORT),
            faults.line("origin", "籍贯", typed.origin(), SHORT),
            faults.line("education", "学历", typed.education(), SHORT),
            faults.line("job", "工作岗位", typed.job(), JOB),
            typed.marks(),
            new PersonDetails.Secrets(
                number,
                phone,
                typed.address().map(text -> faults.line("address", "家庭住址", text, ADDRESS))));
    checkDays(clean, sound, today, faults);
    checkLost(clean.marks(), today, faults);
    return clean;
  }

  private static String name(String typed, Faults faults) {
    String dotted =
        faults
            .required("name", "姓名", DOTS.matcher(typed).replaceAll("·"), NAME)
            .replace(" ·", "·")
            .replace("· ", "·");
    String name = HAN_GAP.matcher(dotted).replaceAll("$1");
    faults.unless(
        name.isEmpty() || LETTERS.matcher(name).matches(), "name", "姓名只能由汉字、字母和间隔号“·”组成，请去掉其他符号。");
    return name;
  }

  private static void checkLost(PersonDetails.Marks marks, LocalDate today, Faults faults) {
    marks
        .lostSince()
        .ifPresent(
            day -> {
              faults.unless(marks.lost(), "lostSince", "填了失联日期，请同时标明失联；已恢复联系的请清空失联日期。");
              faults.unless(!day.isAfter(today), "lostSince", "失联日期不能晚于今天，请核对。");
              faults.day("lostSince", day);
            });
  }

  private static void checkDays(
      PersonDetails details, Optional<String> number, LocalDate today, Faults faults) {
    faults.unless(GENDERS.contains(details.gender()), "gender", "性别请选择男或女。");
    faults.unless(
        details.born().map(day -> !day.isAfter(today)).orElse(true), "born", "出生日期不能晚于今天，请核对。");
    faults.unless(
        details.born().map(day -> day.getYear() >= 1900).orElse(true), "born", "出生日期过早，请核对。");
    faults.unless(
        details.joined().map(day -> !day.isAfter(today)).orElse(true), "joined", "入党日期不能晚于今天，请核对。");
    details.joined().ifPresent(day -> faults.day("joined", day));
    faults.unless(
        details.born().isEmpty()
            || details.joined().map(day -> day.isAfter(details.born().get())).orElse(true),
        "joined",
        "入党日期不能早于出生日期，请核对。");
    number
        .flatMap(IdNumber::born)
        .ifPresent(
            day ->
                faults.unless(
                    details.born().equals(Optional.of(day)), "born", "出生日期与公民身份号码不一致，请核对。"));
    number.ifPresent(
        text ->
            faults.unless(
                details.gender().equals(IdNumber.gender(text)), "gender", "性别与公民身份号码不一致，请核对。"));
  }
}
