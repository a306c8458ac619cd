package org.youju.organization.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;

/**
 * A field that is kept encrypted.
 *
 * @param owner address of the page it belongs to
 * @param field names it there
 * @param text masked or in clear; empty: not kept
 * @param reveals whether the actor may see it in clear
 */
public record Masked(String owner, String field, String title, String text, boolean reveals) {
  public boolean isKept() {
    return !text.isEmpty();
  }

  /** The field in clear, as a fragment that no cache keeps. */
  static String shown(
      Masked clear, Model model, jakarta.servlet.http.HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    model.addAttribute("view", clear);
    return "organization/secret";
  }
}
