package org.youju.verification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.docx.OfficialDocuments;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.NotFound;
import org.youju.kernel.Role;
import org.youju.shell.Flash;
import org.youju.shell.NavEntry;
import org.youju.verification.Submissions;
import org.youju.verification.Verification;
import org.youju.verification.VerificationId;
import org.youju.verification.Verifications;

/** 核稿: a document held against the ledger, claim by claim. */
@Controller
@RequestMapping("/verifications")
class VerificationPages {
  private static final Set<String> SHOWN =
      Set.of("agrees", "differs", "no-record", "blank", "not-understood", "defects");

  private final Verifications verifications;
  private final Submissions submissions;
  private final BringForm form;
  private final ShowChecks checks;
  private final ShowDocument documents;
  private final ShowPanel panels;

  VerificationPages(
      Verifications verifications,
      Submissions submissions,
      BringForm form,
      ShowChecks checks,
      ShowDocument documents,
      ShowPanel panels) {
    this.verifications = verifications;
    this.submissions = submissions;
    this.form = form;
    this.checks = checks;
    this.documents = documents;
    this.panels = panels;
  }

  /** The line in the navigation. */
  @Bean
  static NavEntry verificationEntry() {
    return new NavEntry("verifications", "核稿", "/verifications", 230, Role.business());
  }

  @GetMapping
  @AllowedToRead
  String list(
      Actor actor,
      @RequestParam(defaultValue = "") String inbox,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    model.addAttribute("view", checks.view(actor, inbox.equals("1"), q.strip()));
    return "verification/list";
  }

  @GetMapping("/new")
  @AllowedToRead
  String bring(Actor actor, Model model) {
    return form.empty(actor, BringForm.Purpose.CHECK, model);
  }

  @PostMapping
  @AllowedToRead
  String hold(
      Actor actor,
      @RequestParam("file") Optional<MultipartFile> file,
      @RequestParam("text") Optional<String> text,
      @RequestParam("organization") Optional<String> organization,
      @RequestParam("year") Optional<String> year,
      Model model,
      HttpServletResponse response)
      throws IOException {
    return form.bring(
        actor,
        BringForm.Purpose.CHECK,
        new Incoming.Sent(file, text, organization, year),
        in ->
            "/verifications/"
                + verifications
                    .hold(actor, in.upload(), in.organization(), in.year())
                    .header()
                    .id(),
        model,
        response);
  }

  @GetMapping("/{id}")
  @AllowedToRead
  String document(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(defaultValue = "") String open,
      Model model) {
    String known = SHOWN.contains(show) ? show : "";
    model.addAttribute("view", documents.view(actor, verification(actor, id), known, open));
    return "verification/document";
  }

  /** What stands beside the paper for one claim or defect. */
  @GetMapping("/{id}/marks/{mark}")
  @AllowedToRead
  String mark(Actor actor, @PathVariable String id, @PathVariable String mark, Model model) {
    Verification verification = verification(actor, id);
    if (mark.startsWith("d")) {
      model.addAttribute("flaw", ShowDocument.flaw(verification, mark).orElseThrow(NotFound::new));
      return "verification/flaw";
    }
    String start = mark.startsWith("c") ? mark.substring(1) : mark;
    model.addAttribute(
        "panel", panels.of(actor.scope(), verification, ShowPanel.held(verification, start)));
    return "verification/panel";
  }

  /** Other metrics for a claim's wording. */
  @GetMapping("/{id}/metrics")
  @AllowedToRead
  String metrics(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String q,
      Model model) {
    model.addAttribute("options", panels.search(actor.scope(), verification(actor, id), q.strip()));
    model.addAttribute("q", q.strip());
    return "verification/metrics";
  }

  @PostMapping("/{id}/choose")
  @AllowedToRead
  String choose(
      Actor actor,
      @PathVariable String id,
      @RequestParam String phrase,
      @RequestParam(defaultValue = "") String metric,
      @RequestParam(defaultValue = "") String claim,
      RedirectAttributes redirect) {
    verifications.choose(
        actor,
        VerificationId.parse(id),
        phrase,
        Optional.of(metric).filter(chosen -> !chosen.isEmpty()));
    Flash.done("已记住，本组织以后这样写都按这个指标核对").on(redirect);
    return back(id, claim);
  }

  @PostMapping("/{id}/forget")
  @AllowedToRead
  String forget(
      Actor actor,
      @PathVariable String id,
      @RequestParam String phrase,
      @RequestParam(defaultValue = "") String claim,
      RedirectAttributes redirect) {
    verifications.forget(actor, VerificationId.parse(id), phrase);
    Flash.done("不再按您选的指标，恢复自动识别").on(redirect);
    return back(id, claim);
  }

  private static String back(String id, String claim) {
    String mark = claim.matches("[0-9]{1,9}") ? "?open=c" + claim + "#c" + claim : "";
    return "redirect:/verifications/" + VerificationId.parse(id) + mark;
  }

  @PostMapping("/{id}/refresh")
  @AllowedToRead
  String refresh(Actor actor, @PathVariable String id) {
    verifications.refresh(actor, VerificationId.parse(id));
    return "redirect:/verifications/" + VerificationId.parse(id);
  }

  @PostMapping("/{id}/submit")
  @AllowedToRead
  String submit(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    submissions.submit(actor, VerificationId.parse(id));
    Flash.done("已提交评议，上级可以看到核对结果")
        .undoneBy("/verifications/" + VerificationId.parse(id) + "/withdraw")
        .on(redirect);
    return "redirect:/verifications/" + VerificationId.parse(id);
  }

  @PostMapping("/{id}/withdraw")
  @AllowedToRead
  String withdraw(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    submissions.withdraw(actor, VerificationId.parse(id));
    Flash.done("已撤回提交").on(redirect);
    return "redirect:/verifications/" + VerificationId.parse(id);
  }

  @PostMapping("/{id}/delete")
  @AllowedToRead
  String delete(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    verifications.delete(actor, VerificationId.parse(id));
    Flash.done("核对记录已删除").on(redirect);
    return "redirect:/verifications";
  }

  @GetMapping("/{id}/sheet")
  @AllowedToRead
  String sheet(Actor actor, @PathVariable String id, Model model) {
    model.addAttribute("view", documents.view(actor, verification(actor, id), "", ""));
    return "verification/sheet";
  }

  /** The same sheet as a Word file. */
  @GetMapping("/{id}/sheet/docx")
  @AllowedToRead
  ResponseEntity<byte[]> sheetAsWord(Actor actor, @PathVariable String id) throws IOException {
    Verification verification = verification(actor, id);
    DocumentView view = documents.view(actor, verification, "", "");
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      OfficialDocuments.write(CheckSheet.of(view, verification.asOf()), out);
      return WordFile.of(verification.header().name(), "（核对单）", out.toByteArray());
    }
  }

  @GetMapping("/{id}/docx")
  @AllowedToRead
  ResponseEntity<byte[]> annotated(Actor actor, @PathVariable String id) {
    Verification verification = verification(actor, id);
    return WordFile.of(
        verification.header().name(),
        "（核对）",
        verifications.annotated(actor.scope(), verification.header().id()));
  }

  private Verification verification(Actor actor, String id) {
    return verifications.verification(actor.scope(), VerificationId.parse(id));
  }
}
