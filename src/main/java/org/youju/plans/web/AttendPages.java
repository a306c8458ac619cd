package org.youju.plans.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.kernel.Allowed;
import org.youju.kernel.FieldError;
import org.youju.kernel.Refused;
import org.youju.plans.MeetingCodes;

/** Where a meeting's code leads: type the name, done. No login, no place, no list of names. */
@Controller
@RequestMapping("/attend")
class AttendPages {
  private final MeetingCodes codes;

  AttendPages(MeetingCodes codes) {
    this.codes = codes;
  }

  @GetMapping("/{token}")
  @Allowed(anyone = true)
  String ask(@PathVariable String token, Model model) {
    return page(codes.door(token), false, List.of(), model);
  }

  @PostMapping("/{token}")
  @Allowed(anyone = true)
  String confirm(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String name,
      Model model,
      HttpServletResponse response) {
    MeetingCodes.Door door = codes.door(token);
    try {
      codes.confirm(door, name);
      return page(door, true, List.of(), model);
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(door, false, refused.errors(), model);
    }
  }

  private static String page(
      MeetingCodes.Door door, boolean done, List<FieldError> errors, Model model) {
    model.addAttribute("view", new AttendView(door.title(), done, errors));
    return "plans/attend";
  }
}
