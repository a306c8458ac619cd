package org.youju.notifications.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.FieldError;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.notifications.Gateways;
import org.youju.notifications.Message;
import org.youju.notifications.Reminders;
import org.youju.shell.Flash;
import org.youju.shell.NavEntry;

/** 短信网关: what the system administrator sets. Shows no receivers and no texts. */
@Controller
class GatewayPages {
  private final Gateways gateways;
  private final Reminders reminders;

  GatewayPages(Gateways gateways, Reminders reminders) {
    this.gateways = gateways;
    this.reminders = reminders;
  }

  @GetMapping("/admin/gateway")
  @Allowed(Role.SYSTEM_ADMIN)
  ModelAndView form(Actor actor) {
    return Pages.page(
        "notifications/gateway",
        view(actor, GatewayForm.of(gateways.settings(actor.root())), List.of()));
  }

  @PostMapping("/admin/gateway")
  @Allowed(Role.SYSTEM_ADMIN)
  ModelAndView set(
      Actor actor,
      GatewayForm form,
      @RequestParam(defaultValue = "") String password,
      RedirectAttributes redirect) {
    try {
      gateways.set(actor, form.settings(), password);
    } catch (Refused refused) {
      return Pages.refused("notifications/gateway", view(actor, form, refused.errors()));
    }
    Flash.done("短信网关设置已保存。").on(redirect);
    return new ModelAndView("redirect:/admin/gateway");
  }

  @PostMapping("/admin/gateway/login")
  @Allowed(Role.SYSTEM_ADMIN)
  String tryLogin(Actor actor, RedirectAttributes redirect) {
    if (!gateways.settings(actor.root()).sends()) {
      Flash.failed("还没有设置短信网关，请先选择并保存。").on(redirect);
    } else {
      var opening = gateways.test(actor.root());
      switch (opening) {
        case OPEN -> Flash.done("网关登录成功。").on(redirect);
        default -> Flash.failed(opening.sentence() + "。").on(redirect);
      }
    }
    return "redirect:/admin/gateway";
  }

  @PostMapping("/admin/gateway/test")
  @Allowed(Role.SYSTEM_ADMIN)
  ModelAndView test(
      Actor actor, @RequestParam(defaultValue = "") String phone, RedirectAttributes redirect) {
    try {
      reminders.test(actor, phone);
    } catch (Refused refused) {
      return Pages.refused(
          "notifications/gateway",
          view(actor, GatewayForm.of(gateways.settings(actor.root())), refused.errors()));
    }
    Flash.done("测试短信已排队，半分钟内发出；刷新本页看结果。").on(redirect);
    return new ModelAndView("redirect:/admin/gateway");
  }

  private GatewayView view(Actor actor, GatewayForm form, List<FieldError> errors) {
    return new GatewayView(
        form,
        gateways.hasPassword(actor.root()),
        java.util.Arrays.stream(Message.State.values())
            .map(
                state ->
                    new GatewayView.Count(
                        state.title(), state.tone(), reminders.count(actor.root(), state)))
            .filter(count -> count.number() > 0)
            .toList(),
        reminders.tests(actor.root()).stream().map(GatewayView.Test::of).toList(),
        errors);
  }

  @Bean
  static NavEntry gatewayEntry() {
    return new NavEntry("gateway", "短信网关", "/admin/gateway", 850, Set.of(Role.SYSTEM_ADMIN));
  }
}
