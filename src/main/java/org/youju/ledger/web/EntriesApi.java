package org.youju.ledger.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.AllowedToRecord;
import org.youju.kernel.EntryId;
import org.youju.kernel.Malformed;
import org.youju.ledger.Effort;
import org.youju.ledger.Entry;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.shell.Limit;
import org.youju.shell.Paged;

/** The ledger for programs; shapes as in the contract. */
@RestController
@RequestMapping("/api/v1/entries")
class EntriesApi {
  private static final String PRINTABLE = "[\\x20-\\x7E]{1,200}";

  private final Ledger ledger;
  private final Catalog catalog;
  private final Corrections corrections;

  EntriesApi(Ledger ledger, Catalog catalog, Corrections corrections) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.corrections = corrections;
  }

  /** Records; with the same key and body again answers what it answered the first time. */
  @PostMapping
  @AllowedToRecord
  ResponseEntity<EntryAnswer> record(
      Actor actor,
      @RequestHeader(name = "Idempotency-Key") Optional<String> key,
      @RequestBody EntryBody body) {
    key.filter(text -> !text.matches(PRINTABLE)).ifPresent(EntriesApi::refuseKey);
    Recording recording = body.recording();
    Entry entry =
        key.map(text -> ledger.record(actor, recording, text, byProgram(recording)))
            .orElseGet(() -> ledger.record(actor, recording));
    return ResponseEntity.created(URI.create("/api/v1/entries/" + entry.id()))
        .body(EntryAnswer.of(entry));
  }

  /** A subtree's entries, newest first. */
  @GetMapping
  @AllowedToRead
  Paged<EntryAnswer> list(
      Actor actor, ListParams params, @RequestParam(defaultValue = "50") Limit limit) {
    EntryQuery query = params.query(actor, catalog, limit.andOne());
    Paged<EntrySummary> page = Paged.cut(ledger.entries(actor.scope(), query), limit, Cursor::of);
    List<Entry> entries = ledger.entries(actor.scope(), page.items());
    return new Paged<>(entries.stream().map(EntryAnswer::of).toList(), page.next());
  }

  @GetMapping("/{id}")
  @AllowedToRead
  EntryAnswer entry(Actor actor, @PathVariable EntryId id) {
    return EntryAnswer.of(ledger.entry(actor.scope(), id));
  }

  /** All revisions, oldest first. */
  @GetMapping("/{id}/revisions")
  @AllowedToRead
  Paged<EntryAnswer> revisions(Actor actor, @PathVariable EntryId id) {
    return Paged.all(ledger.revisions(actor.scope(), id).stream().map(EntryAnswer::of).toList());
  }

  /** Changes the parts that are sent; {@code until} and {@code lateReason} are cleared by null. */
  @PostMapping("/{id}/corrections")
  @AllowedToRecord
  EntryAnswer correct(Actor actor, @PathVariable EntryId id, @RequestBody CorrectionBody body) {
    Entry current = ledger.entry(actor.scope(), id);
    Recording changed = corrections.merged(current.recording(), body);
    return EntryAnswer.of(
        ledger.correct(actor, id, body.revision(), changed, body.reasonOrEmpty()));
  }

  /** Takes the entry out of every count; it stays readable. */
  @PostMapping("/{id}/void")
  @AllowedToRecord
  EntryAnswer invalidate(Actor actor, @PathVariable EntryId id, @RequestBody VoidBody body) {
    return EntryAnswer.of(ledger.invalidate(actor, id, body.revision(), body.reasonOrEmpty()));
  }

  private static Effort byProgram(Recording recording) {
    return Effort.none(Effort.Way.PROGRAM, recording);
  }

  private static void refuseKey(String key) {
    throw new Malformed("Idempotency-Key", "幂等键请用 1 到 200 个可打印的英文字符。");
  }
}
