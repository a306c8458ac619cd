package org.youju.metrics.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;

/** Where a page about figures stands: everything that was chosen is in the URL. */
record Address(String path, OrgId organization, Period period, String q) {
  Address(String path, OrgId organization, Period period) {
    this(path, organization, period, "");
  }

  Address of(OrgId other) {
    return new Address(path, other, period, q);
  }

  Address in(Period other) {
    return new Address(path, organization, other, q);
  }

  Address at(String otherPath) {
    return new Address(otherPath, organization, period);
  }

  @Override
  public String toString() {
    String choice =
        "%s?organization=%s&from=%s&to=%s"
            .formatted(path, organization, period.from(), period.to());
    return q.isEmpty() ? choice : choice + "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
  }
}
