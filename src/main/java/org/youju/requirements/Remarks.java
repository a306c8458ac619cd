package org.youju.requirements;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.Forbidden;
import org.youju.kernel.Ids;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm3;
import org.youju.organization.Lineage;

/** Explanations (说明) and exemptions (免除): written with a trace in the chain, never changed. */
@Component
public class Remarks {
  private static final int REASON = 200;
  private static final int APPROVER = 50;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Lineage lineage;
  private final Catalog catalog;
  private final Clock clock;

  Remarks(JdbcClient jdbc, Audit audit, Lineage lineage, Catalog catalog, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.lineage = lineage;
    this.catalog = catalog;
    this.clock = clock;
  }

  /**
   * Explains in one sentence why a duty stayed below what is done as a rule.
   *
   * @throws Refused unless the obligation waits for an explanation
   */
  public void explain(Actor actor, Obligation one, String sentence) {
    if (actor.is(Role.PARTY_GROUP_SECRETARY, Role.DISCIPLINE)) {
      throw new Forbidden("说明由本组织或机关党委办公室填写，请联系他们。");
    }
    lineage.require(actor.scope(), one.organization());
    String reason = clean("reason", sentence, REASON, "请用一句话写明原因。");
    if (one.status() != Status.TO_EXPLAIN) {
      throw new Refused("reason", "这一项现在不需要说明，请刷新页面。");
    }
    add(
        actor,
        Remark.Kind.EXPLANATION,
        one.organization(),
        one.requirement().id(),
        one.person().map(Obligation.Person::id),
        one.period(),
        reason,
        "");
  }

  /**
   * Exempts an organisation, or one person in it, from a requirement for what falls due between two
   * days.
   *
   * @param approver who approved it
   */
  public void exempt(
      Actor actor,
      OrgId organization,
      String requirement,
      Optional<PersonId> person,
      LocalDate from,
      LocalDate until,
      String approver,
      String reason) {
    if (!actor.is(Role.OFFICE)) {
      throw new Forbidden("免除由机关党委办公室登记，请联系办公室。");
    }
    lineage.require(actor.scope(), organization);
    if (catalog.requirement(requirement).isEmpty()) {
      throw new NotFound();
    }
    add(
        actor,
        Remark.Kind.EXEMPTION,
        organization,
        requirement,
        person,
        new Period(from, until),
        clean("reason", reason, REASON, "请写明免除的理由。"),
        clean("approver", approver, APPROVER, "请填写批准人。"));
  }

  /**
   * Takes a remark back; the duty is judged without it from now on.
   *
   * @return what was taken back
   */
  public Remark withdraw(Actor actor, UUID id) {
    Remark remark = find(actor.root(), id).orElseThrow(NotFound::new);
    lineage.require(actor.scope(), remark.organization());
    boolean own = remark.kind() == Remark.Kind.EXPLANATION && actor.is(Role.BRANCH_SECRETARY);
    if (!actor.is(Role.OFFICE) && !own) {
      throw new Forbidden("免除由机关党委办公室撤回，说明由本组织书记或办公室撤回。");
    }
    audit.run(
        actor,
        "duty.withdraw",
        trail -> {
          trail.on("organization", remark.organization().value()).with("remark", id);
          jdbc.sql(
                  """
                  UPDATE requirements.remark
                  SET withdrawn_at = :at, withdrawn_name = :name
                  WHERE root = :root AND id = :id AND withdrawn_at IS NULL
                  """)
              .param("at", now())
              .param("name", actor.name())
              .param("root", actor.root().value())
              .param("id", id)
              .update();
        });
    return remark;
  }

  private static String clean(String field, String text, int most, String remedy) {
    String clean = text.strip();
    if (clean.isEmpty()) {
      throw new Refused(field, remedy);
    }
    if (clean.length() > most) {
      throw new Refused(field, "请控制在 " + most + " 字以内。");
    }
    return clean;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  UUID add(
      Actor actor,
      Remark.Kind kind,
      OrgId organization,
      String requirement,
      Optional<PersonId> person,
      Period period,
      String reason,
      String approver) {
    UUID id = Ids.next(clock);
    audit.run(
        actor,
        "duty." + kind.id(),
        trail -> {
          trail.on("organization", organization.value()).with("remark", id);
          trail.with("requirement", requirement);
          trail.with("from", period.from()).with("until", period.to());
          trail.with("content", new Sm3().add(id.toString()).add(reason).add(approver).finishHex());
          jdbc.sql(
                  """
                  INSERT INTO requirements.remark (root, id, kind, unit, requirement, person, since, until, reason,
                                                   approver, actor, actor_name, at)
                  VALUES (:root, :id, :kind, :unit, :requirement, :person, :since, :until, :reason, :approver,
                          :actor, :name, :at)
                  """)
              .param("root", actor.root().value())
              .param("id", id)
              .param("kind", kind.id())
              .param("unit", organization.value())
              .param("requirement", requirement)
              .param("person", person.map(PersonId::value).orElse(null), java.sql.Types.OTHER)
              .param("since", period.from())
              .param("until", period.to())
              .param("reason", reason)
              .param("approver", approver)
              .param("actor", actor.id().value())
              .param("name", actor.name())
              .param("at", now())
              .update();
        });
    return id;
  }

  private Optional<Remark> find(RootId root, UUID id) {
    return jdbc.sql(
            """
            SELECT id, kind, unit, requirement, person, since, until, reason, approver, actor_name, at
            FROM requirements.remark
            WHERE root = :root AND id = :id AND withdrawn_at IS NULL
            """)
        .param("root", root.value())
        .param("id", id)
        .query(Remarks::read)
        .optional();
  }

  /** What was said about one obligation and still holds, the newest first. */
  public List<Remark> about(RootId root, Obligation one) {
    return of(root, List.of(one.organization()), one.period().from()).stream()
        .filter(remark -> remark.about(one))
        .toList();
  }

  /** Remarks that hold, of the organisations, from a day on; the newest first. */
  List<Remark> of(RootId root, Collection<OrgId> units, LocalDate from) {
    return jdbc.sql(
            """
            SELECT id, kind, unit, requirement, person, since, until, reason, approver, actor_name, at
            FROM requirements.remark
            WHERE root = :root
              AND unit = ANY(:units)
              AND until >= :from
              AND withdrawn_at IS NULL
            ORDER BY at DESC
            """)
        .param("root", root.value())
        .param("units", units.stream().map(OrgId::value).toArray(UUID[]::new))
        .param("from", from)
        .query(Remarks::read)
        .list();
  }

  private static Remark read(java.sql.ResultSet row, int n) throws java.sql.SQLException {
    return new Remark(
        row.getObject("id", UUID.class),
        row.getString("kind").equals(Remark.Kind.EXEMPTION.id())
            ? Remark.Kind.EXEMPTION
            : Remark.Kind.EXPLANATION,
        new OrgId(row.getObject("unit", UUID.class)),
        row.getString("requirement"),
        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
        new Period(
            row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class)),
        row.getString("reason"),
        row.getString("approver"),
        row.getString("actor_name"),
        row.getTimestamp("at").toInstant());
  }
}
