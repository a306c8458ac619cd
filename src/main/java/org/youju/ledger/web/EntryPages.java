package org.youju.ledger.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRecord;
import org.youju.kernel.FieldError;
import org.youju.kernel.Ids;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.ledger.Drafts;
import org.youju.ledger.Effort;
import org.youju.ledger.Entry;
import org.youju.ledger.HeldFiles;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.shell.Flash;
import org.youju.shell.NavEntry;

/** 记一笔: choose what it was, fill in only what that needs, everything else by itself. */
@Controller
class EntryPages {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M 月 d 日 HH:mm");

  private final Ledger ledger;
  private final Drafts drafts;
  private final HeldFiles held;
  private final ShowForm show;
  private final FormChoices choices;
  private final Clock clock;

  EntryPages(
      Ledger ledger,
      Drafts drafts,
      HeldFiles held,
      ShowForm show,
      FormChoices choices,
      Clock clock) {
    this.ledger = ledger;
    this.drafts = drafts;
    this.held = held;
    this.show = show;
    this.choices = choices;
    this.clock = clock;
  }

  /** The line in the navigation. */
  @Bean
  static NavEntry recordEntry() {
    return new NavEntry(NavEntry.RECORD, "记一笔", "/entries/new", 110, Role.writers());
  }

  /** Step one, the kinds; with a kind in the address or a draft the form itself. */
  @GetMapping("/entries/new")
  @AllowedToRecord
  String form(
      Actor actor,
      @RequestParam MultiValueMap<String, String> params,
      @RequestParam Optional<String> draft,
      Model model) {
    EntryForm form =
        draft
            .filter(id -> !id.isEmpty())
            .map(id -> resumed(actor, id, params.getOrDefault("kind", List.of())))
            .orElseGet(() -> show.carried(actor, new EntryForm(params)));
    if (show.kinds(form).isEmpty()) {
      model.addAttribute("view", start(actor, form));
      return "ledger/start";
    }
    model.addAttribute("view", show.view(actor, form, ShowForm.Purpose.RECORD, List.of()));
    return "ledger/form";
  }

  private EntryForm resumed(Actor actor, String id, List<String> kinds) {
    EntryForm form = EntryForm.read(drafts.get(actor, Ids.parse(id)).content());
    EntryForm chosen =
        kinds.isEmpty() ? form : form.with(Map.of("kind", kinds, "chosen", List.of("1")));
    return chosen.with(Map.of("draft", List.of(id)));
  }

  private StartView start(Actor actor, EntryForm form) {
    var organization = form.organization().orElseGet(() -> actor.scope().tops().get(0));
    List<StartView.DraftLine> lines =
        drafts.of(actor).stream()
            .map(d -> new StartView.DraftLine(d.id().toString(), d.title(), moment(d)))
            .toList();
    return new StartView(
        choices.kinds(actor, choices.recent(actor, organization)),
        lines,
        form.text("organization"),
        form.text("draft"));
  }

  private static String moment(Drafts.Draft draft) {
    return MOMENT.format(
        LocalDateTime.ofInstant(draft.changedAt(), java.time.ZoneId.of("Asia/Shanghai")));
  }

  /** The form laid out anew, e.g. for other kinds or another day; keeps what was typed. */
  @PostMapping("/entries/form")
  @AllowedToRecord
  String relaid(Actor actor, @RequestParam MultiValueMap<String, String> params, Model model) {
    EntryForm form = changed(new EntryForm(params));
    ShowForm.Purpose purpose =
        form.text("entry").isEmpty()
            ? ShowForm.Purpose.RECORD
            : new ShowForm.Purpose(
                Optional.of(
                    ledger.entry(
                        actor.scope(), org.youju.kernel.EntryId.parse(form.text("entry")))));
    model.addAttribute("view", show.view(actor, form, purpose, List.of()));
    return "ledger/parts";
  }

  /** Adds or drops a kind, as the button says that was pressed. */
  private static EntryForm changed(EntryForm form) {
    Set<String> kinds = form.all("kind");
    kinds.addAll(form.all("addKind"));
    if (kinds.size() > 1) {
      kinds.removeAll(form.all("dropKind"));
    }
    return form.with(
        Map.of("kind", List.copyOf(kinds), "addKind", List.of(), "dropKind", List.of()));
  }

