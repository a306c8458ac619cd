package showroom;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes pictures of a running demo office for looking at, at 1280 and 360 pixels and on paper:
 * arguments are the address, the file of accounts, a directory, then {@code ROLE@PATH} as often as
 * wanted; {@code ROLE@PATH!} leaves out the paper and what lies below the first screen. Not a test;
 * run by hand while working on the look.
 */
public final class LookAround {
  private static final int[] WIDTHS = {1280, 360};

  private final String base;
  private final JsonNode accounts;
  private final Path directory;

  private LookAround(String base, Path accounts, Path directory) {
    this.base = base;
    this.accounts = JsonMapper.builder().build().readTree(accounts.toFile());
    this.directory = directory;
  }

  public static void main(String[] args) {
    LookAround look = new LookAround(args[0], Path.of(args[1]), Path.of(args[2]));
    Map<String, List<String>> stops = new LinkedHashMap<>();
    for (String stop : Arrays.copyOfRange(args, 3, args.length)) {
      String[] parts = stop.split("@", 2);
      stops.computeIfAbsent(parts[0], role -> new java.util.ArrayList<>()).add(parts[1]);
    }
    try (Browsers browsers = new Browsers()) {
      for (int width : WIDTHS) {
        stops.forEach((role, paths) -> look.around(browsers.browser(), width, role, paths));
      }
    }
  }

  private void around(Browser browser, int width, String role, List<String> paths) {
    try (BrowserContext context =
            browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 860).setLocale("zh-CN"));
        Page page = context.newPage()) {
      page.onConsoleMessage(message -> System.out.println(page.url() + ": " + message.text()));
      login(page, account(role));
      for (String path : paths) {
        look(page, width, role, path);
      }
    }
  }

  private void login(Page page, JsonNode account) {
    page.navigate(base + "/login");
    page.fill("[name=login]", account.get("login").asString());
    page.fill("[name=password]", account.get("password").asString());
    page.click("main button[type=submit]");
    page.waitForLoadState();
  }

  private JsonNode account(String role) {
    for (JsonNode account : accounts) {
      if (account.get("role").asString().equals(role)) {
        return account;
      }
    }
    throw new IllegalArgumentException("no account with the role " + role);
  }

  private void look(Page page, int width, String role, String asked) {
    String path = asked.endsWith("!") ? asked.substring(0, asked.length() - 1) : asked;
    boolean whole = path.equals(asked);
    long start = System.nanoTime();
    page.navigate(base + path);
    System.out.printf(
        "%s at %d: %d ms, %s wide%n",
        path,
        width,
        (System.nanoTime() - start) / 1_000_000,
        page.evaluate("document.documentElement.scrollWidth"));
    String name = (role + path).replaceAll("[^a-zA-Z0-9-]+", "_");
    picture(page, name + "-" + width, whole);
    if (whole && width == WIDTHS[0]) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.setViewportSize(720, 1018);
      picture(page, name + "-print", true);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
      page.setViewportSize(width, 860);
    }
  }

  private void picture(Page page, String name, boolean whole) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(directory.resolve(name + ".png")).setFullPage(whole));
  }
}
