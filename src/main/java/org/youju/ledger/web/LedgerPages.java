package org.youju.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.AllowedToRecord;
import org.youju.kernel.Conflict;
import org.youju.kernel.EntryId;
import org.youju.kernel.FieldError;
import org.youju.kernel.Forbidden;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.ledger.Entry;
import org.youju.ledger.Evidence;
import org.youju.ledger.EvidenceId;
import org.youju.ledger.Evidences;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.shell.Flash;
import org.youju.shell.Limit;
import org.youju.shell.NavEntry;

/** 台账: the list, one entry, what can be done with it. */
@Controller
class LedgerPages {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** The button stays ten seconds; a slow network gets a little more. */
  private static final Duration UNDO = Duration.ofMinutes(1);

  private final Ledger ledger;
  private final Evidences evidences;
  private final ShowList list;
  private final ShowEntry show;
  private final ShowForm forms;
  private final ExportLedger export;
  private final Clock clock;

  LedgerPages(
      Ledger ledger,
      Evidences evidences,
      ShowList list,
      ShowEntry show,
      ShowForm forms,
      ExportLedger export,
      Clock clock) {
    this.ledger = ledger;
    this.evidences = evidences;
    this.list = list;
    this.show = show;
    this.forms = forms;
    this.export = export;
    this.clock = clock;
  }

  /** The line in the navigation. */
  @Bean
  static NavEntry ledgerEntry() {
    return new NavEntry(NavEntry.LEDGER, "台账", "/ledger", 120, Role.business());
  }

  @GetMapping("/ledger")
  @AllowedToRead
  String list(Actor actor, ListParams params, Model model) {
    model.addAttribute("view", list.view(actor, params, Limit.DEFAULT));
    return "ledger/list";
  }

  /** For paper: as many lines as one page of the list can hold. */
  @GetMapping("/ledger/print")
  @AllowedToRead
  String print(Actor actor, ListParams params, Model model) {
    model.addAttribute("view", list.view(actor, params, new Limit(Limit.MOST)));
    return "ledger/print";
  }

  @GetMapping("/ledger/export")
  @AllowedToRead
  void export(Actor actor, ListParams params, HttpServletResponse response) throws IOException {
    list.view(actor, params, new Limit(1)); // bad filters are told before the file begins
    String name = "台账-" + LocalDate.now(clock) + ".xlsx";
    response.setContentType(XLSX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition(name, "ledger.xlsx"));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    export.write(actor, params, response.getOutputStream());
  }

  @GetMapping("/ledger/{id}")
  @AllowedToRead
  String entry(Actor actor, @PathVariable EntryId id, Model model) {
    model.addAttribute("view", show.view(actor, id));
    return "ledger/entry";
  }

  // ---- taking out

  @PostMapping("/ledger/{id}/void")
  @AllowedToRecord
  String invalidate(
      Actor actor,
      @PathVariable EntryId id,
      @RequestParam int revision,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    tell(
        redirect,
        Flash.done("已作废，不再计入任何数字。").undoneBy("/ledger/" + id + "/undo"),
        () -> ledger.invalidate(actor, id, revision, reason.strip()));
    return "redirect:/ledger/" + id;
  }

  /** Takes back what the same account recorded or voided a moment ago. */
  @PostMapping("/ledger/{id}/undo")
  @AllowedToRecord
  String undo(Actor actor, @PathVariable EntryId id, RedirectAttributes redirect) {
    Entry entry = ledger.entry(actor.scope(), id);
    boolean own =
        entry.changedBy().equals(actor.name())
            && entry.changedAt().plus(UNDO).isAfter(clock.instant());
    if (own && entry.state() == Entry.State.VOID) {
      ledger.reinstate(actor, id, "撤销作废");
      Flash.done("已恢复，照原样计数。").on(redirect);
      return "redirect:/ledger/" + id;
    }
    if (!own || entry.revision() != 1) {
      Flash.failed("已经过了撤销的时间；需要时请打开记录，用“更正”或“作废”并写明原因。").on(redirect);
      return "redirect:/ledger/" + id;
    }
    ledger.invalidate(actor, id, 1, "撤销");
    Flash.done("已撤销").on(redirect);
    return "redirect:/ledger";
  }

  // ---- correcting

