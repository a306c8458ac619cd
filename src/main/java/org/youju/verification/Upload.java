package org.youju.verification;

import java.nio.charset.StandardCharsets;

/**
 * A document as it came.
 *
 * @param name with its extension, which says how it is read
 */
public record Upload(String name, byte[] content) {
  private static final String PASTED = "粘贴的文字.txt";
  private static final int NAME = 120;

  public Upload {
    name = clean(name);
  }

  /** Text that somebody pasted. */
  public static Upload text(String text) {
    return new Upload(PASTED, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the sender's directories and without what no file name should have. */
  private static String clean(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "").strip();
    return plain.length() > NAME ? plain.substring(plain.length() - NAME) : plain;
  }
}
