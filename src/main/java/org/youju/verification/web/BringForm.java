package org.youju.verification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.youju.kernel.Actor;
import org.youju.kernel.FieldError;
import org.youju.kernel.Refused;
import org.youju.organization.Organizations;

/** The form that brings a document. */
@Component
class BringForm {
  private static final int MOST = 300;
  private static final int YEARS = 5;

  /** In January and February one still reports on the year before. */
  private static final int LAST_MONTH_OF_REPORTS = 2;

  private final Organizations organizations;
  private final Clock clock;

  BringForm(Organizations organizations, Clock clock) {
    this.organizations = organizations;
    this.clock = clock;
  }

  /** What the form is for. */
  enum Purpose {
    CHECK("核稿", "稿子里的每一个数，都和台账对一遍；空白、水印和前后矛盾也会指出来", "/verifications", "开始核对"),
    FILL("填空", "稿子里的 *、XX、____，台账有的填上，没有的留着并说明原因", "/fillings", "开始填写");

    private final String heading;
    private final String sub;
    private final String action;
    private final String verb;

    Purpose(String heading, String sub, String action, String verb) {
      this.heading = heading;
      this.sub = sub;
      this.action = action;
      this.verb = verb;
    }
  }

  /** The form as it opens. */
  String empty(Actor actor, Purpose purpose, Model model) {
    return show(actor, purpose, Incoming.Sent.nothing(), List.of(), model);
  }

  /**
   * Goes on with what was sent, or shows the form again with what is wrong.
   *
   * @param next answers where it leads
   */
  String bring(
      Actor actor,
      Purpose purpose,
      Incoming.Sent sent,
      Function<Incoming, String> next,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      return "redirect:" + next.apply(Incoming.of(sent.chosen()));
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(actor, purpose, sent, refused.errors(), model);
    }
  }

  private String show(
      Actor actor, Purpose purpose, Incoming.Sent sent, List<FieldError> errors, Model model) {
    model.addAttribute(
        "view",
        view(actor, purpose, sent.organization(), sent.year(), sent.text().orElse(""), errors));
    return "verification/bring";
  }

  private BringView view(
      Actor actor,
      Purpose purpose,
      Optional<String> organization,
      Optional<String> year,
      String text,
      List<FieldError> errors) {
    LocalDate today = LocalDate.now(clock);
    int usual = today.getYear() - (today.getMonthValue() <= LAST_MONTH_OF_REPORTS ? 1 : 0);
    String chosenYear = year.filter(y -> !y.isBlank()).orElse(Integer.toString(usual));
    String chosen = organization.orElseGet(() -> actor.organization().toString());
    return new BringView(
        purpose.heading,
        purpose.sub,
        purpose.action,
        purpose.verb,
        organizations
            .list(actor.scope(), Optional.empty(), "", today, Optional.empty(), MOST)
            .stream()
            .map(
                o ->
                    new BringView.Option(
                        o.id().toString(), o.name(), o.id().toString().equals(chosen)))
            .toList(),
        IntStream.rangeClosed(0, YEARS)
            .mapToObj(i -> Integer.toString(today.getYear() - i))
            .map(y -> new BringView.Option(y, y + " 年", y.equals(chosenYear)))
            .toList(),
        text,
        errors);
  }
}
