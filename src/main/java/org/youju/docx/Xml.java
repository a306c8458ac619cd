package org.youju.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML (or XHTML) as text: elements are closed in order, everything is escaped, what XML
 * forbids is left out.
 */
final class Xml {
  private final StringBuilder out = new StringBuilder(4096);
  private final Deque<String> open = new ArrayDeque<>();

  static Xml document() {
    var xml = new Xml();
    xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    return xml;
  }

  static Xml html() {
    var xml = new Xml();
    xml.out.append("<!DOCTYPE html>\n");
    return xml;
  }

  /** {@code open("w:p", "w:id", "1")} → {@code <w:p w:id="1">}. */
  Xml open(String name, String... attributes) {
    tag(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  /** {@code empty("w:b")} → {@code <w:b/>}. */
  Xml empty(String name, String... attributes) {
    tag(name, attributes);
    out.append("/>");
    return this;
  }

  /** An element of one attribute {@code w:val}, the commonest in WordprocessingML. */
  Xml value(String name, Object value) {
    return empty(name, "w:val", value.toString());
  }

  Xml text(String text) {
    escape(text);
    return this;
  }

  /** Text that is already markup, e.g. a style sheet. */
  Xml raw(String markup) {
    out.append(markup);
    return this;
  }

  Xml close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  byte[] bytes() {
    return toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    while (!open.isEmpty()) {
      close();
    }
    return out.toString();
  }

  private void tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
        default -> {
          if (isAllowed(c)) {
            out.appendCodePoint(c);
          }
        }
      }
    }
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
  }
}
