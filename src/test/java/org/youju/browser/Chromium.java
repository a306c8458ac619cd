package org.youju.browser;

import com.microsoft.playwright.Browser;
import showroom.Browsers;

/** The Chromium of this machine, started once for all browser tests. */
final class Chromium {
  private static final Browsers BROWSERS = new Browsers();
  static final Browser BROWSER = BROWSERS.browser();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(BROWSERS::close));
  }

  private Chromium() {}
}
