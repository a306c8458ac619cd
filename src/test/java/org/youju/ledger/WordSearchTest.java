package org.youju.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;

/** Searching by the index gives what going through the whole list gives: all hits, in its order. */
class WordSearchTest {
  private static final int ENTRIES = 160;
  private static final int QUERIES = 400;
  private static final List<String> LETTERS =
      "学 习 会 议 党 员 a B １ % _ ' \\ { } , \" 𠮷"
          .lines()
          .flatMap(line -> List.of(line.split(" ")).stream())
          .toList();
  private static final List<String> KINDS =
      List.of("theme-party-day", "member-assembly", "collective-study");

  private final Office office = new Office();
  private final Random random = new Random(20261125);
  private final OrgId general = office.organization("general-branch", "一总支");
  private final OrgId other = office.organization("general-branch", "二总支");
  private final OrgId below = office.below(general, "branch", "丙支部");
  private final List<OrgId> units =
      List.of(office.committee, office.branchA, office.branchB, general, other, below);

  @AfterEach
  void 关库() {
    office.close();
  }

  @Test
  void 与逐条查看的结果一样_不重不漏_次序不变() {
    fill();
    Map<EntryId, String> texts = texts();
    int found = 0;
    int full = 0;
    for (int i = 0; i < QUERIES; i++) {
      EntryQuery query = query(texts);
      List<EntrySummary> plain = plain(query, texts);
      for (WordSearch.Reach reach :
          List.of(
              WordSearch.Reach.USUAL,
              new WordSearch.Reach(3, 4),
              new WordSearch.Reach(1, 0),
              new WordSearch.Reach(0, 1000))) {
        assertThat(search(reach, query)).as("%s %s", reach, query).isEqualTo(plain);
      }
      found += plain.size();
      full += plain.size() == query.limit() ? 1 : 0;
    }
    assertThat(found).as("many queries find something").isGreaterThan(QUERIES);
    assertThat(full).as("and many more than a page holds").isGreaterThan(QUERIES / 10);
  }

  @Test
  void 更正后只按新的文字找到_作废后找不到_恢复后又找到() {
    Entry entry =
        office.aMeeting("theme-party-day").heads("attendee", 5).saying("到东湖清理河道").record();
    assertThat(ids("东湖清理")).containsExactly(entry.id());
    Recording changed =
        office.aMeeting("theme-party-day").heads("attendee", 5).saying("到西山植树").draft();
    office.ledger.correct(office.office(), entry.id(), 1, changed, "地点记错");
    assertThat(ids("东湖清理")).isEmpty();
    assertThat(ids("西山植树")).containsExactly(entry.id());
    office.ledger.invalidate(office.office(), entry.id(), 2, "重复");
    assertThat(ids("西山植树")).isEmpty();
    office.ledger.reinstate(office.office(), entry.id(), "不是重复");
    assertThat(ids("西山植树")).containsExactly(entry.id());
  }

  @Test
  void 一个字到几十个字都能找_最长的正文里最后几个字也在内() {
    String longest = "逐字记录。".repeat(9_990) + "散会时间是下午五点半";
    office.aMeeting("theme-party-day").heads("attendee", 5).saying(longest).record();
    for (String words : List.of("半", "点半", "五点半", "下午五点半", "录。逐字记录。散会时间是下午五点半")) {
      assertThat(ids(words)).as(words).hasSize(1);
    }
    assertThat(ids("字录")).isEmpty();
    assertThat(ids("录。逐字记录。散会时间是上午")).isEmpty();
  }

  private List<EntryId> ids(String words) {
    return office
        .ledger
        .entries(
            office.all(),
            new EntryQuery(
                Optional.of(office.committee),
                List.of(),
                Optional.empty(),
                words,
                50,
                Optional.empty()))
        .stream()
        .map(EntrySummary::id)
        .toList();
  }

  // ---- a ledger

