package org.youju.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar file by the letter of RFC 5545, and as a reader of somebody else understands it. */
class CalendarFileTest {
  private static final Instant NOW = Instant.parse("2026-11-25T01:30:00Z");

  private static CalendarEvent event(String uid, String summary, String description) {
    return new CalendarEvent(
        uid,
        0,
        NOW,
        LocalDate.of(2026, 12, 31),
        Optional.empty(),
        summary,
        description,
        "https://host/x",
        false);
  }

  private static VEvent readBack(CalendarEvent event) {
    ICalendar calendar = Biweekly.parse(CalendarFile.of("日历", List.of(event))).first();
    assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
        .as(calendar.validate(ICalVersion.V2_0).toString())
        .isTrue();
    return calendar.getEvents().get(0);
  }

  @Test
  void 有钟点的写明北京时间() {
    CalendarEvent meeting =
        new CalendarEvent(
            "m",
            0,
            NOW,
            LocalDate.of(2026, 12, 4),
            Optional.of(LocalTime.of(14, 30)),
            "主题党日",
            "地点：三楼会议室",
            "https://host/x",
            false);
    VEvent back = readBack(meeting);
    assertThat(back.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-12-04T06:30:00Z"));
    assertThat(back.getDateStart().getValue().hasTime()).isTrue();
    assertThat(back.getDuration().getValue().getHours()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "支部党员大会，每季度召开 1 次",
        "分号;逗号,反斜杠\\和\\n不是换行",
        "一行\n两行\n\n四行",
        "很长的内容" + "党支部每月开展一次主题党日，组织党员集中学习、过组织生活、进行民主议事和志愿服务。",
        "𠮷野家的𠮷，表情😀，全角；半角;",
        "  前后有空格  ",
        "BEGIN:VEVENT\r\nEND:VEVENT",
        "冒号:引号\"尖号^"
      })
  void 别的程序读回来一字不差(String text) {
    VEvent read = readBack(event("a@youju", text.replace("\n", " ").replace("\r", ""), text));
    assertThat(read.getDescription().getValue()).isEqualTo(text.replace("\r\n", "\n"));
    assertThat(read.getSummary().getValue()).isEqualTo(text.replace("\n", " ").replace("\r", ""));
  }

  @Test
  void 每行不超过75个字节且不拆开一个字() {
    String file =
        CalendarFile.of(
            "某单位机关党委履职日历", List.of(event("a@youju", "学".repeat(200), "习😀".repeat(99))));
    assertThat(file).endsWith("END:VCALENDAR\r\n");
    assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    for (String line : file.split("\r\n")) {
      byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
      assertThat(bytes.length).isLessThanOrEqualTo(75);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(line);
      assertThat(line).doesNotContain("\uFFFD");
    }
  }

  @Test
  void 全天事项_时间戳为世界时_取消的写明取消() {
    CalendarEvent told = event("a@youju", "换届", "说明").cancelledAt(NOW);
    VEvent read = readBack(told);
    assertThat(read.getUid().getValue()).isEqualTo("a@youju");
    assertThat(read.getStatus().isCancelled()).isTrue();
    assertThat(read.getSequence().getValue()).isEqualTo(1);
    assertThat(read.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
    assertThat(read.getDateStart().getValue().hasTime()).isFalse();
    String file = CalendarFile.of("日历", List.of(told));
    assertThat(file)
        .contains("DTSTART;VALUE=DATE:20261231\r\n")
        .contains("DTEND;VALUE=DATE:20270101\r\n")
        .contains("DTSTAMP:20261125T013000Z\r\n");
  }

  @Test
  void 上海时区没有夏令时() {
    String file = CalendarFile.of("日历", List.of());
    assertThat(file).contains("TZID:Asia/Shanghai").doesNotContain("DAYLIGHT");
    var rules = org.youju.kernel.OfficeClock.ZONE.getRules();
    for (int month = 1; month <= 12; month++) {
      assertThat(rules.getOffset(LocalDate.of(2026, month, 15).atStartOfDay()))
          .isEqualTo(ZoneOffset.ofHours(8));
    }
  }

  @Test
  void 变了的升序号_没了的取消_过期的不再提() {
    Instant later = NOW.plusSeconds(3600);
    CalendarEvent same = event("same", "一", "说明");
    CalendarEvent moved = event("moved", "二", "说明");
    CalendarEvent gone = event("gone", "三", "说明");
    CalendarEvent old =
        new CalendarEvent(
            "old", 0, NOW, LocalDate.of(2025, 1, 1), Optional.empty(), "四", "说明", "", false);
    CalendarEvent now =
        new CalendarEvent(
            "moved", 0, later, LocalDate.of(2027, 1, 5), Optional.empty(), "二", "说明", "", false);
    CalendarEvent fresh =
        new CalendarEvent(
            "fresh", 0, later, LocalDate.of(2027, 1, 5), Optional.empty(), "五", "说明", "", false);
    List<CalendarEvent> changes =
        Feeds.changes(
            Map.of("same", same, "moved", moved, "gone", gone, "old", old),
            Arrays.asList(same, now, fresh),
            later,
            LocalDate.of(2026, 6, 1));
    assertThat(changes)
        .extracting(CalendarEvent::uid, CalendarEvent::sequence, CalendarEvent::cancelled)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("moved", 1, false),
            org.assertj.core.groups.Tuple.tuple("fresh", 0, false),
            org.assertj.core.groups.Tuple.tuple("gone", 1, true));
    assertThat(changes).allMatch(change -> change.stamp().equals(later));
  }
}
