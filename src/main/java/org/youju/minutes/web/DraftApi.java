package org.youju.minutes.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRecord;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.minutes.QuickRecord;

/** Quick record for programs; shapes as in the contract. Stores nothing. */
@RestController
@RequestMapping("/api/v1/entries")
class DraftApi {
  private final QuickRecord quick;

  DraftApi(QuickRecord quick) {
    this.quick = quick;
  }

  /** A pasted text and whose activity it tells of. */
  record Pasted(@Nullable String text, @Nullable String organization) {}

  /** The activities that were understood, in the order of the text. */
  record Drafts(List<DraftAnswer> drafts) {}

  @PostMapping("/draft")
  @AllowedToRecord
  Drafts draft(Actor actor, @RequestBody Pasted body) {
    String text = Optional.ofNullable(body.text()).orElse("");
    OrgId organization =
        Optional.ofNullable(body.organization())
            .map(OrgId::parse)
            .orElseThrow(() -> new Refused("organization", "请写明是哪个组织的活动。"));
    return new Drafts(
        quick.read(actor, organization, text).stream()
            .map(understood -> DraftAnswer.of(understood, text))
            .toList());
  }
}
