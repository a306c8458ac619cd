package org.youju.docx;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.youju.docx.UnreadableDocument.Reason;

/** Tells what a file is from its first bytes, and whether its name claims something else. */
final class FileType {
  private static final Set<String> WORD = Set.of("docx", "doc", "wps");

  private FileType() {}

  static DocumentKind of(byte[] file, String fileName) {
    Limits.require(file.length > 0, Reason.EMPTY);
    Limits.require(file.length <= Limits.FILE, Reason.TOO_LARGE);
    var extension = extension(fileName);
    if (extension.equals("docm") || extension.equals("dotm")) {
      throw new UnreadableDocument(Reason.MACROS);
    }
    Limits.require(isKnown(extension), Reason.OTHER_TYPE);
    var kind = byContent(file);
    Limits.require(agrees(kind, extension), Reason.WRONG_EXTENSION);
    return kind;
  }

  private static boolean isKnown(String extension) {
    return WORD.contains(extension) || extension.equals("pdf") || extension.equals("txt");
  }

  /**
   * Word and WPS open their formats under each other's names, and offices mix them up: that is no
   * fault.
   */
  private static boolean agrees(DocumentKind kind, String extension) {
    return switch (kind) {
      case DOCX, DOC -> WORD.contains(extension);
      case PDF -> extension.equals("pdf");
      case TXT -> extension.equals("txt");
    };
  }

  private static DocumentKind byContent(byte[] file) {
    if (startsWith(file, 'P', 'K', 3, 4)) {
      return DocumentKind.DOCX;
    }
    if (startsWith(file, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return DocumentKind.DOC;
    }
    if (startsWith(file, '%', 'P', 'D', 'F', '-')) {
      return DocumentKind.PDF;
    }
    Limits.require(!isMarkup(file), Reason.OTHER_TYPE);
    return DocumentKind.TXT;
  }

  /** RTF and web pages under the name of .doc, as some sites hand them out. */
  private static boolean isMarkup(byte[] file) {
    var start = new String(file, 0, Math.min(file.length, 512), StandardCharsets.ISO_8859_1);
    var text = start.replaceFirst("^\\u00ef\\u00bb\\u00bf", "").strip().toLowerCase(Locale.ROOT);
    return text.startsWith("{\\rtf")
        || text.startsWith("<!doctype")
        || text.startsWith("<html")
        || text.startsWith("<?xml")
        || text.startsWith("mime-version");
  }

  private static boolean startsWith(byte[] file, int... magic) {
    if (file.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((file[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static String extension(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 ? "" : fileName.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
  }
}
