package org.youju.docx;

/** What a file is, by its content. */
public enum DocumentKind {
  /** OOXML Word document (.docx). */
  DOCX,
  /** Binary Word document (.doc), also as WPS writes it (.wps). */
  DOC,
  PDF,
  /** Plain text in any of the usual encodings. */
  TXT
}
