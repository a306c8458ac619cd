package org.youju.plans.web;

/**
 * A planned activity in a list.
 *
 * @param state held, missed, coming or cancelled
 * @param entry address of its record; empty where there is none
 * @param record address of the form that records it; empty where the reader may not
 */
public record MeetingLine(
    String day,
    String weekday,
    String at,
    String title,
    String place,
    String organization,
    String kinds,
    State state,
    String series,
    String entry,
    String record,
    String code) {

  /** How it stands; said without blame. */
  public enum State {
    HELD("已记入台账", "green"),
    DUE("还没有记录", "amber"),
    COMING("待开展", "plain"),
    CANCELLED("已取消", "plain");

    private final String word;
    private final String tone;

    State(String word, String tone) {
      this.word = word;
      this.tone = tone;
    }

    public String word() {
      return word;
    }

    public String tone() {
      return tone;
    }
  }
}
