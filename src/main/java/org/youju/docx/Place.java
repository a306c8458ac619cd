package org.youju.docx;

/** Where a character of the plain text stands in its file; all numbers from 0. */
public sealed interface Place {
  /**
   * In a Word document.
   *
   * @param paragraph counted through the body, paragraphs in table cells included
   * @param run counted within the paragraph; always 0 for binary .doc files
   * @param offset characters from the beginning of the run
   */
  record InWord(int paragraph, int run, int offset) implements Place {}

  /** On a line of a PDF page. */
  record OnPage(int page, int line, int offset) implements Place {}

  /** In a line of a text file. */
  record InLine(int line, int offset) implements Place {}

  /** The place this many characters on. */
  default Place plus(int characters) {
    if (this instanceof InWord word) {
      return new InWord(word.paragraph(), word.run(), word.offset() + characters);
    }
    if (this instanceof OnPage page) {
      return new OnPage(page.page(), page.line(), page.offset() + characters);
    }
    var line = (InLine) this;
    return new InLine(line.line(), line.offset() + characters);
  }
}
