package org.youju.metrics.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;

/**
 * Where a page about figures stands: everything that was chosen is in the URL.
 *
 * @param q what is searched for
 * @param area letter of the one area shown; empty for all
 * @param beside whether the organisations below stand side by side
 */
record Address(
    String path, OrgId organization, Period period, String q, String area, boolean beside) {
  Address(String path, OrgId organization, Period period) {
    this(path, organization, period, "", "", false);
  }

  Address of(OrgId other) {
    return new Address(path, other, period, q, area, beside);
  }

  Address in(Period other) {
    return new Address(path, organization, other, q, area, beside);
  }

  /** The same place and time on another page. */
  Address at(String otherPath) {
    return new Address(otherPath, organization, period);
  }

  /** One area, or all of them for an empty letter; a search ends. */
  Address area(String letter) {
    return new Address(path, organization, period, "", letter, beside && !letter.isEmpty());
  }

  Address beside(boolean sideBySide) {
    return new Address(path, organization, period, q, area, sideBySide);
  }

  @Override
  public String toString() {
    String choice =
        "%s?organization=%s&from=%s&to=%s"
            .formatted(path, organization, period.from(), period.to());
    return choice
        + (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
        + (area.isEmpty() ? "" : "&area=" + area)
        + (beside ? "&beside=true" : "");
  }
}
