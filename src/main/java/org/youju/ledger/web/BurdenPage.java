package org.youju.ledger.web;

import java.time.Clock;
import java.time.Year;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.Malformed;
import org.youju.kernel.Period;
import org.youju.kernel.Role;
import org.youju.shell.NavEntry;

/** 减负: what recording asks of people, for the office to lessen it; nobody is named or ranked. */
@Controller
class BurdenPage {
  private final ShowBurden show;
  private final Clock clock;

  BurdenPage(ShowBurden show, Clock clock) {
    this.show = show;
    this.clock = clock;
  }

  /** The line in the navigation. */
  @Bean
  static NavEntry burdenEntry() {
    return new NavEntry("burden", "减负", "/burden", 340, Role.business());
  }

  @GetMapping("/burden")
  @AllowedToRead
  String burden(Actor actor, @RequestParam Optional<String> year, Model model) {
    model.addAttribute(
        "view",
        show.view(
            actor, year.filter(y -> !y.isEmpty()).map(BurdenPage::parsed).orElse(Year.now(clock))));
    return "ledger/burden";
  }

  private static Year parsed(String text) {
    if (text.matches("[0-9]{4}")) {
      Year year = Year.parse(text);
      if (year.getValue() >= Period.EARLIEST.getYear()
          && year.getValue() <= Period.LATEST.getYear()) {
        return year;
      }
    }
    throw new Malformed("year", "年份请写成 2026 的样式。");
  }
}
