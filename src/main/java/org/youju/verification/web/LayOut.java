package org.youju.verification.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youju.claims.Defect;
import org.youju.docx.Passage;
import org.youju.verification.Held;
import org.youju.verification.Verdict;
import org.youju.verification.Verification;
import org.youju.verification.web.PaperView.Block;
import org.youju.verification.web.PaperView.Piece;

/** Lays a document out as it looks: paragraphs, headings and tables, claims and defects marked. */
final class LayOut {
  private static final Pattern SECTION = Pattern.compile("^[一二三四五六七八九十]{1,3}、.*");
  private static final Pattern PART = Pattern.compile("^[（(][一二三四五六七八九十]{1,3}[)）].*");
  private static final int TITLE = 45;
  private static final int HEADING = 40;

  private final String text;
  private final List<Marked> marks;

  /** A stretch of the text in UTF-16 units with what it shows. */
  private record Marked(int start, int end, Piece piece) {}

  private LayOut(String text, List<Marked> marks) {
    this.text = text;
    this.marks = marks;
  }

  /**
   * @param show a verdict's word, {@code defects}, or empty for everything
   */
  static PaperView of(Verification verification, List<Passage> passages, String show) {
    LayOut paper = new LayOut(verification.text(), marks(verification, show));
    return new PaperView(paper.blocks(passages));
  }

  private static List<Marked> marks(Verification verification, String show) {
    String text = verification.text();
    List<Marked> marks = new ArrayList<>();
    for (Held held : verification.claims()) {
      Words.Sort sort = Words.of(held);
      if (show.isEmpty() || show.equals(sort.word())) {
        String id = "c" + held.claim().start();
        Piece piece =
            new Piece("", "claim", id, address(show, id), sort.chip(), sort.sign(), sort.title());
        add(text, marks, held.claim().start(), held.claim().length(), piece);
      }
    }
    if (show.isEmpty() || show.equals("defects")) {
      for (int i = 0; i < verification.defects().size(); i++) {
        Defect defect = verification.defects().get(i);
        String id = "d" + i;
        Piece piece =
            new Piece("", "defect", id, address(show, id), "flaw", "!", Words.of(defect.type()));
        add(text, marks, defect.start(), defect.length(), piece);
      }
    }
    marks.sort(Comparator.comparingInt(Marked::start));
    return marks;
  }

  /** A blank that the ledger can fill says with what. */
  private static String sign(Held held, Words.Sort sort) {
    return held.verdict() instanceof Verdict.Blank blank && !blank.text().isEmpty()
        ? "→" + blank.text()
        : sort.sign();
  }

  private static String address(String show, String id) {
    return "?" + (show.isEmpty() ? "" : "show=" + show + "&") + "open=" + id + "#" + id;
  }

  /** A mark that would lie over another one is left out: the first one, the claim, is shown. */
  private static void add(String text, List<Marked> marks, int start, int length, Piece piece) {
    if (length == 0) {
      return;
    }
    int from = text.offsetByCodePoints(0, start);
    int to = text.offsetByCodePoints(from, length);
    boolean free = marks.stream().noneMatch(other -> other.start() < to && from < other.end());
    if (free) {
      marks.add(new Marked(from, to, piece));
    }
  }

  private List<Block> blocks(List<Passage> passages) {
    List<Block> blocks = new ArrayList<>();
    boolean titled = false;
    int table = -1;
    int row = -1;
    int column = -1;
    List<List<List<Piece>>> rows = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.cell().isPresent()) {
        Passage.Cell cell = passage.cell().get();
        if (cell.table() != table) {
          rows = new ArrayList<>();
          blocks.add(new Block("table", "", List.of(), rows));
          table = cell.table();
          row = -1;
        }
        if (cell.row() != row) {
          rows.add(new ArrayList<>());
          row = cell.row();
          column = -1;
        }
        List<List<Piece>> cells = rows.get(rows.size() - 1);
        if (cell.column() == column) {
          cells.get(cells.size() - 1).add(Piece.LINE_END);
        } else {
          cells.add(new ArrayList<>());
          column = cell.column();
        }
        cells.get(cells.size() - 1).addAll(pieces(passage.start(), passage.end()));
      } else if (passage.end() > passage.start()) {
        Block block = paragraph(passage, titled);
        titled = true;
        blocks.add(block);
      }
    }
    return blocks;
  }

  private Block paragraph(Passage passage, boolean titled) {
    String words = text.substring(passage.start(), passage.end()).strip();
    String tag = titled ? tag(passage, words) : first(words);
    String place =
        switch (passage.alignment()) {
          case CENTER -> "center";
          case RIGHT -> "right";
          default -> "";
        };
    return new Block(tag, place, pieces(passage.start(), passage.end()), List.of());
  }

  private static String first(String words) {
    return words.length() <= TITLE && !words.endsWith("。") ? "h1" : "p";
  }

  private static String tag(Passage passage, String words) {
    if (words.length() > HEADING || words.endsWith("。") && passage.headingLevel() == 0) {
      return "p";
    }
    if (SECTION.matcher(words).matches() || passage.headingLevel() == 1) {
      return "h2";
    }
    return PART.matcher(words).matches() || passage.headingLevel() >= 2 ? "h3" : "p";
  }

  private List<Piece> pieces(int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    for (Marked mark : marks) {
      if (mark.end() <= at || mark.start() >= to) {
        continue;
      }
      int start = Math.max(at, mark.start());
      int end = Math.min(to, mark.end());
      text(at, start).ifPresent(pieces::add);
      Piece piece = mark.piece();
      pieces.add(
          new Piece(
              text.substring(start, end),
              piece.mark(),
              mark.start() >= from ? piece.id() : "",
              piece.href(),
              piece.css(),
              mark.end() <= to ? piece.sign() : "",
              piece.says()));
      at = end;
    }
    text(at, to).ifPresent(pieces::add);
    return pieces;
  }

  private Optional<Piece> text(int from, int to) {
    return to > from ? Optional.of(Piece.plain(text.substring(from, to))) : Optional.empty();
  }
}
