package org.youju.shell;

/**
 * One of several views of the same thing.
 *
 * @param count how many stand there, empty when not said
 */
public record Tab(String title, String href, boolean current, String count) {
  public Tab(String title, String href, boolean current) {
    this(title, href, current, "");
  }
}
