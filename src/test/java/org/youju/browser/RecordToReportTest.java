package org.youju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One activity recorded: the figure on the page rises by one, and a report written now says so. */
class RecordToReportTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final Rest BRANCH = Rest.as("branch1");

  @Test
  void 记一笔_指标加一_报告写到_签发后有Word() {
    try (Visitor secretary = Visitor.as("branch1", Visitor.DESKTOP)) {
      int before = partyDays(secretary);
      BRANCH.post("/entries", partyDay());
      assertThat(partyDays(secretary)).isEqualTo(before + 1);
      String report = BRANCH.report("branch-secretary", TODAY.getYear());
      assertThat(BRANCH.get("/reports/" + report).get("text").asString())
          .contains("主题党日" + (before + 1) + "次");
      BRANCH.post("/reports/" + report + "/issue", Map.of());
      assertThat(BRANCH.get("/reports/" + report).get("state").asString()).isEqualTo("issued");
      assertThat(BRANCH.bytes("/reports/" + report + "/docx")).startsWith('P', 'K');
      secretary.sound();
    }
  }

  private static int partyDays(Visitor visitor) {
    visitor.open("/metrics/theme-party-days");
    return Integer.parseInt(
        visitor.page.locator("main .big").first().innerText().replaceAll("[^0-9]", ""));
  }

  private static Map<String, Object> partyDay() {
    return Map.of(
        "kinds",
        List.of("theme-party-day"),
        "organization",
        BRANCH.home(),
        "on",
        TODAY.toString(),
        "title",
        "到社区开展垃圾分类宣传",
        "headcount",
        Map.of("attendee", 15));
  }
}
