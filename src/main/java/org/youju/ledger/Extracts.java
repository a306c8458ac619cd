package org.youju.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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

  /** More people than this are looked up by reading everybody's. */
  private static final int EVERYBODY = 5_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Extracts(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactions);
    this.transactions.setReadOnly(true);
  }

  /**
   * An organisation whose own entries are read.
   *
   * @param acting groups that act for it
   * @param alone whether whatever counts for it is its own, because nothing else stands below it
   */
  public record Owner(OrgId id, Collection<OrgId> acting, boolean alone) {
    public Owner {
      acting = List.copyOf(acting);
    }
  }

  /** What is counted of a kind. */
  public record Part(String kind, String measure) {}

  /** What one entry counts for in one organisation, kind and measure. */
  public record Row(
      OrgId unit, String kind, String measure, LocalDate on, EntryId entry, BigDecimal amount) {}

  /** A person in an entry. */
  public record Presence(
      PersonId person,
      EntryId entry,
      String role,
      Set<String> ranks,
      Set<String> kinds,
      LocalDate on) {}

  /**
   * Which entries of people.
   *
   * @param kinds any of which
   * @param roles in any of which the person is named
   * @param rank that the person had then, if it matters
   */
  public record Search(
      Collection<String> kinds, Collection<String> roles, Optional<String> rank, Period period) {}

  /**
   * What a person's entries come to.
   *
   * @param stated how many of them state the quantity
   */
  public record Sum(long entries, long stated, BigDecimal sum) {}

  /** An entry of an organisation that names nobody. */
  public record Nameless(OrgId unit, EntryId entry, LocalDate on) {}

  /** The owners' own entries, part by part, by organisation, newest first. */
  public List<Row> rows(
      RootId root, Collection<Owner> owners, Collection<Part> parts, Period period) {
    List<Row> rows = new ArrayList<>();
    List<Owner> alone = owners.stream().filter(Owner::alone).toList();
    if (!parts.isEmpty() && !alone.isEmpty()) {
      rows.addAll(
          rows(
              """
              SELECT t.unit, t.kind, t.measure, t.happened_on, t.entry, t.amount
              FROM unnest(CAST(:kinds AS text[]), CAST(:measures AS text[])) AS w(kind, measure)
              JOIN ledger.tally t
                ON t.root = :root AND t.unit = ANY(:units) AND t.kind = w.kind
                AND t.measure = w.measure AND t.happened_on BETWEEN :from AND :to
                AND t.gone = 'infinity'
              ORDER BY t.unit, t.happened_on DESC, t.entry DESC
              """,
              root,
              alone,
              parts,
              period));
    }
    List<Owner> above = owners.stream().filter(owner -> !owner.alone()).toList();
    if (!parts.isEmpty() && !above.isEmpty()) {
      rows.addAll(
          rows(
              """
              WITH own AS MATERIALIZED (
                SELECT DISTINCT a.unit, e.id, e.happened_on, e.kinds
                FROM unnest(CAST(:units AS uuid[]), CAST(:acting AS uuid[])) AS a(unit, acting)
                JOIN ledger.part p ON p.root = :root AND p.unit = a.acting AND p.gone = 'infinity'
                JOIN ledger.entry e
                  ON e.root = p.root AND e.id = p.entry AND e.happened_on BETWEEN :from AND :to
                  AND e.kinds && CAST(:kinds AS text[]))
              SELECT t.unit, t.kind, t.measure, t.happened_on, t.entry, t.amount
              FROM own o
              JOIN unnest(CAST(:kinds AS text[]), CAST(:measures AS text[])) AS w(kind, measure)
                ON w.kind = ANY(o.kinds)
              JOIN ledger.tally t
                ON t.root = :root AND t.unit = o.unit AND t.kind = w.kind AND t.measure = w.measure
                AND t.happened_on = o.happened_on AND t.entry = o.id AND t.gone = 'infinity'
              ORDER BY t.unit, t.happened_on DESC, t.entry DESC
              """,
              root,
              above,
              parts,
              period));
    }
    return rows;
  }

  private List<Row> rows(
      String sql, RootId root, List<Owner> owners, Collection<Part> parts, Period period) {
    JdbcClient.StatementSpec statement =
        among(jdbc.sql(sql), root, owners, period)
            .param("kinds", parts.stream().map(Part::kind).toArray(String[]::new))
            .param("measures", parts.stream().map(Part::measure).toArray(String[]::new));
    return planned(false, () -> rows(statement));
  }

  private static List<Row> rows(JdbcClient.StatementSpec statement) {
    return statement
        .query(
            (row, n) ->
                new Row(
                    new OrgId(row.getObject(1, UUID.class)),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, LocalDate.class),
                    new EntryId(row.getObject(5, UUID.class)),
                    row.getBigDecimal(6)))
        .list();
  }

  /** The owners with each group that acts for them, those that act alone with themselves only. */
  private static JdbcClient.StatementSpec among(
      JdbcClient.StatementSpec statement, RootId root, List<Owner> owners, Period period) {
    List<OrgId> units = new ArrayList<>();
    List<OrgId> acting = new ArrayList<>();
    for (Owner owner : owners) {
      units.add(owner.id());
      acting.add(owner.id());
      if (!owner.alone()) {
        for (OrgId group : owner.acting()) {
          units.add(owner.id());
          acting.add(group);
        }
      }
    }
    return statement
        .param("root", root.value())
        .param("units", Ledger.uuids(units))
        .param("acting", Ledger.uuids(acting))
        .param("from", period.from())
        .param("to", period.to());
  }

  /** The owners' own entries of the kinds that name nobody in any of the roles. */
  public List<Nameless> nameless(RootId root, Collection<Owner> owners, Search search) {
    List<Nameless> found = new ArrayList<>();
    List<Owner> alone = owners.stream().filter(Owner::alone).toList();
    if (!alone.isEmpty()) {
      found.addAll(
          nameless(
              """
              SELECT DISTINCT t.unit, t.entry, t.happened_on
              FROM ledger.tally t
              WHERE t.root = :root
                AND t.unit = ANY(:units)
                AND t.kind = ANY(:kinds)
                AND t.measure = :entries
                AND t.happened_on BETWEEN :from AND :to
                AND t.gone = 'infinity'
                AND NOT EXISTS (
                  SELECT 1
                  FROM ledger.participation p
                  WHERE p.root = t.root AND p.role = ANY(:roles) AND p.happened_on = t.happened_on
                    AND p.entry = t.entry AND p.gone = 'infinity')
              """,
              root,
              alone,
              search));
    }
    List<Owner> above = owners.stream().filter(owner -> !owner.alone()).toList();
    if (!above.isEmpty()) {
      found.addAll(
          nameless(
              """
              SELECT DISTINCT a.unit, e.id, e.happened_on
              FROM unnest(CAST(:units AS uuid[]), CAST(:acting AS uuid[])) AS a(unit, acting)
              JOIN ledger.part p ON p.root = :root AND p.unit = a.acting AND p.gone = 'infinity'
              JOIN ledger.entry e
                ON e.root = p.root AND e.id = p.entry AND e.happened_on BETWEEN :from AND :to
                AND e.kinds && CAST(:kinds AS text[]) AND e.state = 'recorded'
              WHERE NOT EXISTS (
                SELECT 1
                FROM ledger.participation n
                WHERE n.root = e.root AND n.role = ANY(:roles) AND n.happened_on = e.happened_on
                  AND n.entry = e.id AND n.gone = 'infinity')
              """,
              root,
              above,
              search));
    }
    return found;
  }

  private List<Nameless> nameless(String sql, RootId root, List<Owner> owners, Search search) {
    JdbcClient.StatementSpec statement =
        among(jdbc.sql(sql), root, owners, search.period())
            .param("kinds", search.kinds().toArray(String[]::new))
            .param("roles", search.roles().toArray(String[]::new))
            .param("entries", Counted.ENTRIES);
    return planned(false, () -> nameless(statement));
  }

  private static List<Nameless> nameless(JdbcClient.StatementSpec statement) {
    return statement
        .query(
            (row, n) ->
                new Nameless(
                    new OrgId(row.getObject(1, UUID.class)),
                    new EntryId(row.getObject(2, UUID.class)),
                    row.getObject(3, LocalDate.class)))
        .list();
  }

  /**
   * What the entries of people come to, added up where they lie; whoever has none is left out. Of
   * very many people the whole office is added up.
   *
   * @param quantity that is added up, e.g. {@code hours}; without it only entries are counted
   */
  public Map<PersonId, Sum> sums(
      RootId root, Collection<PersonId> people, Search search, Optional<String> quantity) {
    Map<PersonId, Sum> sums = new HashMap<>();
    if (people.isEmpty()) {
      return sums;
    }
    String amount =
        """
              LEFT JOIN ledger.tally h
                ON h.root = p.root AND h.unit = p.root AND h.kind = ANY(:kinds)
                AND h.measure = 'quantity:' || :quantity AND h.happened_on = p.happened_on
                AND h.entry = p.entry AND h.gone = 'infinity'
        """
            + (everybody(people) ? "AND h.happened_on BETWEEN :from AND :to\n" : "");
    JdbcClient.StatementSpec statement =
        of(
            """
            SELECT x.person, count(*), count(x.amount), coalesce(sum(x.amount), 0)
            FROM (
              SELECT DISTINCT p.person, p.entry, %s AS amount
              FROM %%s
            %s  WHERE %%s) x
            GROUP BY x.person
            """
                .formatted(
                    quantity.isPresent() ? "h.amount" : "CAST(NULL AS numeric)",
                    quantity.isPresent() ? amount : ""),
            root,
            people,
            search);
    planned(
            everybody(people),
            () ->
                statement
                    .param("quantity", quantity.orElse(""))
                    .query(
                        (row, n) ->
                            Map.entry(
                                new PersonId(row.getObject(1, UUID.class)),
                                new Sum(row.getLong(2), row.getLong(3), row.getBigDecimal(4))))
                    .list())
        .forEach(one -> sums.put(one.getKey(), one.getValue()));
    return sums;
  }

  /** Entries that name the people, newest first. */
  public List<Presence> presences(RootId root, Collection<PersonId> people, Search search) {
    if (people.isEmpty()) {
      return List.of();
    }
    Map<String, Set<String>> shared = new HashMap<>();
    JdbcClient.StatementSpec statement =
        of(
            """
            SELECT p.person, p.entry, p.role, array_to_string(p.ranks, ','), array_to_string(e.kinds, ','),
                   p.happened_on
            FROM %s
            CROSS JOIN LATERAL (
              SELECT o.kinds FROM ledger.entry o WHERE o.root = p.root AND o.id = p.entry OFFSET 0) e
            WHERE %s
            ORDER BY p.person, p.happened_on DESC, p.entry DESC
            """,
            root, people, search);
    return planned(
        everybody(people),
        () ->
            statement
                .query(
                    (row, n) ->
                        new Presence(
                            new PersonId(row.getObject(1, UUID.class)),
                            new EntryId(row.getObject(2, UUID.class)),
                            row.getString(3),
                            shared.computeIfAbsent(row.getString(4), Extracts::words),
                            shared.computeIfAbsent(row.getString(5), Extracts::words),
                            row.getObject(6, LocalDate.class)))
                .list());
  }

  private static final String NAMED =
      """
      p.root = :root
      AND p.role = ANY(:roles)
      AND p.happened_on BETWEEN :from AND :to
      AND p.gone = 'infinity'
      """;

  /**
   * Each of a few people is looked up: of days that were recorded a moment ago the planner would
   * rather read everybody's.
   */
  private static final String EACH =
      """
      unnest(CAST(:people AS uuid[])) AS one(id)
      CROSS JOIN LATERAL (
        SELECT p.*
        FROM ledger.participation p
        WHERE p.person = one.id
          AND p.root = :root
          AND p.happened_on BETWEEN :from AND :to
          AND p.gone = 'infinity'
        OFFSET 0) p
      """;

  /** For few people their entries are looked at. */
  private static final String OF_THESE =
      """
      p.role = ANY(:roles)
      AND EXISTS (
        SELECT 1
        FROM ledger.entry o
        WHERE o.root = p.root AND o.id = p.entry AND o.kinds && CAST(:kinds AS text[]))
      """;

  /** For everybody the entries of the kinds are looked up first. */
  private static final String OF_ALL =
      """
      AND p.entry IN (
        SELECT k.entry
        FROM ledger.tally k
        WHERE k.root = :root AND k.unit = :root AND k.kind = ANY(:kinds) AND k.measure = 'entries'
          AND k.happened_on BETWEEN :from AND :to AND k.gone = 'infinity')
      """;

  /** The statement with its condition: which people, in which roles of which entries. */
  private JdbcClient.StatementSpec of(
      String sql, RootId root, Collection<PersonId> people, Search search) {
    boolean everybody = everybody(people);
    String from = everybody ? "ledger.participation p\n" : EACH;
    String where =
        (everybody ? NAMED + OF_ALL : OF_THESE)
            + (search.rank().isEmpty() ? "" : "AND :rank = ANY(p.ranks)\n");
    JdbcClient.StatementSpec statement =
        jdbc.sql(sql.formatted(from, where))
            .param("root", root.value())
            .param("roles", search.roles().toArray(String[]::new))
            .param("kinds", search.kinds().toArray(String[]::new))
            .param("from", search.period().from())
            .param("to", search.period().to())
            .param("rank", search.rank().orElse(""));
    return everybody
        ? statement
        : statement.param("people", people.stream().map(PersonId::value).toArray(UUID[]::new));
  }

  private static boolean everybody(Collection<PersonId> people) {
    return people.size() > EVERYBODY;
  }

  /**
   * A plan made for one branch is no plan for two thousand: each statement gets one for what it
   * asks. Days that were recorded a moment ago pass for empty until the table is analysed again;
   * whatever looks everybody's up one by one then takes minutes.
   *
   * @param hashing whether so much is joined that it is never to be looked up one by one
   */
  private <T> T planned(boolean hashing, Supplier<T> statement) {
    return transactions.execute(
        status -> {
          jdbc.sql(
                  """
                  SELECT set_config('plan_cache_mode', 'force_custom_plan', TRUE),
                         set_config('enable_nestloop', :loops, TRUE)
                  """)
              .param("loops", hashing ? "off" : "on")
              .query((row, n) -> row.getString(1))
              .list();
          return statement.get();
        });
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
   * @param own whether it was the organisation's own activity or one of a group of its, not only
   *     one of an organisation below
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
                       AND (p.unit = t.unit OR p.kind = ANY(:sides))) AS own
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
