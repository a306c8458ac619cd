package org.youju.requirements.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.requirements.Duties;
import org.youju.requirements.Obligation;
import org.youju.requirements.Remark;
import org.youju.requirements.Remarks;
import org.youju.shell.DateParam;
import org.youju.shell.Flash;

/** One duty with its citation, what was found and the records behind it. */
@Controller
class DutyPages {
  private final ShowDuty show;
  private final Duties duties;
  private final Remarks remarks;

  DutyPages(ShowDuty show, Duties duties, Remarks remarks) {
    this.show = show;
    this.duties = duties;
    this.remarks = remarks;
  }

  @GetMapping("/duties/{organization}/{requirement}")
  @AllowedToRead
  String duty(
      Actor actor,
      @PathVariable OrgId organization,
      @PathVariable String requirement,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam Optional<PersonId> person,
      Model model) {
    Period period = new Period(DateParam.parse("from", from), DateParam.parse("to", to));
    model.addAttribute(
        "view", show.view(actor, organization, requirement, period, person, "", List.of()));
    return "requirements/duty";
  }

  @PostMapping("/duties/{organization}/{requirement}/explain")
  @Allowed({Role.OFFICE, Role.BRANCH_SECRETARY, Role.BRANCH_MEMBER})
  String explain(
      Actor actor,
      @PathVariable OrgId organization,
      @PathVariable String requirement,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam Optional<PersonId> person,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Period period = new Period(DateParam.parse("from", from), DateParam.parse("to", to));
    Obligation one =
        duties.find(actor, organization, requirement, period, person).orElseThrow(NotFound::new);
    try {
      remarks.explain(actor, one, reason);
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute(
          "view",
          show.view(actor, organization, requirement, period, person, reason, refused.errors()));
      return "requirements/duty";
    }
    Flash.done("已记下说明。").on(redirect);
    return "redirect:" + one.page();
  }

  @PostMapping("/duties/{organization}/{requirement}/exempt")
  @Allowed(Role.OFFICE)
  String exempt(
      Actor actor,
      @PathVariable OrgId organization,
      @PathVariable String requirement,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam Optional<PersonId> person,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String approver,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Period period = new Period(DateParam.parse("from", from), DateParam.parse("to", to));
    Obligation one =
        duties.find(actor, organization, requirement, period, person).orElseThrow(NotFound::new);
    try {
      LocalDate last = DateParam.parse("until", until.isEmpty() ? to : until);
      if (last.isBefore(period.to())) {
        throw new Refused("until", "免除的截止日不能早于这一项的到期日 " + period.to() + "。");
      }
      remarks.exempt(
          actor, organization, requirement, person, period.from(), last, approver, reason);
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute(
          "view",
          show.view(actor, organization, requirement, period, person, reason, refused.errors()));
      return "requirements/duty";
    }
    Flash.done("已登记免除。").on(redirect);
    return "redirect:" + one.page();
  }

  @PostMapping("/duties/remarks/{id}/withdraw")
  @Allowed({Role.OFFICE, Role.BRANCH_SECRETARY})
  String withdraw(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    Remark remark = remarks.withdraw(actor, Ids.parse(id));
    Flash.done("已撤回，这一项会重新判定。").on(redirect);
    return "redirect:/organizations/" + remark.organization();
  }
}
