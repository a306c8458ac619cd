package org.youju.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.youju.docx.DocumentFacts.Restriction;
import org.youju.docx.Passage.Alignment;
import org.youju.docx.UnreadableDocument.Reason;

/** Binary Word files (.doc), and .wps files as far as they are of the same form. */
final class BinaryWordText {
  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private final Map<Integer, Place> places = new HashMap<>();
  private boolean trackedChanges;
  private int table = -1;
  private int row;
  private int column;

  private BinaryWordText() {}

  /**
   * POI reads damaged binary files until it meets something impossible, whatever exception that
   * gives.
   */
  static DocumentText read(byte[] file) {
    try (var files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
      requireWord(files.getRoot());
      try (var document = new HWPFDocument(files)) {
        return new BinaryWordText().walk(document);
      }
    } catch (UnreadableDocument e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw new UnreadableDocument(Reason.ENCRYPTED);
    } catch (OldWordFileFormatException e) {
      throw new UnreadableDocument(Reason.OLD_WORD);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED);
    }
  }

  /** An encrypted .docx comes in the same container as a .doc. */
  private static void requireWord(DirectoryNode root) {
    Limits.require(!root.hasEntry("EncryptedPackage"), Reason.ENCRYPTED);
    Limits.require(root.hasEntry("WordDocument"), Reason.OTHER_TYPE);
    Limits.require(!root.hasEntry("Macros") && !root.hasEntry("_VBA_PROJECT_CUR"), Reason.MACROS);
  }

  private DocumentText walk(HWPFDocument document) {
    places.put(0, new Place.InWord(0, 0, 0));
    var range = document.getRange();
    for (int i = 0; i < range.numParagraphs(); i++) {
      paragraph(range.getParagraph(i), i);
    }
    Limits.require(!text.toString().isBlank(), Reason.NO_TEXT);
    return new DocumentText(
        DocumentKind.DOC, text.toString(), passages, asides(document), facts(document), places);
  }

  private void paragraph(Paragraph paragraph, int number) {
    if (paragraph.isTableRowEnd()) {
      row++;
      column = 0;
      return;
    }
    boolean inTable = paragraph.isInTable();
    if (inTable && table < 0 || inTable && !lastIsInTable()) {
      table++;
      row = 0;
      column = 0;
    }
    var cell = inTable ? Optional.of(new Passage.Cell(table, row, column)) : noCell();
    add(content(paragraph), number, cell, paragraph);
    if (inTable && paragraph.text().endsWith("\u0007")) {
      column++;
    }
  }

  private static Optional<Passage.Cell> noCell() {
    return Optional.empty();
  }

  private boolean lastIsInTable() {
    return !passages.isEmpty() && passages.get(passages.size() - 1).cell().isPresent();
  }

  private void add(String content, int number, Optional<Passage.Cell> cell, Paragraph paragraph) {
    if (!passages.isEmpty()) {
      text.append(separator(passages.get(passages.size() - 1).cell(), cell));
    }
    int start = text.length();
    text.append(content);
    places.put(start, new Place.InWord(number, 0, 0));
    int level = paragraph.getLvl() < 9 ? paragraph.getLvl() + 1 : 0;
    passages.add(new Passage(start, text.length(), cell, level, alignment(paragraph)));
  }

  private static char separator(Optional<Passage.Cell> before, Optional<Passage.Cell> now) {
    boolean nextCell =
        now.isPresent()
            && before.filter(cell -> cell.table() == now.get().table()).isPresent()
            && before.get().row() == now.get().row()
            && before.get().column() != now.get().column();
    return nextCell ? '\t' : '\n';
  }

  private static Alignment alignment(Paragraph paragraph) {
    return switch (paragraph.getJustification()) {
      case 1 -> Alignment.CENTER;
      case 2 -> Alignment.RIGHT;
      case 3, 4 -> Alignment.BOTH;
      default -> Alignment.LEFT;
    };
  }

  private String content(Paragraph paragraph) {
    var content = new StringBuilder();
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      var run = paragraph.getCharacterRun(i);
      trackedChanges |= run.isMarkedDeleted() || run.isMarkedInserted();
      if (!run.isMarkedDeleted() && !run.isVanished()) {
        content.append(run.text());
      }
    }
    return clean(content.toString());
  }

  /**
   * Field codes go; a line break (VT) stays one; marks of cells, pictures and notes go with the
   * other control characters.
   */
  private static String clean(String text) {
    var line = Range.stripFields(text).replace('\u000b', '\n').replace('\u001e', '-');
    return Readable.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
  }

  private static List<Aside> asides(HWPFDocument document) {
    var asides = new ArrayList<Aside>();
    add(Aside.Kind.HEADER, document.getHeaderStoryRange(), asides);
    add(Aside.Kind.FOOTNOTE, document.getFootnoteRange(), asides);
    add(Aside.Kind.FOOTNOTE, document.getEndnoteRange(), asides);
    add(Aside.Kind.COMMENT, document.getCommentsRange(), asides);
    add(Aside.Kind.TEXT_BOX, document.getMainTextboxRange(), asides);
    return asides;
  }

  private static void add(Aside.Kind kind, Range range, List<Aside> asides) {
    var text = clean(range.text()).strip();
    if (!text.isEmpty()) {
      asides.add(new Aside(kind, text));
    }
  }

  private DocumentFacts facts(HWPFDocument document) {
    var properties = document.getDocProperties();
    boolean locked = properties.isFProtEnabled() || properties.isFLockAtn();
    return new DocumentFacts(
        locked ? restrictions(properties.isFLockAtn()) : Set.of(),
        locked && properties.getLKeyProtDoc() != 0,
        comments(document),
        trackedChanges,
        List.of());
  }

  private static Set<Restriction> restrictions(boolean commentsOnly) {
    return EnumSet.of(commentsOnly ? Restriction.COMMENTS_ONLY : Restriction.FORMS_ONLY);
  }

  private static int comments(HWPFDocument document) {
    return (int) document.getCommentsRange().text().chars().filter(c -> c == 5).count();
  }
}
