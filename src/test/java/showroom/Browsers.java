package showroom;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Chromium of this machine, driven by Playwright. */
public final class Browsers implements AutoCloseable {
  private final Playwright playwright = Playwright.create();
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(chromium())
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync",
                          "--no-first-run")));

  public Browser browser() {
    return browser;
  }

  /** The first chromium on the path; a browser test that cannot run fails. */
  private static Path chromium() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .flatMap(
            dir -> List.of(Path.of(dir, "chromium"), Path.of(dir, "chromium-browser")).stream())
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("请先安装 chromium：apt-get install chromium"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
