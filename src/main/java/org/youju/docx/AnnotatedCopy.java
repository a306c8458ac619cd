package org.youju.docx;

import java.time.Instant;
import java.util.List;

/**
 * Copies of foreign documents with comments (批注) in the margin and stretches of text replaced; the
 * original stays as it is. All offsets are those of {@link DocumentText#text()} of the same file.
 */
public final class AnnotatedCopy {
  private AnnotatedCopy() {}

  /**
   * A remark on a stretch of text.
   *
   * @param start offset of its first character
   * @param end offset after its last one; equal to {@code start} for a remark on a point
   * @param text several lines are joined by {@code \n}
   */
  public record Comment(int start, int end, String author, String text) {
    public Comment {
      requireOrder(start, end);
    }
  }

  /**
   * New text for old; it takes the formatting of the first character replaced.
   *
   * @param start offset of the first character to go
   * @param end offset after the last one; equal to {@code start} to insert
   * @param newText without line ends and tabs; may be empty
   */
  public record Replacement(int start, int end, String newText) {
    public Replacement {
      requireOrder(start, end);
      if (!newText.equals(Readable.of(newText))
          || newText.contains("\n")
          || newText.contains("\t")) {
        throw new IllegalArgumentException("new text has control characters");
      }
    }
  }

  /**
   * A .docx with real Word comments. Of a .docx everything else stays: formatting, other parts byte
   * for byte. Of any other file the copy holds the text only, paragraph by paragraph.
   *
   * @param replacements do not overlap, and each lies within one paragraph
   * @param writtenAt the time the comments carry
   * @throws UnreadableDocument as {@link DocumentText#read(byte[], String)}
   * @throws IllegalArgumentException if offsets do not fit the text
   */
  public static byte[] of(
      byte[] original,
      String fileName,
      List<Comment> comments,
      List<Replacement> replacements,
      Instant writtenAt) {
    var docx =
        FileType.of(original, fileName) == DocumentKind.DOCX
            ? original
            : PlainCopy.of(DocumentText.read(original, fileName).text(), writtenAt);
    return WordEdit.apply(docx, comments, replacements, writtenAt);
  }

  private static void requireOrder(int start, int end) {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a stretch: " + start + " to " + end);
    }
  }
}
