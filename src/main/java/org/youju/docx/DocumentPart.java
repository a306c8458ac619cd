package org.youju.docx;

import static org.youju.docx.Gb9704.BOTTOM;
import static org.youju.docx.Gb9704.CHARACTER_PITCH;
import static org.youju.docx.Gb9704.FOOTER;
import static org.youju.docx.Gb9704.LEFT;
import static org.youju.docx.Gb9704.LINE;
import static org.youju.docx.Gb9704.PAGE_HEIGHT;
import static org.youju.docx.Gb9704.PAGE_WIDTH;
import static org.youju.docx.Gb9704.RIGHT;
import static org.youju.docx.Gb9704.TOP;

import java.util.List;

/**
 * {@code word/document.xml} of an official document, with the outside addresses it came to need.
 */
final class DocumentPart {
  private static final String PLAIN = "";

  private final Xml xml = open();
  private final Relationships relationships = new Relationships();
  private final OfficialDocument document;
  private final FigureLinks links;
  private boolean newPage;

  private DocumentPart(OfficialDocument document) {
    this.document = document;
    this.links = new FigureLinks(document);
  }

  static DocumentPart of(OfficialDocument document) {
    var part = new DocumentPart(document);
    part.write();
    return part;
  }

  byte[] bytes() {
    return xml.bytes();
  }

  Relationships relationships() {
    return relationships;
  }

  private void write() {
    paragraph("Title", List.of(new Run.Text(document.title())));
    emptyLine(false);
    document.blocks().forEach(this::block);
    document.appendix().ifPresent(appendix -> appendixNote());
    signature();
    document
        .appendix()
        .ifPresent(appendix -> new AppendixPart(xml, links, relationships).write(appendix));
    section(xml);
  }

  /** The beginning of a main part, up to where its first block stands. */
  static Xml open() {
    var r = Relationships.BASE.substring(0, Relationships.BASE.length() - 1);
    var xml = Xml.document().open("w:document", "xmlns:w", FixedParts.W, "xmlns:r", r);
    return xml.open("w:body");
  }

  private void block(Block block) {
    if (block instanceof Block.Heading heading) {
      paragraph("Heading" + heading.level(), heading.runs());
    } else if (block instanceof Block.Centred centred) {
      centred(centred.text());
    } else if (block instanceof Block.NewPage) {
      newPage = true;
    } else if (block instanceof Block.Table table) {
      TablePart.write(xml, table);
    } else {
      paragraph("Body", block.runs());
    }
  }

  private void centred(String text) {
    xml.open("w:p").open("w:pPr").value("w:pStyle", "Body");
    xml.empty("w:ind", "w:firstLineChars", "0", "w:firstLine", "0").value("w:jc", "center").close();
    text(xml, PLAIN, text);
    xml.close();
  }

  private void paragraph(String style, List<Run> runs) {
    xml.open("w:p").open("w:pPr").value("w:pStyle", style);
    if (newPage) {
      xml.empty("w:pageBreakBefore");
      newPage = false;
    }
    xml.close();
    runs.forEach(this::run);
    xml.close();
  }

  private void run(Run run) {
    if (run instanceof Run.LinkedFigure figure) {
      figure(figure);
    } else {
      text(xml, PLAIN, run.text());
    }
  }

  private void figure(Run.LinkedFigure figure) {
    var id = links.nextBookmarkId();
    xml.empty("w:bookmarkStart", "w:id", id, "w:name", links.nextPlaceOf(figure.id()));
    if (links.withRows()) {
      xml.open("w:hyperlink", "w:anchor", links.row(figure.id()), "w:history", "1");
      text(xml, "Figure", figure.text());
      xml.close();
    } else {
      text(xml, PLAIN, figure.text());
    }
    xml.empty("w:bookmarkEnd", "w:id", id);
  }

  /** One line below the text, two characters in, no full stop after the name (GW-09). */
  private void appendixNote() {
    emptyLine(true);
    paragraph("Body", List.of(new Run.Text("附件：" + AppendixPart.NAME)));
  }

  /** Kept together with the line above, so that no page carries a signature only. */
  private void signature() {
    var date = Signature.date(document.date());
    var places = Signature.of(document.signature(), date);
    emptyLine(true);
    placedLine(document.signature(), places.start(), true);
    placedLine(date, places.dateStart(), false);
  }

  private void placedLine(String text, int hundredths, boolean keepNext) {
    xml.open("w:p").open("w:pPr").value("w:pStyle", "Body");
    if (keepNext) {
      xml.empty("w:keepNext");
    }
    var twips = Integer.toString(hundredths * CHARACTER_PITCH / 100);
    xml.empty("w:ind", "w:left", twips, "w:firstLineChars", "0", "w:firstLine", "0");
    xml.value("w:jc", "left").close();
    text(xml, PLAIN, text);
    xml.close();
  }

  private void emptyLine(boolean keepNext) {
    xml.open("w:p").open("w:pPr").value("w:pStyle", "Body");
    if (keepNext) {
      xml.empty("w:keepNext");
    }
    xml.close().close();
  }

  /** The page: paper, margins, page numbers, grid of lines. */
  static void section(Xml xml) {
    xml.open("w:sectPr");
    xml.empty("w:footerReference", "w:type", "default", "r:id", Relationships.ODD_FOOTER);
    xml.empty("w:footerReference", "w:type", "even", "r:id", Relationships.EVEN_FOOTER);
    xml.empty("w:pgSz", "w:w", string(PAGE_WIDTH), "w:h", string(PAGE_HEIGHT));
    xml.empty(
        "w:pgMar",
        "w:top",
        string(TOP),
        "w:right",
        string(RIGHT),
        "w:bottom",
        string(BOTTOM),
        "w:left",
        string(LEFT),
        "w:header",
        "851",
        "w:footer",
        string(FOOTER),
        "w:gutter",
        "0");
    xml.empty("w:docGrid", "w:type", "lines", "w:linePitch", string(LINE)).close();
  }

  /** A run of text in a character style (empty: the paragraph's own). */
  static void text(Xml xml, String style, String text) {
    xml.open("w:r").open("w:rPr");
    if (!style.isEmpty()) {
      xml.value("w:rStyle", style);
    }
    xml.empty("w:rFonts", "w:hint", "eastAsia").close();
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        xml.empty("w:br");
      }
      xml.open("w:t", "xml:space", "preserve").text(lines[i]).close();
    }
    xml.close();
  }

  private static String string(int number) {
    return Integer.toString(number);
  }
}
