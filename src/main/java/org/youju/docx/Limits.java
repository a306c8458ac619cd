package org.youju.docx;

import org.youju.docx.UnreadableDocument.Reason;

/**
 * How much of a foreign file is read at most; a report of 5,000 characters needs a hundredth of it.
 */
final class Limits {
  static final int FILE_MEGABYTES = 50;
  static final int FILE = FILE_MEGABYTES << 20;

  /** Parts in a package, unpacked bytes of one part and of all. */
  static final int PARTS = 1000;

  static final int PART = 50 << 20;
  static final long PACKAGE = 200L << 20;

  /** A part that is parsed as XML stands in memory as a tree. */
  static final int XML_PART = 16 << 20;

  /** The XML parts of one package stay in memory while it is read. */
  static final int XML_PARTS = 48 << 20;

  /** Beginnings and ends of elements in one part; a page of a busy document has about 2,000. */
  static final int XML_TAGS = 600_000;

  static final int XML_DEPTH = 300;

  /** Unpacked to packed, for parts above {@link #RATIO_FROM} bytes; plain XML reaches about 30. */
  static final int RATIO = 100;

  static final int RATIO_FROM = 1 << 20;

  static final int CHARACTERS = 10_000_000;
  static final int PDF_PAGES = 2000;

  private Limits() {}

  static void require(boolean within, Reason otherwise) {
    if (!within) {
      throw new UnreadableDocument(otherwise);
    }
  }
}
