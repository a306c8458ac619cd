package org.youju.reports;

import java.time.Instant;
import java.util.List;

/**
 * A report as issued (定稿): text and figures stay as they are for ever.
 *
 * @param figures what stood behind each figure, each reference once, in reading order
 * @param content SM3 of the text
 */
public record IssuedReport(
    ReportHeader header,
    String title,
    List<Block> blocks,
    List<FrozenFigure> figures,
    String content,
    Instant issuedAt,
    String issuedBy)
    implements Report {
  public IssuedReport {
    blocks = List.copyOf(blocks);
    figures = List.copyOf(figures);
  }

  @Override
  public String state() {
    return "issued";
  }
}