  @PostMapping("/entries")
  @AllowedToRecord
  String record(
      Actor actor,
      @RequestParam MultiValueMap<String, String> params,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    EntryForm form = new EntryForm(params);
    List<FieldError> errors = ShowForm.none();
    Recording recording = show.recording(form, errors);
    Optional<Entry> entry =
        errors.isEmpty() ? stored(actor, form, recording, errors) : Optional.empty();
    if (entry.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("view", show.view(actor, form, ShowForm.Purpose.RECORD, errors));
      return "ledger/form";
    }
    String attached = attached(actor, form, entry.get());
    form.draft().ifPresent(id -> drafts.discard(actor, id));
    String id = entry.get().id().toString();
    Flash.done("已记入台账：" + entry.get().recording().title() + attached)
        .undoneBy("/ledger/" + id + "/undo")
        .on(redirect);
    return next(actor, form)
        .map(draft -> "redirect:/entries/new?draft=" + draft)
        .orElse("redirect:/ledger/" + id);
  }

  /** The file that the form was filled from becomes evidence; answers what to say of it. */
  private String attached(Actor actor, EntryForm form, Entry entry) {
    Optional<UUID> file =
        form.held().filter(id -> form.attaches()).filter(id -> held.find(actor, id).isPresent());
    file.ifPresent(id -> held.attach(actor, id, entry.id()));
    return file.isPresent() ? "，原文件已附为佐证" : "";
  }

  /** The next activity of the text that the form was filled from. */
  private Optional<String> next(Actor actor, EntryForm form) {
    Set<String> waiting =
        drafts.of(actor).stream().map(d -> d.id().toString()).collect(Collectors.toSet());
    return form.all("then").stream().filter(waiting::contains).findFirst();
  }

  private Optional<Entry> stored(
      Actor actor, EntryForm form, Recording recording, List<FieldError> errors) {
    String key = form.text("key");
    Effort effort = Opening.of(form).effort(recording, clock.instant());
    try {
      return Optional.of(
          key.matches("[0-9a-f-]{36}")
              ? ledger.record(actor, recording, "form " + key, effort)
              : ledger.record(actor, recording, effort));
    } catch (Refused refused) {
      errors.addAll(refused.errors());
      return Optional.empty();
    }
  }

  // ---- what the form asks for while it is filled in

  @GetMapping("/entries/people")
  @AllowedToRecord
  String people(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String role,
      Model model) {
    model.addAttribute(
        "view",
        new FoundView(q.strip(), role, found(actor, q.strip()), "没有找到。本组织及下级的人输姓名或拼音，其他组织的人请输全名。"));
    return "ledger/found";
  }

  private List<FoundView.Line> found(Actor actor, String q) {
    return choices.people(actor, q, LocalDate.now(clock)).stream()
        .map(p -> new FoundView.Line(p.id(), p.name(), p.organization()))
        .toList();
  }

  @GetMapping("/entries/organizations")
  @AllowedToRecord
  String organizations(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
    List<FoundView.Line> lines =
        q.isBlank()
            ? List.of()
            : choices.partners(actor, q.strip(), LocalDate.now(clock)).stream()
                .map(o -> new FoundView.Line(o.id(), o.name(), ""))
                .toList();
    model.addAttribute("view", new FoundView(q.strip(), "", lines, "没有找到这个组织；共建单位请先在“组织与人员”中登记。"));
    return "ledger/found";
  }

  // ---- drafts

  /** Keeps what stands in the form; answers the draft's id. */
  @PostMapping("/entries/drafts")
  @ResponseBody
  @AllowedToRecord
  String keep(Actor actor, @RequestParam MultiValueMap<String, String> params) {
    EntryForm form = new EntryForm(params);
    return drafts.keep(actor, form.draft(), show.titleOf(form), form.written()).toString();
  }

  @PostMapping("/entries/drafts/{id}/discard")
  @AllowedToRecord
  String discard(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    UUID draft = Ids.parse(id);
    drafts.get(actor, draft);
    drafts.discard(actor, draft);
    Flash.done("草稿已删除").on(redirect);
    return "redirect:/entries/new";
  }
}
