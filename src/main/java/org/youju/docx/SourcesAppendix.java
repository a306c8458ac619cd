package org.youju.docx;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The appendix 《数据来源》: for every figure of the text one row with what it means and the records it
 * counts.
 *
 * @param rows in the order they are printed; each figure id once
 * @param recordsShown how many records of a row are printed before 「共 n 条」, at least 1
 */
public record SourcesAppendix(List<Row> rows, int recordsShown) {
  /** Enough for a year of monthly activities, and a row stays within one page. */
  public static final int RECORDS_SHOWN = 12;

  public SourcesAppendix {
    rows = List.copyOf(rows);
    if (recordsShown < 1) {
      throw new IllegalArgumentException("recordsShown is at least 1");
    }
    var ids = new HashSet<String>();
    for (var row : rows) {
      if (!ids.add(row.figureId())) {
        throw new IllegalArgumentException("two rows for figure " + row.figureId());
      }
    }
  }

  public SourcesAppendix(List<Row> rows) {
    this(rows, RECORDS_SHOWN);
  }

  /**
   * One figure explained; all texts as they are to be printed.
   *
   * @param figureId the id of {@link Run.LinkedFigure}
   * @param asItStands the figure in the sentence, e.g. {@code 十二次}
   * @param value the value with its unit, e.g. {@code 12次}
   * @param period e.g. {@code 2025年1月1日至12月31日}
   * @param countingRule one sentence, may be empty
   * @param recordCount how many records the figure counts, at least {@code records.size()}; more
   *     when the caller passes only the first ones
   */
  public record Row(
      String figureId,
      String asItStands,
      String metric,
      String value,
      String period,
      String organisation,
      String countingRule,
      List<Source> records,
      int recordCount) {
    public Row {
      records = List.copyOf(records);
      if (recordCount < records.size()) {
        throw new IllegalArgumentException("recordCount is less than the records given");
      }
    }

    public Row(
        String figureId,
        String asItStands,
        String metric,
        String value,
        String period,
        String organisation,
        String countingRule,
        List<Source> records) {
      this(
          figureId,
          asItStands,
          metric,
          value,
          period,
          organisation,
          countingRule,
          records,
          records.size());
    }
  }

  /**
   * One record behind a figure.
   *
   * @param url absolute http or https address of the record's page; empty: no outside link
   */
  public record Source(String id, LocalDate date, String title, Optional<URI> url) {
    public Source {
      url.ifPresent(Source::requireWebAddress);
    }

    public Source(String id, LocalDate date, String title) {
      this(id, date, title, Optional.empty());
    }

    private static void requireWebAddress(URI url) {
      var scheme = url.getScheme();
      if (url.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
        throw new IllegalArgumentException("not an absolute web address");
      }
    }
  }

  /**
   * Where the appendix begins in the text of a document that has one; the text's length where there
   * is none.
   */
  public static int startIn(String text) {
    int note = text.indexOf(AppendixPart.NOTE);
    return note < 0 ? text.length() : Math.max(0, text.lastIndexOf(AppendixPart.MARK, note));
  }
}
