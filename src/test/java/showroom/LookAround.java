package showroom;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes pictures of a running demo office for looking at, at 1280 and 360 pixels: arguments are the
 * address, the file of accounts, a directory, then {@code ROLE@PATH} as often as wanted. Not a
 * test; run by hand while working on the look.
 */
public final class LookAround {
  private LookAround() {}

  public static void main(String[] args) {
    JsonNode accounts = JsonMapper.builder().build().readTree(Path.of(args[1]).toFile());
    try (Browsers browsers = new Browsers()) {
      for (int i = 3; i < args.length; i++) {
        String[] stop = args[i].split("@", 2);
        for (int width : new int[] {1280, 360}) {
          look(browsers.browser(), width, args[0], account(accounts, stop[0]), stop[1], args[2]);
        }
      }
    }
  }

  private static JsonNode account(JsonNode accounts, String role) {
    for (JsonNode account : accounts) {
      if (account.get("role").asString().equals(role)) {
        return account;
      }
    }
    throw new IllegalArgumentException("no account with the role " + role);
  }

  private static void look(
      Browser browser, int width, String base, JsonNode account, String path, String directory) {
    try (BrowserContext context =
            browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("zh-CN"));
        Page page = context.newPage()) {
      page.onConsoleMessage(message -> System.out.println(path + ": " + message.text()));
      page.navigate(base + "/login");
      page.fill("[name=login]", account.get("login").asString());
      page.fill("[name=password]", account.get("password").asString());
      page.click("main button[type=submit]");
      page.waitForLoadState();
      long start = System.nanoTime();
      page.navigate(base + path);
      System.out.printf(
          "%s at %d: %d ms, %s wide%n",
          path,
          width,
          (System.nanoTime() - start) / 1_000_000,
          page.evaluate("document.documentElement.scrollWidth"));
      String name = (account.get("role").asString() + path).replaceAll("[^a-z0-9-]+", "_");
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(directory, name + "-" + width + ".png"))
              .setFullPage(true));
    }
  }
}
