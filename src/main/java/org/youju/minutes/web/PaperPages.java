package org.youju.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.docx.OfficialDocuments;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;
import org.youju.minutes.Handbook;
import org.youju.minutes.Papers;
import org.youju.organization.Organizations;

/** Minutes out: an entry as Word, a year of an organisation as a book or a workbook. */
@Controller
class PaperPages {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String EXCEL =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int ORGANIZATIONS = 300;
  private static final int YEARS = 6;

  private final Papers papers;
  private final Organizations organizations;
  private final Clock clock;

  PaperPages(Papers papers, Organizations organizations, Clock clock) {
    this.papers = papers;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** The entry as official minutes. */
  @GetMapping("/ledger/{id}/minutes")
  @AllowedToRead
  void minutes(Actor actor, @PathVariable EntryId id, HttpServletResponse response)
      throws IOException {
    Papers.Minutes minutes = papers.minutes(actor, id);
    attach(response, WORD, minutes.name() + ".docx");
    OfficialDocuments.write(minutes.document(), response.getOutputStream());
  }

  /** What a year's book holds, and its two forms. */
  @GetMapping("/handbook")
  @AllowedToRead
  String handbook(
      Actor actor,
      @RequestParam Optional<String> organization,
      @RequestParam Optional<Integer> year,
      Model model) {
    OrgId of = of(actor, organization);
    int thisYear = LocalDate.now(clock).getYear();
    List<QuickView.Option> options = options(actor, of);
    List<Integer> years = IntStream.range(0, YEARS).map(back -> thisYear - back).boxed().toList();
    model.addAttribute("view", view(actor, of, year.orElse(thisYear), options, years));
    return "minutes/handbook";
  }

  /** A book too large, or of a year to come, is told of on the page that chooses another. */
  private HandbookView view(
      Actor actor, OrgId of, int year, List<QuickView.Option> options, List<Integer> years) {
    try {
      Handbook book = papers.handbook(actor, of, year);
      return new HandbookView(
          options,
          of.toString(),
          years,
          book.year(),
          book.title(),
          book.meetings().size(),
          book.members().size(),
          book.committee().size(),
          "");
    } catch (Refused refused) {
      String sentence = refused.errors().get(0).message();
      return new HandbookView(options, of.toString(), years, year, "", 0, 0, 0, sentence);
    }
  }

  @GetMapping("/handbook/word")
  @AllowedToRead
  void word(
      Actor actor,
      @RequestParam Optional<String> organization,
      @RequestParam int year,
      HttpServletResponse response)
      throws IOException {
    Handbook book = papers.handbook(actor, of(actor, organization), year);
    attach(response, WORD, book.title() + ".docx");
    papers.word(actor, book, response.getOutputStream());
  }

  @GetMapping("/handbook/excel")
  @AllowedToRead
  void excel(
      Actor actor,
      @RequestParam Optional<String> organization,
      @RequestParam int year,
      HttpServletResponse response)
      throws IOException {
    Handbook book = papers.handbook(actor, of(actor, organization), year);
    attach(response, EXCEL, book.title() + ".xlsx");
    papers.excel(actor, book, response.getOutputStream());
  }

  private static OrgId of(Actor actor, Optional<String> organization) {
    return organization
        .filter(id -> !id.isEmpty())
        .map(OrgId::parse)
        .orElseGet(() -> actor.scope().tops().get(0));
  }

  private List<QuickView.Option> options(Actor actor, OrgId chosen) {
    return organizations
        .list(
            actor.scope(),
            Optional.empty(),
            "",
            LocalDate.now(clock),
            Optional.empty(),
            ORGANIZATIONS)
        .stream()
        .map(o -> new QuickView.Option(o.id().toString(), o.name(), o.id().equals(chosen)))
        .toList();
  }

  private static void attach(HttpServletResponse response, String type, String name) {
    String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "");
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(safe, StandardCharsets.UTF_8).build().toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
