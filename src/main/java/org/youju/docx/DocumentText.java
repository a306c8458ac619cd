package org.youju.docx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The running text of a foreign document, and where each of its characters stands. Paragraphs are
 * joined by {@code \n}; tables come row by row, cells joined by a tab. The text holds no other
 * control characters. Headers, notes, text boxes and the like are {@link #asides()}. Offsets count
 * UTF-16 units, as Java strings do.
 */
public final class DocumentText {
  private final DocumentKind kind;
  private final String text;
  private final List<Passage> passages;
  private final List<Aside> asides;
  private final DocumentFacts facts;
  private final NavigableMap<Integer, Place> places;

  DocumentText(
      DocumentKind kind,
      String text,
      List<Passage> passages,
      List<Aside> asides,
      DocumentFacts facts,
      Map<Integer, Place> places) {
    Limits.require(text.length() <= Limits.CHARACTERS, UnreadableDocument.Reason.TOO_LARGE_INSIDE);
    this.kind = kind;
    this.text = text;
    this.passages = List.copyOf(passages);
    this.asides = List.copyOf(asides);
    this.facts = facts;
    this.places = new TreeMap<>(places);
  }

  /**
   * Reads a .docx, .doc, .wps, .pdf or .txt of at most 50 MB. Nothing that the file points to is
   * fetched; nothing is unpacked to disk.
   *
   * @param fileName only its extension matters
   * @throws UnreadableDocument if the file is not readable as what its name says
   */
  public static DocumentText read(byte[] file, String fileName) {
    return switch (FileType.of(file, fileName)) {
      case DOCX -> WordText.read(file);
      case DOC -> BinaryWordText.read(file);
      case PDF -> PdfText.read(file);
      case TXT -> PlainText.read(file);
    };
  }

  /** As {@link #read(byte[], String)}; reads no further than the limit. The stream is left open. */
  public static DocumentText read(InputStream file, String fileName) throws IOException {
    return read(file.readNBytes(Limits.FILE + 1), fileName);
  }

  /** As {@link #read(byte[], String)}. */
  public static DocumentText read(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return read(in, file.getFileName().toString());
    }
  }

  public DocumentKind kind() {
    return kind;
  }

  public String text() {
    return text;
  }

  /**
   * The paragraphs in reading order; together they cover the text but for the separators between
   * them.
   */
  public List<Passage> passages() {
    return passages;
  }

  public List<Aside> asides() {
    return asides;
  }

  public DocumentFacts facts() {
    return facts;
  }

  /**
   * Where the character at an offset stands; for a separator, and for the end of the text, the
   * place just after the character before it.
   *
   * @param offset 0 to {@code text().length()}
   */
  public Place placeOf(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException(offset);
    }
    var stretch = places.floorEntry(offset);
    return stretch == null
        ? places.firstEntry().getValue()
        : stretch.getValue().plus(offset - stretch.getKey());
  }
}
