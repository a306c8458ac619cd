package org.youju.plans.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.AllowedToRecord;
import org.youju.kernel.FieldError;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.plans.MeetingCodes;
import org.youju.plans.MeetingId;
import org.youju.plans.Plan;
import org.youju.plans.Plans;
import org.youju.plans.Series;
import org.youju.plans.SeriesId;
import org.youju.shell.Flash;

/** Pages of planned activities (活动安排). */
@Controller
@RequestMapping("/plans")
class PlanPages {
  private final Plans plans;
  private final MeetingCodes codes;
  private final ShowPlanForm forms;
  private final ShowPlans show;

  PlanPages(Plans plans, MeetingCodes codes, ShowPlanForm forms, ShowPlans show) {
    this.plans = plans;
    this.codes = codes;
    this.forms = forms;
    this.show = show;
  }

  @GetMapping
  @AllowedToRead
  String list(Actor actor, @RequestParam Optional<OrgId> organization, Model model) {
    model.addAttribute("view", show.list(actor, organization));
    return "plans/list";
  }

  @GetMapping("/new")
  @AllowedToRecord
  String empty(Actor actor, @RequestParam MultiValueMap<String, String> params, Model model) {
    model.addAttribute("view", forms.empty(actor, new PlanForm(params)));
    return "plans/form";
  }

  /** The rows anew, after the rhythm changed. */
  @PostMapping("/rows")
  @AllowedToRecord
  String rows(Actor actor, @RequestParam MultiValueMap<String, String> params, Model model) {
    model.addAttribute("view", forms.view(actor, forms.filled(new PlanForm(params)), List.of()));
    return "plans/rows";
  }

  @PostMapping
  @AllowedToRecord
  String prepare(
      Actor actor,
      @RequestParam MultiValueMap<String, String> params,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    PlanForm form = new PlanForm(params);
    List<FieldError> errors = new ArrayList<>();
    Plan plan = form.plan(errors);
    Optional<Series> made =
        errors.isEmpty() ? attempt(() -> plans.prepare(actor, plan), errors) : Optional.empty();
    if (made.isEmpty()) {
      return again(actor, form, errors, model, response);
    }
    String id = made.get().id().toString();
    Flash.done("已安排 " + made.get().meetings().size() + " 次活动")
        .undoneBy("/plans/" + id + "/remove")
        .on(redirect);
    return "redirect:/plans/" + id;
  }

  @GetMapping("/{id}")
  @AllowedToRead
  String series(Actor actor, @PathVariable String id, Model model) {
    model.addAttribute("view", show.series(actor, plans.series(actor.scope(), SeriesId.parse(id))));
    return "plans/series";
  }

  @GetMapping("/{id}/edit")
  @AllowedToRecord
  String edit(Actor actor, @PathVariable String id, Model model) {
    model.addAttribute("view", forms.of(actor, plans.series(actor.scope(), SeriesId.parse(id))));
    return "plans/form";
  }

  @PostMapping("/{id}")
  @AllowedToRecord
  String change(
      Actor actor,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> params,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    SeriesId series = SeriesId.parse(id);
    params.set("series", id);
    PlanForm form = new PlanForm(params);
    params.set("organization", plans.series(actor.scope(), series).organization().toString());
    List<FieldError> errors = new ArrayList<>();
    Plan plan = form.plan(errors);
    Optional<Series> changed =
        errors.isEmpty()
            ? attempt(() -> plans.change(actor, series, form.version(), plan), errors)
            : Optional.empty();
    if (changed.isEmpty()) {
      return again(actor, form, errors, model, response);
    }
    Flash.done("安排已更新").on(redirect);
    return "redirect:/plans/" + id;
  }

  private String again(
      Actor actor,
      PlanForm form,
      List<FieldError> errors,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("view", forms.view(actor, form, errors));
    return "plans/form";
  }

  private static Optional<Series> attempt(
      java.util.function.Supplier<Series> work, List<FieldError> errors) {
    try {
      return Optional.of(work.get());
    } catch (Refused refused) {
      errors.addAll(refused.errors());
      return Optional.empty();
    }
  }

  @PostMapping("/{id}/remove")
  @AllowedToRecord
  String remove(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    plans.remove(actor, SeriesId.parse(id));
    Flash.done("安排已删除，台账记录不受影响").undoneBy("/plans/" + id + "/restore").on(redirect);
    return "redirect:/plans";
  }

  @PostMapping("/{id}/restore")
  @AllowedToRecord
  String restore(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    plans.restore(actor, SeriesId.parse(id));
    Flash.done("安排已恢复").on(redirect);
    return "redirect:/plans/" + id;
  }

  // ---- the code of a meeting

  @GetMapping("/meetings/{id}/code")
  @AllowedToRecord
  String code(Actor actor, @PathVariable String id, Model model, HttpServletRequest request) {
    model.addAttribute(
        "view", show.code(actor, plans.meeting(actor.scope(), MeetingId.parse(id)), base(request)));
    return "plans/code";
  }

  @PostMapping("/meetings/{id}/code")
  @AllowedToRecord
  String open(Actor actor, @PathVariable String id) {
    codes.open(actor, MeetingId.parse(id));
    return "redirect:/plans/meetings/" + id + "/code";
  }

  @PostMapping("/meetings/{id}/code/close")
  @AllowedToRecord
  String close(Actor actor, @PathVariable String id) {
    codes.close(actor, MeetingId.parse(id));
    return "redirect:/plans/meetings/" + id + "/code";
  }

  private static String base(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
  }
}
