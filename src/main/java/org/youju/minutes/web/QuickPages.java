package org.youju.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.youju.ledger.HeldFiles;
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
  private final HeldFiles held;
  private final Organizations organizations;
  private final Clock clock;

  QuickPages(
      QuickRecord quick,
      Propose propose,
      Proposals proposals,
      HeldFiles held,
      Organizations organizations,
      Clock clock) {
    this.quick = quick;
    this.propose = propose;
    this.proposals = proposals;
    this.held = held;
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
    try {
      Optional<Sheet> sheet = sheet(file);
      words = sheet.map(Sheet::words).orElse(words);
      List<Proposal> found = proposals(actor, of, words);
      return "redirect:" + kept(actor, found, sheet);
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

  /**
   * A file with a text in it.
   *
   * @param name ends as what the file is: offices hand out .docx as .doc or .wps
   */
  private record Sheet(String name, String words, byte[] content) {}

  private static Optional<Sheet> sheet(Optional<MultipartFile> file) throws IOException {
    Optional<MultipartFile> chosen = ChosenFile.of(file);
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    String name = ChosenFile.name(chosen.get());
    byte[] content = chosen.get().getBytes();
    try {
      DocumentText read = DocumentText.read(content, name);
      String ending = "." + read.kind().name().toLowerCase(Locale.ROOT);
      String honest = name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
      return Optional.of(new Sheet(honest, clean(read.text()), content));
    } catch (UnreadableDocument unreadable) {
      throw new Refused("file", unreadable.sentence());
    }
  }

  /** The file waits with the drafts; one that cannot be evidence is told of and was still read. */
  private String kept(Actor actor, List<Proposal> found, Optional<Sheet> sheet) {
    Optional<HeldFiles.Held> waiting = Optional.empty();
    List<Proposal> told = found;
    try {
      waiting =
          sheet.map(
              file -> held.hold(actor, file.name(), new ByteArrayInputStream(file.content())));
    } catch (Refused refused) {
      String why = "原文件不能附为佐证：" + refused.errors().get(0).message();
      told = found.stream().map(one -> one.noting(why)).toList();
    }
    return proposals.keep(actor, told, waiting);
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
