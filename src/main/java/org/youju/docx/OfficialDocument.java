package org.youju.docx;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An official document (公文) without red head: title, body, who signs and when, and the appendix
 * that its figures lead to.
 *
 * @param signature the organisation, or the person, that signs (署名)
 * @param date the day of the document (成文日期)
 * @param appendix where given, it has a row for every {@link Run.LinkedFigure}
 */
public record OfficialDocument(
    String title,
    List<Block> blocks,
    String signature,
    LocalDate date,
    Optional<SourcesAppendix> appendix) {
  public OfficialDocument {
    blocks = List.copyOf(blocks);
    if (appendix.isPresent()) {
      requireRows(blocks, appendix.get());
    }
  }

  private static void requireRows(List<Block> blocks, SourcesAppendix appendix) {
    var rows = new HashSet<String>();
    appendix.rows().forEach(row -> rows.add(row.figureId()));
    figures(blocks)
        .filter(figure -> !rows.contains(figure.id()))
        .findFirst()
        .ifPresent(
            figure -> {
              throw new IllegalArgumentException("figure without a row: " + figure.id());
            });
  }

  /** The linked figures in reading order. */
  Stream<Run.LinkedFigure> figures() {
    return figures(blocks);
  }

  private static Stream<Run.LinkedFigure> figures(List<Block> blocks) {
    return blocks.stream()
        .flatMap(block -> block.runs().stream())
        .filter(Run.LinkedFigure.class::isInstance)
        .map(Run.LinkedFigure.class::cast);
  }
}
