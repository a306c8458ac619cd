package org.youju.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm3;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and verifies the chain. */
@Component
public class Chain {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final int BATCH = 5_000;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final JdbcClient jdbc;

  Chain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What {@link #verify} found: how many entries were checked, and the first break. */
  public record Finding(long checked, String headHash, Optional<Break> firstBreak) {}

  /**
   * What to look for; empty texts and values do not narrow.
   *
   * @param action beginning of an action, e.g. {@code entry.}
   * @param actors ids of accounts, any of which acted
   * @param object beginning of an object, e.g. {@code entry:0198}
   * @param from first day
   * @param to last day
   */
  public record Filter(
      String action,
      Optional<List<String>> actors,
      String object,
      Optional<LocalDate> from,
      Optional<LocalDate> to) {}

  /** The entries that pass the filter, newest first; {@code before} is exclusive. */
  public List<AuditEntry> find(RootId root, Filter filter, long before, int limit) {
    return jdbc
        .sql(
            """
            SELECT seq, body, prev, hash
            FROM audit.entry
            WHERE root = :root
              AND seq < :before
              AND starts_with(action, :action)
              AND starts_with(object, :object)
              AND (:anyone OR actor = ANY(:actors))
              AND at >= :from
              AND at < :end
            ORDER BY seq DESC
            LIMIT :limit
            """)
        .param("root", root.value())
        .param("before", before)
        .param("action", filter.action())
        .param("object", filter.object())
        .param("anyone", filter.actors().isEmpty())
        .param("actors", filter.actors().orElse(List.of()).toArray(String[]::new))
        .param("from", filter.from().map(Chain::midnight).orElse(""))
        .param("end", filter.to().map(day -> midnight(day.plusDays(1))).orElse("9999"))
        .param("limit", limit)
        .query(
            (row, n) -> new Row(row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4)))
        .list()
        .stream()
        .map(Row::entry)
        .toList();
  }

  /** The beginning of a day in the office's time zone, as the chain writes it. */
  private static String midnight(LocalDate day) {
    return Moments.format(day.atStartOfDay(ZONE).toInstant());
  }

