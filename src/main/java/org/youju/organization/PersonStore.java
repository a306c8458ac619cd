package org.youju.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.Sm4;

/** Reads and writes people; identity numbers and phones only encrypted. */
@Component
class PersonStore {
  private static final int MANY = 1_000;

  private final JdbcClient jdbc;
  private final Sm4 cipher;

  PersonStore(JdbcClient jdbc, Sm4 cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
  }

  /** A row of the table, secrets in clear. */
  record Row(PersonId id, PersonDetails details, int version) {}

  void insert(RootId root, PersonId id, PersonDetails details) {
    SearchText text = SearchText.ofPerson(details.name());
    jdbc.sql(
            """
            INSERT INTO organization.person
              (root, id, name, pinyin, search, gender, born, joined, nation, education, job,
               retired, mobile, id_number, id_mark, phone)
            VALUES
              (:root, :id, :name, :pinyin, :search, :gender, :born, :joined, :nation, :education,
               :job, :retired, :mobile, :idNumber, :idMark, :phone)
            """)
        .params(values(root, id, details, text))
        .update();
  }

  /** Many at once: one statement a thousand. */
  void insertAll(RootId root, List<PersonId> ids, List<PersonDetails> all) {
    for (int from = 0; from < ids.size(); from += MANY) {
      int to = Math.min(ids.size(), from + MANY);
      insertSome(root, ids.subList(from, to), all.subList(from, to));
    }
  }

  private void insertSome(RootId root, List<PersonId> ids, List<PersonDetails> all) {
    List<SearchText> texts = all.stream().map(one -> SearchText.ofPerson(one.name())).toList();
    jdbc.sql(
            """
            INSERT INTO organization.person
              (root, id, name, pinyin, search, gender, born, joined, nation, education, job,
               retired, mobile, id_number, id_mark, phone)
            SELECT :root, *
            FROM unnest(:ids, :names, :pinyins, :searches, :genders, CAST(:borns AS date[]),
                        CAST(:joineds AS date[]), :nations, :educations, :jobs,
                        CAST(:retireds AS boolean[]), CAST(:mobiles AS boolean[]), :idNumbers,
                        :idMarks, :phones)
            """)
        .param("root", root.value())
        .param("ids", MembershipStore.uuids(ids))
        .param("names", strings(all, PersonDetails::name))
        .param("pinyins", texts.stream().map(SearchText::sort).toArray(String[]::new))
        .param("searches", texts.stream().map(SearchText::search).toArray(String[]::new))
        .param("genders", strings(all, PersonDetails::gender))
        .param("borns", strings(all, one -> day(one.born())))
        .param("joineds", strings(all, one -> day(one.joined())))
        .param("nations", strings(all, PersonDetails::nation))
        .param("educations", strings(all, PersonDetails::education))
        .param("jobs", strings(all, PersonDetails::job))
        .param("retireds", strings(all, one -> Boolean.toString(one.retired())))
        .param("mobiles", strings(all, one -> Boolean.toString(one.mobile())))
        .param("idNumbers", all.stream().map(one -> sealed(one.idNumber())).toArray(byte[][]::new))
        .param("idMarks", all.stream().map(one -> mark(one.idNumber())).toArray(byte[][]::new))
        .param("phones", all.stream().map(one -> sealed(one.phone())).toArray(byte[][]::new))
        .update();
  }

  private static String[] strings(
      List<PersonDetails> all, Function<PersonDetails, @Nullable String> read) {
    String[] strings = new String[all.size()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = read.apply(all.get(i));
    }
    return strings;
  }