  @GetMapping("/ledger/{id}/correct")
  @AllowedToRecord
  String form(Actor actor, @PathVariable EntryId id, Model model) {
    Entry entry = ledger.entry(actor.scope(), id);
    if (!ledger.mayChange(actor, entry)) {
      throw new Forbidden("这条记录由登记它的组织和指定人员更正，请联系他们。");
    }
    EntryForm form =
        EntryForm.of(entry.recording())
            .with(Map.of("keepRoll", List.of("1"), "entry", List.of(id.toString())));
    model.addAttribute(
        "view", forms.view(actor, form, new ShowForm.Purpose(Optional.of(entry)), List.of()));
    return "ledger/form";
  }

  @PostMapping("/ledger/{id}/correct")
  @AllowedToRecord
  String correct(
      Actor actor,
      @PathVariable EntryId id,
      @RequestParam MultiValueMap<String, String> params,
      @RequestParam int revision,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Entry newest = ledger.entry(actor.scope(), id);
    EntryForm form = new EntryForm(params);
    List<FieldError> errors = ShowForm.none();
    Recording mine =
        ShowEntry.merged(
            forms.recording(form, errors), newest.recording(), params.toSingleValueMap());
    if (errors.isEmpty() && newest.revision() != revision) {
      return conflict(actor, newest, revision, mine, form, model, response);
    }
    if (errors.isEmpty() && mine.equals(newest.recording())) {
      errors.add(new FieldError("reason", "内容没有变化，不需要更正。"));
    }
    if (errors.isEmpty() && corrected(actor, id, revision, mine, form, errors)) {
      Flash.done("已更正，原来的内容留在历史里。").on(redirect);
      return "redirect:/ledger/" + id;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute(
        "view", forms.view(actor, form, new ShowForm.Purpose(Optional.of(newest)), errors));
    return "ledger/form";
  }

  private boolean corrected(
      Actor actor,
      EntryId id,
      int revision,
      Recording recording,
      EntryForm form,
      List<FieldError> errors) {
    try {
      ledger.correct(actor, id, revision, recording, form.text("reason"));
      return true;
    } catch (Refused refused) {
      errors.addAll(refused.errors());
      return false;
    }
  }

  private String conflict(
      Actor actor,
      Entry newest,
      int seen,
      Recording mine,
      EntryForm form,
      Model model,
      HttpServletResponse response) {
    if (newest.state() == Entry.State.VOID) {
      throw new Conflict("这条记录已被" + newest.changedBy() + "作废，不能再更正；需要时请重新登记。");
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    model.addAttribute("view", show.conflict(actor, newest, seen, mine, form));
    return "ledger/conflict";
  }

  // ---- evidence

  @PostMapping("/ledger/{id}/evidence")
  @AllowedToRecord
  String attach(
      Actor actor,
      @PathVariable EntryId id,
      @RequestParam("file") Optional<List<MultipartFile>> files,
      RedirectAttributes redirect)
      throws IOException {
    ledger.entry(actor.scope(), id);
    int added = 0;
    for (MultipartFile file : files.orElse(List.of())) {
      try {
        Upload.add(evidences, actor, id, file);
        added++;
      } catch (Refused refused) {
        Flash.failed(refused.errors().get(0).message()).on(redirect);
        return "redirect:/ledger/" + id + "#evidence";
      }
    }
    (added == 0 ? Flash.failed("请先选择文件。") : Flash.done("已附上 " + added + " 份佐证")).on(redirect);
    return "redirect:/ledger/" + id + "#evidence";
  }

  @GetMapping("/evidence/{id}")
  @AllowedToRead
  ResponseEntity<Resource> download(Actor actor, @PathVariable String id) {
    return Attachment.of(evidences.open(actor, EvidenceId.parse(id)));
  }

  @PostMapping("/evidence/{id}/remove")
  @AllowedToRecord
  String remove(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    Evidence evidence = evidences.get(actor.scope(), EvidenceId.parse(id));
    tell(
        redirect,
        Flash.done("已移除佐证，移除的原因留在记录里。"),
        () -> evidences.remove(actor, evidence.id(), reason.strip()));
    return "redirect:/ledger/" + evidence.entry() + "#evidence";
  }

  /** Does it and says so on the next page, or says what is missing. */
  private static void tell(RedirectAttributes redirect, Flash done, Runnable act) {
    try {
      act.run();
      done.on(redirect);
    } catch (Refused refused) {
      Flash.failed(refused.errors().get(0).message()).on(redirect);
    } catch (Conflict changedMeanwhile) {
      Flash.failed("内容已被他人修改或作废，请看过最新内容后再操作。").on(redirect);
    }
  }
}