  /** The newest entries first; {@code before} is exclusive. */
  public List<AuditEntry> newest(RootId root, long before, int limit) {
    return jdbc
        .sql(
            """
            SELECT seq, body, prev, hash
            FROM audit.entry
            WHERE root = :root AND seq < :before
            ORDER BY seq DESC
            LIMIT :limit
            """)
        .param("root", root.value())
        .param("before", before)
        .param("limit", limit)
        .query(
            (row, n) -> new Row(row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4)))
        .list()
        .stream()
        .map(Row::entry)
        .toList();
  }

  /**
   * Walks the whole chain: hashes, links, gaps, head, and the anchors given.
   *
   * @param anchors sequence number to hash (hexadecimal), as exported earlier
   * @param content asked, a few thousand entries at a time and in order, for the first that speaks
   *     of something that no longer is what it was; empty when all is well
   */
  public Finding verify(
      RootId root, Map<Long, String> anchors, Function<List<AuditEntry>, Optional<Break>> content) {
    byte[] prev = new byte[Sm3.LENGTH];
    long seq = 0;
    List<Row> batch = after(root, seq);
    while (!batch.isEmpty()) {
      List<AuditEntry> sound = new ArrayList<>();
      Optional<Break> found = Optional.empty();
      for (Row row : batch) {
        found = row.follows(seq, prev).or(() -> row.anchored(anchors)).or(row::unreadable);
        if (found.isPresent()) {
          break;
        }
        sound.add(row.entry());
        seq = row.seq();
        prev = row.hash();
      }
      Optional<Break> first = orElse(content.apply(sound), found);
      if (first.isPresent()) {
        return new Finding(Math.min(seq, first.get().seq() - 1), hex(prev), first);
      }
      batch = after(root, seq);
    }
    return new Finding(seq, hex(prev), head(root, seq, prev).or(() -> missing(anchors, root)));
  }

  private static Optional<Break> orElse(Optional<Break> first, Optional<Break> second) {
    return first.isPresent() ? first : second;
  }

  /** Every office that has a chain. */
  public List<RootId> roots() {
    return jdbc.sql("SELECT root FROM audit.head ORDER BY root")
        .query((row, n) -> new RootId(row.getObject(1, UUID.class)))
        .list();
  }

  /** What the chain says about some objects, e.g. {@code entry:0198…}, oldest first. */
  public List<AuditEntry> about(RootId root, Collection<String> objects) {
    return jdbc
        .sql(
            """
            SELECT seq, body, prev, hash
            FROM audit.entry
            WHERE root = :root AND object = ANY(:objects)
            ORDER BY seq
            """)
        .param("root", root.value())
        .param("objects", objects.toArray(String[]::new))
        .query(
            (row, n) -> new Row(row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4)))
        .list()
        .stream()
        .map(Row::entry)
        .toList();
  }

  /** Number of the newest entry; 0 while there is none. Grows with every write of the office. */
  public long head(RootId root) {
    return jdbc.sql("SELECT seq FROM audit.head WHERE root = :root")
        .param("root", root.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /**
   * What was touched after an entry, oldest first: whoever keeps something derived learns here what
   * to derive anew.
   */
  public List<Touch> touched(RootId root, long after, int limit) {
    return jdbc.sql(
            """
            SELECT seq, action, object, body
            FROM audit.entry
            WHERE root = :root AND seq > :after
            ORDER BY seq
            LIMIT :limit
            """)
        .param("root", root.value())
        .param("after", after)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Touch(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    ID.matcher(row.getString(4))
                        .results()
                        .map(id -> UUID.fromString(id.group()))
                        .distinct()
                        .toList()))
        .list();
  }

  /**
   * A write.
   *
   * @param object e.g. {@code entry:0198…}
   * @param ids every id that its trace mentions
   */
  public record Touch(long seq, String action, String object, List<UUID> ids) {}

  /** The head as it stands now, to be kept where nobody who can write the database can reach it. */
  public Optional<Anchor> anchor(RootId root, Instant at) {
    return jdbc.sql("SELECT seq, hash FROM audit.head WHERE root = :root AND seq > 0")
        .param("root", root.value())
        .query((row, n) -> new Anchor(root, row.getLong(1), hex(row.getBytes(2)), at))
        .optional();
  }

  private Optional<Break> head(RootId root, long seq, byte[] hash) {
    var heads =
        jdbc.sql("SELECT seq, hash FROM audit.head WHERE root = :root")
            .param("root", root.value())
            .query((row, n) -> new Audit.Link(row.getLong(1), row.getBytes(2)))
            .list();
    if (heads.isEmpty() && seq == 0) {
      return Optional.empty();
    }
    boolean same =
        heads.size() == 1 && heads.get(0).seq() == seq && Arrays.equals(heads.get(0).hash(), hash);
    return same
        ? Optional.empty()
        : Optional.of(new Break(seq + 1, "head", "链尾与链头登记不一致：末尾的记录被删除或伪造。"));
  }

  private Optional<Break> missing(Map<Long, String> anchors, RootId root) {
    long last =
        jdbc.sql("SELECT coalesce(max(seq), 0) FROM audit.entry WHERE root = :root")
            .param("root", root.value())
            .query(Long.class)
            .single();
    return anchors.keySet().stream()
        .filter(seq -> seq > last)
        .sorted()
        .findFirst()
        .map(seq -> new Break(seq, "anchor", "锚点记到第 " + seq + " 条，链上只到第 " + last + " 条：数据被回退。"));
  }

  private List<Row> after(RootId root, long seq) {
    return jdbc.sql(
            """
            SELECT seq, body, prev, hash
            FROM audit.entry
            WHERE root = :root AND seq > :seq
            ORDER BY seq
            LIMIT :limit
            """)
        .param("root", root.value())
        .param("seq", seq)
        .param("limit", BATCH)
        .query(
            (row, n) -> new Row(row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4)))
        .list();
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private record Row(long seq, String body, byte[] prev, byte[] hash) {
    Optional<Break> follows(long lastSeq, byte[] lastHash) {
      if (seq != lastSeq + 1) {
        return Optional.of(
            new Break(lastSeq + 1, "gap", "第 " + (lastSeq + 1) + " 条缺失，下一条是第 " + seq + " 条。"));
      }
      if (!Arrays.equals(prev, lastHash)) {
        return Optional.of(new Break(seq, "link", "第 " + seq + " 条没有接在前一条之后。"));
      }
      if (!Arrays.equals(hash, Audit.Link.hash(prev, seq, body))) {
        return Optional.of(new Break(seq, "hash", "第 " + seq + " 条的内容被改动过。"));
      }
      return Optional.empty();
    }

    Optional<Break> anchored(Map<Long, String> anchors) {
      String anchor = anchors.get(seq);
      return anchor == null || anchor.equals(hex(hash))
          ? Optional.empty()
          : Optional.of(new Break(seq, "anchor", "第 " + seq + " 条与锚点不符：整条链被重写过。"));
    }

    /** A body that the hash fits but that was not written here. */
    Optional<Break> unreadable() {
      return json().get("detail") instanceof Map
          ? Optional.empty()
          : Optional.of(new Break(seq, "hash", "第 " + seq + " 条的内容不是本系统写下的。"));
    }

    AuditEntry entry() {
      Map<String, Object> json = json();
      return new AuditEntry(
          seq,
          text(json, "at"),
          text(json, "actor"),
          text(json, "role"),
          text(json, "action"),
          text(json, "object"),
          details(json.get("detail")),
          hex(hash));
    }

    private Map<String, Object> json() {
      try {
        return JSON.readValue(body, OBJECT);
      } catch (JacksonException altered) {
        return Map.of();
      }
    }

    private static Map<String, Object> details(@Nullable Object detail) {
      Map<String, Object> details = new LinkedHashMap<>();
      if (detail instanceof Map<?, ?> map) {
        map.forEach((name, value) -> details.put(String.valueOf(name), value));
      }
      return details;
    }

    private static String text(Map<String, Object> json, String key) {
      return String.valueOf(json.getOrDefault(key, ""));
    }
  }
}
