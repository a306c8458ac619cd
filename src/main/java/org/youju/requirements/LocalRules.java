package org.youju.requirements;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.catalog.Bound;
import org.youju.catalog.Catalog;
import org.youju.catalog.Requirement;
import org.youju.catalog.Strength;
import org.youju.catalog.Wording;
import org.youju.kernel.Actor;
import org.youju.kernel.Forbidden;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;

/**
 * What an office sets itself (本单位自定): local requirements with another number, or switched off, from
 * a day on and with a reason. What a regulation says is not changed here.
 */
@Component
public class LocalRules {
  private static final int REASON = 200;
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Catalog catalog;
  private final Clock clock;

  LocalRules(JdbcClient jdbc, Audit audit, Catalog catalog, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.catalog = catalog;
    this.clock = clock;
  }

  /**
   * A change of a local rule.
   *
   * @param atLeast the new number; empty: switched off
   */
  public record Change(
      String requirement,
      LocalDate since,
      Optional<BigDecimal> atLeast,
      String reason,
      String by) {}

  /**
   * Changes a local rule from a day on.
   *
   * @param atLeast the new number; empty: it no longer obliges
   * @throws Refused when the requirement is not a local one
   */
  public void change(
      Actor actor,
      String requirement,
      LocalDate since,
      Optional<BigDecimal> atLeast,
      String reason) {
    if (!actor.is(Role.OFFICE)) {
      throw new Forbidden("本单位自定的要求由机关党委办公室修改，请联系办公室。");
    }
    Requirement rule = catalog.requirement(requirement).orElseThrow(NotFound::new);
    Wording wording = rule.newest();
    if (wording.strength() != Strength.LOCAL) {
      throw new Refused("requirement", "这一条出自上级规定，不能在这里改；只有本单位自定的可以改。");
    }
    if (since.isBefore(wording.from())) {
      throw new Refused("since", "不能早于这一条的生效日 " + wording.from() + "，请改日期。");
    }
    if (atLeast.filter(n -> n.signum() <= 0 || n.compareTo(MOST) > 0).isPresent()) {
      throw new Refused("atLeast", "次数请填 1 到 1000；不再要求的请选停用。");
    }
    if (reason.isBlank() || reason.strip().length() > REASON) {
      throw new Refused("reason", "请用一句话写明理由，" + REASON + " 字以内。");
    }
    audit.run(
        actor,
        "rule.change",
        trail -> {
          trail.on("root", actor.root().value()).with("requirement", requirement);
          trail.with("since", since).with("off", atLeast.isEmpty());
          atLeast.ifPresent(number -> trail.with("atLeast", number));
          jdbc.sql(
                  """
                  INSERT INTO requirements.local_rule (root, id, requirement, since, at_least, off, reason, actor,
                                                       actor_name, at)
                  VALUES (:root, :id, :requirement, :since, :atLeast, :off, :reason, :actor, :name, :at)
                  """)
              .param("root", actor.root().value())
              .param("id", Ids.next(clock))
              .param("requirement", requirement)
              .param("since", since)
              .param("atLeast", atLeast.orElse(null), java.sql.Types.NUMERIC)
              .param("off", atLeast.isEmpty())
              .param("reason", reason.strip())
              .param("actor", actor.id().value())
              .param("name", actor.name())
              .param("at", Timestamp.from(clock.instant()))
              .update();
        });
  }

  /** All changes of an office, in the order of their days. */
  public List<Change> changes(RootId root) {
    return jdbc.sql(
            """
            SELECT DISTINCT ON (requirement, since) requirement, since, at_least, reason, actor_name
            FROM requirements.local_rule
            WHERE root = :root
            ORDER BY requirement, since, at DESC, id DESC
            """)
        .param("root", root.value())
        .query(
            (row, n) ->
                new Change(
                    row.getString(1),
                    row.getObject(2, LocalDate.class),
                    Optional.ofNullable(row.getBigDecimal(3)),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }

  /** The requirements in force in an office: the catalogue's with the office's own changes. */
  List<Requirement> rules(RootId root) {
    Map<String, List<Change>> changes =
        changes(root).stream().collect(Collectors.groupingBy(Change::requirement));
    return catalog.requirements().stream()
        .map(rule -> changed(rule, changes.getOrDefault(rule.id(), List.of())))
        .toList();
  }

  static Requirement changed(Requirement rule, List<Change> changes) {
    if (changes.isEmpty()) {
      return rule;
    }
    List<Wording> wordings = new ArrayList<>(rule.wordings());
    Wording base = rule.newest();
    for (int at = 0; at < changes.size(); at++) {
      Change change = changes.get(at);
      int end = wordings.size() - 1;
      Wording before = wordings.get(end);
      Optional<LocalDate> last = Optional.of(change.since().minusDays(1));
      if (before.until().isEmpty()) {
        if (before.from().isBefore(change.since())) {
          wordings.set(end, before.between(before.from(), last));
        } else {
          wordings.remove(end);
        }
      }
      change
          .atLeast()
          .map(number -> new Bound(Optional.of(number), Optional.empty()))
          .ifPresent(
              bound -> wordings.add(base.with(bound).between(change.since(), Optional.empty())));
    }
    return wordings.isEmpty()
        ? rule.with(List.of(base.between(base.from(), Optional.of(base.from()))))
        : rule.with(wordings);
  }
}
