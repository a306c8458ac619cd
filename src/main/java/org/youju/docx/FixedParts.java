package org.youju.docx;

import static org.youju.docx.Gb9704.SONGTI;

/** The parts of the package that depend on nothing, or on title, signature and date only. */
final class FixedParts {
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private FixedParts() {}

  static byte[] contentTypes() {
    var xml = Xml.document().open("Types", "xmlns", PACKAGE + "content-types");
    type(xml, "Default", "rels", "application/vnd.openxmlformats-package.relationships+xml");
    type(xml, "Default", "xml", "application/xml");
    type(xml, "Override", "/word/document.xml", WORD + "document.main+xml");
    type(xml, "Override", "/word/styles.xml", WORD + "styles+xml");
    type(xml, "Override", "/word/fontTable.xml", WORD + "fontTable+xml");
    type(xml, "Override", "/word/settings.xml", WORD + "settings+xml");
    type(xml, "Override", "/word/footer1.xml", WORD + "footer+xml");
    type(xml, "Override", "/word/footer2.xml", WORD + "footer+xml");
    var core = "application/vnd.openxmlformats-package.core-properties+xml";
    type(xml, "Override", "/docProps/core.xml", core);
    var app = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    type(xml, "Override", "/docProps/app.xml", app);
    return xml.bytes();
  }

  private static void type(Xml xml, String element, String what, String type) {
    var key = element.equals("Default") ? "Extension" : "PartName";
    xml.empty(element, key, what, "ContentType", type);
  }

  static byte[] packageRelationships() {
    var xml = Xml.document().open("Relationships", "xmlns", PACKAGE + "relationships");
    relationship(xml, "rId1", Relationships.BASE + "officeDocument", "word/document.xml");
    var core = PACKAGE + "relationships/metadata/core-properties";
    relationship(xml, "rId2", core, "docProps/core.xml");
    relationship(xml, "rId3", Relationships.BASE + "extended-properties", "docProps/app.xml");
    return xml.bytes();
  }

  private static void relationship(Xml xml, String id, String type, String target) {
    xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
  }

  /** The time of creation is the document's own day: nothing depends on when the file is made. */
  static byte[] coreProperties(OfficialDocument document) {
    var time = document.date() + "T00:00:00+08:00";
    return Xml.document()
        .open(
            "cp:coreProperties",
            "xmlns:cp",
            PACKAGE + "metadata/core-properties",
            "xmlns:dc",
            "http://purl.org/dc/elements/1.1/",
            "xmlns:dcterms",
            "http://purl.org/dc/terms/",
            "xmlns:xsi",
            "http://www.w3.org/2001/XMLSchema-instance")
        .open("dc:title")
        .text(document.title())
        .close()
        .open("dc:creator")
        .text(document.signature())
        .close()
        .open("dc:language")
        .text("zh-CN")
        .close()
        .open("dcterms:created", "xsi:type", "dcterms:W3CDTF")
        .text(time)
        .close()
        .open("dcterms:modified", "xsi:type", "dcterms:W3CDTF")
        .text(time)
        .close()
        .bytes();
  }

  static byte[] appProperties(OfficialDocument document) {
    var namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    return Xml.document()
        .open("Properties", "xmlns", namespace)
        .open("Application")
        .text("有据")
        .close()
        .open("Company")
        .text(document.signature())
        .close()
        .bytes();
  }

  /** Word takes the second name where the first font is not installed. */
  static byte[] fontTable() {
    var xml = Xml.document().open("w:fonts", "xmlns:w", W);
    font(xml, Gb9704.FANGSONG, "仿宋", "modern");
    font(xml, Gb9704.KAITI, "楷体", "modern");
    font(xml, Gb9704.HEITI, "SimHei", "modern");
    font(xml, Gb9704.XIAOBIAOSONG, "方正小标宋_GBK", "auto");
    font(xml, SONGTI, "SimSun", "auto");
    return xml.bytes();
  }

  private static void font(Xml xml, String name, String otherName, String family) {
    xml.open("w:font", "w:name", name).value("w:altName", otherName);
    xml.value("w:charset", "86").value("w:family", family).close();
  }

  /**
   * Left and right pages differ; punctuation keeps its full width, so that a line has 28
   * characters.
   */
  static byte[] settings() {
    var xml = Xml.document().open("w:settings", "xmlns:w", W);
    xml.empty("w:zoom", "w:percent", "100").empty("w:evenAndOddHeaders");
    xml.value("w:characterSpacingControl", "doNotCompress");
    xml.open("w:compat").empty("w:adjustLineHeightInTable").empty("w:useFELayout");
    xml.empty(
        "w:compatSetting",
        "w:name",
        "compatibilityMode",
        "w:uri",
        "http://schemas.microsoft.com/office/word",
        "w:val",
        "15");
    return xml.close().empty("w:themeFontLang", "w:val", "en-US", "w:eastAsia", "zh-CN").bytes();
  }

  static byte[] oddFooter() {
    return footer("PageNumberOdd");
  }

  static byte[] evenFooter() {
    return footer("PageNumberEven");
  }

  private static byte[] footer(String style) {
    var xml = Xml.document().open("w:ftr", "xmlns:w", W).open("w:p");
    xml.open("w:pPr").value("w:pStyle", style).close();
    text(xml, "— ");
    xml.open("w:fldSimple", "w:instr", " PAGE ");
    text(xml, "1");
    xml.close();
    text(xml, " —");
    return xml.bytes();
  }

  private static void text(Xml xml, String text) {
    xml.open("w:r").open("w:t", "xml:space", "preserve").text(text).close().close();
  }
}
