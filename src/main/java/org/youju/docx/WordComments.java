package org.youju.docx;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;
import org.youju.docx.AnnotatedCopy.Comment;

/**
 * The comments part of a .docx: the one it has, or a new one with its relationship and content
 * type.
 */
final class WordComments {
  private static final String STRICT_RELATIONSHIPS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/";
  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

  private final Map<String, byte[]> added = new HashMap<>();
  private final String name;
  private final WordTree tree;
  private int nextId;

  private WordComments(String name, Element root) {
    this.name = name;
    this.tree = new WordTree(root);
    for (var comment : SafeXml.children(root)) {
      var id = SafeXml.attribute(comment, "id");
      if (id.matches("[0-9]{1,8}")) {
        nextId = Math.max(nextId, Integer.parseInt(id) + 1);
      }
    }
  }

  static WordComments of(WordPackage word, String namespace) {
    var existing = word.related("comments");
    if (!existing.isEmpty()) {
      return new WordComments(existing.get(0), word.root(existing.get(0)));
    }
    var empty = Xml.document().open("w:comments", "xmlns:w", namespace).bytes();
    var name = freeName(word);
    var comments = new WordComments(name, SafeXml.parse(empty).getDocumentElement());
    comments.declare(word, namespace);
    return comments;
  }

  private static String freeName(WordPackage word) {
    var folder = WordPackage.folder(word.mainPart());
    var name = folder + "comments.xml";
    for (int i = 2; word.has(name); i++) {
      name = folder + "comments" + i + ".xml";
    }
    return name;
  }

  private void declare(WordPackage word, String namespace) {
    var types = word.root(CONTENT_TYPES);
    var type = append(types, "Override");
    type.setAttribute("PartName", "/" + name);
    type.setAttribute("ContentType", TYPE);
    added.put(CONTENT_TYPES, SafeXml.write(types.getOwnerDocument()));

    var relationsName = WordPackage.relationshipsOf(word.mainPart());
    var relations = word.has(relationsName) ? word.root(relationsName) : noRelations();
    var relation = append(relations, "Relationship");
    relation.setAttribute("Id", "youjuComments");
    relation.setAttribute("Type", relationshipBase(namespace) + "comments");
    relation.setAttribute("Target", "/" + name);
    added.put(relationsName, SafeXml.write(relations.getOwnerDocument()));
  }

  private static String relationshipBase(String namespace) {
    return namespace.equals(FixedParts.W) ? Relationships.BASE : STRICT_RELATIONSHIPS;
  }

  private static Element noRelations() {
    var xml = Xml.document().open("Relationships", "xmlns", Relationships.NAMESPACE);
    return SafeXml.parse(xml.bytes()).getDocumentElement();
  }

  private static Element append(Element parent, String name) {
    var prefix = parent.getPrefix() == null ? "" : parent.getPrefix() + ":";
    var document = parent.getOwnerDocument();
    var child = document.createElementNS(parent.getNamespaceURI(), prefix + name);
    parent.appendChild(child);
    return child;
  }

  int nextId() {
    return nextId;
  }

  void add(Comment comment, String time) {
    var element = tree.marker("comment", Integer.toString(nextId++));
    tree.set(element, "author", Readable.of(comment.author()));
    tree.set(element, "date", time);
    tree.set(element, "initials", initials(comment.author()));
    for (var line : Readable.of(comment.text()).split("\n", -1)) {
      element.appendChild(paragraph(line));
    }
    tree.root().appendChild(element);
  }

  private static String initials(String author) {
    return author.isEmpty() ? "" : author.substring(0, author.offsetByCodePoints(0, 1));
  }

  /** Small type without the indent that a document's own body style may have. */
  private Element paragraph(String line) {
    var paragraph = tree.element("p");
    var indent = child(child(paragraph, "pPr"), "ind");
    tree.set(indent, "firstLineChars", "0");
    tree.set(indent, "firstLine", "0");
    var run = child(paragraph, "r");
    tree.set(child(child(run, "rPr"), "sz"), "val", "18");
    var text = child(run, "t");
    text.setAttribute("xml:space", "preserve");
    text.setTextContent(line);
    return paragraph;
  }

  private Element child(Element parent, String name) {
    var child = tree.element(name);
    parent.appendChild(child);
    return child;
  }

  /** The comments part, and those that had to learn of it. */
  Map<String, byte[]> parts() {
    added.put(name, tree.bytes());
    return added;
  }
}
