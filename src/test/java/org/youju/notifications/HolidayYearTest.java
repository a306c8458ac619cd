package org.youju.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lunar days, published days off, and what the office enters over them. */
class HolidayYearTest {
  @ParameterizedTest
  @CsvSource({
    "2024, SPRING, 2024-02-10",
    "2025, SPRING, 2025-01-29",
    "2026, SPRING, 2026-02-17",
    "2027, SPRING, 2027-02-06",
    "2028, SPRING, 2028-01-26",
    "2033, SPRING, 2033-01-31",
    "2034, SPRING, 2034-02-19",
    "2024, QINGMING, 2024-04-04",
    "2026, QINGMING, 2026-04-05",
    "2027, QINGMING, 2027-04-05",
    "2025, DRAGON_BOAT, 2025-05-31",
    "2026, DRAGON_BOAT, 2026-06-19",
    "2027, DRAGON_BOAT, 2027-06-09",
    "2028, DRAGON_BOAT, 2028-05-28",
    "2024, MID_AUTUMN, 2024-09-17",
    "2025, MID_AUTUMN, 2025-10-06",
    "2026, MID_AUTUMN, 2026-09-25",
    "2027, MID_AUTUMN, 2027-09-15",
    "2028, MID_AUTUMN, 2028-10-03",
    "2026, NEW_YEAR, 2026-01-01",
    "2026, NATIONAL_DAY, 2026-10-01",
  })
  void 节日在哪一天(int year, Festival festival, LocalDate day) {
    assertThat(festival.day(year)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, SPRING, 2026-02-15, 2026-02-23, 2026-02-14", // the Saturday before is made up
    "2026, NEW_YEAR, 2026-01-01, 2026-01-03, 2025-12-31",
    "2026, QINGMING, 2026-04-04, 2026-04-06, 2026-04-03",
    "2026, DRAGON_BOAT, 2026-06-19, 2026-06-21, 2026-06-18",
    "2026, MID_AUTUMN, 2026-09-25, 2026-09-27, 2026-09-24",
    "2026, NATIONAL_DAY, 2026-10-01, 2026-10-07, 2026-09-30",
    "2025, NATIONAL_DAY, 2025-10-01, 2025-10-08, 2025-09-30",
    "2025, SPRING, 2025-01-28, 2025-02-04, 2025-01-27",
  })
  void 公布的放假和节前最后一个工作日(
      int year, Festival festival, LocalDate from, LocalDate until, LocalDate last) {
    HolidayYear whole = new HolidayYear(year, List.of());
    Break found = of(whole, festival);
    assertThat(found.origin()).isEqualTo(Break.Origin.PUBLISHED);
    assertThat(found.from()).isEqualTo(from);
    assertThat(found.until()).isEqualTo(until);
    assertThat(whole.lastWorkingDayBefore(found)).isEqualTo(last);
  }

  @Test
  void 国庆和中秋连在一起只算一个假期() {
    List<Break> breaks = new HolidayYear(2025, List.of()).breaks();
    assertThat(breaks).hasSize(5);
    assertThat(breaks.get(4).title()).isEqualTo("国庆、中秋");
    assertThat(new HolidayYear(2026, List.of()).breaks()).hasSize(6);
  }

  @Test
  void 没有公布的年份只知道节日当天() {
    HolidayYear whole = new HolidayYear(2027, List.of());
    Break spring = of(whole, Festival.SPRING);
    assertThat(spring.origin()).isEqualTo(Break.Origin.UNKNOWN);
    assertThat(spring.from()).isEqualTo(LocalDate.of(2027, 2, 6));
    // 2027-02-06 is a Saturday: the last working day is the Friday before
    assertThat(whole.lastWorkingDayBefore(spring)).isEqualTo(LocalDate.of(2027, 2, 5));
  }

  @Test
  void 录入的安排优先于公布的_调休日算工作日() {
    HolidayYear whole =
        new HolidayYear(
            2027,
            List.of(
                new HolidayYear.Entered(
                    2027,
                    Festival.SPRING,
                    LocalDate.of(2027, 2, 5),
                    LocalDate.of(2027, 2, 13),
                    List.of(LocalDate.of(2027, 1, 31)),
                    "通知")));
    Break spring = of(whole, Festival.SPRING);
    assertThat(spring.origin()).isEqualTo(Break.Origin.ENTERED);
    assertThat(spring.from()).isEqualTo(LocalDate.of(2027, 2, 5));
    assertThat(whole.lastWorkingDayBefore(spring)).isEqualTo(LocalDate.of(2027, 2, 4));
    assertThat(whole.works(LocalDate.of(2027, 1, 31))).isTrue(); // a Sunday, made up
    assertThat(whole.works(LocalDate.of(2027, 2, 8))).isFalse(); // a Monday, off
    assertThat(whole.works(LocalDate.of(2027, 1, 30))).isFalse(); // an ordinary Saturday
  }

  private static Break of(HolidayYear year, Festival festival) {
    return year.breaks().stream()
        .filter(one -> one.festivals().contains(festival))
        .findFirst()
        .orElseThrow();
  }
}