  private static @Nullable String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse(null);
  }

  /** Somebody else who has the identity number. */
  Optional<PersonId> withNumber(RootId root, String number, PersonId but) {
    return jdbc.sql(
            """
            SELECT id
            FROM organization.person
            WHERE root = :root
              AND id_mark = :mark
              AND id <> :but
            """)
        .param("root", root.value())
        .param("mark", cipher.mark(number))
        .param("but", but.value())
        .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** Whether the version was still the given one. */
  boolean update(RootId root, PersonId id, int version, PersonDetails details) {
    SearchText text = SearchText.ofPerson(details.name());
    Map<String, @Nullable Object> values = values(root, id, details, text);
    values.put("version", version);
    return jdbc.sql(
                """
                UPDATE organization.person
                SET name = :name, pinyin = :pinyin, search = :search, gender = :gender,
                    born = :born, joined = :joined, nation = :nation, education = :education,
                    job = :job, retired = :retired, mobile = :mobile, id_number = :idNumber,
                    id_mark = :idMark, phone = :phone, version = version + 1
                WHERE root = :root
                  AND id = :id
                  AND version = :version
                """)
            .params(values)
            .update()
        == 1;
  }

  /** Writers of one person wait for each other here. */
  void lock(RootId root, PersonId id) {
    jdbc.sql("SELECT id FROM organization.person WHERE root = :root AND id = :id FOR UPDATE")
        .param("root", root.value())
        .param("id", id.value())
        .query(UUID.class)
        .optional();
  }

  Optional<Row> find(RootId root, PersonId id) {
    return jdbc.sql("SELECT * FROM organization.person WHERE root = :root AND id = :id")
        .param("root", root.value())
        .param("id", id.value())
        .query((row, n) -> row(row))
        .optional();
  }

  /** Whether the person belongs, or once belonged, to what the scope sees. */
  boolean sees(Scope scope, PersonId id) {
    return jdbc.sql(
            """
            SELECT EXISTS (
              SELECT 1
              FROM organization.membership m
              JOIN organization.lineage l
                ON l.root = m.root
               AND l.descendant = m.unit
               AND l.since < m.until
               AND l.until > m.since
              WHERE m.root = :root
                AND m.person = :person
                AND l.ancestor = ANY(:tops))
            """)
        .param("root", scope.root().value())
        .param("person", id.value())
        .param("tops", Lineage.uuids(scope.tops()))
        .query(Boolean.class)
        .single();
  }

  Map<PersonId, String> names(RootId root, Collection<PersonId> ids) {
    Map<PersonId, String> names = new HashMap<>();
    jdbc.sql("SELECT id, name FROM organization.person WHERE root = :root AND id = ANY(:ids)")
        .param("root", root.value())
        .param("ids", MembershipStore.uuids(ids))
        .query(
            row -> {
              names.put(new PersonId(row.getObject("id", UUID.class)), row.getString("name"));
            });
    return names;
  }

  private Map<String, @Nullable Object> values(
      RootId root, PersonId id, PersonDetails details, SearchText text) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("root", root.value());
    values.put("id", id.value());
    values.put("name", details.name());
    values.put("pinyin", text.sort());
    values.put("search", text.search());
    values.put("gender", details.gender());
    values.put("born", typed(Types.DATE, details.born().orElse(null)));
    values.put("joined", typed(Types.DATE, details.joined().orElse(null)));
    values.put("nation", details.nation());
    values.put("education", details.education());
    values.put("job", details.job());
    values.put("retired", details.retired());
    values.put("mobile", details.mobile());
    values.put("idNumber", typed(Types.BINARY, sealed(details.idNumber())));
    values.put("idMark", typed(Types.BINARY, mark(details.idNumber())));
    values.put("phone", typed(Types.BINARY, sealed(details.phone())));
    return values;
  }

  private static org.springframework.jdbc.core.SqlParameterValue typed(
      int type, @Nullable Object value) {
    return new org.springframework.jdbc.core.SqlParameterValue(type, value);
  }

  private byte @Nullable [] sealed(Optional<String> text) {
    return text.filter(value -> !value.isEmpty()).map(cipher::encrypt).orElse(null);
  }

  private byte @Nullable [] mark(Optional<String> text) {
    return text.filter(value -> !value.isEmpty()).map(cipher::mark).orElse(null);
  }

  private Optional<String> opened(byte @Nullable [] bytes) {
    return Optional.ofNullable(bytes).map(cipher::decrypt);
  }

  Row row(ResultSet row) throws SQLException {
    PersonDetails details =
        new PersonDetails(
            row.getString("name"),
            row.getString("gender"),
            Optional.ofNullable(row.getObject("born", LocalDate.class)),
            Optional.ofNullable(row.getObject("joined", LocalDate.class)),
            row.getString("nation"),
            row.getString("education"),
            row.getString("job"),
            row.getBoolean("retired"),
            row.getBoolean("mobile"),
            opened(row.getBytes("id_number")),
            opened(row.getBytes("phone")));
    return new Row(new PersonId(row.getObject("id", UUID.class)), details, row.getInt("version"));
  }
}
