package org.youju.security.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.youju.audit.Audit;
import org.youju.audit.AuditEntry;
import org.youju.audit.Chain;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.security.Accounts;
import tools.jackson.databind.json.JsonMapper;

/** 审计: what the audit administrator reads, verifies and takes away. Changes nothing. */
@Controller
class AuditPages {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PAGE = 50;
  private static final int BATCH = 1_000;

  private final Chain chain;
  private final Audit audit;
  private final Accounts accounts;
  private final Clock clock;

  AuditPages(Chain chain, Audit audit, Accounts accounts, Clock clock) {
    this.chain = chain;
    this.audit = audit;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping("/admin/audit")
  @Allowed(Role.AUDIT_ADMIN)
  ModelAndView list(Actor actor, AuditForm form) {
    return Pages.page("security/audit", view(actor, form, Optional.empty()));
  }

  @PostMapping("/admin/audit/verify")
  @Allowed(Role.AUDIT_ADMIN)
  ModelAndView verify(Actor actor, @RequestParam(defaultValue = "") String anchors) {
    try {
      Map<Long, String> known = Anchors.read(actor.root(), anchors);
      Chain.Finding finding = chain.verify(actor.root(), known, entry -> Optional.empty());
      audit.note(
          actor,
          "audit.verify",
          trail ->
              trail
                  .with("checked", finding.checked())
                  .with("whole", finding.firstBreak().isEmpty()));
      return Pages.page("security/audit", view(actor, AuditForm.EMPTY, Optional.of(finding)));
    } catch (Refused refused) {
      return Pages.refused(
          "security/audit", view(actor, AuditForm.EMPTY, Optional.empty()).with(refused.errors()));
    }
  }

  @GetMapping("/admin/audit/anchors")
  @Allowed(Role.AUDIT_ADMIN)
  void anchors(Actor actor, HttpServletResponse response) throws IOException {
    audit.note(actor, "audit.anchors", trail -> {});
    try (Writer out = download(response, "anchors")) {
      for (AuditEntry head : chain.newest(actor.root(), Long.MAX_VALUE, 1)) {
        out.write(Anchors.line(actor.root(), head) + "\n");
      }
    }
  }

  @GetMapping("/admin/audit/export")
  @Allowed(Role.AUDIT_ADMIN)
  void export(Actor actor, AuditForm form, HttpServletResponse response) throws IOException {
    audit.note(actor, "audit.export", trail -> {});
    Chain.Filter filter = form.filter(accounts, actor.root());
    try (Writer out = download(response, "audit")) {
      long before = Long.MAX_VALUE;
      List<AuditEntry> batch = chain.find(actor.root(), filter, before, BATCH);
      while (!batch.isEmpty()) {
        for (AuditEntry entry : batch) {
          out.write(JSON.writeValueAsString(entry) + "\n");
          before = entry.seq();
        }
        batch = chain.find(actor.root(), filter, before, BATCH);
      }
    }
  }

  private Writer download(HttpServletResponse response, String name) throws IOException {
    response.setContentType("application/x-ndjson");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + name + "-" + LocalDate.now(clock) + ".jsonl\"");
    return response.getWriter();
  }

  private AuditView view(Actor actor, AuditForm form, Optional<Chain.Finding> finding) {
    RootId root = actor.root();
    Map<String, String> names = new LinkedHashMap<>();
    accounts
        .list(root, "")
        .forEach(a -> names.put(a.id().toString(), a.name() + "（" + a.login() + "）"));
    names.put(Accounts.system(root).id().toString(), "系统");
    List<AuditEntry> found =
        chain.find(root, form.filter(accounts, root), form.beforeOrEnd(), PAGE + 1);
    String next = found.size() > PAGE ? form.next(found.get(PAGE - 1).seq()) : "";
    return new AuditView(
        form,
        found.stream().limit(PAGE).map(entry -> AuditView.Line.of(entry, names)).toList(),
        next,
        finding,
        List.of());
  }
}
