package org.youju.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;

/** Writes revisions and what is derived from them, one statement a table however many there are. */
final class Derivation {
  private final JdbcClient jdbc;
  private final MonthCells months;

  Derivation(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.months = new MonthCells(jdbc);
  }

  /** A revision about to be stored. */
  record Revision(Entry entry, String action, String body, byte[] salt, Prepared prepared) {
    boolean counts() {
      return entry.state() == Entry.State.RECORDED;
    }
  }

  void addRevisions(Actor actor, List<Revision> all) {
    jdbc.sql(
            """
            INSERT INTO ledger.revision (root, entry, revision, action, body, salt, reason, actor, actor_name, at)
            SELECT :root, row.entry, row.revision, row.action, row.body, row.salt, row.reason, :actor, :name, row.at
            FROM unnest(:entries::uuid[], :revisions::int[], :actions::text[], :bodies::text[], :salts::bytea[],
                        :reasons::text[], :ats::timestamptz[])
                 AS row (entry, revision, action, body, salt, reason, at)
            """)
        .param("root", actor.root().value())
        .param("actor", actor.id().value())
        .param("name", actor.name())
        .param("entries", ids(all, r -> r.entry().id().value()))
        .param("revisions", texts(all, r -> Integer.toString(r.entry().revision())))
        .param("actions", texts(all, Revision::action))
        .param("bodies", texts(all, Revision::body))
        .param("salts", all.stream().map(Revision::salt).toArray(byte[][]::new))
        .param("reasons", texts(all, r -> r.entry().reason()))
        .param("ats", texts(all, r -> r.entry().changedAt().toString()))
        .update();
  }

  void addEntries(RootId root, List<Revision> all) {
    jdbc.sql(
            """
            INSERT INTO ledger.entry (root, id, revision, state, unit, happened_on, ended_on, kinds, title, place,
                                      late, recorded_at, recorded_by, changed_at, searchable, units)
            SELECT :root, row.id, row.revision, row.state, row.unit, row.happened_on, row.ended_on,
                   string_to_array(row.kinds, ','), row.title, row.place, row.late, row.recorded_at, row.recorded_by,
                   row.changed_at, row.searchable, CAST(string_to_array(row.units, ',') AS uuid[])
            FROM unnest(:ids::uuid[], :revisions::int[], :states::text[], :units::uuid[], :days::date[], :ends::date[],
                        :kinds::text[], :titles::text[], :places::text[], :lates::boolean[], :recorded::timestamptz[],
                        :by::text[], :changed::timestamptz[], :searchable::text[], :units_counted::text[])
                 AS row (id, revision, state, unit, happened_on, ended_on, kinds, title, place, late, recorded_at,
                         recorded_by, changed_at, searchable, units)
            ON CONFLICT (root, id) DO UPDATE
            SET revision = excluded.revision, state = excluded.state, unit = excluded.unit,
                happened_on = excluded.happened_on, ended_on = excluded.ended_on, kinds = excluded.kinds,
                title = excluded.title, place = excluded.place, late = excluded.late,
                changed_at = excluded.changed_at, searchable = excluded.searchable, units = excluded.units
            """)
        .param("root", root.value())
        .param("ids", ids(all, r -> r.entry().id().value()))
        .param("revisions", texts(all, r -> Integer.toString(r.entry().revision())))
        .param("states", texts(all, r -> r.entry().state().id()))
        .param("units", ids(all, r -> r.entry().recording().organization().value()))
        .param("days", texts(all, r -> r.entry().recording().on().toString()))
        .param("ends", texts(all, Derivation::end))
        .param("kinds", texts(all, r -> String.join(",", r.entry().recording().kinds())))
        .param("titles", texts(all, r -> r.entry().recording().title()))
        .param("places", texts(all, r -> r.entry().recording().place()))
        .param("lates", texts(all, r -> Boolean.toString(r.entry().late())))
        .param("recorded", texts(all, r -> r.entry().recordedAt().toString()))
        .param("by", texts(all, r -> r.entry().recordedBy()))
        .param("changed", texts(all, r -> r.entry().changedAt().toString()))
        .param("searchable", texts(all, r -> r.prepared().searchable()))
        .param("units_counted", texts(all, Derivation::countedIn))
        .update();
  }

  /** What the entries count for: tally, named people, organisations taking part. */
  void addDerived(RootId root, List<Revision> all) {
    List<Tallied> tallied = new ArrayList<>();
    List<Named> named = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (Revision revision : all) {
      if (revision.counts()) {
        Counted counted = revision.prepared().counted();
        counted.rows().forEach(row -> tallied.add(new Tallied(revision.entry(), row)));
        counted.people().forEach(person -> named.add(new Named(revision.entry(), person)));
        counted.takingPart().forEach(unit -> parts.add(new Part(revision, unit)));
      }
    }
    months.forget(
        root,
        tallied.stream()
            .filter(t -> MonthCells.late(t.entry().recording().on(), t.entry().changedAt()))
            .map(t -> new MonthCells.Touched(t.row().unit(), t.entry().recording().on()))
            .distinct()
            .toList());
    addTally(root, tallied);
    addPeople(root, named);
    addParts(root, parts);
    addTogether(root, all);
  }

