package org.youju.ledger.web;

import java.util.List;
import java.util.Set;

/**
 * The kinds to choose from.
 *
 * @param recent those the organisation recorded lately, the most recent first
 */
public record KindChoices(List<Choice> recent, List<Group> groups) {
  /** One area of work with its kinds. */
  public record Group(String title, List<Choice> kinds) {}

  /**
   * A kind.
   *
   * @param words what a search finds it by: name, aliases, pinyin
   */
  public record Choice(String id, String name, String aliases, String words) {}

  /** Only the kinds that are not among the given ones. */
  KindChoices without(Set<String> chosen) {
    return new KindChoices(
        recent.stream().filter(kind -> !chosen.contains(kind.id())).toList(),
        groups.stream()
            .map(
                group ->
                    new Group(
                        group.title(),
                        group.kinds().stream().filter(k -> !chosen.contains(k.id())).toList()))
            .filter(group -> !group.kinds().isEmpty())
            .toList());
  }
}
