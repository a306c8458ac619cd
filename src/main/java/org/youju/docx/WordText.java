package org.youju.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.youju.docx.Passage.Cell;

/**
 * Walks the body of a .docx and notes for each stretch of text the element it comes from. Left out,
 * as they are no running text: field codes, deleted and hidden text, notes, text boxes.
 */
final class WordText {
  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, Piece> pieces = new TreeMap<>();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Aside> asides = new ArrayList<>();
  private final StringBuilder hidden = new StringBuilder();
  private final Fields fields = new Fields();
  private final WordStyles styles;
  private boolean trackedChanges;
  private int tables;
  private int run;

  /**
   * A stretch of text and where it comes from.
   *
   * @param content {@code w:t}, or an element that stands for one character
   */
  record Piece(int start, int end, Element content, Place.InWord place) {
    /** The run ({@code w:r}). */
    Element run() {
      return (Element) content.getParentNode();
    }
  }

  /** A paragraph with its element. */
  record Paragraph(Passage passage, Element element) {}

  private WordText(WordStyles styles) {
    this.styles = styles;
  }

  static DocumentText read(byte[] file) {
    var word = WordPackage.open(file);
    var walk = of(word, word.root(word.mainPart()));
    var places = new HashMap<Integer, Place>();
    for (int i = 0; i < walk.paragraphs.size(); i++) {
      places.put(walk.paragraphs.get(i).passage().start(), new Place.InWord(i, 0, 0));
    }
    walk.pieces.forEach((start, piece) -> places.put(start, piece.place()));
    Limits.require(!walk.text().isBlank(), UnreadableDocument.Reason.NO_TEXT);
    var asides = new ArrayList<>(walk.asides);
    asides.addAll(WordAsides.of(word));
    return new DocumentText(
        DocumentKind.DOCX,
        walk.text(),
        walk.paragraphs().stream().map(Paragraph::passage).toList(),
        asides,
        WordFacts.of(word, walk.trackedChanges),
        places);
  }

  /** Walks a main part; the elements it notes belong to the given tree. */
  static WordText of(WordPackage word, Element document) {
    var walk = new WordText(WordStyles.of(word));
    SafeXml.child(document, "body").ifPresent(body -> walk.blocks(body, Optional.empty()));
    walk.noteHidden();
    return walk;
  }

  /** The text of the paragraphs below an element: of a header, a note, a text box. */
  static String textBelow(Element parent) {
    var walk = new WordText(WordStyles.NONE);
    walk.blocks(parent, Optional.empty());
    return walk.text();
  }

  String text() {
    return text.toString();
  }

