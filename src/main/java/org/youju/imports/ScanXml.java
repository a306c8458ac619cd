package org.youju.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks over the bytes of a part for the few signs that matter before it is parsed: how much there
 * is, how many rows, merged cells, and declarations that no spreadsheet needs.
 */
final class ScanXml {
  private static final int BUFFER = 65_536;
  private static final int LONGEST_TAG = 400;
  private static final int MOST_MERGES = 50_000;
  private static final Pattern REFERENCE =
      Pattern.compile("ref=[\"']([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})[\"']");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(?:[\\w.-]+:)?([\\w.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private final boolean xml;
  private final long most;
  private final List<Merge> merges = new ArrayList<>();
  private final StringBuilder tag = new StringBuilder();
  private boolean inside;
  private long size;
  private long rows;

  ScanXml(boolean xml, long most) {
    this.xml = xml;
    this.most = most;
  }

  long size() {
    return size;
  }

  long rows() {
    return rows;
  }

  List<Merge> merges() {
    return merges;
  }

  /**
   * @param rowsBefore rows of the sheets looked through before
   */
  void run(InputStream in, long rowsBefore) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      if (size > most) {
        throw Spreadsheet.refused("文件解压后过大，无法安全打开。请删去用不到的行、列和图片后重新上传。");
      }
      if (xml) {
        look(buffer, read);
        if (rowsBefore + rows > Spreadsheet.MOST_ROWS) {
          throw Spreadsheet.tooManyRows();
        }
      }
    }
  }

  private void look(byte[] buffer, int length) {
    for (int i = 0; i < length; i++) {
      byte b = buffer[i];
      if (b == '<') {
        inside = true;
        tag.setLength(0);
      } else if (inside) {
        if (b == '>') {
          inside = false;
          tag();
        } else if (tag.length() < LONGEST_TAG) {
          tag.append((char) (b & 0xFF));
          inside = tag.length() > 2 || isInteresting(b);
        }
      }
    }
  }

  /** Cells and values, by far the most, are left alone after their first letters. */
  private boolean isInteresting(byte b) {
    return tag.length() == 1
        ? b != '/' && b != 'v' && b != 't' && b != '?'
        : !(tag.charAt(0) == 'c' && b == ' ');
  }

  private void tag() {
    String name = name(tag);
    if (name.startsWith("!DOCTYPE") || name.startsWith("!ENTITY")) {
      throw Spreadsheet.refused("文件里有不允许的声明（DOCTYPE），为安全起见不能导入。请用 Excel 打开后另存为 .xlsx。");
    }
    if (name.equals("row")) {
      rows++;
    } else if (name.equals("mergeCell") && merges.size() < MOST_MERGES) {
      Matcher reference = REFERENCE.matcher(tag);
      if (reference.find()) {
        merges.add(
            new Merge(
                Integer.parseInt(reference.group(2)),
                column(reference.group(1)),
                Integer.parseInt(reference.group(4)),
                column(reference.group(3))));
      }
    }
  }

  private static String name(CharSequence tag) {
    int end = 0;
    while (end < tag.length() && " \t\r\n/".indexOf(tag.charAt(end)) < 0) {
      end++;
    }
    String name = tag.subSequence(0, end).toString();
    return name.substring(name.indexOf(':') + 1);
  }

  /** {@code A} is 0, {@code AA} is 26. */
  static int column(String letters) {
    int column = 0;
    for (char letter : letters.toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column - 1;
  }

  /** Attributes of every element of that name, prefixes left out; entities are not resolved. */
  static List<Map<String, String>> elements(String xml, String name) {
    List<Map<String, String>> found = new ArrayList<>();
    Matcher element = Pattern.compile("<(?:\\w+:)?" + name + "\\s([^>]*)>").matcher(xml);
    while (element.find()) {
      Map<String, String> attributes = new HashMap<>();
      Matcher attribute = ATTRIBUTE.matcher(element.group(1));
      while (attribute.find()) {
        String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
        attributes.putIfAbsent(attribute.group(1), value);
      }
      found.add(attributes);
    }
    return found;
  }
}
