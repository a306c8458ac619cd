package org.youju.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.youju.docx.DocumentText;
import org.youju.docx.UnreadableDocument;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRecord;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.ledger.web.Proposal;
import org.youju.ledger.web.Proposals;
import org.youju.minutes.QuickRecord;
import org.youju.minutes.Understood;
import org.youju.organization.Organizations;
import org.youju.shell.ChosenFile;

/** 速记: a pasted text becomes drafts of the form 记一笔, where it is confirmed and recorded. */
@Controller
class QuickPages {
  private static final int ORGANIZATIONS = 300;

  private final QuickRecord quick;
  private final Propose propose;
  private final Proposals proposals;
  private final Organizations organizations;
  private final Clock clock;

  QuickPages(
      QuickRecord quick,
      Propose propose,
      Proposals proposals,
      Organizations organizations,
      Clock clock) {
    this.quick = quick;
    this.propose = propose;
    this.proposals = proposals;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/entries/quick")
  @AllowedToRecord
  String paste(Actor actor, Model model) {
    model.addAttribute("view", view(actor, "", own(actor), List.of()));
    return "minutes/quick";
  }

  @PostMapping("/entries/quick")
  @AllowedToRecord
  String read(
      Actor actor,
      @RequestParam(defaultValue = "") String text,
      @RequestParam Optional<MultipartFile> file,
      @RequestParam Optional<String> organization,
      Model model,
      HttpServletResponse response)
      throws IOException {
    OrgId of = organization.filter(id -> !id.isEmpty()).map(OrgId::parse).orElse(own(actor));
    String words = clean(text);
    Optional<MultipartFile> chosen = ChosenFile.of(file);
    try {
      words = clean(chosen.isPresent() ? textOf(chosen.get()) : text);
      List<Proposal> found = proposals(actor, of, words);
      return "redirect:" + proposals.keep(actor, found);
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("view", view(actor, words, of, refused.errors()));
      return "minutes/quick";
    }
  }

  private List<Proposal> proposals(Actor actor, OrgId of, String words) {
    List<Understood> read = quick.read(actor, of, words);
    if (read.isEmpty()) {
      throw new Refused("text", "没有读出是什么活动。请补上日期和活动名称（如“3月5日召开党员大会”），或者直接填表。");
    }
    return read.stream().map(understood -> propose.of(actor, of, words, understood)).toList();
  }

  private static String textOf(MultipartFile file) throws IOException {
    try (InputStream content = file.getInputStream()) {
      return DocumentText.read(content, ChosenFile.name(file)).text();
    } catch (UnreadableDocument unreadable) {
      throw new Refused("file", unreadable.sentence());
    }
  }

  private static String clean(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  private static OrgId own(Actor actor) {
    return actor.scope().tops().get(0);
  }

  private QuickView view(
      Actor actor, String text, OrgId chosen, List<org.youju.kernel.FieldError> errors) {
    List<QuickView.Option> options =
        organizations
            .list(
                actor.scope(),
                Optional.empty(),
                "",
                LocalDate.now(clock),
                Optional.empty(),
                ORGANIZATIONS)
            .stream()
            .map(o -> new QuickView.Option(o.id().toString(), o.name(), o.id().equals(chosen)))
            .toList();
    return new QuickView(text, options, errors);
  }
}
