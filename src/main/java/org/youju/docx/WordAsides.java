package org.youju.docx;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Text of a .docx that stands outside its running text. */
final class WordAsides {
  private WordAsides() {}

  static List<Aside> of(WordPackage word) {
    var asides = new ArrayList<Aside>();
    for (var part : word.related("header")) {
      margin(word.root(part), Aside.Kind.HEADER, asides);
    }
    for (var part : word.related("footer")) {
      margin(word.root(part), Aside.Kind.FOOTER, asides);
    }
    notes(word, "footnotes", Aside.Kind.FOOTNOTE, asides);
    notes(word, "endnotes", Aside.Kind.FOOTNOTE, asides);
    notes(word, "comments", Aside.Kind.COMMENT, asides);
    return asides;
  }

  private static void margin(Element root, Aside.Kind kind, List<Aside> asides) {
    add(kind, WordText.textBelow(root), asides);
    asides.addAll(textBoxes(root));
  }

  private static void notes(WordPackage word, String type, Aside.Kind kind, List<Aside> asides) {
    for (var part : word.related(type)) {
      for (var note : SafeXml.children(word.root(part))) {
        add(kind, WordText.textBelow(note), asides);
      }
    }
  }

  /**
   * Text boxes, and the word art that libraries lay over pages; the fallback for older programs
   * repeats both.
   */
  static List<Aside> textBoxes(Element parent) {
    var asides = new ArrayList<Aside>();
    collect(parent, asides);
    return asides;
  }

  private static void collect(Element element, List<Aside> asides) {
    switch (element.getLocalName()) {
      case "Fallback" -> {}
      case "txbxContent" -> add(Aside.Kind.TEXT_BOX, WordText.textBelow(element), asides);
      case "textpath" -> add(Aside.Kind.WATERMARK, SafeXml.attribute(element, "string"), asides);
      default -> SafeXml.children(element).forEach(child -> collect(child, asides));
    }
  }

  private static void add(Aside.Kind kind, String text, List<Aside> asides) {
    if (!text.isBlank()) {
      asides.add(new Aside(kind, text.strip()));
    }
  }
}
