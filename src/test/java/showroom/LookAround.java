package showroom;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.youju.kernel.Role;

/**
 * Takes pictures of pages for looking at: arguments are a directory, a role id, then paths. Not a
 * test; run by hand while working on the look.
 */
public final class LookAround {
  private LookAround() {}

  public static void main(String[] args) {
    try (Bureau bureau = new Bureau();
        Browsers browsers = new Browsers()) {
      bureau.live(LocalDate.now(ZoneId.of("Asia/Shanghai")));
      for (int i = 1; i < args.length; i++) {
        String[] stop = args[i].split("@");
        look(bureau, browsers.browser(), Path.of(args[0]), Role.of(stop[0]).orElseThrow(), stop[1]);
      }
    }
  }

  private static void look(Bureau bureau, Browser browser, Path directory, Role role, String path) {
    for (int width : new int[] {1280, 360}) {
      try (var context =
              browser.newContext(
                  new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("zh-CN"));
          Page page = context.newPage()) {
        page.onConsoleMessage(message -> System.out.println(path + ": " + message.text()));
        login(bureau, page, role);
        long start = System.nanoTime();
        page.navigate(bureau.base() + path);
        System.out.println(
            path
                + " "
                + width
                + " "
                + (System.nanoTime() - start) / 1_000_000
                + " ms, wide "
                + page.evaluate("document.documentElement.scrollWidth"));
        String name = (role.id() + path).replaceAll("[^a-z0-9-]+", "_") + "-" + width + ".png";
        page.screenshot(
            new Page.ScreenshotOptions().setPath(directory.resolve(name)).setFullPage(true));
      }
    }
  }

  static void login(Bureau bureau, Page page, Role role) {
    page.navigate(bureau.base() + "/login");
    page.fill("[name=login]", role.id());
    page.fill("[name=password]", bureau.secret(role));
    page.click("button[type=submit]");
    page.waitForLoadState();
  }
}
