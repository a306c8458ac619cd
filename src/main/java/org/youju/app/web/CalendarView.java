package org.youju.app.web;

import java.util.List;

/**
 * A month of an organisation.
 *
 * @param month e.g. {@code 2026-11}
 * @param organization its id
 * @param previous address of the month before
 * @param today address of the month that today lies in; empty where this is it
 * @param blanks days of the week before the first of the month, Monday first
 * @param note what is left out and where it stands; empty where everything is here
 * @param plan address of the form that plans something; empty where the reader may not
 */
public record CalendarView(
    String title,
    String month,
    String organization,
    String organizationName,
    List<Choice> organizations,
    String previous,
    String next,
    String today,
    int blanks,
    List<Day> days,
    boolean empty,
    String note,
    String plan) {
  public CalendarView {
    organizations = List.copyOf(organizations);
    days = List.copyOf(days);
  }

  /** An organisation to look at. */
  public record Choice(String id, String name, boolean chosen) {}

  /**
   * A day.
   *
   * @param items the first few
   * @param more the rest, behind a click
   */
  public record Day(
      String iso,
      String number,
      String weekday,
      boolean today,
      boolean weekend,
      List<Item> items,
      List<Item> more) {
    public Day {
      items = List.copyOf(items);
      more = List.copyOf(more);
    }
  }

  /** What stands on a day: what sort it is, in a few words, and where it leads. */
  public record Item(Sort sort, String text, String beside, String href) {}

  /** The sorts of the legend; a sign each, so that colour alone says nothing. */
  public enum Sort {
    PLANNED("○", "安排", "blue"),
    UNRECORDED("△", "安排的日子已过，还没有记录", "amber"),
    RECORDED("✓", "已记入台账", "green"),
    DUE("◆", "到期事项，这天是最后一天", "amber"),
    CANCELLED("×", "已取消", "off");

    private final String sign;
    private final String word;
    private final String tone;

    Sort(String sign, String word, String tone) {
      this.sign = sign;
      this.word = word;
      this.tone = tone;
    }

    public String sign() {
      return sign;
    }

    public String word() {
      return word;
    }

    public String tone() {
      return tone;
    }
  }
}
