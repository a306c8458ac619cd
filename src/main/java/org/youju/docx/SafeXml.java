package org.youju.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parses foreign XML without document types, entities or deep nesting, and writes trees back. */
final class SafeXml {
  private SafeXml() {}

  static Document parse(byte[] xml) {
    Limits.require(xml.length <= Limits.XML_PART, UnreadableDocument.Reason.TOO_LARGE_INSIDE);
    Limits.require(tags(xml) <= Limits.XML_TAGS, UnreadableDocument.Reason.TOO_LARGE_INSIDE);
    try {
      return builder().parse(new ByteArrayInputStream(xml));
    } catch (SAXException | IOException e) {
      throw new UnreadableDocument(UnreadableDocument.Reason.DAMAGED);
    }
  }

  /** Right for UTF-8 and UTF-16; the tree of many small elements is far larger than their text. */
  private static int tags(byte[] xml) {
    int tags = 0;
    for (byte b : xml) {
      tags += b == '<' ? 1 : 0;
    }
    return tags;
  }

  private static DocumentBuilder builder() {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute(
          "http://www.oracle.com/xml/jaxp/properties/maxElementDepth",
          Integer.toString(Limits.XML_DEPTH));
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The tree as XML in UTF-8; unlike the platform's serializer it leaves rare characters (𬭊) as
   * they are.
   */
  static byte[] write(Document document) {
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    for (var node = document.getFirstChild(); node != null; node = node.getNextSibling()) {
      write(node, out);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Node node, StringBuilder out) {
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> element((Element) node, out);
      case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> escape(node.getNodeValue(), false, out);
      case Node.COMMENT_NODE -> out.append("<!--").append(node.getNodeValue()).append("-->");
      case Node.PROCESSING_INSTRUCTION_NODE ->
          out.append("<?")
              .append(node.getNodeName())
              .append(' ')
              .append(node.getNodeValue())
              .append("?>");
      default -> throw new IllegalStateException("node type " + node.getNodeType());
    }
  }

  private static void element(Element element, StringBuilder out) {
    out.append('<').append(element.getTagName());
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = (Attr) attributes.item(i);
      out.append(' ').append(attribute.getName()).append("=\"");
      escape(attribute.getValue(), true, out);
      out.append('"');
    }
    if (element.getFirstChild() == null) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      write(child, out);
    }
    out.append("</").append(element.getTagName()).append('>');
  }

  private static void escape(String text, boolean attribute, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '\r' -> out.append("&#13;");
        case '"', '\t', '\n' -> {
          if (attribute) {
            out.append("&#").append((int) c).append(';');
          } else {
            out.append(c);
          }
        }
        default -> out.append(c);
      }
    }
  }

  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /**
   * The first child element of this local name; the transitional and the strict form of OOXML share
   * local names.
   */
  static Optional<Element> child(Element parent, String localName) {
    return children(parent).stream().filter(child -> isNamed(child, localName)).findFirst();
  }

  /** All elements below of this local name, in any namespace. */
  static List<Element> below(Element parent, String localName) {
    var found = new ArrayList<Element>();
    var nodes = parent.getElementsByTagNameNS("*", localName);
    for (int i = 0; i < nodes.getLength(); i++) {
      found.add((Element) nodes.item(i));
    }
    return found;
  }

  static boolean isNamed(Element element, String localName) {
    return localName.equals(element.getLocalName());
  }

  /** The value of an attribute by local name, whatever its namespace; empty where missing. */
  static String attribute(Element element, String localName) {
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = attributes.item(i);
      if (localName.equals(attribute.getLocalName())) {
        return attribute.getNodeValue();
      }
    }
    return "";
  }

  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // Nothing a reader could act upon.
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
