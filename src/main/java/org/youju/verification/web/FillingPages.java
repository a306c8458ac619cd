package org.youju.verification.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.verification.Filling;
import org.youju.verification.VerificationId;
import org.youju.verification.Verifications;

/** 填空: a draft whose blanks the ledger fills. */
@Controller
@RequestMapping("/fillings")
class FillingPages {
  private final Verifications verifications;
  private final BringForm form;

  FillingPages(Verifications verifications, BringForm form) {
    this.verifications = verifications;
    this.form = form;
  }

  @GetMapping("/new")
  @AllowedToRead
  String bring(Actor actor, Model model) {
    return form.empty(actor, BringForm.Purpose.FILL, model);
  }

  @PostMapping
  @AllowedToRead
  String fill(
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
        BringForm.Purpose.FILL,
        new Incoming.Sent(file, text, organization, year),
        in ->
            "/fillings/"
                + verifications
                    .fill(actor, in.upload(), in.organization(), in.year())
                    .header()
                    .id(),
        model,
        response);
  }

  @GetMapping("/{id}")
  @AllowedToRead
  String filling(Actor actor, @PathVariable String id, Model model) {
    model.addAttribute(
        "view", FillingView.of(verifications.filling(actor.scope(), VerificationId.parse(id))));
    return "verification/filling";
  }

  @GetMapping("/{id}/docx")
  @AllowedToRead
  ResponseEntity<byte[]> filled(Actor actor, @PathVariable String id) {
    VerificationId document = VerificationId.parse(id);
    Filling filling = verifications.filling(actor.scope(), document);
    return WordFile.of(
        filling.header().name(), "（已填）", verifications.filled(actor.scope(), document));
  }
}
