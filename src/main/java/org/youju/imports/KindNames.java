package org.youju.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;

/** Recognises kinds (台账类别) by their names, aliases and a few words that only tables use. */
final class KindNames {
  /** What ledgers write and reports do not; by the id of the kind. */
  private static final Map<String, List<String>> WORDS =
      Map.of(
          "member-assembly", List.of("党员大会", "支部党员大会", "支部大会", "全体党员大会", "党员会"),
          "branch-committee-meeting", List.of("支委会", "支部委员会", "支部委员会会议", "支委会议", "支部委员会议"),
          "group-meeting", List.of("党小组会", "党小组会议", "小组会"),
          "party-lecture", List.of("党课", "上党课", "专题党课", "微党课", "书记党课", "廉政党课"),
          "theme-party-day", List.of("主题党日", "主题党日活动", "党日活动", "支部主题党日", "固定党日"),
          "volunteer-service", List.of("志愿服务", "志愿服务活动", "志愿者活动"),
          "heart-to-heart-talk", List.of("谈心谈话", "谈心", "谈话"),
          "collective-study", List.of("集中学习", "学习会", "政治理论学习", "理论学习", "政治学习"));

  private static final int SHORTEST_INSIDE = 2;

  private final Map<String, String> byName = new HashMap<>();
  private final List<String> longestFirst;

  KindNames(Catalog catalog) {
    for (Kind kind : catalog.kinds()) {
      byName.putIfAbsent(Texts.bare(kind.name()), kind.id());
    }
    for (Kind kind : catalog.kinds()) {
      kind.aliases().forEach(alias -> byName.putIfAbsent(Texts.bare(alias), kind.id()));
      WORDS
          .getOrDefault(kind.id(), List.of())
          .forEach(word -> byName.putIfAbsent(Texts.bare(word), kind.id()));
    }
    longestFirst =
        byName.keySet().stream()
            .filter(name -> name.length() >= SHORTEST_INSIDE)
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
            .toList();
  }

  /**
   * @param kinds ids, each once
   * @param unknown parts of the cell that mean nothing here
   */
  record Recognised(List<String> kinds, List<String> unknown) {}

  /** Kinds named in a cell; several may stand in one. */
  Recognised in(String cell) {
    Optional<String> whole = exact(cell);
    if (whole.isPresent()) {
      return new Recognised(List.of(whole.get()), List.of());
    }
    Set<String> kinds = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String part : Texts.list(cell.replaceAll("[+＋&＆暨]|(?<=[会课习日])[和与及兼](?=.)", "、"))) {
      List<String> found = exact(part).map(List::of).orElseGet(() -> inside(part));
      kinds.addAll(found);
      if (found.isEmpty()) {
        unknown.add(part);
      }
    }
    return new Recognised(List.copyOf(kinds), unknown);
  }

  private Optional<String> exact(String text) {
    return Optional.ofNullable(byName.get(Texts.bare(text)))
        .or(() -> Optional.ofNullable(byName.get(Texts.bare(text).replaceFirst("(活动|会议)$", ""))));
  }

  /** The longest names that stand inside a text, none within another; as a title tells it. */
  List<String> inside(String text) {
    String rest = Texts.bare(text);
    Set<String> kinds = new LinkedHashSet<>();
    for (String name : longestFirst) {
      if (rest.contains(name)) {
        kinds.add(java.util.Objects.requireNonNull(byName.get(name)));
        rest = rest.replace(name, "|");
      }
    }
    return List.copyOf(kinds);
  }
}
