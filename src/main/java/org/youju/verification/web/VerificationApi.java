package org.youju.verification.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.verification.Filling;
import org.youju.verification.Verification;
import org.youju.verification.VerificationId;
import org.youju.verification.Verifications;

/**
 * Reports held against the ledger and drafts filled from it, for scripts (contract: Later
 * capabilities).
 */
@RestController
@RequestMapping("/api/v1")
class VerificationApi {
  private final Verifications verifications;

  VerificationApi(Verifications verifications) {
    this.verifications = verifications;
  }

  @PostMapping("/verifications")
  @AllowedToRead
  ResponseEntity<VerificationJson> hold(
      Actor actor,
      @RequestParam("file") Optional<MultipartFile> file,
      @RequestParam("text") Optional<String> text,
      @RequestParam("organization") Optional<String> organization,
      @RequestParam("year") Optional<String> year)
      throws IOException {
    Incoming in = Incoming.of(new Incoming.Sent(file, text, organization, year));
    Verification held = verifications.hold(actor, in.upload(), in.organization(), in.year());
    return ResponseEntity.created(URI.create("/api/v1/verifications/" + held.header().id()))
        .body(VerificationJson.of(held));
  }

  @GetMapping("/verifications/{id}")
  @AllowedToRead
  VerificationJson read(Actor actor, @PathVariable String id) {
    return VerificationJson.of(verifications.verification(actor.scope(), VerificationId.parse(id)));
  }

  @GetMapping("/verifications/{id}/docx")
  @AllowedToRead
  ResponseEntity<byte[]> annotated(Actor actor, @PathVariable String id) {
    VerificationId document = VerificationId.parse(id);
    Verification held = verifications.verification(actor.scope(), document);
    return WordFile.of(
        held.header().name(), "（核对）", verifications.annotated(actor.scope(), document));
  }

  @PostMapping("/fillings")
  @AllowedToRead
  ResponseEntity<FillingJson> fill(
      Actor actor,
      @RequestParam("file") Optional<MultipartFile> file,
      @RequestParam("text") Optional<String> text,
      @RequestParam("organization") Optional<String> organization,
      @RequestParam("year") Optional<String> year)
      throws IOException {
    Incoming in = Incoming.of(new Incoming.Sent(file, text, organization, year));
    Filling filling = verifications.fill(actor, in.upload(), in.organization(), in.year());
    return ResponseEntity.created(URI.create("/api/v1/fillings/" + filling.header().id()))
        .body(FillingJson.of(filling));
  }

  @GetMapping("/fillings/{id}")
  @AllowedToRead
  FillingJson filling(Actor actor, @PathVariable String id) {
    return FillingJson.of(verifications.filling(actor.scope(), VerificationId.parse(id)));
  }

  @GetMapping("/fillings/{id}/docx")
  @AllowedToRead
  ResponseEntity<byte[]> filled(Actor actor, @PathVariable String id) {
    VerificationId document = VerificationId.parse(id);
    Filling filling = verifications.filling(actor.scope(), document);
    return WordFile.of(
        filling.header().name(), "（已填）", verifications.filled(actor.scope(), document));
  }
}
