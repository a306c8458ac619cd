package org.youju.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Days off around one festival, or around several that fall together (国庆、中秋).
 *
 * @param day the day of the first festival
 * @param origin who says that these days are off
 */
public record Break(
    int year,
    List<Festival> festivals,
    LocalDate day,
    LocalDate from,
    LocalDate until,
    Origin origin,
    String source) {
  public Break {
    festivals = List.copyOf(festivals);
  }

  /** Who says so. */
  public enum Origin {
    /** The office entered it. */
    ENTERED("本单位录入"),
    /** Published, and known to the product. */
    PUBLISHED("国务院办公厅公布"),
    /** Not published yet: only the day of the festival is certain. */
    UNKNOWN("放假安排尚未录入");

    private final String title;

    Origin(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** By which the break is planned for. */
  public Festival festival() {
    return festivals.get(0);
  }

  /** 国庆、中秋. */
  public String title() {
    return festivals.stream().map(Festival::title).collect(Collectors.joining("、"));
  }

  boolean isOff(LocalDate other) {
    return !other.isBefore(from) && !other.isAfter(until);
  }
}
