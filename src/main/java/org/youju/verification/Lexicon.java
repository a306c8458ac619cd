package org.youju.verification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Kind;
import org.youju.catalog.Metric;
import org.youju.catalog.Quantity;

/**
 * The words by which a report speaks of each metric: its name and aliases, the names of the kinds
 * it counts, of the role and of the quantity. What many metrics share weighs little.
 */
final class Lexicon {
  /** How a metric's name ends that says only how it is counted. */
  private static final Pattern COUNTING =
      Pattern.compile(
          "(总次数|次数|人次|人数|总数|份数|篇数|期数|条数|项数|件数|册数|组数|户数|笔数|票数|周数|天数|场次|批次|家数|金额|单位数|数)$");

  /** Weight of a pair that no metric knows: something else is spoken of. */
  private static final double STRANGE = 2.2;

  private final List<Metric> metrics;
  private final Map<String, List<Term>> terms = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, List<Metric>> index = new HashMap<>();

  /** A way to speak of a metric. */
  record Term(String plain, Set<String> grams, double mass) {}

  private Lexicon(Catalog catalog) {
    metrics = catalog.metrics();
    Map<String, Set<String>> plain = new HashMap<>();
    metrics.forEach(metric -> plain.put(metric.id(), words(catalog, metric)));
    Map<String, Integer> frequency = new HashMap<>();
    for (Metric metric : metrics) {
      Set<String> grams = new HashSet<>();
      plain.getOrDefault(metric.id(), Set.of()).forEach(word -> grams.addAll(Grams.of(word)));
      for (String gram : grams) {
        frequency.merge(gram, 1, Integer::sum);
        index.computeIfAbsent(gram, g -> new ArrayList<>()).add(metric);
      }
    }
    frequency.forEach((gram, n) -> weights.put(gram, Math.log((metrics.size() + 1) / (n + 0.5))));
    plain.forEach((id, words) -> terms.put(id, words.stream().map(this::term).toList()));
  }

  static Lexicon of(Catalog catalog) {
    return new Lexicon(catalog);
  }

  List<Metric> metrics() {
    return metrics;
  }

  List<Term> terms(Metric metric) {
    return terms.getOrDefault(metric.id(), List.of());
  }

  double weight(String gram) {
    return weights.getOrDefault(gram, STRANGE);
  }

  boolean knows(String gram) {
    return weights.containsKey(gram);
  }

  /** Metrics that share a pair with the words. */
  Collection<Metric> near(Set<String> grams) {
    Map<String, Metric> near = new LinkedHashMap<>();
    for (String gram : grams) {
      index.getOrDefault(gram, List.of()).forEach(metric -> near.put(metric.id(), metric));
    }
    return near.values();
  }

  private Term term(String word) {
    Set<String> grams = Grams.of(word);
    return new Term(word, grams, grams.stream().mapToDouble(this::weight).sum());
  }

  private static Set<String> words(Catalog catalog, Metric metric) {
    List<String> words = new ArrayList<>(metric.aliases());
    words.add(COUNTING.matcher(metric.name()).replaceAll(""));
    words.addAll(ofCounting(catalog, metric.counting()));
    Set<String> plain = new LinkedHashSet<>();
    for (String word : words) {
      String one = Wording.plain(word);
      if (!one.isEmpty()) {
        plain.add(one);
      }
    }
    return plain;
  }

  private static List<String> ofCounting(Catalog catalog, Counting counting) {
    List<String> words = new ArrayList<>();
    boolean single = counting.kinds().size() == 1;
    Optional<Kind> kind = counting.kinds().stream().findFirst().flatMap(catalog::kind);
    if (kind.isEmpty()) {
      return words;
    }
    if (counting instanceof Counting.Entries entries) {
      if (single && entries.role().isEmpty()) {
        words.add(kind.get().name());
        words.addAll(kind.get().aliases());
      }
    } else if (counting instanceof Counting.Participations part && part.post().isEmpty()) {
      words.addAll(ofRole(kind.get(), part.role()));
    } else if (counting instanceof Counting.People people && people.post().isEmpty()) {
      words.addAll(ofRole(kind.get(), people.role()));
    } else if (counting instanceof Counting.Sum sum) {
      kind.get().quantity(sum.quantity()).map(Quantity::name).ifPresent(words::add);
    }
    return words;
  }

  private static List<String> ofRole(Kind kind, String role) {
    return kind.role(role)
        .map(
            part -> List.of(kind.name() + part.name(), kind.name() + part.name().replace("人员", "")))
        .orElse(List.of());
  }
}
