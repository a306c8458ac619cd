package org.youju.docx;

import java.util.LinkedHashMap;
import java.util.Map;

/** The relationships part of the document: fixed parts first, then one for each outside address. */
final class Relationships {
  static final String BASE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  static final String ODD_FOOTER = "rId4";
  static final String EVEN_FOOTER = "rId5";

  static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

  private final Xml xml =
      Xml.document()
          .open("Relationships", "xmlns", NAMESPACE)
          .raw(fixed("rId1", "styles", "styles.xml"))
          .raw(fixed("rId2", "fontTable", "fontTable.xml"))
          .raw(fixed("rId3", "settings", "settings.xml"))
          .raw(fixed(ODD_FOOTER, "footer", "footer1.xml"))
          .raw(fixed(EVEN_FOOTER, "footer", "footer2.xml"));
  private final Map<String, String> addresses = new LinkedHashMap<>();

  /** The relationship id for an outside address. */
  String idOf(String address) {
    return addresses.computeIfAbsent(address, this::addOutside);
  }

  byte[] bytes() {
    return xml.bytes();
  }

  private String addOutside(String address) {
    var id = "link" + (addresses.size() + 1);
    xml.empty(
        "Relationship",
        "Id",
        id,
        "Type",
        BASE + "hyperlink",
        "Target",
        address,
        "TargetMode",
        "External");
    return id;
  }

  private static String fixed(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, BASE + type, target);
  }
}
