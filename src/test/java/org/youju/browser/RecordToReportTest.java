package org.youju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One activity recorded: the figure on the page rises by one, and a report written now says so. */
class RecordToReportTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private static final Product.Account BRANCH = Product.account("branch1");

  @Test
  void 记一笔_指标加一_报告写到_签发后有Word() {
    try (Visitor secretary = Visitor.as("branch1", Visitor.DESKTOP)) {
      int before = partyDays(secretary);
      post(secretary, "/entries", partyDay());
      assertThat(partyDays(secretary)).isEqualTo(before + 1);
      String report = post(secretary, "/reports", wanted()).get("id").asString();
      assertThat(get(secretary, "/reports/" + report).get("text").asString())
          .contains("主题党日" + (before + 1) + "次");
      post(secretary, "/reports/" + report + "/issue", Map.of());
      assertThat(get(secretary, "/reports/" + report).get("state").asString()).isEqualTo("issued");
      assertThat(word(secretary, report)).startsWith('P', 'K');
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
        BRANCH.organizationId(),
        "on",
        TODAY.toString(),
        "title",
        "到社区开展垃圾分类宣传",
        "headcount",
        Map.of("attendee", 15));
  }

  private static Map<String, Object> wanted() {
    return Map.of(
        "outline",
        "branch-secretary",
        "organization",
        BRANCH.organizationId(),
        "year",
        TODAY.getYear());
  }

  private static JsonNode post(Visitor visitor, String path, Map<String, Object> body) {
    RequestOptions options =
        token().setHeader("Idempotency-Key", path + System.nanoTime()).setData(body);
    return answer(visitor.page.request().post("/api/v1" + path, options));
  }

  private static JsonNode get(Visitor visitor, String path) {
    return answer(visitor.page.request().get("/api/v1" + path, token()));
  }

  private static byte[] word(Visitor visitor, String report) {
    return visitor.page.request().get("/api/v1/reports/" + report + "/docx", token()).body();
  }

  private static RequestOptions token() {
    return RequestOptions.create().setHeader("Authorization", "Bearer " + BRANCH.token());
  }

  private static JsonNode answer(APIResponse response) {
    assertThat(response.status()).as(response.text()).isBetween(200, 299);
    return JSON.readTree(response.text());
  }
}
