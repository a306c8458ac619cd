package org.youju.docx;

/** Neither LibreOffice nor Chromium is on this machine, so no PDF can be made. */
public final class NoPdfTool extends RuntimeException {
  private static final String SENTENCE =
      "这台服务器上没有可以生成 PDF 的程序。请管理员安装 LibreOffice（Debian、Ubuntu 的软件包是 libreoffice-writer-nogui 和"
          + " fonts-noto-cjk）或 Chromium；在此之前可以下载 Word 版，用 Word 或 WPS 另存为 PDF。";

  public NoPdfTool() {
    super(SENTENCE, null, false, false);
  }

  /** What happened and what to do, for the reader. */
  public String sentence() {
    return SENTENCE;
  }
}
