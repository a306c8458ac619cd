package org.youju.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;

/**
 * Entries that contain all words of a query, newest first.
 *
 * <p>One index holds, for every entry, the runs of one to three characters of its text, where it
 * counts, its kinds and its week, so a question put to it names nothing but what is wanted: words
 * that are common elsewhere, in other kinds or at other times, and words that never stand together,
 * cost next to nothing. The index knows no order, so the newest year is asked week by week until
 * there are enough; what is older all at once when it is little, else week by week too.
 *
 * <p>The cost does not grow with the ledger, but with a week's hits (each is read: some
 * microseconds); with the weeks gone through in vain (a tenth of a millisecond each, and more than
 * the newest year only where more than a thousand hits are known to exist); and, once for a query
 * that the newest year does not fill, with the lists of its rarest characters, which are compared
 * without being read (a tenth of a microsecond an entry). The week is the first column of the
 * index, since it compares in the order of its columns: of words and kinds that are common but
 * never meet, only what lies in the week is compared. What reads entries in vain is a term of four
 * characters and more, all of whose runs of three occur together in many entries while the term
 * itself does not.
 */
final class WordSearch {
  /** Monday; weeks are numbered from here. As in the index. */
  private static final LocalDate FIRST_MONDAY = LocalDate.of(2000, 1, 3);

  private static final int DAYS = 7;

  /** What the index answers by itself. */
  private static final String INDEXED =
      """
      e.root = :root
          AND ledger.grams(e.searchable) @> CAST(:grams AS text[])
          AND e.units @> ARRAY[:unit]
      """;

  /**
   * How far the search goes at first.
   *
   * @param weeks that are asked one by one whatever is there
   * @param few so many may be read at once
   */
  record Reach(int weeks, int few) {
    static final Reach USUAL = new Reach(52, 1_000);
  }

  private final Reach reach;
  private final JdbcClient jdbc;
  private final RootId root;
  private final OrgId unit;
  private final EntryQuery query;
  private final Map<String, Object> params = new LinkedHashMap<>();
  private final String indexed;
  private final String fits;

  /**
   * @param terms of the query, at least one
   */
  WordSearch(
      Reach reach, JdbcClient jdbc, RootId root, OrgId unit, EntryQuery query, List<String> terms) {
    this.reach = reach;
    this.jdbc = jdbc;
    this.root = root;
    this.unit = unit;
    this.query = query;
    params.put("root", root.value());
    params.put("unit", unit.value());
    params.put("grams", Words.grams(terms).toArray(String[]::new));
    this.indexed = INDEXED + kinds();
    this.fits =
        "AND e.state = 'recorded' "
            + contain(terms)
            + EntryStore.between(query, "e.happened_on", "e.id", params);
  }

  List<EntrySummary> find() {
    Optional<Weeks> all = weeks();
    if (all.isEmpty()) {
      return List.of();
    }
    Weeks near = all.get().newest(reach.weeks());
    List<EntrySummary> found = new ArrayList<>(weekly(near, query.limit()));
    int missing = query.limit() - found.size();
    if (missing > 0 && near.oldest() > all.get().oldest()) {
      Weeks older = new Weeks(near.oldest() - 1, all.get().oldest());
      found.addAll(areFew() ? atOnce(older, missing) : weekly(older, missing));
    }
    return found;
  }

  /** Weeks by number, none when the oldest comes after the newest. */
  private record Weeks(int newest, int oldest) {
    Weeks newest(int number) {
      return new Weeks(newest, Math.max(oldest, newest - number + 1));
    }

    static int of(LocalDate day) {
      return Math.toIntExact(ChronoUnit.DAYS.between(FIRST_MONDAY, day) / DAYS);
    }
  }

  /** From the last to the first entry of the organisation, as far as the query reaches. */
  private Optional<Weeks> weeks() {
    record Days(Optional<LocalDate> first, Optional<LocalDate> last) {}
    Days days =
        jdbc.sql(
                """
                SELECT min(t.happened_on), max(t.happened_on)
                FROM ledger.tally t
                WHERE t.root = :root
                  AND t.unit = :unit
                  AND t.kind = '*'
                  AND t.measure = 'entries'
                  AND t.gone = 'infinity'
                """)
            .param("root", root.value())
            .param("unit", unit.value())
            .query(
                (row, n) ->
                    new Days(
                        Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        Optional.ofNullable(row.getObject(2, LocalDate.class))))
            .single();
    Optional<LocalDate> last =
        days.last()
            .map(day -> query.period().map(p -> earlier(day, p.to())).orElse(day))
            .map(day -> query.after().map(place -> earlier(day, place.on())).orElse(day));
    Optional<LocalDate> first =
        days.first().map(day -> query.period().map(p -> later(day, p.from())).orElse(day));
    return first
        .flatMap(from -> last.map(to -> new Weeks(Weeks.of(to), Weeks.of(from))))
        .filter(weeks -> weeks.oldest() <= weeks.newest());
  }

  /** Each week by itself, until there are enough: it is the order that ends the search. */
  private List<EntrySummary> weekly(Weeks weeks, int limit) {
    return jdbc.sql(
            """
            SELECT e.*
            FROM (
              SELECT g.week
              FROM generate_series(:newest, :oldest, -1) AS g (week)
              ORDER BY g.week DESC) w
            CROSS JOIN LATERAL (
              SELECT %s
              FROM ledger.entry e
              WHERE %s
                AND ARRAY[(e.happened_on - DATE '2000-01-03') / 7] @> ARRAY[w.week]
                %s
              ORDER BY e.happened_on DESC, e.id DESC
              LIMIT :limit) e
            ORDER BY w.week DESC, e.happened_on DESC, e.id DESC
            LIMIT :limit
            """
                .formatted(EntryStore.SUMMARY, indexed, fits))
        .params(params)
        .param("newest", weeks.newest())
        .param("oldest", weeks.oldest())
        .param("limit", limit)
        .query(EntryStore::summary)
        .list();
  }

  /** Whether all that the index has, whenever it happened, is little enough to be read at once. */
  private boolean areFew() {
    return jdbc.sql(
                """
                SELECT count(*)
                FROM (
                  SELECT e.id
                  FROM ledger.entry e
                  WHERE %s
                  LIMIT :few) x
                """
                    .formatted(indexed))
            .params(params)
            .param("few", reach.few() + 1)
            .query(Integer.class)
            .single()
        <= reach.few();
  }

  private List<EntrySummary> atOnce(Weeks weeks, int limit) {
    return jdbc.sql(
            """
            SELECT %s
            FROM ledger.entry e
            WHERE %s
              AND (e.happened_on - DATE '2000-01-03') / 7 <= :newest
              %s
            ORDER BY e.happened_on DESC, e.id DESC
            LIMIT :limit
            """
                .formatted(EntryStore.SUMMARY, indexed, fits))
        .params(params)
        .param("newest", weeks.newest())
        .param("limit", limit)
        .query(EntryStore::summary)
        .list();
  }

  private String kinds() {
    if (query.kinds().isEmpty()) {
      return "";
    }
    params.put("kinds", query.kinds().toArray(String[]::new));
    return "AND e.kinds && CAST(:kinds AS text[]) ";
  }

  /** The terms themselves, where their characters alone do not say it. */
  private String contain(List<String> terms) {
    StringBuilder sql = new StringBuilder();
    for (int i = 0; i < terms.size(); i++) {
      sql.append("AND position(:term").append(i).append(" IN e.searchable) > 0 ");
      params.put("term" + i, terms.get(i));
    }
    return sql.toString();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
