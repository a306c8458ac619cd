package org.youju.notifications.web;

import java.util.List;
import java.util.Map;
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
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.notifications.Gateways;
import org.youju.notifications.Message;
import org.youju.notifications.Reminders;
import org.youju.organization.People;
import org.youju.shell.Flash;
import org.youju.shell.Limit;
import org.youju.shell.NavEntry;
import org.youju.shell.Paged;

/** 提醒: what was sent, what became of it, and what a person has to decide. */
@Controller
class ReminderPages {
  private final Reminders reminders;
  private final Gateways gateways;
  private final People people;

  ReminderPages(Reminders reminders, Gateways gateways, People people) {
    this.reminders = reminders;
    this.gateways = gateways;
    this.people = people;
  }

  @GetMapping("/reminders")
  @Allowed({Role.OFFICE, Role.DISCIPLINE})
  ModelAndView list(
      Actor actor, @RequestParam Optional<String> state, @RequestParam Optional<String> after) {
    Optional<Message.State> one =
        state
            .filter(id -> !id.isEmpty())
            .map(id -> Message.State.of(id).orElseThrow(NotFound::new));
    Paged<Message> page =
        Paged.cut(
            reminders.list(
                actor.root(),
                one,
                after.filter(id -> !id.isEmpty()).map(Ids::parse),
                Limit.DEFAULT.andOne()),
            Limit.DEFAULT,
            message -> message.id().toString());
    List<PersonId> ids =
        page.items().stream().flatMap(message -> message.person().stream()).distinct().toList();
    Map<PersonId, String> names = people.names(actor.root(), ids);
    return Pages.page(
        "notifications/list",
        new RemindersView(
            one,
            page.map(message -> RemindersView.Line.of(message, names)),
            reminders.count(actor.root(), Message.State.UNCERTAIN),
            gateways.settings(actor.root()).mode()));
  }

  @PostMapping("/reminders/{id}/resend")
  @Allowed({Role.OFFICE, Role.DISCIPLINE})
  String resend(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    reminders.decide(actor, Ids.parse(id), true);
    Flash.done("已排队重发。").on(redirect);
    return "redirect:/reminders";
  }

  @PostMapping("/reminders/{id}/leave")
  @Allowed({Role.OFFICE, Role.DISCIPLINE})
  String leave(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    reminders.decide(actor, Ids.parse(id), false);
    Flash.done("这条不再发。").on(redirect);
    return "redirect:/reminders";
  }

  @Bean
  static NavEntry remindersEntry() {
    return new NavEntry(
        "reminders", "提醒记录", "/reminders", 340, Set.of(Role.OFFICE, Role.DISCIPLINE));
  }
}
