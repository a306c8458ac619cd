package org.youju.docx;

/** The PDF program is there but gave no PDF. */
public final class PdfNotMade extends RuntimeException {
  private final Reason reason;

  public PdfNotMade(Reason reason) {
    super(reason.sentence, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What happened and what to do, for the reader. */
  public String sentence() {
    return reason.sentence;
  }

  /** Why there is no PDF. */
  public enum Reason {
    BUSY("前面还有 PDF 正在生成，请过一会儿再下载；Word 版现在就可以下载。"),
    TIME_LIMIT("生成 PDF 用时过长，已经停止。请再试一次；仍不成功时下载 Word 版，用 Word 或 WPS 另存为 PDF。"),
    FAILED("没有生成 PDF。请再试一次；仍不成功时下载 Word 版，用 Word 或 WPS 另存为 PDF。");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }
  }
}
