package org.youju.docx;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The tree of a WordprocessingML part, with the few changes this module makes to runs. */
final class WordTree {
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private final Element root;
  private final String namespace;
  private final String prefix;

  WordTree(Element root) {
    this.root = root;
    this.namespace = namespaceOf(root);
    this.prefix = prefix();
  }

  private static String namespaceOf(Element root) {
    var namespace = root.getNamespaceURI();
    if (namespace == null) {
      throw new UnreadableDocument(UnreadableDocument.Reason.DAMAGED);
    }
    return namespace;
  }

  /** Attributes need a prefix even where elements have none. */
  private String prefix() {
    var declared = root.lookupPrefix(namespace);
    if (declared != null) {
      return declared + ":";
    }
    root.setAttributeNS(XMLNS, "xmlns:w", namespace);
    return "w:";
  }

  Element root() {
    return root;
  }

  String namespace() {
    return namespace;
  }

  byte[] bytes() {
    return SafeXml.write(root.getOwnerDocument());
  }

  Element element(String name) {
    return root.getOwnerDocument().createElementNS(namespace, prefix + name);
  }

  void set(Element element, String name, String value) {
    element.setAttributeNS(namespace, prefix + name, value);
  }

  /** {@code <w:commentRangeStart w:id="3"/>} and the like. */
  Element marker(String name, String id) {
    var marker = element(name);
    set(marker, "id", id);
    return marker;
  }

  Element reference(String id) {
    var run = element("r");
    run.appendChild(marker("commentReference", id));
    return run;
  }

  /** An empty run with the formatting of another. */
  Element runLike(Element run) {
    var like = (Element) run.cloneNode(false);
    SafeXml.child(run, "rPr").ifPresent(rPr -> like.appendChild(rPr.cloneNode(true)));
    return like;
  }

  /**
   * Ends a run before one of its children; that and what follows it go on in a new run of the same
   * formatting.
   */
  void cutRun(Element child) {
    var run = (Element) child.getParentNode();
    var rest = runLike(run);
    Node moved = child;
    while (moved != null) {
      var next = moved.getNextSibling();
      rest.appendChild(moved);
      moved = next;
    }
    insertAfter(rest, run);
  }

  /** Takes text out; a run left with nothing but its formatting goes too. */
  void removeFromRun(Element content) {
    var run = (Element) content.getParentNode();
    run.removeChild(content);
    if (SafeXml.children(run).stream().allMatch(child -> SafeXml.isNamed(child, "rPr"))) {
      run.getParentNode().removeChild(run);
    }
  }

  void insertAfter(Element added, Element before) {
    before.getParentNode().insertBefore(added, before.getNextSibling());
  }

  void insertBefore(Element added, Element after) {
    after.getParentNode().insertBefore(added, after);
  }
}
