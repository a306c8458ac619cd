package org.youju.shell;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One sentence shown after a redirect, for ten seconds.
 *
 * @param tone {@code good}, {@code bad} or {@code plain}
 * @param text what happened and, where it failed, what to do next
 * @param undo path that takes the step back when posted to; empty where there is none
 */
public record Flash(String tone, String text, String undo) implements Serializable {
  private static final long serialVersionUID = 1L;
  static final String NAME = "flash";

  /** Something was done. */
  public static Flash done(String text) {
    return new Flash("good", text, "");
  }

  /** Something could not be done. */
  public static Flash failed(String text) {
    return new Flash("bad", text, "");
  }

  /** The same with a way back. */
  public Flash undoneBy(String path) {
    return new Flash(tone, text, path);
  }

  /** Shown on the page that the redirect leads to. */
  public void on(RedirectAttributes redirect) {
    redirect.addFlashAttribute(NAME, this);
  }
}
