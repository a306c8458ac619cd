package org.youju.docx;

/**
 * Text that is in the file but not in its running text; it has no offsets.
 *
 * @param text paragraphs joined by {@code \n}
 */
public record Aside(Kind kind, String text) {
  /** Where it stands. */
  public enum Kind {
    HEADER("页眉"),
    FOOTER("页脚"),
    FOOTNOTE("脚注或尾注"),
    COMMENT("批注"),
    TEXT_BOX("文本框"),
    HIDDEN("隐藏文字"),
    WATERMARK("水印");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    /** The name for the reader, e.g. 页眉. */
    public String chinese() {
      return chinese;
    }
  }
}
