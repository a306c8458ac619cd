package org.youju.requirements.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.shell.DateParam;

/** One duty with its citation, what was found and the records behind it. */
@Controller
class DutyPages {
  private final ShowDuty show;

  DutyPages(ShowDuty show) {
    this.show = show;
  }

  @GetMapping("/duties/{organization}/{requirement}")
  @Allowed({
    Role.PARTY_GROUP_SECRETARY,
    Role.OFFICE,
    Role.BRANCH_SECRETARY,
    Role.BRANCH_MEMBER,
    Role.DISCIPLINE
  })
  String duty(
      Actor actor,
      @PathVariable OrgId organization,
      @PathVariable String requirement,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam Optional<PersonId> person,
      Model model) {
    Period period = new Period(DateParam.parse("from", from), DateParam.parse("to", to));
    model.addAttribute("view", show.view(actor, organization, requirement, period, person));
    return "requirements/duty";
  }
}
