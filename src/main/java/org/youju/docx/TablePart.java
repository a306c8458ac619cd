package org.youju.docx;

import java.util.List;

/** A {@link Block.Table} in {@code word/document.xml}; its heads stand again on every page. */
final class TablePart {
  /** Twips between the margins. */
  private static final int WIDTH = Gb9704.TEXT_WIDTH;

  private TablePart() {}

  static void write(Xml xml, Block.Table table) {
    xml.open("w:tbl").open("w:tblPr").value("w:tblStyle", "SourcesTable");
    xml.empty("w:tblW", "w:w", Integer.toString(WIDTH), "w:type", "dxa");
    xml.empty("w:tblLayout", "w:type", "fixed").close().open("w:tblGrid");
    table.widths().forEach(width -> xml.empty("w:gridCol", "w:w", twips(width)));
    xml.close();
    row(xml, table, table.heads(), true);
    table.rows().forEach(row -> row(xml, table, row, false));
    xml.close();
  }

  private static void row(Xml xml, Block.Table table, List<String> cells, boolean head) {
    xml.open("w:tr").open("w:trPr").empty("w:cantSplit");
    if (head) {
      xml.empty("w:tblHeader");
    }
    xml.close();
    for (int i = 0; i < cells.size(); i++) {
      xml.open("w:tc").open("w:tcPr");
      xml.empty("w:tcW", "w:w", twips(table.widths().get(i)), "w:type", "dxa").close();
      xml.open("w:p").open("w:pPr").value("w:pStyle", head ? "TableHead" : "TableText").close();
      DocumentPart.text(xml, "", cells.get(i));
      xml.close().close();
    }
    xml.close();
  }

  private static String twips(int hundredths) {
    return Integer.toString(WIDTH * hundredths / 100);
  }
}
