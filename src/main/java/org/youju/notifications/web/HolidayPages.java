package org.youju.notifications.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.FieldError;
import org.youju.kernel.Malformed;
import org.youju.kernel.NotFound;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.notifications.Audience;
import org.youju.notifications.Break;
import org.youju.notifications.Festival;
import org.youju.notifications.Gateways;
import org.youju.notifications.HolidayPlan;
import org.youju.notifications.HolidayPlans;
import org.youju.notifications.HolidayYear;
import org.youju.notifications.Holidays;
import org.youju.notifications.Recipients;
import org.youju.shell.DateParam;
import org.youju.shell.Flash;
import org.youju.shell.NavEntry;

/** 节日提醒: the festivals of a year, their days off, and what is sent before them. */
@Controller
class HolidayPages {
  private static final int EARLIEST = 2000;
  private static final int LATEST = 2099;

  private final Holidays holidays;
  private final HolidayPlans plans;
  private final Recipients recipients;
  private final Gateways gateways;
  private final Clock clock;

  HolidayPages(
      Holidays holidays,
      HolidayPlans plans,
      Recipients recipients,
      Gateways gateways,
      Clock clock) {
    this.holidays = holidays;
    this.plans = plans;
    this.recipients = recipients;
    this.gateways = gateways;
    this.clock = clock;
  }

  @GetMapping("/holidays")
  @Allowed({Role.PARTY_GROUP_SECRETARY, Role.OFFICE, Role.DISCIPLINE})
  ModelAndView year(Actor actor, @RequestParam Optional<Integer> year) {
    int wanted = year.isPresent() ? checked(year) : yearAhead(actor);
    return Pages.page("notifications/holidays", view(actor, wanted));
  }

  @GetMapping("/holidays/{year}/{festival}/days")
  @Allowed({Role.OFFICE, Role.DISCIPLINE})
  ModelAndView days(Actor actor, @PathVariable int year, @PathVariable String festival) {
    Festival one = festival(festival);
    HolidayYear whole = holidays.year(actor.root(), checked(Optional.of(year)));
    return Pages.page("notifications/holiday-days", DaysView.of(whole, year, one));
  }

  @PostMapping("/holidays/{year}/{festival}/days")
  @Allowed({Role.OFFICE, Role.DISCIPLINE})
  ModelAndView enter(
      Actor actor,
      @PathVariable int year,
      @PathVariable String festival,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String madeUp,
      @RequestParam(defaultValue = "") String source,
      RedirectAttributes redirect) {
    Festival one = festival(festival);
    checked(Optional.of(year));
    try {
      holidays.enter(
          actor,
          new HolidayYear.Entered(
              year,
              one,
              day("from", from),
              day("until", until),
              Arrays.stream(madeUp.split("[\\s,，、;；]+"))
                  .filter(part -> !part.isEmpty())
                  .map(part -> day("madeUp", part))
                  .toList(),
              source.strip()));
    } catch (Refused refused) {
      return Pages.refused(
          "notifications/holiday-days",
          new DaysView(year, one, from, until, madeUp, source, false, refused.errors()));
    }
    Flash.done(one.title() + "放假安排已保存。").on(redirect);
    return new ModelAndView("redirect:/holidays?year=" + year);
  }

  @PostMapping("/holidays/{year}/{festival}/forget")
  @Allowed({Role.OFFICE, Role.DISCIPLINE})
  String forget(
      Actor actor,
      @PathVariable int year,
      @PathVariable String festival,
      RedirectAttributes redirect) {
    holidays.forget(actor, checked(Optional.of(year)), festival(festival));
    Flash.done("已恢复为公布的安排。").on(redirect);
    return "redirect:/holidays?year=" + year;
  }

  @PostMapping("/holidays/{year}/plan")
  @Allowed({Role.OFFICE, Role.DISCIPLINE})
  String planAll(Actor actor, @PathVariable int year, RedirectAttributes redirect) {
    int planned = plans.planAll(actor, checked(Optional.of(year)));
    (planned == 0
            ? Flash.failed("没有可以排的：节日都已过去或已安排。")
            : Flash.done("已按节前最后一个工作日排定 " + planned + " 个节日，内容和对象可以逐个改。"))
        .on(redirect);
    return "redirect:/holidays?year=" + year;
  }

