package org.youju.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {
  private static List<LocalDate> days(String text, int year) {
    return Rhythm.parse(text).orElseThrow().daysOf(year);
  }

  @Test
  void 每月五日一年十二次() {
    assertThat(days("1/day/5", 2026))
        .isEqualTo(IntStream.rangeClosed(1, 12).mapToObj(m -> LocalDate.of(2026, m, 5)).toList());
  }

  @Test
  void 三十一日在短月里落在月底() {
    assertThat(days("1/day/31", 2028))
        .contains(LocalDate.of(2028, 2, 29), LocalDate.of(2028, 4, 30));
  }

  @Test
  void 每季度第二个周五() {
    assertThat(days("3/week/2/5", 2026))
        .containsExactly(
            LocalDate.of(2026, 1, 9),
            LocalDate.of(2026, 4, 10),
            LocalDate.of(2026, 7, 10),
            LocalDate.of(2026, 10, 9));
  }

  @Test
  void 最后一个周五可以是第四个也可以是第五个() {
    assertThat(days("1/week/-1/5", 2026))
        .contains(LocalDate.of(2026, 1, 30), LocalDate.of(2026, 2, 27));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1/day",
        "1/day/0",
        "1/day/32",
        "2/day/5",
        "1/week/5/5",
        "1/week/0/1",
        "1/week/1/8",
        "1/week/1",
        "1/day/5/5",
        "x/day/5",
        "1/day/999",
        "1//5",
        "0/day/1"
      })
  void 不成周期的写法读不出来(String text) {
    assertThat(Rhythm.parse(text)).isEmpty();
  }
}
