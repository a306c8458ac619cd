package org.youju.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;

/**
 * Reads the rows of many organisations and people at once, for whoever judges thousands of them:
 * one statement however many there are. The caller has made sure that the actor sees them.
 */
@Component
public class Extracts {
  /** Groups for a purpose act for the organisation they stand below. */
  private static final String[] SIDES = {
    "group",
    "department",
    "task-force",
    "study-group",
    "youth-study-group",
    "mass-organization",
    "volunteer-team"
  };

  private final JdbcClient jdbc;

  Extracts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What one entry counts for in one organisation, kind and measure.
   *
   * @param own whether it was the organisation's own activity or one of a group of its, not only
   *     one of an organisation below
   */
  public record Row(
      OrgId unit,
      String kind,
      String measure,
      LocalDate on,
      EntryId entry,
      BigDecimal amount,
      boolean own) {}

  /** A person in an entry. */
  public record Presence(
      PersonId person,
      EntryId entry,
      String role,
      Set<String> ranks,
      Set<String> kinds,
      LocalDate on) {}

  /**
   * Which entries.
   *
   * @param kinds in the period
   * @param longer kinds that are looked for in the whole of the longer period
   */
  public record When(
      Collection<String> kinds, Period period, Collection<String> longer, Period whole) {
    private boolean nothing() {
      return kinds.isEmpty() && longer.isEmpty();
    }
  }

  /** Rows of the organisations in these kinds and measures, by organisation and day. */
  public List<Row> rows(
      RootId root, Collection<OrgId> units, Collection<String> measures, When when) {
    if (units.isEmpty() || when.nothing()) {
      return List.of();
    }
    return jdbc.sql(
            """
            SELECT t.unit, t.kind, t.measure, t.happened_on, t.entry, t.amount,
                   EXISTS (
                     SELECT 1
                     FROM ledger.part p
                     WHERE p.root = t.root AND p.entry = t.entry AND p.gone = 'infinity'
                       AND (p.unit = t.unit OR p.host AND p.kind = ANY(:sides))) AS own
            FROM ledger.tally t
            WHERE t.root = :root
              AND t.unit = ANY(:units)
              AND t.measure = ANY(:measures)
              AND (t.kind = ANY(:kinds) AND t.happened_on BETWEEN :from AND :to
                   OR t.kind = ANY(:longer) AND t.happened_on BETWEEN :first AND :last)
              AND t.gone = 'infinity'
            ORDER BY t.unit, t.happened_on DESC, t.entry DESC
            """)
        .param("root", root.value())
        .param("units", Ledger.uuids(units))
        .param("sides", SIDES)
        .param("kinds", when.kinds().toArray(String[]::new))
        .param("longer", when.longer().toArray(String[]::new))
        .param("measures", measures.toArray(String[]::new))
        .param("from", when.period().from())
        .param("to", when.period().to())
        .param("first", when.whole().from())
        .param("last", when.whole().to())
        .query(
            (row, n) ->
                new Row(
                    new OrgId(row.getObject(1, UUID.class)),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    new EntryId(row.getObject(5, UUID.class)),
                    row.getBigDecimal(6),
                    row.getBoolean(7)))
        .list();
  }

