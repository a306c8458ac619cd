package org.youju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.youju.requirements.Status;
import tools.jackson.databind.JsonNode;

/** The demo year shows every outcome of a judgment, each with the article it comes from. */
class DemoDutiesTest {
  @ParameterizedTest
  @EnumSource(Status.class)
  void 演示的一年里每种状态至少有一项_都带着依据(Status status) {
    int year = LocalDate.now().getYear();
    JsonNode items =
        Rest.as("office")
            .get(
                "/obligations?from=%d-01-01&to=%d-12-31&status=%s&limit=20"
                    .formatted(year, year, status.id()))
            .get("items");
    assertThat(items).as(status.title()).isNotEmpty();
    for (JsonNode item : items) {
      assertThat(item.get("status").asString()).isEqualTo(status.id());
      assertThat(item.get("citation").asString()).containsPattern("（[0-9]{4}年）");
      assertThat(item.get("page").asString()).startsWith("/duties/");
    }
  }
}
