package org.youju.imports.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.youju.imports.Batch;
import org.youju.imports.BatchId;
import org.youju.imports.Columns;
import org.youju.imports.ExportTables;
import org.youju.imports.Imports;
import org.youju.imports.Purpose;
import org.youju.imports.Verdict;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.AllowedToRecord;
import org.youju.kernel.Conflict;
import org.youju.kernel.FieldError;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.shell.ChosenFile;
import org.youju.shell.Flash;

/**
 * Pages of the imports (导入): bring a table, say what its columns mean, look, confirm, take back.
 */
@Controller
@RequestMapping("/imports")
class ImportPages {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Imports imports;
  private final Columns columns;
  private final ExportTables exports;
  private final ShowImports show;

  ImportPages(Imports imports, Columns columns, ExportTables exports, ShowImports show) {
    this.imports = imports;
    this.columns = columns;
    this.exports = exports;
    this.show = show;
  }

  @GetMapping
  @AllowedToRecord
  String home(Actor actor, Model model) {
    model.addAttribute("view", show.home(actor, "", List.of()));
    return "imports/home";
  }

  @PostMapping
  @AllowedToRecord
  String bring(
      Actor actor,
      @RequestParam String purpose,
      @RequestParam Optional<String> organization,
      @RequestParam("file") Optional<MultipartFile> file,
      Model model,
      HttpServletResponse response) {
    Purpose known = Purpose.of(purpose).orElseThrow(NotFound::new);
    OrgId unit =
        organization
            .filter(text -> !text.isEmpty())
            .map(OrgId::parse)
            .orElseGet(() -> actor.scope().tops().get(0));
    try {
      MultipartFile sent = ChosenFile.of(file).orElseThrow(() -> new Refused("file", "请先选择文件。"));
      return "redirect:/imports/"
          + imports.bring(
              actor, known, unit, FileNames.clean(ChosenFile.name(sent)), sent::getBytes);
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("view", show.home(actor, known.id(), refused.errors()));
      return "imports/home";
    }
  }

  @GetMapping("/templates/{purpose}")
  @AllowedToRecord
  void template(Actor actor, @PathVariable String purpose, HttpServletResponse response)
      throws IOException {
    Purpose known = Purpose.of(purpose).filter(p -> p.isOpenTo(actor)).orElseThrow(NotFound::new);
    download(response, known.title() + "导入模板.xlsx");
    imports.template(actor, known, response.getOutputStream());
  }

  /** The register as a table; {@code clear} writes secrets out, and is kept in the chain. */
  @PostMapping("/exports/members")
  @Allowed(Role.OFFICE)
  void members(Actor actor, @RequestParam Optional<String> clear, HttpServletResponse response)
      throws IOException {
    download(response, "人员.xlsx");
    exports.members(actor, clear.isPresent(), response.getOutputStream());
  }

  @PostMapping("/exports/organizations")
  @Allowed(Role.OFFICE)
  void organizations(
      Actor actor, @RequestParam Optional<String> clear, HttpServletResponse response)
      throws IOException {
    download(response, "组织.xlsx");
    exports.organizations(actor, clear.isPresent(), response.getOutputStream());
  }

  @GetMapping("/{id}")
  @AllowedToRecord
  String batch(
      Actor actor,
      @PathVariable String id,
      @RequestParam Optional<String> show,
      @RequestParam Optional<String> after,
      @RequestParam Optional<String> columns,
      Model model) {
    model.addAttribute(
        "view",
        this.show.batch(
            actor,
            BatchId.parse(id),
            show.flatMap(Verdict::of),
            show.isPresent(),
            after.filter(text -> text.matches("\\d{1,7}")).map(Integer::parseInt).orElse(0),
            columns.isPresent(),
            List.of()));
    return "imports/batch";
  }

  /** How far the work is; the page turns to what comes next when it is over. */
  @GetMapping("/{id}/progress")
  @AllowedToRecord
  String progress(Actor actor, @PathVariable String id, HttpServletResponse response, Model model) {
    Batch batch = imports.get(actor, BatchId.parse(id));
    if (!batch.stage().isBusy()) {
      response.setHeader("HX-Refresh", "true");
    }
    model.addAttribute("view", show.busy(batch));
    return "imports/progress";
  }

