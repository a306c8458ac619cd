package org.youju.docx;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.youju.docx.UnreadableDocument.Reason;

/**
 * Text files: UTF-8 and UTF-16 with or without a mark, else GB18030 (which holds GBK and GB2312).
 */
final class PlainText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private PlainText() {}

  static DocumentText read(byte[] file) {
    var text = Readable.of(decode(file));
    Limits.require(!text.isBlank(), Reason.NO_TEXT);
    var passages = new ArrayList<Passage>();
    var places = new HashMap<Integer, Place>();
    int start = 0;
    for (var line : text.split("\n", -1)) {
      places.put(start, new Place.InLine(passages.size(), 0));
      passages.add(Passage.body(start, start + line.length()));
      start += line.length() + 1;
    }
    return new DocumentText(
        DocumentKind.TXT, text, passages, List.of(), DocumentFacts.NONE, places);
  }

  private static String decode(byte[] file) {
    for (var charset : candidates(file)) {
      var text = strictly(file, charset);
      if (text.isPresent() && looksLikeText(text.get())) {
        return text.get();
      }
    }
    throw new UnreadableDocument(Reason.OTHER_TYPE);
  }

  private static List<Charset> candidates(byte[] file) {
    if (startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)) {
      return List.of(StandardCharsets.UTF_16);
    }
    int lead = zeros(file, 0);
    int trail = zeros(file, 1);
    if (lead + trail > 0) {
      return List.of(lead > trail ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    return List.of(StandardCharsets.UTF_8, GB18030);
  }

  private static Optional<String> strictly(byte[] file, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Programs and pictures decode to characters too, but not without control characters. */
  private static boolean looksLikeText(String text) {
    var odd =
        text.chars()
            .filter(
                c -> c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' || c == 0xFFFF)
            .count();
    return odd * 1000 <= text.length() && text.indexOf('\0') < 0;
  }

  /**
   * Latin letters and line ends have a zero byte in UTF-16: first in big-endian order, second in
   * little-endian.
   */
  private static int zeros(byte[] file, int from) {
    int zeros = 0;
    for (int i = from; i < file.length; i += 2) {
      zeros += file[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static boolean startsWith(byte[] file, int first, int second) {
    return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
  }
}
