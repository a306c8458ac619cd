package org.youju.docx;

import java.util.List;

/** An official document as one HTML page for printing; page, type and lines as in the .docx. */
final class OfficialHtml {
  /** Chromium prints the margin boxes of @page; right pages are the odd ones. */
  private static final String CSS =
      """
      @page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }
      @page :right { @bottom-right { content: "— " counter(page) " —"; font: 14pt %1$s;
        vertical-align: top; padding: 3.8mm 14pt 0 0; } }
      @page :left { @bottom-left { content: "— " counter(page) " —"; font: 14pt %1$s;
        vertical-align: top; padding: 3.8mm 0 0 14pt; } }
      body { margin: 0; font: 16pt/28.95pt %2$s; letter-spacing: -0.25pt; text-align: justify; text-autospace: no-autospace; }
      @media screen { body { width: 156mm; margin: 37mm auto 35mm; } }
      p, h1, h2, h3, h4, h5 { margin: 0; font-size: 16pt; font-weight: normal; text-indent: 2em;
        white-space: pre-wrap; overflow-wrap: anywhere; }
      h2, h3, h4, h5 { break-after: avoid; }
      h1 { font: 22pt/28.95pt %3$s; letter-spacing: 0; text-align: center; text-indent: 0; break-after: avoid; }
      h2, .mark { font-family: %4$s; }
      h3 { font-family: %5$s; }
      a { color: inherit; text-decoration: none; }
      a.figure { text-decoration: underline dotted #a6a6a6 1px; text-underline-offset: 3px; }
      .empty { height: 28.95pt; break-after: avoid; }
      .centred { text-align: center; text-indent: 0; min-height: 28.95pt; }
      .newpage { height: 0; break-after: page; }
      .place { text-align: left; text-indent: 0; }
      .signature { break-after: avoid; }
      .mark { break-before: page; text-indent: 0; }
      .note, table p { font-size: 10.5pt; line-height: 15pt; letter-spacing: 0; text-align: left; text-indent: 0; }
      table { width: 156mm; table-layout: fixed; border-collapse: collapse; }
      thead { display: table-header-group; }
      th { font: 10.5pt/15pt %4$s; letter-spacing: 0; text-align: center; text-indent: 0; white-space: nowrap; }
      th, td { border: 0.5pt solid #000; padding: 3pt; vertical-align: top; }
      """
          .formatted(
              fonts(Gb9704.SONGTI, "SimSun"),
              fonts(Gb9704.FANGSONG, "FangSong"),
              fonts(Gb9704.XIAOBIAOSONG, "SimSun"),
              "\"" + Gb9704.HEITI + "\", SimHei, \"Noto Sans CJK SC\", sans-serif",
              fonts(Gb9704.KAITI, "KaiTi"));

  private static final List<String> WIDTHS = List.of("7%", "12.5%", "27.4%", "11.3%", "41.8%");

  /** Points for a hundredth of a character. */
  private static final double PITCH = Gb9704.CHARACTER_PITCH / 2000.0;

  private final Xml xml = Xml.html();
  private final OfficialDocument document;
  private final FigureLinks links;

  private OfficialHtml(OfficialDocument document) {
    this.document = document;
    this.links = new FigureLinks(document);
  }

  static String of(OfficialDocument document) {
    var page = new OfficialHtml(document);
    page.write();
    return page.xml.toString();
  }

  private void write() {
    xml.open("html", "lang", "zh-CN").open("head").empty("meta", "charset", "utf-8");
    xml.open("title").text(document.title()).close();
    xml.open("style").raw(CSS).raw(signaturePlaces()).close().close().open("body");
    element("h1", "title", document.title());
    emptyLine();
    document.blocks().forEach(this::block);
    document.appendix().ifPresent(appendix -> appendixNote());
    signature();
    document.appendix().ifPresent(this::appendix);
  }

