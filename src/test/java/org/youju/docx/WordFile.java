package org.youju.docx;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

/** Small .docx files written by hand, so that tests say exactly what is in them. */
public final class WordFile {
  public static final String W = "xmlns:w=\"" + FixedParts.W + "\"";

  private final LinkedHashMap<String, byte[]> parts = new LinkedHashMap<>();

  private WordFile(String body) {
    part(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>""");
    part("_rels/.rels", relationships("officeDocument", "word/document.xml", ""));
    part(
        "word/document.xml",
        "<w:document %s xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>%s<w:sectPr/></w:body></w:document>"
            .formatted(W, body));
  }

  /** {@code aWordFile("<w:p>…</w:p>")}. */
  public static WordFile aWordFile(String... blocks) {
    return new WordFile(String.join("", blocks));
  }

  public static String p(String... runs) {
    return "<w:p>" + String.join("", runs) + "</w:p>";
  }

  public static String r(String text) {
    return r("", text);
  }

  /** A run with formatting, e.g. {@code r("<w:b/>", "粗")}. */
  public static String r(String properties, String text) {
    var rPr = properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
    return "<w:r>" + rPr + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  static String table(String... rows) {
    return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
  }

  static String row(String... cells) {
    return "<w:tr><w:tc>" + String.join("</w:tc><w:tc>", cells) + "</w:tc></w:tr>";
  }

  /** Adds a part that the document relates to. */
  public WordFile related(String type, String name, String xml) {
    part("word/" + name, xml);
    var relations = "word/_rels/document.xml.rels";
    var old = parts.get(relations);
    part(
        relations,
        old == null
            ? relationships(type, name, "")
            : new String(old, StandardCharsets.UTF_8)
                .replace("</Relationships>", relationship(type, name, "") + "</Relationships>"));
    return this;
  }

  WordFile part(String name, String content) {
    parts.put(name, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  WordFile part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  public byte[] bytes() {
    return Parts.zip(parts);
  }

  static String relationships(String type, String target, String mode) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + relationship(type, target, mode)
        + "</Relationships>";
  }

  private static String relationship(String type, String target, String mode) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"%s/>"
        .formatted(
            "r" + Integer.toHexString(target.hashCode()), Relationships.BASE + type, target, mode);
  }
}
