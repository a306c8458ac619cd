package org.youju.requirements.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.catalog.Area;
import org.youju.catalog.Catalog;
import org.youju.catalog.Requirement;
import org.youju.catalog.RequirementCase;
import org.youju.catalog.RuleWords;
import org.youju.catalog.Strength;
import org.youju.catalog.Wording;
import org.youju.kernel.Actor;
import org.youju.kernel.FieldError;
import org.youju.kernel.Role;
import org.youju.requirements.Duties;
import org.youju.requirements.LocalRules;
import org.youju.requirements.Status;

/** The rule book: every requirement with its citation and its cases. */
@Component
class ShowRules {
  private final Duties duties;
  private final LocalRules local;
  private final Catalog catalog;

  ShowRules(Duties duties, LocalRules local, Catalog catalog) {
    this.duties = duties;
    this.local = local;
    this.catalog = catalog;
  }

  /**
   * @param wrong the requirement whose change was refused; empty for none
   */
  RulesView view(Actor actor, String q, List<FieldError> errors, String wrong) {
    Map<String, List<RulesView.Rule>> areas = new LinkedHashMap<>();
    int number = 0;
    List<LocalRules.Change> changes = local.changes(actor.root());
    for (Requirement one : duties.rules(actor.root())) {
      if (matches(one, q)) {
        number++;
        String title = Area.of(one.category()).map(Area::title).orElse(one.category());
        areas.computeIfAbsent(title, t -> new ArrayList<>()).add(rule(actor, one, changes));
      }
    }
    return new RulesView(
        ShowDuties.pages("/duties/rules", "&span=quarter"),
        q,
        number,
        areas.entrySet().stream().map(e -> new RulesView.Area(e.getKey(), e.getValue())).toList(),
        errors,
        wrong);
  }

  private static boolean matches(Requirement one, String q) {
    return q.isBlank()
        || one.name().contains(q)
        || one.id().equalsIgnoreCase(q)
        || one.wordings().stream()
            .anyMatch(w -> w.sentence().contains(q) || w.source().toString().contains(q));
  }

  private RulesView.Rule rule(Actor actor, Requirement one, List<LocalRules.Change> changes) {
    return new RulesView.Rule(
        one.id(),
        one.row(),
        one.name(),
        one.wordings().stream().map(this::worded).toList(),
        one.cases().stream().map(this::example).toList(),
        changes.stream()
            .filter(change -> change.requirement().equals(one.id()))
            .map(
                change ->
                    change.since()
                        + " 起："
                        + change.atLeast().map(n -> "不少于 " + n.toPlainString()).orElse("停用")
                        + "。"
                        + change.reason()
                        + "（"
                        + change.by()
                        + "）")
            .toList(),
        actor.is(Role.OFFICE) && one.newest().strength() == Strength.LOCAL);
  }

  private RulesView.Worded worded(Wording wording) {
    return new RulesView.Worded(
        wording.from() + wording.until().map(day -> " 至 " + day).orElse(" 起"),
        wording.sentence(),
        wording.source().toString(),
        wording.strength().title(),
        RuleWords.whom(wording.whom()),
        RuleWords.when(wording.rhythm(), catalog),
        RuleWords.what(wording, catalog));
  }

  private RulesView.Example example(RequirementCase one) {
    Optional<Status> status = Status.of(one.status());
    return new RulesView.Example(
        RuleWords.example(one, catalog),
        one.period().from() + " 至 " + one.period().to(),
        one.today().toString(),
        status.map(Status::title).orElse("没有这项要求"),
        status.map(ShowDuty::tone).orElse("plain"));
  }
}
