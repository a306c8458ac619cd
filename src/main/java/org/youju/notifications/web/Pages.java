package org.youju.notifications.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.youju.kernel.OfficeClock;

/** Small things that the pages of this module share. */
final class Pages {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(OfficeClock.ZONE);

  private Pages() {}

  static ModelAndView page(String template, Object view) {
    return new ModelAndView(template).addObject("view", view);
  }

  /** The same form again, with what is wrong beside the fields. */
  static ModelAndView refused(String template, Object view) {
    ModelAndView page = page(template, view);
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /** {@code 2026-03-05 14:30}, as the office's clocks show. */
  static String minute(Instant instant) {
    return MINUTE.format(instant);
  }
}
