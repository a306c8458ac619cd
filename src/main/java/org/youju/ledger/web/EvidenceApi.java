package org.youju.ledger.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.core.io.Resource;
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
import org.youju.kernel.AllowedToRecord;
import org.youju.kernel.EntryId;
import org.youju.kernel.Refused;
import org.youju.ledger.Evidence;
import org.youju.ledger.EvidenceId;
import org.youju.ledger.Evidences;
import org.youju.ledger.Ledger;

/** Evidence for programs. */
@RestController
@RequestMapping("/api/v1")
class EvidenceApi {
  private final Ledger ledger;
  private final Evidences evidences;

  EvidenceApi(Ledger ledger, Evidences evidences) {
    this.ledger = ledger;
    this.evidences = evidences;
  }

  @PostMapping("/entries/{id}/evidence")
  @AllowedToRecord
  ResponseEntity<EvidenceAnswer> add(
      Actor actor, @PathVariable EntryId id, @RequestParam("file") Optional<MultipartFile> file)
      throws IOException {
    ledger.entry(actor.scope(), id);
    MultipartFile content = file.orElseThrow(() -> new Refused("file", "请选择文件。"));
    Evidence added = Upload.add(evidences, actor, id, content);
    return ResponseEntity.created(URI.create("/api/v1/evidence/" + added.id()))
        .body(EvidenceAnswer.of(added));
  }

  /** The file itself, for saving. */
  @GetMapping("/evidence/{id}")
  @AllowedToRead
  ResponseEntity<Resource> file(Actor actor, @PathVariable String id) {
    return Attachment.of(evidences.open(actor, EvidenceId.parse(id)));
  }
}