  /** By the offset of their first character. */
  TreeMap<Integer, Piece> pieces() {
    return pieces;
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  private void blocks(Element parent, Optional<Cell> cell) {
    for (var child : SafeXml.children(parent)) {
      switch (child.getLocalName()) {
        case "p" -> paragraph(child, cell);
        case "tbl" -> table(child);
        case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo" -> blocks(child, cell);
        case "del", "moveFrom" -> trackedChanges = true;
        default -> {}
      }
    }
  }

  private void table(Element table) {
    int number = tables++;
    int row = 0;
    for (var element : parts(table, "tr")) {
      int column = 0;
      for (var cell : parts(element, "tc")) {
        cell(cell, new Cell(number, row, column++));
      }
      row++;
    }
  }

  /** Rows of a table, or cells of a row, also where content controls wrap them. */
  private static List<Element> parts(Element parent, String name) {
    var parts = new ArrayList<Element>();
    for (var child : SafeXml.children(parent)) {
      switch (child.getLocalName()) {
        case "sdt", "sdtContent", "customXml", "ins" -> parts.addAll(parts(child, name));
        default -> {
          if (SafeXml.isNamed(child, name)) {
            parts.add(child);
          }
        }
      }
    }
    return parts;
  }

  private void cell(Element cell, Cell place) {
    blocks(cell, Optional.of(place));
  }

  private void paragraph(Element paragraph, Optional<Cell> cell) {
    if (!paragraphs.isEmpty()) {
      text.append(separator(paragraphs.get(paragraphs.size() - 1).passage().cell(), cell));
    }
    run = 0;
    int start = text.length();
    int number = paragraphs.size();
    var boxes = new ArrayList<Element>();
    inline(paragraph, number, boxes);
    var style = styles.of(paragraph);
    var passage = new Passage(start, text.length(), cell, style.headingLevel(), style.alignment());
    paragraphs.add(new Paragraph(passage, paragraph));
    boxes.forEach(this::textBox);
  }

  /** Cells of one row stand on one line. */
  private static char separator(Optional<Cell> before, Optional<Cell> now) {
    boolean sameRow =
        before.isPresent()
            && now.isPresent()
            && before.get().table() == now.get().table()
            && before.get().row() == now.get().row()
            && before.get().column() != now.get().column();
    return sameRow ? '\t' : '\n';
  }

  private void inline(Element parent, int paragraph, List<Element> boxes) {
    for (var child : SafeXml.children(parent)) {
      switch (child.getLocalName()) {
        case "r" -> run(child, paragraph, boxes);
        case "hyperlink", "sdt", "sdtContent", "fldSimple", "smartTag", "customXml", "dir", "bdo" ->
            inline(child, paragraph, boxes);
        case "ins", "moveTo" -> {
          trackedChanges = true;
          inline(child, paragraph, boxes);
        }
        case "del", "moveFrom" -> trackedChanges = true;
        default -> {}
      }
    }
  }

  private void run(Element element, int paragraph, List<Element> boxes) {
    int number = run++;
    int runStart = text.length();
    boolean isHidden = WordStyles.isHidden(element);
    for (var child : SafeXml.children(element)) {
      switch (child.getLocalName()) {
        case "fldChar" -> fields.mark(SafeXml.attribute(child, "fldCharType"));
        case "drawing", "pict", "object", "AlternateContent" -> boxes.add(child);
        case "ruby" ->
            SafeXml.child(child, "rubyBase").ifPresent(base -> inline(base, paragraph, boxes));
        default -> {
          var content = content(child);
          if (isHidden) {
            hidden.append(content);
          } else if (!content.isEmpty() && fields.showText()) {
            piece(child, content, new Place.InWord(paragraph, number, text.length() - runStart));
          }
        }
      }
    }
  }

  private void piece(Element element, String content, Place.InWord place) {
    int start = text.length();
    text.append(content);
    pieces.put(start, new Piece(start, text.length(), element, place));
  }

  /** The characters an element of a run stands for. */
  static String content(Element element) {
    return switch (element.getLocalName()) {
      case "t" -> shown(element);
      case "tab", "ptab" -> "\t";
      case "cr" -> "\n";
      case "br" -> SafeXml.attribute(element, "type").isEmpty() ? "\n" : "";
      case "noBreakHyphen" -> "-";
      default -> "";
    };
  }

  /** Without xml:space Word drops blanks at both ends; line ends inside count as blanks. */
  private static String shown(Element element) {
    var content = element.getTextContent();
    var text = content.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    return element.getAttribute("xml:space").equals("preserve") ? text : strip(text);
  }

  private static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(start, end);
  }

  private void textBox(Element drawing) {
    WordAsides.textBoxes(drawing).forEach(asides::add);
  }

  private void noteHidden() {
    if (!hidden.isEmpty()) {
      asides.add(new Aside(Aside.Kind.HIDDEN, hidden.toString()));
    }
  }

  /**
   * Complex fields: text between begin and separate is code, between separate and end it is the
   * result.
   */
  private static final class Fields {
    private int codes;
    private final Deque<Boolean> open = new ArrayDeque<>();

    void mark(String type) {
      switch (type) {
        case "begin" -> {
          open.push(true);
          codes++;
        }
        case "separate" -> leaveCode(false);
        case "end" -> leaveCode(true);
        default -> {}
      }
    }

    private void leaveCode(boolean ends) {
      if (open.isEmpty()) {
        return;
      }
      if (open.pop()) {
        codes--;
      }
      if (!ends) {
        open.push(false);
      }
    }

    boolean showText() {
      return codes == 0;
    }
  }
}
