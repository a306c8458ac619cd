package org.youju.shell;

/**
 * The token that proves that a form came from our page.
 *
 * @param parameter name of the hidden field
 * @param header name of the header for htmx
 */
public record Csrf(String parameter, String header, String token) {
  static final Csrf NONE = new Csrf("_csrf", "X-CSRF-TOKEN", "");
}
