package org.youju.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.FieldError;
import org.youju.kernel.Forbidden;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.organization.Lineage;
import org.youju.organization.Standing;
import org.youju.organization.Standings;

/**
 * Checks recordings and looks up what counting them needs to know of organisations and people: a
 * handful of queries for each day that occurs.
 */
final class Preparation {
  private final Catalog catalog;
  private final Lineage lineage;
  private final Standings standings;

  Preparation(Catalog catalog, Lineage lineage, Standings standings) {
    this.catalog = catalog;
    this.lineage = lineage;
    this.standings = standings;
  }

  /**
   * Prepares recordings in their order.
   *
   * @throws Refused with every fault
   */
  List<Prepared> all(Actor actor, List<Recording> recordings, LocalDate today) {
    if (actor.role().isAdministrator()) {
      throw new Forbidden("管理员账号不登记业务记录，请用业务账号登录。");
    }
    recordings.stream()
        .map(Recording::organization)
        .distinct()
        .forEach(organization -> lineage.require(actor.scope(), organization));
    List<Prepared> prepared = contexts(actor.root(), recordings);
    List<FieldError> errors = new ArrayList<>();
    for (int i = 0; i < recordings.size(); i++) {
      String prefix = recordings.size() == 1 ? "" : "[" + i + "].";
      for (FieldError error : faults(actor, recordings.get(i), prepared.get(i), today)) {
        errors.add(new FieldError(prefix + error.field(), error.message()));
      }
    }
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
    return prepared;
  }

  /** What is wrong with each recording, in their order. */
  List<List<FieldError>> faults(Actor actor, List<Recording> recordings, LocalDate today) {
    recordings.stream()
        .map(Recording::organization)
        .distinct()
        .forEach(organization -> lineage.require(actor.scope(), organization));
    return contexts(actor.root(), recordings).stream()
        .map(prepared -> faults(actor, prepared.recording(), prepared, today))
        .toList();
  }

  private List<FieldError> faults(
      Actor actor, Recording recording, Prepared prepared, LocalDate today) {
    List<FieldError> faults =
        new ArrayList<>(new CheckRecording(catalog, recording, actor.role(), today).errors());
    faults.addAll(prepared.unknown());
    return faults;
  }

  /** Looks up what the recordings need, in their order. */
  List<Prepared> contexts(RootId root, List<Recording> recordings) {
    Map<LocalDate, List<Recording>> days = new TreeMap<>();
    recordings.forEach(r -> days.computeIfAbsent(r.on(), day -> new ArrayList<>()).add(r));
    Map<LocalDate, Day> known = new LinkedHashMap<>();
    days.forEach((day, all) -> known.put(day, day(root, day, all)));
    return recordings.stream()
        .map(r -> Objects.requireNonNull(known.get(r.on())).prepare(r))
        .toList();
  }

  private Day day(RootId root, LocalDate day, List<Recording> all) {
    Set<PersonId> people = new LinkedHashSet<>();
    Set<OrgId> organizations = new LinkedHashSet<>();
    for (Recording recording : all) {
      recording.participants().forEach(p -> people.add(p.person()));
      organizations.add(recording.organization());
      organizations.addAll(recording.organizationsTakingPart());
    }
    Map<PersonId, Standing> standing = standings.on(root, people, day);
    Set<OrgId> concerned = new LinkedHashSet<>(organizations);
    standing.values().forEach(s -> concerned.add(s.home()));
    return new Day(
        lineage.ancestors(root, concerned, day),
        standing,
        lineage.names(root, organizations, day),
        lineage.kinds(root, organizations),
        standings.names(root, people));
  }

  /** What is known of a day. */
  private record Day(
      Map<OrgId, List<OrgId>> ancestors,
      Map<PersonId, Standing> standings,
      Map<OrgId, String> names,
      Map<OrgId, String> kinds,
      Map<PersonId, String> people) {

    Prepared prepare(Recording recording) {
      Map<PersonId, String> its = new LinkedHashMap<>();
      for (Participant participant : recording.participants()) {
        String name = people.get(participant.person());
        if (name != null) {
          its.put(participant.person(), name);
        }
      }
      return new Prepared(
          recording, Counted.of(recording, ancestors, standings), names, kinds, its);
    }
  }
}
