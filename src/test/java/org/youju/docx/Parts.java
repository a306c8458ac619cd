package org.youju.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Looks into a .docx: its parts by name, and XPath over them ({@code w:} and {@code r:} are bound).
 */
final class Parts {
  private final Map<String, byte[]> parts;

  private Parts(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  static Parts of(byte[] docx) {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      var parts = new LinkedHashMap<String, byte[]>();
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
      return new Parts(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Map<String, byte[]> all() {
    return parts;
  }

  String text(String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  /** The same parts with one put in or exchanged, as a new package. */
  byte[] with(String name, String content) {
    var changed = new LinkedHashMap<>(parts);
    changed.put(name, content.getBytes(StandardCharsets.UTF_8));
    return zip(changed);
  }

  static byte[] zip(Map<String, byte[]> parts) {
    try {
      var out = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(out)) {
        for (var part : parts.entrySet()) {
          zip.putNextEntry(new ZipEntry(part.getKey()));
          zip.write(part.getValue());
          zip.closeEntry();
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an XPath finds: attribute values, or the text of elements. */
  List<String> find(String part, String path) {
    try {
      var xpath = XPathFactory.newInstance().newXPath();
      xpath.setNamespaceContext(new Namespaces());
      var nodes = (NodeList) xpath.evaluate(path, dom(part), XPathConstants.NODESET);
      var found = new ArrayList<String>();
      for (int i = 0; i < nodes.getLength(); i++) {
        found.add(nodes.item(i).getTextContent());
      }
      return found;
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(e);
    }
  }

  String one(String part, String path) {
    var found = find(part, path);
    if (found.size() != 1) {
      throw new AssertionError(path + " found " + found);
    }
    return found.get(0);
  }

  private Document dom(String part) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(parts.get(part)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Namespaces implements NamespaceContext {
    @Override
    public String getNamespaceURI(String prefix) {
      return switch (prefix) {
        case "w" -> FixedParts.W;
        case "r" -> "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        default -> XMLConstants.NULL_NS_URI;
      };
    }

    @Override
    public String getPrefix(String uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public java.util.Iterator<String> getPrefixes(String uri) {
      throw new UnsupportedOperationException();
    }
  }
}
