package org.youju.requirements.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.Malformed;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.requirements.Duties;
import org.youju.requirements.Obligation;
import org.youju.requirements.Status;
import org.youju.shell.DateParam;
import org.youju.shell.Limit;
import org.youju.shell.Paged;

/** Obligations for scripts (contract: Later capabilities). */
@RestController
@RequestMapping("/api/v1/obligations")
class ObligationsApi {
  private static final int CURSOR = 200;

  private final Duties duties;

  ObligationsApi(Duties duties) {
    this.duties = duties;
  }

  @GetMapping
  @AllowedToRead
  Paged<ObligationJson> obligations(
      Actor actor,
      @RequestParam Optional<OrgId> organization,
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam Optional<String> status,
      @RequestParam Optional<Limit> limit,
      @RequestParam Optional<String> after) {
    Period period = period(DateParam.parse("from", from), DateParam.parse("to", to));
    Limit most = limit.orElse(Limit.DEFAULT);
    List<Obligation> rows =
        duties.page(
            actor,
            organization,
            period,
            status.filter(text -> !text.isEmpty()).map(ObligationsApi::status),
            after.filter(text -> !text.isEmpty()).map(ObligationsApi::cursor),
            most.andOne());
    return Paged.cut(rows, most, Obligation::key).map(ObligationJson::of);
  }

  private static Period period(LocalDate from, LocalDate to) {
    if (from.plusYears(3).isBefore(to)) {
      throw new Malformed("to", "一次最多查三年，请缩短起止时间。");
    }
    return new Period(from, to);
  }

  private static Status status(String text) {
    return Status.of(text)
        .orElseThrow(
            () ->
                new Malformed(
                    "status",
                    "status 只能是 met、not-yet、to-explain、not-met、not-applicable 或 undecided。"));
  }

  private static String cursor(String text) {
    if (text.length() > CURSOR || !text.matches("[0-9a-f-]{36}/.+")) {
      throw new Malformed("after", "翻页位置不对，请使用上一页给出的 next。");
    }
    return text;
  }
}
