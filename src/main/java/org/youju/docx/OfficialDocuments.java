package org.youju.docx;

import java.io.IOException;
import java.io.OutputStream;

/** Writes {@link OfficialDocument}s; the same document always gives the same bytes. */
public final class OfficialDocuments {
  private OfficialDocuments() {}

  /**
   * Writes a .docx: GB/T 9704-2012 page, fonts and lines; every figure a bookmark and a link to its
   * row of the appendix, every row a link back. The stream is left open.
   */
  public static void write(OfficialDocument document, OutputStream out) throws IOException {
    var body = DocumentPart.of(document);
    try (var parts = new PackageWriter(out)) {
      addFixedParts(parts, document);
      parts.add("word/document.xml", body.bytes());
      parts.add("word/_rels/document.xml.rels", body.relationships().bytes());
    }
  }

  /** All parts but the document itself and its relationships. */
  static void addFixedParts(PackageWriter parts, OfficialDocument document) throws IOException {
    parts.add("[Content_Types].xml", FixedParts.contentTypes());
    parts.add("_rels/.rels", FixedParts.packageRelationships());
    parts.add("docProps/core.xml", FixedParts.coreProperties(document));
    parts.add("docProps/app.xml", FixedParts.appProperties(document));
    parts.add("word/styles.xml", StylesPart.bytes());
    parts.add("word/fontTable.xml", FixedParts.fontTable());
    parts.add("word/settings.xml", FixedParts.settings());
    parts.add("word/footer1.xml", FixedParts.oddFooter());
    parts.add("word/footer2.xml", FixedParts.evenFooter());
  }

  /** The same document as one HTML page without any outside reference, made for printing on A4. */
  public static String toHtml(OfficialDocument document) {
    return OfficialHtml.of(document);
  }
}
