package org.youju.ledger.web;

import java.io.IOException;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.EntryId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
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
  @ResponseStatus(HttpStatus.CREATED)
  @Allowed({Role.OFFICE, Role.BRANCH_SECRETARY, Role.BRANCH_MEMBER, Role.DISCIPLINE})
  EvidenceAnswer add(
      Actor actor, @PathVariable EntryId id, @RequestParam("file") Optional<MultipartFile> file)
      throws IOException {
    ledger.entry(actor.scope(), id);
    return EvidenceAnswer.of(
        Upload.add(evidences, actor, id, file.orElseThrow(() -> new Refused("file", "请选择文件。"))));
  }

  /** The file itself, for saving. */
  @GetMapping("/evidence/{id}")
  @Allowed({
    Role.PARTY_GROUP_SECRETARY,
    Role.OFFICE,
    Role.BRANCH_SECRETARY,
    Role.BRANCH_MEMBER,
    Role.DISCIPLINE
  })
  ResponseEntity<Resource> file(Actor actor, @PathVariable String id) {
    return Attachment.of(evidences.open(actor, EvidenceId.parse(id)));
  }
}
