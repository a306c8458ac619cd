package org.youju.organization;

import java.time.LocalDate;
import org.youju.kernel.Refused;

/** What must hold for organisations, each in its place of the tree. */
final class OrganizationRules {
  private OrganizationRules() {}

  static void checkParent(
      UnitStore.Unit parent,
      OrganizationKind kind,
      LocalDate since,
      LocalDate until,
      String field) {
    refuseIf(
        !parent.kind().below().contains(kind),
        field,
        parent.kind().title() + "之下不能设" + kind.title() + "，请另选上级组织或类型。");
    refuseIf(parent.course().since().isAfter(since), "from", "上级组织在这一天还没有成立，请改日期或另选上级。");
    refuseIf(
        parent.course().until().isBefore(until),
        field,
        "上级组织在 "
            + Days.last(parent.course().until()).map(LocalDate::toString).orElse("")
            + " 之后已撤销，请另选上级。");
  }

  static void checkAlive(UnitStore.Unit unit, LocalDate day, String field) {
    refuseIf(unit.course().on(day).isEmpty(), field, "该组织在这一天还没有成立或已经撤销，请改日期。");
  }

  static void checkAliveFrom(UnitStore.Unit unit, LocalDate day, String field, String label) {
    boolean alive = unit.course().on(day).isPresent() && unit.course().until().equals(Course.OPEN);
    refuseIf(!alive, field, label + "在这一天还没有成立或已定撤销，请另选。");
  }

  static void checkClosable(UnitStore.Unit unit, LocalDate end, String field) {
    refuseIf(unit.course().spells().get(0).value().parent().isEmpty(), field, "最上级组织不能撤销或合并。");
    refuseIf(!end.isAfter(unit.course().since()), field, "不能早于该组织成立的日期，请改日期。");
    refuseIf(end.isAfter(unit.course().until()), field, "该组织在这之前已经撤销。");
  }

  static void checkEnd(Faults faults, LocalDate from, LocalDate last) {
    faults.day("until", last);
    faults.unless(!last.isBefore(from), "until", "结束日期不能早于开始日期，请调整。");
  }

  static void refuseIf(boolean wrong, String field, String sentence) {
    if (wrong) {
      throw new Refused(field, sentence);
    }
  }
}