  @PostMapping("/{id}/columns")
  @AllowedToRecord
  String columns(
      Actor actor,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> params,
      Model model,
      HttpServletResponse response) {
    BatchId batch = BatchId.parse(id);
    try {
      columns.map(actor, batch, show.mapping(columns.of(actor, batch), params));
      return "redirect:/imports/" + batch;
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute(
          "view", show.batch(actor, batch, Optional.empty(), false, 0, true, refused.errors()));
      return "imports/batch";
    }
  }

  @PostMapping("/{id}/header")
  @AllowedToRecord
  String header(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String row,
      RedirectAttributes redirect) {
    return act(
            actor,
            id,
            redirect,
            batch -> {
              if (!row.matches("\\d{1,4}")) {
                throw new Refused("row", "请填表头所在的行号，如 2。");
              }
              columns.headerAt(actor, batch, Integer.parseInt(row));
            })
        + "?columns";
  }

  @PostMapping("/{id}/recheck")
  @AllowedToRecord
  String recheck(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    return act(actor, id, redirect, batch -> columns.recheck(actor, batch));
  }

  /** Fields are named {@code answer-LINE-QUESTION}. */
  @PostMapping("/{id}/answers")
  @AllowedToRecord
  String answers(
      Actor actor,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> params,
      RedirectAttributes redirect) {
    Map<Integer, Map<String, String>> answers = new LinkedHashMap<>();
    params
        .toSingleValueMap()
        .forEach(
            (name, answer) -> {
              String[] parts = name.split("-", 3);
              if (parts.length == 3
                  && parts[0].equals("answer")
                  && parts[1].matches("\\d{1,7}")
                  && !answer.isEmpty()) {
                answers
                    .computeIfAbsent(Integer.parseInt(parts[1]), line -> new LinkedHashMap<>())
                    .put(parts[2], answer);
              }
            });
    return act(actor, id, redirect, batch -> imports.answer(actor, batch, answers));
  }

  @PostMapping("/{id}/confirm")
  @AllowedToRecord
  String confirm(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    return act(actor, id, redirect, batch -> imports.confirm(actor, batch));
  }

  @PostMapping("/{id}/undo")
  @AllowedToRecord
  String undo(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    return act(actor, id, redirect, batch -> imports.undo(actor, batch));
  }

  @PostMapping("/{id}/discard")
  @AllowedToRecord
  String discard(Actor actor, @PathVariable String id, RedirectAttributes redirect) {
    act(
        actor,
        id,
        redirect,
        batch -> {
          imports.discard(actor, batch);
          Flash.done("已删除这份待导入的文件").on(redirect);
        });
    return "redirect:/imports";
  }

  @GetMapping("/{id}/remarks")
  @AllowedToRecord
  void remarks(
      Actor actor,
      @PathVariable String id,
      @RequestParam Optional<String> only,
      HttpServletResponse response)
      throws IOException {
    BatchId batch = BatchId.parse(id);
    imports.requirePreview(actor, batch);
    download(response, FileNames.stem(imports.get(actor, batch).fileName()) + "-标注.xlsx");
    imports.remarks(actor, batch, only.isPresent(), response.getOutputStream());
  }

  private static void download(HttpServletResponse response, String name) {
    response.setContentType(XLSX);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Does it to a batch that the account sees, or says on its page what is in the way. */
  private String act(Actor actor, String id, RedirectAttributes redirect, Consumer<BatchId> act) {
    BatchId batch = BatchId.parse(id);
    imports.get(actor, batch);
    try {
      act.accept(batch);
    } catch (Refused refused) {
      Flash.failed(refused.errors().stream().map(FieldError::message).findFirst().orElse(""))
          .on(redirect);
    } catch (Conflict conflict) {
      Flash.failed(Optional.ofNullable(conflict.getMessage()).orElse("")).on(redirect);
    }
    return "redirect:/imports/" + batch;
  }
}