  private void block(Block block) {
    if (block instanceof Block.Table table) {
      table(table);
      return;
    }
    if (block instanceof Block.Centred || block instanceof Block.NewPage) {
      element("p", block instanceof Block.NewPage ? "newpage" : "centred", block.text());
      return;
    }
    xml.open(block instanceof Block.Heading heading ? "h" + (heading.level() + 1) : "p");
    block.runs().forEach(this::run);
    xml.close();
  }

  private void table(Block.Table table) {
    xml.open("table").open("colgroup");
    table.widths().forEach(width -> xml.empty("col", "width", width + "%"));
    xml.close().open("thead").open("tr");
    table.heads().forEach(head -> element("th", "", head));
    xml.close().close().open("tbody");
    for (var row : table.rows()) {
      xml.open("tr");
      for (var cell : row) {
        xml.open("td");
        element("p", "", cell);
        xml.close();
      }
      xml.close();
    }
    xml.close().close();
  }

  private void run(Run run) {
    if (run instanceof Run.LinkedFigure figure) {
      figure(figure);
    } else {
      xml.text(run.text());
    }
  }

  private void figure(Run.LinkedFigure figure) {
    var place = links.nextPlaceOf(figure.id());
    if (links.withRows()) {
      xml.open("a", "class", "figure", "id", place, "href", "#" + links.row(figure.id()));
    } else {
      xml.open("span", "id", place);
    }
    xml.text(figure.text()).close();
  }

  private void appendixNote() {
    emptyLine();
    element("p", "", "附件：" + AppendixPart.NAME);
  }

  private void signature() {
    emptyLine();
    element("p", "place signature", document.signature());
    element("p", "place date", Signature.date(document.date()));
  }

  private String signaturePlaces() {
    var places = Signature.of(document.signature(), Signature.date(document.date()));
    return ".signature { margin-left: %spt; } .date { margin-left: %spt; }"
        .formatted(places.start() * PITCH, places.dateStart() * PITCH);
  }

  private void appendix(SourcesAppendix appendix) {
    element("p", "mark", "附件");
    emptyLine();
    element("h1", "", AppendixPart.NAME);
    element("p", "note", AppendixPart.NOTE);
    xml.open("table").open("colgroup");
    WIDTHS.forEach(width -> xml.empty("col", "width", width));
    xml.close().open("thead").open("tr");
    AppendixPart.HEADS.forEach(head -> element("th", "", head));
    xml.close().close().open("tbody");
    int number = 0;
    for (var row : appendix.rows()) {
      row(++number, row, appendix.recordsShown());
    }
    xml.close().close();
  }

  private void row(int number, SourcesAppendix.Row row, int shown) {
    xml.open("tr").open("td");
    element("p", "", Integer.toString(number));
    xml.close().open("td");
    asItStands(row);
    xml.close().open("td");
    AppendixPart.meaning(row).forEach(line -> element("p", "", line));
    xml.close().open("td");
    element("p", "", row.value());
    xml.close().open("td");
    element("p", "", AppendixPart.total(row, shown));
    row.records().stream().limit(shown).forEach(this::record);
    xml.close().close();
  }

  private void asItStands(SourcesAppendix.Row row) {
    xml.open("p");
    if (links.isInText(row.figureId())) {
      var back = "#" + links.figure(row.figureId());
      xml.open("a", "class", "figure", "id", links.row(row.figureId()), "href", back);
      xml.text(row.asItStands()).close();
    } else {
      xml.text(row.asItStands());
    }
    xml.close();
  }

  private void record(SourcesAppendix.Source record) {
    xml.open("p");
    if (record.url().isPresent()) {
      xml.open("a", "href", record.url().get().toASCIIString());
      xml.text(AppendixPart.recordLine(record)).close();
    } else {
      xml.text(AppendixPart.recordLine(record));
    }
    xml.close();
  }

  private void emptyLine() {
    element("p", "empty", "");
  }

  private void element(String name, String cssClass, String text) {
    if (cssClass.isEmpty()) {
      xml.open(name);
    } else {
      xml.open(name, "class", cssClass);
    }
    xml.text(text).close();
  }

  private static String fonts(String font, String common) {
    return "\"%s\", %s, \"Noto Serif CJK SC\", serif".formatted(font, common);
  }
}
