package org.youju.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/**
 * The pages that README shows; {@code -Dscreenshots.write=true} puts their pictures into
 * docs/images.
 */
class ScreenshotsTest {
  private static final Path IMAGES = Path.of("docs", "images");
  private static final int LAST_YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;

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
  void 各板块的指标() {
    try (Visitor office = Visitor.as("office", Visitor.DESKTOP)) {
      office.open("/metrics");
      assertThat(office.page.locator(".measures .bars").first()).isVisible();
      keep(office, "metrics");
    }
  }

  @Test
  void 台账() {
    try (Visitor office = Visitor.as("office", Visitor.DESKTOP)) {
      office.open("/ledger");
      assertThat(office.page.locator(".book .month").first()).isVisible();
      keep(office, "ledger");
    }
  }

  @Test
  void 报告_点开一个数字() {
    try (Visitor secretary = Visitor.as("branch1", Visitor.DESKTOP)) {
      secretary.open("/reports/" + Rest.as("branch1").report("branch-secretary", LAST_YEAR));
      Locator figure = secretary.page.locator("[data-body] .fig[title='主题党日次数']").first();
      figure.evaluate("figure => figure.scrollIntoView({ block: 'center' })");
      figure.click();
      assertThat(secretary.page.locator("[data-panel] .big")).isVisible();
      keep(secretary, "report");
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
