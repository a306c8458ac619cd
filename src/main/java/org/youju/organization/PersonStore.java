package org.youju.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.Sm4;

/** Reads and writes people; identity numbers, phones and addresses only encrypted. */
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
              (root, id, name, pinyin, search, gender, born, joined, nation, origin,
               education, job, retired, mobile, lost, lost_since, id_number, id_mark, phone,
               address)
            VALUES
              (:root, :id, :name, :pinyin, :search, :gender, :born, :joined, :nation, :origin,
               :education, :job, :retired, :mobile, :lost, :lostSince, :idNumber, :idMark, :phone,
               :address)
            """)
        .params(values(root, id, details, text))
        .update();
  }

  /** People ready to be stored, column by column: one statement a thousand. */
  record Sealed(List<Map<String, Object>> thousands) {}

  /** Encrypts secrets and reads names; the database is not asked. */
  Sealed seal(List<PersonId> ids, List<PersonDetails> all) {
    List<Map<String, Object>> thousands = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += MANY) {
      int to = Math.min(ids.size(), from + MANY);
      thousands.add(columns(ids.subList(from, to), all.subList(from, to)));
    }
    return new Sealed(thousands);
  }

  private Map<String, Object> columns(List<PersonId> ids, List<PersonDetails> all) {
    List<SearchText> texts = all.stream().map(one -> SearchText.ofPerson(one.name())).toList();
    Map<String, Object> columns = new HashMap<>();
    columns.put("ids", MembershipStore.uuids(ids));
    columns.put("names", strings(all, PersonDetails::name));
    columns.put("pinyins", texts.stream().map(SearchText::sort).toArray(String[]::new));
    columns.put("searches", texts.stream().map(SearchText::search).toArray(String[]::new));
    columns.put("genders", strings(all, PersonDetails::gender));
    columns.put("borns", strings(all, one -> day(one.born())));
    columns.put("joineds", strings(all, one -> day(one.joined())));
    columns.put("nations", strings(all, PersonDetails::nation));
    columns.put("origins", strings(all, PersonDetails::origin));
    columns.put("educations", strings(all, PersonDetails::education));
    columns.put("jobs", strings(all, PersonDetails::job));
    columns.put("retireds", strings(all, one -> Boolean.toString(one.marks().retired())));
    columns.put("mobiles", strings(all, one -> Boolean.toString(one.marks().mobile())));
    columns.put("losts", strings(all, one -> Boolean.toString(one.marks().lost())));
    columns.put("lostSinces", strings(all, one -> day(one.marks().lostSince())));
    columns.put("idNumbers", bytes(all, one -> sealed(one.idNumber())));
    columns.put("idMarks", bytes(all, one -> mark(one.idNumber())));
    columns.put("phones", bytes(all, one -> sealed(one.phone())));
    columns.put("addresses", bytes(all, one -> sealed(one.address())));
    return columns;
  }

  void insertAll(RootId root, Sealed people) {
    for (Map<String, Object> thousand : people.thousands()) {
      jdbc.sql(
              """
              INSERT INTO organization.person
                (root, id, name, pinyin, search, gender, born, joined, nation, origin,
                 education, job, retired, mobile, lost, lost_since, id_number, id_mark, phone,
                 address)
              SELECT :root, *
              FROM unnest(:ids, :names, :pinyins, :searches, :genders, CAST(:borns AS date[]),
                          CAST(:joineds AS date[]), :nations, :origins, :educations, :jobs,
                          CAST(:retireds AS boolean[]), CAST(:mobiles AS boolean[]),
                          CAST(:losts AS boolean[]), CAST(:lostSinces AS date[]), :idNumbers,
                          :idMarks, :phones, :addresses)
              """)
          .param("root", root.value())
          .params(thousand)
          .update();
    }
  }

  private static byte[][] bytes(
      List<PersonDetails> all, Function<PersonDetails, byte @Nullable []> read) {
    return all.stream().map(read).toArray(byte[][]::new);
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
                    born = :born, joined = :joined, nation = :nation, origin = :origin,
                    education = :education, job = :job, retired = :retired, mobile = :mobile,
                    lost = :lost, lost_since = :lostSince, id_number = :idNumber,
                    id_mark = :idMark, phone = :phone, address = :address, version = version + 1
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
    values.put("origin", details.origin());
    values.put("education", details.education());
    values.put("job", details.job());
    values.put("retired", details.marks().retired());
    values.put("mobile", details.marks().mobile());
    values.put("lost", details.marks().lost());
    values.put("lostSince", typed(Types.DATE, details.marks().lostSince().orElse(null)));
    values.put("idNumber", typed(Types.BINARY, sealed(details.idNumber())));
    values.put("idMark", typed(Types.BINARY, mark(details.idNumber())));
    values.put("phone", typed(Types.BINARY, sealed(details.phone())));
    values.put("address", typed(Types.BINARY, sealed(details.address())));
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

  Intake.Brief brief(ResultSet row) throws SQLException {
    return new Intake.Brief(
        new PersonId(row.getObject("id", UUID.class)),
        row.getString("name"),
        Optional.ofNullable(row.getObject("born", LocalDate.class)),
        opened(row.getBytes("id_number")),
        new OrgId(row.getObject("unit", UUID.class)));
  }

  Row row(ResultSet row) throws SQLException {
    PersonDetails details =
        new PersonDetails(
            row.getString("name"),
            row.getString("gender"),
            Optional.ofNullable(row.getObject("born", LocalDate.class)),
            Optional.ofNullable(row.getObject("joined", LocalDate.class)),
            row.getString("nation"),
            row.getString("origin"),
            row.getString("education"),
            row.getString("job"),
            new PersonDetails.Marks(
                row.getBoolean("retired"),
                row.getBoolean("mobile"),
                row.getBoolean("lost"),
                Optional.ofNullable(row.getObject("lost_since", LocalDate.class))),
            new PersonDetails.Secrets(
                opened(row.getBytes("id_number")),
                opened(row.getBytes("phone")),
                opened(row.getBytes("address"))));
    return new Row(new PersonId(row.getObject("id", UUID.class)), details, row.getInt("version"));
  }
}
