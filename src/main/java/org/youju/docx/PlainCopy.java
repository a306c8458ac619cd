package org.youju.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A plain .docx around a text; read again it gives the same text, so offsets stay. */
final class PlainCopy {
  private PlainCopy() {}

  static byte[] of(String text, Instant writtenAt) {
    var out = new ByteArrayOutputStream();
    try (var parts = new PackageWriter(out)) {
      var day = writtenAt.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
      var properties = new OfficialDocument("", List.of(), "", day, Optional.empty());
      OfficialDocuments.addFixedParts(parts, properties);
      parts.add("word/document.xml", body(text));
      parts.add("word/_rels/document.xml.rels", new Relationships().bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] body(String text) {
    var xml = DocumentPart.open();
    for (var line : text.split("\n", -1)) {
      xml.open("w:p").open("w:pPr").value("w:pStyle", "Body");
      if (line.isEmpty() || Character.isWhitespace(line.charAt(0))) {
        xml.empty("w:ind", "w:firstLineChars", "0", "w:firstLine", "0");
      }
      xml.close();
      line(xml, line);
      xml.close();
    }
    DocumentPart.section(xml);
    return xml.bytes();
  }

  private static void line(Xml xml, String line) {
    xml.open("w:r").open("w:rPr").empty("w:rFonts", "w:hint", "eastAsia").close();
    var cells = line.split("\t", -1);
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        xml.empty("w:tab");
      }
      xml.open("w:t", "xml:space", "preserve").text(cells[i]).close();
    }
    xml.close();
  }
}
