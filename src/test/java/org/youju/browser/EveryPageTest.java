package org.youju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of each role is sound, at the desk and on a phone. */
class EveryPageTest {
  @BeforeAll
  static void 写两份报告_留一份草稿() {
    Rest branch = Rest.as("branch1");
    branch.report("branch-secretary", 2026);
    branch.post("/reports/" + branch.report("branch-secretary", 2025) + "/issue", Map.of());
    try (Visitor office = Visitor.as("branch1", Visitor.DESKTOP)) {
      office.open("/entries/new?kind=theme-party-day");
      office.page.getByLabel("标题").fill("写到一半");
      office.page.getByText("草稿已保存").waitFor();
    }
  }

  static Stream<String> logins() {
    return Product.accounts().stream().map(Product.Account::login);
  }

  @ParameterizedTest
  @MethodSource("logins")
  void 每个角色的每种页面都完好(String login) {
    try (Visitor visitor = Visitor.as(login, Visitor.DESKTOP)) {
      Walk walk = Walk.of(visitor, login);
      assertThat(walk.broken()).isEmpty();
      assertThat(walk.seen().size()).as(walk.seen().toString()).isGreaterThan(2);
    }
  }

  @ParameterizedTest
  @MethodSource("logins")
  void 手机底部的每一格都有图标(String login) {
    try (Visitor visitor = Visitor.as(login, Visitor.PHONE)) {
      List<?> icons =
          (List<?>)
              visitor.page.evaluate(
                  "() => [...document.querySelectorAll('nav.tabs use')]"
                      + ".map(use => use.getAttribute('href'))");
      assertThat(icons).hasSizeGreaterThan(2);
      for (Object icon : icons) {
        String[] address = icon.toString().split("#");
        assertThat(visitor.page.request().get(address[0]).text())
            .contains("id=\"" + address[1] + "\"");
      }
    }
  }
}
