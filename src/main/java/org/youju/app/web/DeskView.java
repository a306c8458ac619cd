package org.youju.app.web;

import java.util.List;
import java.util.Optional;
import org.youju.shell.Bars;

/**
 * The desk of somebody who keeps or reads the ledger.
 *
 * @param day today, e.g. 11 月 21 日 星期六
 * @param place the organisation whose figures stand here
 * @param mine the list of one's own duties; empty where the account belongs to nobody of the roll
 * @param kinds what this organisation records most, one click away
 */
public record DeskView(
    String greeting,
    String day,
    String place,
    String mine,
    List<Link> kinds,
    List<Number> figures,
    List<Waiting> waiting,
    List<Recent> recent) {
  public DeskView {
    kinds = List.copyOf(kinds);
    figures = List.copyOf(figures);
    waiting = List.copyOf(waiting);
    recent = List.copyOf(recent);
  }

  /** A name that opens something. */
  public record Link(String name, String href) {}

  /** A figure of this year. */
  public record Number(
      String name, String value, String unit, String note, String href, Optional<Bars> bars) {}

  /**
   * Something to do.
   *
   * @param why the source line: by which record or document
   * @param action what to open; without address where there is nothing to do
   */
  public record Waiting(String tag, String tone, String what, String why, Link action) {}

  /** A record of the last days. */
  public record Recent(
      String iso,
      String day,
      String title,
      String href,
      List<String> kinds,
      String by,
      boolean late) {}
}
