package org.youju.app.web;

import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.Role;
import org.youju.shell.NavEntry;

/** The first page after logging in. */
@Controller
class DeskPage {
  private static final int NOON = 12;
  private static final int EVENING = 18;
  private static final int MORNING = 5;

  private final ShowDesk desk;
  private final List<NavEntry> entries;
  private final Clock clock;

  DeskPage(ShowDesk desk, List<NavEntry> entries, Clock clock) {
    this.desk = desk;
    this.entries = entries;
    this.clock = clock;
  }

  @GetMapping("/")
  @Allowed({
    Role.PARTY_GROUP_SECRETARY,
    Role.OFFICE,
    Role.BRANCH_SECRETARY,
    Role.BRANCH_MEMBER,
    Role.DISCIPLINE,
    Role.SYSTEM_ADMIN,
    Role.SECURITY_ADMIN,
    Role.AUDIT_ADMIN
  })
  String desk(Actor actor, Model model) {
    if (actor.role().isAdministrator()) {
      model.addAttribute("view", Duties.of(actor, greeting(actor), entries));
      return "app/duties";
    }
    model.addAttribute("view", desk.view(actor, greeting(actor)));
    return "app/desk";
  }

  private String greeting(Actor actor) {
    int hour = LocalTime.now(clock).getHour();
    String time = hour < MORNING ? "夜深了" : hour < NOON ? "上午好" : hour < EVENING ? "下午好" : "晚上好";
    return time + "，" + actor.name();
  }

  /** The desk's line in the navigation. */
  @Bean
  static NavEntry deskEntry() {
    return new NavEntry("desk", "工作台", "/", 100, Set.of(Role.values()));
  }
}
