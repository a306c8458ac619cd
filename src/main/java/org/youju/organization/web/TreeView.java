package org.youju.organization.web;

import java.time.LocalDate;
import java.util.List;

/**
 * The tree of organisations on a day, or what a search found.
 *
 * @param day the day shown
 * @param today whether that is today
 * @param summary e.g. 共 23 个组织、212 名党员
 */
public record TreeView(
    LocalDate day,
    boolean today,
    String q,
    String summary,
    List<Node> nodes,
    List<Node> found,
    List<PeopleView.Line> people,
    String morePeople,
    String createHref,
    String addHref) {

  /**
   * An organisation in the tree.
   *
   * @param kind small grey words beside the name: the kind where the name does not say it
   * @param count number of members with its unit word, e.g. 党员 12; empty: none
   * @param countHref the people behind the count
   * @param open whether its children show at first
   */
  public record Node(
      String name,
      String kind,
      String href,
      String count,
      String countHref,
      boolean open,
      List<Node> children) {
    Node beside(String words) {
      return new Node(name, words, href, count, countHref, open, children);
    }
  }
}