  /** Entries of the kinds that name one of the people in one of the roles. */
  public List<Presence> presences(
      RootId root, Collection<PersonId> people, Collection<String> roles, When when) {
    if (people.isEmpty() || when.nothing()) {
      return List.of();
    }
    Map<String, Set<String>> shared = new HashMap<>();
    return jdbc.sql(
            """
            SELECT p.person, p.entry, p.role, array_to_string(p.ranks, ','), array_to_string(e.kinds, ','),
                   p.happened_on
            FROM ledger.participation p
            JOIN ledger.entry e ON e.root = p.root AND e.id = p.entry
            WHERE p.root = :root
              AND p.person = ANY(:people)
              AND p.role = ANY(:roles)
              AND p.happened_on BETWEEN :first AND :last
              AND p.gone = 'infinity'
              AND (p.happened_on BETWEEN :from AND :to AND e.kinds && CAST(:kinds AS text[])
                   OR e.kinds && CAST(:longer AS text[]))
            ORDER BY p.person, p.happened_on DESC, p.entry DESC
            """)
        .param("root", root.value())
        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("roles", roles.toArray(String[]::new))
        .param("kinds", when.kinds().toArray(String[]::new))
        .param("longer", when.longer().toArray(String[]::new))
        .param("from", when.period().from())
        .param("to", when.period().to())
        .param("first", when.whole().from())
        .param("last", when.whole().to())
        .query(
            (row, n) ->
                new Presence(
                    new PersonId(row.getObject(1, UUID.class)),
                    new EntryId(row.getObject(2, UUID.class)),
                    row.getString(3),
                    shared.computeIfAbsent(row.getString(4), Extracts::words),
                    shared.computeIfAbsent(row.getString(5), Extracts::words),
                    row.getObject(6, LocalDate.class)))
        .list();
  }

  /** The amounts that the entries state for a measure, e.g. {@code quantity:hours}. */
  public Map<EntryId, BigDecimal> amounts(
      RootId root, Collection<EntryId> entries, Collection<String> kinds, String measure) {
    Map<EntryId, BigDecimal> found = new HashMap<>();
    if (entries.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            SELECT DISTINCT entry, amount
            FROM ledger.tally
            WHERE root = :root
              AND unit = :root
              AND kind = ANY(:kinds)
              AND measure = :measure
              AND entry = ANY(:entries)
              AND gone = 'infinity'
            """)
        .param("root", root.value())
        .param("kinds", kinds.toArray(String[]::new))
        .param("measure", measure)
        .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
        .query(
            row -> {
              found.put(new EntryId(row.getObject(1, UUID.class)), row.getBigDecimal(2));
            });
    return found;
  }

  /** The day of the office's earliest entry; empty while the ledger is empty. */
  public Optional<LocalDate> firstDay(RootId root) {
    return jdbc.sql(
            """
            SELECT happened_on
            FROM ledger.tally
            WHERE root = :root
              AND unit = :root
              AND kind = :any
              AND measure = :entries
              AND gone = 'infinity'
            ORDER BY happened_on
            LIMIT 1
            """)
        .param("root", root.value())
        .param("any", Counted.ANY_KIND)
        .param("entries", Counted.ENTRIES)
        .query((row, n) -> row.getObject(1, LocalDate.class))
        .optional();
  }

  /**
   * Where an entry, in any of its revisions, counts or counted.
   *
   * @param own as in {@link Row}
   */
  public record Place(OrgId unit, String kind, boolean own) {}

  /** Where the entries count or counted. */
  public List<Place> places(RootId root, Collection<EntryId> entries) {
    return jdbc.sql(
            """
            SELECT DISTINCT t.unit, t.kind,
                   EXISTS (
                     SELECT 1
                     FROM ledger.part p
                     WHERE p.root = t.root AND p.entry = t.entry
                       AND (p.unit = t.unit OR p.host AND p.kind = ANY(:sides))) AS own
            FROM ledger.tally t
            WHERE t.root = :root AND t.entry = ANY(:entries) AND t.measure = :entry
            """)
        .param("root", root.value())
        .param("sides", SIDES)
        .param("entry", Counted.ENTRIES)
        .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
        .query(
            (row, n) ->
                new Place(
                    new OrgId(row.getObject(1, UUID.class)), row.getString(2), row.getBoolean(3)))
        .list();
  }

  /** People whom the entries, in any revision, name. */
  public List<PersonId> named(RootId root, Collection<EntryId> entries) {
    return jdbc.sql(
            """
            SELECT DISTINCT person
            FROM ledger.participation
            WHERE root = :root AND entry = ANY(:entries)
            """)
        .param("root", root.value())
        .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
        .list();
  }

  private static Set<String> words(String joined) {
    return joined.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(joined.split(",", -1)));
  }
}
