package org.youju.claims;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How a file becomes text. The docx module supplies the one for .docx, .doc and .pdf. */
@FunctionalInterface
public interface TextSource {
  /**
   * A document as text, with what its file alone tells.
   *
   * @param text paragraphs divided by line ends
   * @param defects found in the file and not in its text, such as an editing password
   */
  record Document(String text, List<Defect> defects) {
    public Document {
      defects = List.copyOf(defects);
    }
  }

  /**
   * Reads one file.
   *
   * @throws UnreadableFile when it can say why the file is not readable
   * @throws IOException when the file cannot be read or holds no text
   */
  Document read(Path file) throws IOException;

  /** Plain text files in UTF-8, UTF-16 with a mark, or GB 18030 (so also GBK and GB 2312). */
  static TextSource plain() {
    return file -> new Document(TextFiles.read(file), List.of());
  }
}