  @GetMapping("/holidays/{year}/{festival}/plan")
  @Allowed({Role.OFFICE, Role.DISCIPLINE})
  ModelAndView planForm(Actor actor, @PathVariable int year, @PathVariable String festival) {
    Break rest = rest(actor, year, festival);
    Optional<HolidayPlan> plan = planned(actor, rest);
    PlanForm form =
        PlanForm.of(
            plan.map(HolidayPlan::wanted).orElseGet(() -> plans.usual(actor.root(), rest)),
            plan.map(HolidayPlan::version).orElse(0));
    return Pages.page("notifications/holiday-plan", planView(actor, rest, plan, form, List.of()));
  }

  @PostMapping("/holidays/{year}/{festival}/plan")
  @Allowed({Role.OFFICE, Role.DISCIPLINE})
  ModelAndView plan(
      Actor actor,
      @PathVariable int year,
      @PathVariable String festival,
      PlanForm form,
      RedirectAttributes redirect) {
    Break rest = rest(actor, year, festival);
    try {
      plans.plan(actor, year, rest.festival(), form.wanted(), form.readVersion());
    } catch (Refused refused) {
      return Pages.refused(
          "notifications/holiday-plan",
          planView(actor, rest, planned(actor, rest), form, refused.errors()));
    }
    Flash.done(rest.title() + "提醒已排定，" + form.on() + " " + form.at() + " 发出。").on(redirect);
    return new ModelAndView("redirect:/holidays?year=" + year);
  }

  @PostMapping("/holidays/{year}/{festival}/off")
  @Allowed({Role.OFFICE, Role.DISCIPLINE})
  String leaveOut(
      Actor actor,
      @PathVariable int year,
      @PathVariable String festival,
      PlanForm form,
      RedirectAttributes redirect) {
    Break rest = rest(actor, year, festival);
    plans.leaveOut(actor, year, rest.festival(), form.readVersion());
    Flash.done(rest.title() + "不发提醒。").on(redirect);
    return "redirect:/holidays?year=" + year;
  }

  private Break rest(Actor actor, int year, String festival) {
    Festival one = festival(festival);
    return holidays.year(actor.root(), checked(Optional.of(year))).breaks().stream()
        .filter(rest -> rest.festivals().contains(one))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private Optional<HolidayPlan> planned(Actor actor, Break rest) {
    return plans.of(actor.root(), rest.year()).stream()
        .filter(plan -> plan.festival() == rest.festival())
        .findFirst();
  }

  private PlanView planView(
      Actor actor, Break rest, Optional<HolidayPlan> plan, PlanForm form, List<FieldError> errors) {
    return new PlanView(
        rest,
        plan,
        form,
        Arrays.stream(Audience.values())
            .map(one -> PlanView.Choice.of(one, recipients.preview(actor.root(), one)))
            .toList(),
        gateways.settings(actor.root()).mode(),
        errors);
  }

  /** This year, or the next one once this year's last festival has come. */
  private int yearAhead(Actor actor) {
    LocalDate today = LocalDate.now(clock);
    boolean over =
        holidays.year(actor.root(), today.getYear()).breaks().stream()
            .allMatch(rest -> rest.day().isBefore(today));
    return over ? today.getYear() + 1 : today.getYear();
  }

  private HolidaysView view(Actor actor, int year) {
    HolidayYear whole = holidays.year(actor.root(), year);
    List<Break> breaks = whole.breaks();
    return new HolidaysView(
        year,
        LocalDate.now(clock).getYear(),
        breaks.stream()
            .map(one -> HolidaysView.Line.of(one, whole, planned(actor, one), LocalDate.now(clock)))
            .toList(),
        gateways.settings(actor.root()).mode(),
        actor.is(Role.OFFICE, Role.DISCIPLINE));
  }

  private int checked(Optional<Integer> year) {
    int wanted = year.orElseGet(() -> LocalDate.now(clock).getYear());
    if (wanted < EARLIEST || wanted > LATEST) {
      throw new NotFound();
    }
    return wanted;
  }

  private static Festival festival(String id) {
    return Festival.of(id).orElseThrow(NotFound::new);
  }

  private static LocalDate day(String field, String text) {
    try {
      return DateParam.parse(field, text.strip());
    } catch (Malformed unreadable) {
      throw new Refused(field, "日期请写成 2027-02-05 的样式，并确认这一天存在。");
    }
  }

  @Bean
  static NavEntry holidaysEntry() {
    return new NavEntry(
        "holidays",
        "节日提醒",
        "/holidays",
        330,
        Set.of(Role.PARTY_GROUP_SECRETARY, Role.OFFICE, Role.DISCIPLINE));
  }
}
