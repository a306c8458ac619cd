package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The pages that README shows; {@code -Dscreenshots.write=true} puts their pictures into
 * docs/images.
 */
class ScreenshotsTest {
  private static final Path IMAGES = Path.of("docs", "images");

  @Test
  void 工作台() {
    try (Visitor office = Visitor.as("office", Visitor.DESKTOP)) {
      office.open("/");
      assertThat(office.page.locator(".figure").first()).containsText("次");
      keep(office, "desk");
    }
  }

  @Test
  void 指标() {
    try (Visitor office = Visitor.as("office", Visitor.DESKTOP)) {
      office.open("/metrics/theme-party-days");
      assertThat(office.page.locator(".bars").first()).isVisible();
      keep(office, "metric");
    }
  }

  @Test
  void 手机() {
    try (Visitor secretary = Visitor.as("branch1", 390)) {
      secretary.open("/");
      assertThat(secretary.page.locator("nav.tabs")).isVisible();
      keep(secretary, "phone");
    }
  }

  private static void keep(Visitor visitor, String name) {
    if (Boolean.getBoolean("screenshots.write")) {
      visitor.picture(IMAGES.resolve(name + ".png"), false);
    }
  }
}
