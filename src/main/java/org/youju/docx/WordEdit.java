package org.youju.docx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.youju.docx.AnnotatedCopy.Comment;
import org.youju.docx.AnnotatedCopy.Replacement;
import org.youju.docx.WordText.Piece;

/**
 * Puts comments and new text into the main part of a .docx. First runs are cut at every offset that
 * matters, so that each stretch is a row of whole runs; then text is exchanged; then comment marks
 * are set around runs. Nothing else is touched.
 */
final class WordEdit {
  private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

  private final WordPackage word;
  private final WordTree tree;
  private final TreeMap<Integer, Piece> pieces;
  private final TreeMap<Integer, WordText.Paragraph> paragraphs = new TreeMap<>();
  private final Map<Integer, Element> inserted = new HashMap<>();
  private final int length;

  private WordEdit(WordPackage word) {
    this.word = word;
    this.tree = new WordTree(word.root(word.mainPart()));
    var text = WordText.of(word, tree.root());
    this.pieces = text.pieces();
    this.length = text.text().length();
    text.paragraphs().forEach(paragraph -> paragraphs.put(paragraph.passage().start(), paragraph));
  }

  static byte[] apply(
      byte[] docx, List<Comment> comments, List<Replacement> replacements, Instant writtenAt) {
    var edit = new WordEdit(WordPackage.open(docx));
    var inOrder = edit.inOrder(replacements);
    var remarks = edit.inOrder(comments, inOrder);
    edit.cut(remarks, inOrder);
    inOrder.values().forEach(edit::replace);
    return edit.finish(remarks, writtenAt);
  }

  private byte[] finish(List<Comment> comments, Instant writtenAt) {
    var changed = new HashMap<String, byte[]>();
    if (!comments.isEmpty()) {
      var part = WordComments.of(word, tree.namespace());
      int first = part.nextId();
      for (int i = comments.size() - 1; i >= 0; i--) {
        mark(comments.get(i), Integer.toString(first + i));
      }
      comments.forEach(comment -> part.add(comment, WordTime.of(writtenAt)));
      changed.putAll(part.parts());
    }
    changed.put(word.mainPart(), tree.bytes());
    return word.with(changed);
  }

  private TreeMap<Integer, Replacement> inOrder(List<Replacement> replacements) {
    var byStart = new TreeMap<Integer, Replacement>();
    for (var replacement : replacements) {
      require(
          byStart.put(replacement.start(), replacement) == null, "two replacements at one place");
    }
    int end = 0;
    for (var replacement : byStart.values()) {
      require(replacement.start() >= end, "replacements overlap");
      require(isInOneParagraph(replacement), "replacement across paragraphs");
      end = replacement.end();
    }
    return byStart;
  }

  private boolean isInOneParagraph(Replacement replacement) {
    var paragraph = paragraphs.floorEntry(replacement.start());
    return paragraph != null && replacement.end() <= paragraph.getValue().passage().end();
  }

  /** A comment that begins or ends within a replacement covers all of it. */
  private List<Comment> inOrder(
      List<Comment> comments, NavigableMap<Integer, Replacement> replacements) {
    var inOrder = new ArrayList<Comment>();
    for (var comment : comments) {
      require(comment.end() <= length, "comment after the end of the text");
      var atStart = around(comment.start(), replacements);
      var atEnd = around(comment.end(), replacements);
      int start = atStart.isEmpty() ? comment.start() : atStart.get(0).start();
      int end = atEnd.isEmpty() ? comment.end() : atEnd.get(0).end();
      inOrder.add(new Comment(start, end, comment.author(), comment.text()));
    }
    inOrder.sort(Comparator.comparingInt(Comment::start));
    return inOrder;
  }

  private static List<Replacement> around(
      int offset, NavigableMap<Integer, Replacement> replacements) {
    var before = replacements.lowerEntry(offset);
    return before != null && offset < before.getValue().end()
        ? List.of(before.getValue())
        : List.of();
  }

  private void cut(List<Comment> comments, NavigableMap<Integer, Replacement> replacements) {
    for (var comment : comments) {
      cutAt(comment.start());
      cutAt(comment.end());
    }
    for (var replacement : replacements.values()) {
      cutAt(replacement.start());
      cutAt(replacement.end());
    }
  }

