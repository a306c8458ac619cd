package org.youju.app.web;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.Role;
import org.youju.shell.NavEntry;

/**
 * The first page after logging in. The three administrators have none: security leads them to their
 * own tasks.
 */
@Controller
class DeskPage {
  private static final int NOON = 12;
  private static final int EVENING = 18;
  private static final int MORNING = 5;

  static final Set<Role> READERS = Role.business();

  private final ShowDesk desk;
  private final Clock clock;

  DeskPage(ShowDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/")
  @AllowedToRead
  String desk(Actor actor, Model model) {
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
    return new NavEntry("desk", "工作台", "/", 100, READERS);
  }
}
