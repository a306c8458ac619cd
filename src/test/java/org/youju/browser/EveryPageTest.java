package org.youju.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks through the product as each role, from link to link, one page of each sort: every one is
 * sound at the desk and on a phone. Links that fetch a file say so ({@code download}) and are not
 * followed; nothing else is left out. {@code -Dpages.look=DIR} keeps a picture of each.
 */
class EveryPageTest {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final String LINKS =
      "() => [...document.querySelectorAll('a[href]:not([download])')]"
          + ".map(a => a.getAttribute('href')).filter(h => h.startsWith('/'))";

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
    List<String> broken = new ArrayList<>();
    Map<String, String> seen = new TreeMap<>();
    try (Visitor visitor = Visitor.as(login, Visitor.DESKTOP)) {
      Deque<String> open = new ArrayDeque<>(List.of("/"));
      while (!open.isEmpty()) {
        String path = open.poll();
        if (seen.putIfAbsent(sort(path), path) == null) {
          broken.addAll(look(visitor, login, path));
          links(visitor).forEach(open::add);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(seen.size()).as(seen.toString()).isGreaterThan(2);
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

  private static Stream<String> links(Visitor visitor) {
    return ((List<?>) visitor.page.evaluate(LINKS)).stream().map(link -> link.toString());
  }

  /** Pages of one sort differ in ids and in what they are asked. */
  private static String sort(String path) {
    String bare = path.replaceAll("#.*", "");
    String named = bare.replaceAll("=[^&]*", "").replaceAll("/metrics/[a-z0-9-]+", "/metrics/ID");
    return ID.matcher(named).replaceAll("ID");
  }

  private static List<String> look(Visitor visitor, String login, String path) {
    visitor.width(Visitor.DESKTOP);
    Response response = visitor.page.navigate(path);
    if (response.status() != 200) {
      return List.of(path + " " + response.status());
    }
    List<String> broken = new ArrayList<>();
    for (int width : new int[] {Visitor.DESKTOP, Visitor.PHONE}) {
      visitor.width(width);
      keep(visitor, login, path, width);
      try {
        visitor.sound();
      } catch (AssertionError e) {
        broken.add(width + " " + path + " " + e.getMessage());
        visitor.troubles().clear();
      }
    }
    return broken;
  }

  private static void keep(Visitor visitor, String login, String path, int width) {
    String directory = System.getProperty("pages.look", "");
    if (!directory.isEmpty()) {
      String name = login + sort(path).replaceAll("[/?&]+", "_") + "-" + width + ".png";
      visitor.picture(Path.of(directory, name), true);
    }
  }
}