  private void fill() {
    List<OrgId> branches = List.of(office.branchA, office.branchB, below);
    List<Entry> made = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      OrgId host = pick(branches);
      OrgId guest = pick(branches);
      Office.Meeting meeting = meeting().of(host).on(day().toString());
      if (random.nextInt(3) == 0 && !guest.equals(host)) {
        meeting.together(guest);
      }
      made.add(meeting.record());
    }
    for (Entry entry : made) {
      int fate = random.nextInt(10);
      if (fate == 0) {
        office.ledger.invalidate(office.office(), entry.id(), 1, "重复");
      } else if (fate == 1) {
        Recording changed = meeting().of(pick(branches)).on(day().toString()).draft();
        office.ledger.correct(office.office(), entry.id(), 1, changed, "记错");
      }
    }
    office.moveBelow(office.branchA, general, "2025-02-01");
    office.clock.set("2026-04-01T02:00:00Z");
    office.moveBelow(office.branchA, other, "2026-01-10");
  }

  private Office.Meeting meeting() {
    return (random.nextInt(4) == 0
            ? office.aMeeting(KINDS.get(0), KINDS.get(1 + random.nextInt(2)))
            : office.aMeeting(pick(KINDS)))
        .heads("attendee", 5)
        .titled("第" + letters(1, 5))
        .saying(letters(0, 30));
  }

  /** In three years with gaps, and one long before. */
  private LocalDate day() {
    return random.nextInt(40) == 0
        ? LocalDate.of(2000 + random.nextInt(4), 1, 1 + random.nextInt(20))
        : LocalDate.of(2023 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(28));
  }

  private String letters(int least, int most) {
    StringBuilder text = new StringBuilder();
    int length = least + random.nextInt(most - least + 1);
    for (int i = 0; i < length; i++) {
      // the first letters often, the last ones seldom; a blank now and then
      double often = random.nextDouble();
      text.append(
          random.nextInt(9) == 0 ? " " : LETTERS.get((int) (often * often * LETTERS.size())));
    }
    return text.toString();
  }

  // ---- questions

  private EntryQuery query(Map<EntryId, String> texts) {
    List<String> kinds =
        KINDS.subList(0, random.nextInt(3) == 0 ? random.nextInt(KINDS.size()) : 0);
    Optional<Period> period =
        random.nextInt(3) == 0 ? Optional.of(period(day(), day())) : Optional.empty();
    Optional<EntryQuery.Place> after =
        random.nextInt(3) == 0
            ? Optional.of(new EntryQuery.Place(day(), pick(List.copyOf(texts.keySet()))))
            : Optional.empty();
    return new EntryQuery(
        Optional.of(pick(units)), kinds, period, words(texts), 1 + random.nextInt(12), after);
  }

  private static Period period(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? new Period(one, other) : new Period(other, one);
  }

  /** Pieces of texts, or anything. */
  private String words(Map<EntryId, String> texts) {
    List<String> words = new ArrayList<>();
    IntStream.rangeClosed(0, random.nextInt(3))
        .forEach(n -> words.add(random.nextInt(3) == 0 ? letters(1, 5) : piece(texts)));
    String all = String.join(" ", words);
    return all.isBlank() ? "会" : all;
  }

  private String piece(Map<EntryId, String> texts) {
    int[] text = pick(List.copyOf(texts.values())).codePoints().toArray();
    int from = random.nextInt(text.length);
    return new String(text, from, Math.min(text.length - from, 1 + random.nextInt(5)));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  // ---- two ways

  private List<EntrySummary> search(WordSearch.Reach reach, EntryQuery query) {
    return new WordSearch(
            reach,
            office.jdbc,
            office.root,
            query.organization().orElseThrow(),
            query,
            Words.terms(query.words()))
        .find();
  }

  /** The list without words, gone through. */
  private List<EntrySummary> plain(EntryQuery query, Map<EntryId, String> texts) {
    EntryQuery all =
        new EntryQuery(
            query.organization(), query.kinds(), query.period(), "", 10_000, query.after());
    List<String> terms = Words.terms(query.words());
    return office.ledger.entries(office.all(), all).stream()
        .filter(line -> terms.stream().allMatch(texts.get(line.id())::contains))
        .limit(query.limit())
        .toList();
  }

  private Map<EntryId, String> texts() {
    Map<EntryId, String> texts = new HashMap<>();
    office
        .jdbc
        .sql("SELECT id, searchable FROM ledger.entry WHERE root = :root")
        .param("root", office.root.value())
        .query(
            row -> {
              texts.put(new EntryId(row.getObject(1, UUID.class)), row.getString(2));
            });
    return texts;
  }
}