  private void addTogether(RootId root, List<Revision> all) {
    List<String> sets =
        all.stream()
            .map(revision -> revision.entry().recording().kinds())
            .filter(kinds -> kinds.size() > 1)
            .map(kinds -> String.join(",", kinds))
            .distinct()
            .toList();
    if (!sets.isEmpty()) {
      jdbc.sql(
              """
              INSERT INTO ledger.together (root, kinds)
              SELECT :root, string_to_array(row.kinds, ',')
              FROM unnest(:sets::text[]) AS row (kinds)
              WHERE NOT EXISTS (
                SELECT 1
                FROM ledger.together
                WHERE root = :root AND kinds = string_to_array(row.kinds, ','))
              ON CONFLICT DO NOTHING
              """)
          .param("root", root.value())
          .param("sets", sets.toArray(String[]::new))
          .update();
    }
  }

  private record Tallied(Entry entry, Counted.Row row) {}

  private record Named(Entry entry, Counted.Person person) {}

  private record Part(Revision revision, OrgId unit) {}

  private void addTally(RootId root, List<Tallied> all) {
    if (all.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO ledger.tally (root, unit, kind, measure, happened_on, entry, since, amount)
            SELECT :root, row.unit, row.kind, row.measure, row.happened_on, row.entry, row.since, row.amount
            FROM unnest(:units::uuid[], :kinds::text[], :measures::text[], :amounts::numeric[], :entries::uuid[],
                        :days::date[], :since::timestamptz[])
                 AS row (unit, kind, measure, amount, entry, happened_on, since)
            """)
        .param("root", root.value())
        .param("units", ids(all, t -> t.row().unit().value()))
        .param("kinds", texts(all, t -> t.row().kind()))
        .param("measures", texts(all, t -> t.row().measure()))
        .param("amounts", all.stream().map(t -> t.row().amount()).toArray(BigDecimal[]::new))
        .param("entries", ids(all, t -> t.entry().id().value()))
        .param("days", texts(all, t -> t.entry().recording().on().toString()))
        .param("since", texts(all, t -> t.entry().changedAt().toString()))
        .update();
  }

  private void addPeople(RootId root, List<Named> all) {
    if (all.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO ledger.participation (root, entry, person, role, home, ranks, happened_on, since)
            SELECT :root, row.entry, row.person, row.role, row.home, string_to_array(row.ranks, ','),
                   row.happened_on, row.since
            FROM unnest(:entries::uuid[], :people::uuid[], :roles::text[], :homes::uuid[], :ranks::text[],
                        :days::date[], :since::timestamptz[])
                 AS row (entry, person, role, home, ranks, happened_on, since)
            """)
        .param("root", root.value())
        .param("entries", ids(all, n -> n.entry().id().value()))
        .param("people", ids(all, n -> n.person().participant().person().value()))
        .param("roles", texts(all, n -> n.person().participant().role()))
        .param("homes", ids(all, Derivation::home))
        .param("ranks", texts(all, n -> String.join(",", n.person().ranks())))
        .param("days", texts(all, n -> n.entry().recording().on().toString()))
        .param("since", texts(all, n -> n.entry().changedAt().toString()))
        .update();
  }

  private void addParts(RootId root, List<Part> all) {
    if (all.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO ledger.part (root, entry, unit, kind, host, since)
            SELECT :root, row.entry, row.unit, row.kind, row.host, row.since
            FROM unnest(:entries::uuid[], :units::uuid[], :kinds::text[], :hosts::boolean[], :since::timestamptz[])
                 AS row (entry, unit, kind, host, since)
            """)
        .param("root", root.value())
        .param("entries", ids(all, p -> p.revision().entry().id().value()))
        .param("units", ids(all, p -> p.unit().value()))
        .param(
            "kinds",
            texts(all, p -> p.revision().prepared().organizationKinds().getOrDefault(p.unit(), "")))
        .param("hosts", texts(all, p -> Boolean.toString(isHost(p))))
        .param("since", texts(all, p -> p.revision().entry().changedAt().toString()))
        .update();
  }

  private static boolean isHost(Part part) {
    return part.unit().equals(part.revision().entry().recording().organization());
  }

  /** The organisations that the entry counts in stop counting it; nothing is deleted. */
  void end(RootId root, List<Entry> replaced) {
    replaced.stream()
        .map(Entry::changedAt)
        .max(Comparator.naturalOrder())
        .ifPresent(at -> months.forgetEntries(root, ids(replaced, e -> e.id().value()), at));
    for (String table : List.of("tally", "participation", "part")) {
      jdbc.sql(
              """
              UPDATE ledger.%s t
              SET gone = row.at
              FROM unnest(:entries::uuid[], :ats::timestamptz[]) AS row (entry, at)
              WHERE t.root = :root
                AND t.entry = row.entry
                AND t.gone = 'infinity'
              """
                  .formatted(table))
          .param("root", root.value())
          .param("entries", ids(replaced, entry -> entry.id().value()))
          .param("ats", texts(replaced, entry -> entry.changedAt().toString()))
          .update();
    }
  }

  private static @Nullable String end(Revision revision) {
    return revision.entry().recording().until().map(Object::toString).orElse(null);
  }

  private static String countedIn(Revision revision) {
    return revision.counts()
        ? revision.prepared().counted().units().stream()
            .map(OrgId::toString)
            .sorted()
            .collect(Collectors.joining(","))
        : "";
  }

  private static @Nullable UUID home(Named named) {
    return named.entry().recording().isJoint() ? named.person().home().value() : null;
  }

  private static <T> UUID[] ids(List<T> all, Function<T, @Nullable UUID> id) {
    return all.stream().map(id).toArray(UUID[]::new);
  }

  private static <T> String[] texts(List<T> all, Function<T, @Nullable String> text) {
    return all.stream().map(text).toArray(String[]::new);
  }
}
