package org.youju.organization.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.organization.Organization;

/** Addresses of this module's pages. */
final class Links {
  private Links() {}

  static String organization(OrgId id) {
    return "/organizations/" + id;
  }

  static String person(PersonId id) {
    return "/people/" + id;
  }

  /** {@code &asOf=…} for another day than today, else nothing. */
  static String asOf(LocalDate day, LocalDate today) {
    return day.equals(today) ? "" : "&asOf=" + day;
  }

  /** The kind of an organisation, where its name does not end with it: 党支部, 总支, 工作专班. */
  static String unsaid(Organization organization) {
    String title = organization.kind().title();
    String word = title.substring(Math.max(0, title.length() - 2));
    return organization.name().endsWith(word) ? "" : title;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
