package org.youju.verification;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.youju.catalog.Counting;
import org.youju.catalog.Metric;
import org.youju.claims.Claim;
import org.youju.claims.Kind;

/**
 * A second figure on the same event: after 开展主题党日12次, 参加党员108人次 are those who took part in it, and
 * after 排查6次, 发现问题42个 are what it found.
 */
final class Companions {
  private static final Pattern THOSE_THERE =
      Pattern.compile(
          "(?:参加|到场|覆盖|惠及|受益|服务|培训|吸引|带动|动员|教育|共有|党员|干部|职工|群众|人员|同志|代表|居民|青年|全体|在职|党支部|支部|人数|人次|和|、)*");

  private static final Pattern MEMBERS =
      Pattern.compile("(?:理论学习中心组|领导班子|领导|成员|党员|干部|青年|职工|人员|同志|代表|作|交流|累计|参加|共|有)*");

  private static final Map<Pattern, String> ROLES =
      Map.of(
          Pattern.compile("发言"), "speaker",
          Pattern.compile("青年列席"), "youth-observer",
          Pattern.compile("谈话对象|谈话"), "talked-to",
          Pattern.compile("授课|主讲"), "lecturer",
          Pattern.compile("列席"), "observer");

  private static final Pattern FINDINGS = Pattern.compile("(?:并)?(?:检视|查出|指出|反馈|提出|整改)?问题");

  private final List<Metric> metrics;

  Companions(List<Metric> metrics) {
    this.metrics = metrics;
  }

  /** The companion of what was spoken of last, where the own words say no more than that. */
  Optional<Metric> of(Passage passage, String own, List<Metric> topics) {
    if (own.isEmpty() || topics.isEmpty()) {
      return Optional.empty();
    }
    if (passage.claim().kindOfFigure() == Kind.PEOPLE) {
      Optional<Metric> people =
          THOSE_THERE.matcher(own).matches()
              ? topics.stream()
                  .flatMap(topic -> people(passage.claim(), topic).stream())
                  .findFirst()
              : role(own).flatMap(role -> inRole(passage.claim(), role, topics));
      if (people.isPresent()) {
        return people;
      }
    }
    return FINDINGS.matcher(own).matches()
        ? findings(passage.claim(), topics.get(0))
        : Optional.empty();
  }

  /** The only companion that the unit allows. */
  Optional<Metric> byUnit(Passage passage, List<Metric> topics) {
    if (topics.isEmpty()) {
      return Optional.empty();
    }
    String unit = Measure.plain(passage.claim().unit());
    List<Metric> beside =
        metrics.stream()
            .filter(metric -> sameEvent(metric, topics.get(0)))
            .filter(metric -> Measure.plain(metric.unit()).equals(unit))
            .toList();
    boolean other = !Measure.plain(topics.get(0).unit()).equals(unit);
    return other && beside.size() == 1 ? Optional.of(beside.get(0)) : Optional.empty();
  }

  /** 班子成员发言 → speaker: persons, and what they did. */
  private static Optional<String> role(String own) {
    return ROLES.entrySet().stream()
        .filter(
            role -> {
              String rest = role.getKey().matcher(own).replaceFirst("");
              return !rest.equals(own) && MEMBERS.matcher(rest).matches();
            })
        .max(Comparator.comparingInt(role -> role.getKey().pattern().length()))
        .map(Map.Entry::getValue);
  }

  private Optional<Metric> inRole(Claim claim, String role, List<Metric> topics) {
    return topics.stream()
        .flatMap(
            topic ->
                best(
                    claim,
                    metrics.stream()
                        .filter(metric -> has(metric, role) && sameEvent(metric, topic))
                        .filter(metric -> Measure.fit(claim, metric.unit()) > 0)
                        .toList())
                    .stream())
        .findFirst();
  }

  /** The same entries, counted only where the secretary or a leader did it himself. */
  Optional<Metric> byPost(Metric metric) {
    if (!(metric.counting() instanceof Counting.Entries entries) || entries.post().isPresent()) {
      return Optional.empty();
    }
    return metrics.stream()
        .filter(
            other ->
                other.counting() instanceof Counting.Entries counted
                    && counted.post().isPresent()
                    && counted.kinds().equals(entries.kinds()))
        .max(Comparator.comparing(other -> post(other).equals("secretary")));
  }

  private static String post(Metric metric) {
    return metric.counting() instanceof Counting.Entries entries ? entries.post().orElse("") : "";
  }

  private static boolean has(Metric metric, String role) {
    Counting counting = metric.counting();
    return counting instanceof Counting.Participations part && part.role().equals(role)
        || counting instanceof Counting.People people && people.role().equals(role);
  }

  private Optional<Metric> people(Claim claim, Metric topic) {
    List<Metric> there =
        metrics.stream()
            .filter(metric -> counts(metric) && sameEvent(metric, topic))
            .filter(metric -> Measure.fit(claim, metric.unit()) > 0)
            .toList();
    return best(claim, there.stream().filter(metric -> attends(metric)).toList())
        .or(() -> best(claim, there));
  }

  private static Optional<Metric> best(Claim claim, List<Metric> metrics) {
    return metrics.stream()
        .reduce(
            (one, other) ->
                Measure.fit(claim, other.unit()) > Measure.fit(claim, one.unit()) ? other : one);
  }

  private Optional<Metric> findings(Claim claim, Metric topic) {
    return metrics.stream()
        .filter(metric -> metric.counting() instanceof Counting.Sum && sameEvent(metric, topic))
        .filter(metric -> metric.name().contains("问题") && !metric.equals(topic))
        .filter(metric -> Measure.fit(claim, metric.unit()) > 0)
        .findFirst();
  }

  private static boolean counts(Metric metric) {
    return metric.counting() instanceof Counting.Participations
        || metric.counting() instanceof Counting.People;
  }

  private static boolean attends(Metric metric) {
    return has(metric, "attendee");
  }

  /** Whether the metric counts some of the entries that the topic counts. */
  static boolean sameEvent(Metric metric, Metric topic) {
    List<String> kinds = metric.counting().kinds();
    return !kinds.isEmpty() && topic.counting().kinds().containsAll(kinds);
  }
}