  /** Afterwards no run has text on both sides of the offset. */
  private void cutAt(int offset) {
    var before = pieces.lowerEntry(offset);
    if (before != null && offset < before.getValue().end()) {
      cutText(before.getValue(), offset);
    }
    var after = pieces.get(offset);
    if (before != null && after != null && before.getValue().run() == after.run()) {
      tree.cutRun(after.content());
    }
  }

  private void cutText(Piece piece, int offset) {
    int at = offset - piece.start();
    var shown = WordText.content(piece.content());
    var rest = (Element) piece.content().cloneNode(false);
    setText(rest, shown.substring(at));
    setText(piece.content(), shown.substring(0, at));
    tree.insertAfter(rest, piece.content());
    var place = piece.place();
    pieces.put(piece.start(), new Piece(piece.start(), offset, piece.content(), place));
    pieces.put(offset, new Piece(offset, piece.end(), rest, (Place.InWord) place.plus(at)));
  }

  private static void setText(Element element, String text) {
    element.setTextContent(text);
    element.setAttributeNS(XML_NAMESPACE, "xml:space", "preserve");
  }

  private void replace(Replacement replacement) {
    if (replacement.start() == replacement.end()) {
      insert(replacement);
      return;
    }
    var old = List.copyOf(pieces.subMap(replacement.start(), replacement.end()).values());
    var first = old.get(0);
    var text = tree.element("t");
    setText(text, replacement.newText());
    first.run().replaceChild(text, first.content());
    for (var piece : old.subList(1, old.size())) {
      tree.removeFromRun(piece.content());
      pieces.remove(piece.start());
    }
    var place = first.place();
    pieces.put(first.start(), new Piece(first.start(), replacement.end(), text, place));
  }

  /**
   * New text goes on in the formatting of what stands before it, at a paragraph's start of what
   * follows.
   */
  private void insert(Replacement replacement) {
    var paragraph = paragraphs.floorEntry(replacement.start()).getValue();
    var text = tree.element("t");
    setText(text, replacement.newText());
    var before = pieces.lowerEntry(replacement.start());
    var after = pieces.get(replacement.start());
    Element run;
    if (before != null && before.getKey() >= paragraph.passage().start()) {
      run = tree.runLike(before.getValue().run());
      tree.insertAfter(run, before.getValue().run());
    } else if (after != null) {
      run = tree.runLike(after.run());
      tree.insertBefore(run, after.run());
    } else {
      run = tree.element("r");
      paragraph.element().appendChild(run);
    }
    run.appendChild(text);
    inserted.put(replacement.start(), run);
  }

  private void mark(Comment comment, String id) {
    var covered = runs(comment);
    if (covered.isEmpty()) {
      markPoint(comment.start(), id);
      return;
    }
    tree.insertBefore(tree.marker("commentRangeStart", id), covered.get(0));
    markEnd(covered.get(covered.size() - 1), id);
  }

  private List<Element> runs(Comment comment) {
    var runs = new ArrayList<Element>();
    pieces.subMap(comment.start(), comment.end()).values().forEach(piece -> runs.add(piece.run()));
    var atStart = inserted.get(comment.start());
    if (runs.isEmpty() && atStart != null) {
      runs.add(atStart);
    }
    return runs;
  }

  private void markEnd(Element lastRun, String id) {
    var reference = tree.reference(id);
    tree.insertAfter(reference, lastRun);
    tree.insertBefore(tree.marker("commentRangeEnd", id), reference);
  }

  /** Nothing to cover: an empty paragraph, a paragraph's end, a point. */
  private void markPoint(int offset, String id) {
    var paragraph = paragraphs.floorEntry(offset);
    if (paragraph == null) {
      return;
    }
    var before = pieces.lowerEntry(offset);
    if (before != null && before.getKey() >= paragraph.getKey()) {
      tree.insertAfter(tree.reference(id), before.getValue().run());
      return;
    }
    var after = pieces.get(offset);
    if (after != null) {
      tree.insertBefore(tree.reference(id), after.run());
    } else {
      paragraph.getValue().element().appendChild(tree.reference(id));
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
