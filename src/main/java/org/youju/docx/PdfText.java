package org.youju.docx;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.youju.docx.DocumentFacts.Restriction;
import org.youju.docx.UnreadableDocument.Reason;

/**
 * The text of a PDF. A PDF knows lines only: those that run to the right margin are joined with the
 * next one unless that is indented, so that no sentence is cut. Page numbers are asides.
 */
final class PdfText {
  private static final Pattern PAGE_NUMBER =
      Pattern.compile("[-—–―·第 ]{0,4}[0-9]{1,4}[-—–―·页 ]{0,4}");

  private final StringBuilder text = new StringBuilder();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Aside> asides = new ArrayList<>();
  private final Map<Integer, Place> places = new HashMap<>();

  private PdfText() {}

  /** PDFBox throws unchecked exceptions of many kinds on damaged files. */
  static DocumentText read(byte[] file) {
    try (var pdf = Loader.loadPDF(file)) {
      Limits.require(pdf.getNumberOfPages() <= Limits.PDF_PAGES, Reason.TOO_LARGE_INSIDE);
      var lines = Lines.of(pdf);
      Limits.require(!lines.isEmpty(), Reason.NO_TEXT);
      return new PdfText().join(lines, facts(pdf));
    } catch (UnreadableDocument e) {
      throw e;
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocument(Reason.ENCRYPTED);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(Reason.DAMAGED);
    }
  }

  private static DocumentFacts facts(PDDocument pdf) {
    boolean locked = pdf.isEncrypted();
    Set<Restriction> restrictions = locked ? EnumSet.of(Restriction.PDF_PERMISSIONS) : Set.of();
    return new DocumentFacts(restrictions, locked, 0, false, List.of());
  }

  private DocumentText join(List<Line> all, DocumentFacts facts) {
    var lines = withoutPageNumbers(all);
    float left = (float) lines.stream().mapToDouble(Line::left).min().orElse(0);
    float right = (float) lines.stream().mapToDouble(Line::right).max().orElse(0);
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      places.put(text.length(), new Place.OnPage(line.page(), line.number(), 0));
      text.append(line.text());
      boolean last = i == lines.size() - 1;
      if (last || !line.goesOn(lines.get(i + 1), left, right)) {
        passages.add(Passage.body(start, text.length()));
        text.append(last ? "" : "\n");
        start = text.length();
      }
    }
    return new DocumentText(DocumentKind.PDF, text.toString(), passages, asides, facts, places);
  }

  private List<Line> withoutPageNumbers(List<Line> lines) {
    var kept = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      boolean isFirst = i == 0 || lines.get(i - 1).page() != line.page();
      boolean isLast = i == lines.size() - 1 || lines.get(i + 1).page() != line.page();
      if ((isFirst || isLast) && PAGE_NUMBER.matcher(line.text()).matches()) {
        asides.add(new Aside(Aside.Kind.FOOTER, line.text().strip()));
      } else {
        kept.add(line);
      }
    }
    return kept;
  }

  /** A line with its place on the page, in points. */
  private record Line(int page, int number, String text, float left, float right, float size) {
    boolean goesOn(Line next, float leftMargin, float rightMargin) {
      boolean isFull = right > rightMargin - 1.6f * size;
      boolean nextIsIndented = next.left > leftMargin + 1.2f * next.size;
      return isFull && !nextIsIndented && Math.abs(size - next.size) < 0.5f;
    }
  }

  private static final class Lines extends PDFTextStripper {
    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private float left = Float.MAX_VALUE;
    private float right;
    private float size;
    private int number;

    static List<Line> of(PDDocument pdf) throws IOException {
      var lines = new Lines();
      lines.setSortByPosition(false);
      lines.writeText(pdf, new StringWriter());
      return lines.lines;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
      current.append(text);
      for (var position : positions) {
        left = Math.min(left, position.getXDirAdj());
        right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
        size = Math.max(size, position.getFontSizeInPt());
      }
    }

    @Override
    protected void writeWordSeparator() {
      current.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
      endLine();
    }

    @Override
    protected void writePageEnd() {
      endLine();
      number = 0;
    }

    private void endLine() {
      var text = closeUp(Readable.of(current.toString()).replace('\n', ' ').strip());
      if (!text.isEmpty()) {
        lines.add(new Line(getCurrentPageNo() - 1, number++, text, left, right, size));
      }
      current.setLength(0);
      left = Float.MAX_VALUE;
      right = 0;
      size = 0;
    }

    /**
     * The gaps that layout puts beside Chinese characters are no blanks: {@code 学习 12 次} → {@code
     * 学习12次}.
     */
    private static String closeUp(String text) {
      var closed = new StringBuilder(text.length());
      for (var word : text.strip().split("\\s+")) {
        if (needsBlank(closed, word)) {
          closed.append(' ');
        }
        closed.append(word);
      }
      return closed.toString();
    }

    private static boolean needsBlank(CharSequence before, String word) {
      return !before.isEmpty()
          && !isWide(before.charAt(before.length() - 1))
          && !isWide(word.charAt(0));
    }

    private static boolean isWide(char c) {
      return c >= 0x2E80;
    }
  }
}
