package org.youju.docx;

/** A file that is not read, with the reason in one sentence for the reader. */
public final class UnreadableDocument extends RuntimeException {
  private final Reason reason;

  UnreadableDocument(Reason reason) {
    super(reason.sentence, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What is wrong with the file and what to do; one plain Chinese sentence. */
  public String sentence() {
    return reason.sentence;
  }

  /** Why a file is not read. */
  public enum Reason {
    EMPTY("文件是空的，请重新保存后再上传。"),
    TOO_LARGE("文件超过 " + Limits.FILE_MEGABYTES + " MB，请删去图片或拆成几份后再上传。"),
    TOO_LARGE_INSIDE("文件展开后过大，请用 Word 或 WPS 打开，删去多余内容，另存为 .docx 后再上传。"),
    ENCRYPTED("文件设了打开密码，请用 Word 或 WPS 取消密码后再上传。"),
    MACROS("文件带有宏，请另存为不带宏的 .docx 后再上传。"),
    DAMAGED("文件不完整或已损坏，请用 Word 或 WPS 打开并另存为 .docx 后再上传。"),
    OLD_WORD("文件是 Word 95 或更早的格式，请用 Word 或 WPS 另存为 .docx 后再上传。"),
    OTHER_TYPE("只能读 .docx、.doc、.wps、.pdf 和 .txt 文件，请用 Word 或 WPS 另存为 .docx 后再上传。"),
    WRONG_EXTENSION("文件的扩展名与内容不符，请用 Word 或 WPS 打开并另存为 .docx 后再上传。"),
    NO_TEXT("文件里没有可读的文字（多半是扫描件），请上传 Word 版或带文字的 PDF。");

    private final String sentence;

    Reason(String sentence) {
      this.sentence = sentence;
    }

    /** The sentence of {@link UnreadableDocument#sentence()}. */
    public String sentence() {
      return sentence;
    }
  }
}
