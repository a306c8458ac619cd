package org.youju.claims;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads plain text whose encoding nobody states. */
final class TextFiles {
  private static final Charset CHINESE = Charset.forName("GB18030");

  private TextFiles() {}

  static String read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (binary(bytes)) {
      throw new IOException("no plain text: " + file.getFileName());
    }
    return decode(bytes);
  }

  static String decode(byte[] bytes) throws CharacterCodingException {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    try {
      return strict(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      return strict(bytes, CHINESE);
    }
  }

  private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int k = 0; k < mark.length; k++) {
      if ((bytes[k] & 0xFF) != mark[k]) {
        return false;
      }
    }
    return true;
  }

  /** A zip (.docx), an OLE file (.doc) or a PDF with the wrong reader. */
  private static boolean binary(byte[] bytes) {
    return starts(bytes, 'P', 'K', 3, 4)
        || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)
        || starts(bytes, '%', 'P', 'D', 'F');
  }
}
