package org.youju.reports.web;

import java.util.List;
import org.youju.reports.Block;
import org.youju.reports.Draft;
import org.youju.reports.Edit;
import org.youju.reports.Layout;
import org.youju.reports.Reports;

/**
 * What an editor learns after saving.
 *
 * @param figures as they read now, in reading order
 * @param stale the ledger brought paragraphs that the editor does not show yet
 */
record SavedText(
    int revision,
    String digest,
    int characters,
    int uncounted,
    String at,
    List<Now> figures,
    boolean stale) {
  /** A figure as it reads now; {@code tone} as in {@link PaperView.Piece}. */
  record Now(String text, String tone) {}

  static SavedText of(Draft draft, Edit sent) {
    List<Now> figures =
        draft.layout().figures().stream()
            .map(Layout.Placed::number)
            .map(number -> new Now(number.text(), PaperView.tone(number)))
            .toList();
    return new SavedText(
        draft.revision(),
        Reports.digest(draft),
        draft.layout().characters(),
        draft.uncounted().size(),
        Says.moment(draft.changedAt()),
        figures,
        !wordings(draft.blocks()).equals(wordings(sent.blocks())));
  }

  private static List<String> wordings(List<Block> blocks) {
    return blocks.stream().filter(block -> !block.text().isBlank()).map(Block::wording).toList();
  }
}
