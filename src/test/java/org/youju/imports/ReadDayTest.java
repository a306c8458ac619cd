package org.youju.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadDayTest {
  private static Parsed<LocalDate> read(String text) {
    return ReadDay.of(Cell.text(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2019-07-01, 2019-07-01",
    "2019-7-1, 2019-07-01",
    "2019/7/1, 2019-07-01",
    "2019.7.1, 2019-07-01",
    "2019.07.01, 2019-07-01",
    "2019年7月1日, 2019-07-01",
    "2019 年 7 月 1 日, 2019-07-01",
    "2019年07月01号, 2019-07-01",
    "20190701, 2019-07-01",
    "'20190701 ', 2019-07-01",
    "201907, 2019-07-01",
    "20190700, 2019-07-01",
    "2019.07, 2019-07-01",
    "2019.7, 2019-07-01",
    "2019-07, 2019-07-01",
    "2019/07, 2019-07-01",
    "2019年7月, 2019-07-01",
    "2019年7月份, 2019-07-01",
    "２０１９．０７．０１, 2019-07-01",
    "２０１９年７月１日, 2019-07-01",
    "43647, 2019-07-01",
    "43647.5, 2019-07-01",
    "2019-07-01 14:30, 2019-07-01",
    "2019-07-01 14:30:00, 2019-07-01",
    "2019-07-01T14:30, 2019-07-01",
    "2019年7月1日上午9:00, 2019-07-01",
    "2019年7月1日（星期一）, 2019-07-01",
    "2019年7月1日 周一 下午, 2019-07-01",
    "2019.7.1 全天, 2019-07-01",
    "二〇一九年七月一日, 2019-07-01",
    "二○一九年十二月二十一日, 2019-12-21",
    "二〇一九年十月十日, 2019-10-10",
    "19.7.1, 2019-07-01",
    "85.3.12, 1985-03-12",
    "7/31/2019, 2019-07-31",
    "'''2019-07-01', 2019-07-01",
    "1949-10-01, 1949-10-01",
    "2000-02-29, 2000-02-29"
  })
  void 各种写法的日期(String text, LocalDate day) {
    assertThat(read(text)).isEqualTo(Parsed.of(day));
  }

  @Test
  void 日期格式的单元格() {
    assertThat(ReadDay.of(Cell.date(LocalDateTime.of(2019, 7, 1, 0, 0))))
        .isEqualTo(Parsed.of(LocalDate.of(2019, 7, 1)));
    assertThat(ReadDay.of(Cell.date(LocalDateTime.of(2019, 7, 1, 14, 30))))
        .isEqualTo(Parsed.of(LocalDate.of(2019, 7, 1)));
    assertThat(ReadDay.of(Cell.number(new BigDecimal("20190701"))))
        .isEqualTo(Parsed.of(LocalDate.of(2019, 7, 1)));
    assertThat(ReadDay.of(Cell.number(new BigDecimal("2019.07"))))
        .isEqualTo(Parsed.of(LocalDate.of(2019, 7, 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "　", "-", "—", "无", "/", "至今"})
  void 空白和占位的符号当作没填(String text) {
    assertThat(read(text)).isEqualTo(Parsed.blank());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023-02-29",
        "2019-13-01",
        "2019-00-10",
        "2019-06-31",
        "20190732",
        "0000-01-01",
        "9999-12-31",
        "10000-01-01",
        "去年",
        "2019",
        "12",
        "七月",
        "2019-07-01至2019-07-03",
        "14:30",
        "1/2/2019",
        "99999999",
        "=TODAY()",
        "1e400",
        "-1"
      })
  void 看不出是哪一天的说明白(String text) {
    assertThat(read(text).isWrong()).as(text).isTrue();
    assertThat(read(text).fault()).endsWith("。");
  }

  @Test
  void 公式错误不当作日期() {
    assertThat(ReadDay.of(Cell.error("#REF!")).fault()).contains("公式错误");
  }
}
