package org.youju.requirements.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.catalog.Measured;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.FieldError;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Tallies;
import org.youju.requirements.Duties;
import org.youju.requirements.Judgment;
import org.youju.requirements.Obligation;
import org.youju.requirements.Remark;
import org.youju.requirements.Remarks;
import org.youju.requirements.Status;

/** Collects what the page of one duty shows. */
@Component
class ShowDuty {
  private final Duties duties;
  private final Remarks remarks;
  private final Tallies tallies;
  private final Catalog catalog;

  ShowDuty(Duties duties, Remarks remarks, Tallies tallies, Catalog catalog) {
    this.duties = duties;
    this.remarks = remarks;
    this.tallies = tallies;
    this.catalog = catalog;
  }

  DutyView view(
      Actor actor,
      OrgId organization,
      String requirement,
      Period period,
      Optional<PersonId> person,
      String written,
      List<FieldError> errors) {
    Obligation duty =
        duties.find(actor, organization, requirement, period, person).orElseThrow(NotFound::new);
    List<EntryId> ids = duty.judgment().found().entries().stream().map(EntryId::new).toList();
    return new DutyView(
        duty.name(),
        duty.organizationName(),
        day(period.from()) + "至" + day(period.to()),
        duty.status().title(),
        tone(duty.status()),
        duty.wording().sentence(),
        duty.wording().source().toString(),
        duty.wording().strength().title(),
        duty.required(),
        duty.judgment().told(),
        advice(duty.judgment()),
        duty.status().missing() ? kind(duty) : "",
        tallies.summaries(actor.scope(), ids).stream().map(this::record).toList(),
        remarks.about(actor.root(), duty).stream().map(one -> said(actor, one)).toList(),
        new DutyView.Forms(
            duty.page(),
            duty.page().replaceFirst("\\?.*", ""),
            duty.period().from().toString(),
            duty.period().to().toString(),
            duty.person().map(one -> one.id().toString()).orElse(""),
            duty.status() == Status.TO_EXPLAIN
                && duty.open()
                && !actor.is(Role.PARTY_GROUP_SECRETARY, Role.DISCIPLINE),
            duty.open() && actor.is(Role.OFFICE),
            written,
            errors));
  }

  private static DutyView.Said said(Actor actor, Remark one) {
    boolean explanation = one.kind() == Remark.Kind.EXPLANATION;
    return new DutyView.Said(
        explanation ? "说明" : "免除",
        one.reason(),
        one.by() + (explanation ? "" : " 登记，批准人 " + one.approver() + "，至 " + one.period().to()),
        actor.is(Role.OFFICE) || explanation && actor.is(Role.BRANCH_SECRETARY)
            ? "/duties/remarks/" + one.id() + "/withdraw"
            : "");
  }

  private static String day(LocalDate day) {
    return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
  }

  static String tone(Status status) {
    return switch (status) {
      case MET -> "green";
      case NOT_YET -> "blue";
      case TO_EXPLAIN, UNDECIDED -> "amber";
      case NOT_MET -> "red";
      case NOT_APPLICABLE -> "plain";
    };
  }

  private static String advice(Judgment judgment) {
    if (judgment instanceof Judgment.NotYet notYet) {
      return notYet.daysLeft() == 0 ? "今天到期。" : "还有 " + notYet.daysLeft() + " 天。";
    } else if (judgment instanceof Judgment.ToExplain) {
      return "条文写的是“一般”或属于本单位自定：已开展的请补记，没有开展的用一句话说明原因，不按违规处理。";
    } else if (judgment instanceof Judgment.NotMet) {
      return "台账里没有查到相应记录。已开展的请补记，会标注“补记”。";
    }
    return judgment instanceof Judgment.Undecided ? "补齐数据后会重新判断。" : "";
  }

  /** The first kind that would count. */
  String kind(Obligation duty) {
    Measured measured = duty.wording().measured();
    List<String> kinds = List.of();
    if (measured instanceof Measured.Counted counted) {
      kinds =
          catalog
              .metric(counted.metric())
              .map(metric -> metric.counting().kinds())
              .orElse(List.of());
    } else if (measured instanceof Measured.Renewed renewed) {
      kinds = renewed.kinds();
    } else if (measured instanceof Measured.Passed passed) {
      kinds = passed.kinds();
    }
    return kinds.isEmpty() ? "" : kinds.get(0);
  }

  private DutyView.Record record(EntrySummary entry) {
    String kinds =
        entry.kinds().stream()
            .map(id -> catalog.kind(id).map(Kind::name).orElse(id))
            .collect(Collectors.joining("、"));
    return new DutyView.Record(
        entry.on().toString(),
        entry.title().isEmpty() ? kinds : entry.title(),
        "/ledger/" + entry.id(),
        kinds,
        entry.late());
  }
}
