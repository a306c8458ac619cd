package org.youju.notifications;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The one message a day about what is due: overdue first, each line with its day and its source.
 * States facts about things and none about people.
 */
final class Digest {
  private static final int LINES = 5;
  private static final int LONGEST = 480;

  private Digest() {}

  /**
   * @param things overdue first, at least one
   */
  static String text(List<DueThing> things, LocalDate today) {
    List<String> lines = new ArrayList<>();
    for (DueThing thing : things.subList(0, Math.min(LINES, things.size()))) {
      lines.add((lines.size() + 1) + "." + line(thing, today));
    }
    while (lines.size() > 1 && whole(lines, things.size()).length() > LONGEST) {
      lines.remove(lines.size() - 1);
    }
    return whole(lines, things.size());
  }

  private static String whole(List<String> lines, int all) {
    int more = all - lines.size();
    return "【有据】您有 "
        + all
        + " 项党务事项："
        + String.join("；", lines)
        + (more > 0 ? "；另有 " + more + " 项" : "")
        + "。请到工作台查看。不想收可在“我的-提醒设置”关闭，或回复TD。";
  }

  private static String line(DueThing thing, LocalDate today) {
    return thing.what()
        + "（"
        + (thing.overdue(today) ? "已到期，" : "")
        + day(thing.due(), today)
        + "前；依据："
        + thing.source()
        + "）";
  }

  private static String day(LocalDate day, LocalDate today) {
    return (day.getYear() == today.getYear() ? "" : day.getYear() + "年")
        + day.getMonthValue()
        + "月"
        + day.getDayOfMonth()
        + "日";
  }
}
