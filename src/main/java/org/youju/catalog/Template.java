package org.youju.catalog;

import java.util.List;

/** Prose with places to be filled. */
public record Template(List<Bit> bits) {
  public Template {
    bits = List.copyOf(bits);
  }

  /** A stretch of prose or a place. */
  public sealed interface Bit {
    /** Prose. */
    record Words(String text) implements Bit {}

    /** A figure of the report's year or of another period beside it. */
    record Counted(String metric, When when) implements Bit {}

    /** The figure as a change against the year before (由上年10个增加到20个). */
    record Change(String metric) implements Bit {}

    /** The figure with its half-years (30次，其中上半年15次). */
    record Halves(String metric) implements Bit {}

    /**
     * Titles of records.
     *
     * @param books in 《》, else in “”
     */
    record Titles(String kind, int most, boolean books) implements Bit {}

    /** A word that depends on the report. */
    record Word(Name name) implements Bit {}
  }

  /** The periods that a figure can be asked for. */
  public enum When {
    YEAR("year"),
    PREVIOUS_YEAR("previous-year"),
    FIRST_HALF("first-half"),
    SECOND_HALF("second-half");

    private final String id;

    When(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  /** The words that depend on the report. */
  public enum Name {
    /** 2025. */
    YEAR("year"),
    /** 2026. */
    NEXT_YEAR("next-year"),
    /** 全年, or 今年以来 while the year still runs. */
    SPAN("span"),
    /** The organisation's name. */
    ORGANIZATION("organization");

    private final String id;

    Name(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }
}
