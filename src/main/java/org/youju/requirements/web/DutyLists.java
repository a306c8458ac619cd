package org.youju.requirements.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.requirements.LocalRules;
import org.youju.shell.DateParam;
import org.youju.shell.Flash;
import org.youju.shell.NavEntry;

/** 履职: the calendar of duties, the board, the rule book. */
@Controller
@RequestMapping("/duties")
class DutyLists {
  private final ShowDuties calendar;
  private final ShowBoard board;
  private final ShowDates dates;
  private final ShowRules rules;
  private final LocalRules local;

  DutyLists(
      ShowDuties calendar, ShowBoard board, ShowDates dates, ShowRules rules, LocalRules local) {
    this.calendar = calendar;
    this.board = board;
    this.dates = dates;
    this.rules = rules;
    this.local = local;
  }

  /** The line in the navigation. */
  @Bean
  static NavEntry dutiesEntry() {
    return new NavEntry("duties", "履职", "/duties", 125, Role.business());
  }

  @GetMapping
  @AllowedToRead
  String calendar(
      Actor actor,
      @RequestParam Optional<OrgId> organization,
      @RequestParam Optional<PersonId> person,
      @RequestParam(defaultValue = "") String span,
      @RequestParam Optional<String> on,
      Model model) {
    Optional<LocalDate> day = DateParam.optional("on", on);
    model.addAttribute("view", calendar.view(actor, organization, person, span, day));
    return "requirements/calendar";
  }

  @GetMapping("/board")
  @AllowedToRead
  String board(
      Actor actor,
      @RequestParam Optional<OrgId> organization,
      @RequestParam Optional<Integer> year,
      @RequestParam(defaultValue = "0") int skip,
      Model model) {
    model.addAttribute("view", board.view(actor, organization, year, skip));
    return "requirements/board";
  }

  @GetMapping("/dates")
  @AllowedToRead
  String dates(
      Actor actor,
      @RequestParam Optional<OrgId> organization,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(defaultValue = "0") int skip,
      Model model) {
    model.addAttribute("view", dates.view(actor, organization, sort, skip));
    return "requirements/dates";
  }

  @GetMapping("/rules")
  @AllowedToRead
  String rules(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("view", rules.view(actor, q.strip(), List.of(), ""));
    return "requirements/rules";
  }

  /** A local rule with another number, or switched off, from a day on. */
  @PostMapping("/rules/{id}")
  @Allowed(Role.OFFICE)
  String change(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String since,
      @RequestParam(defaultValue = "") String atLeast,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    try {
      local.change(actor, id, day(since), number(atLeast), reason);
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("view", rules.view(actor, "", refused.errors(), id));
      return "requirements/rules";
    }
    Flash.done("已改，从 " + since + " 起按新的要求判断").on(redirect);
    return "redirect:/duties/rules#" + id;
  }

  private static LocalDate day(String text) {
    return DateParam.optional("since", Optional.of(text))
        .orElseThrow(() -> new Refused("since", "请选择从哪一天起。"));
  }

  private static Optional<BigDecimal> number(String text) {
    String typed = text.strip();
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    if (!typed.matches("[0-9]{1,4}([.][0-9])?")) {
      throw new Refused("atLeast", "请填阿拉伯数字，如 4；不再要求的留空。");
    }
    return Optional.of(new BigDecimal(typed));
  }
}
