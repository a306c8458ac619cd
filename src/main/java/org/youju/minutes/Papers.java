package org.youju.minutes;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.docx.OfficialDocument;
import org.youju.docx.OfficialDocuments;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.ledger.Entry;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Ledger;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonLine;
import org.youju.organization.Post;
import org.youju.organization.PostRank;
import org.youju.organization.Posts;
import org.youju.shell.SafeCell;

/** Minutes out: an entry as official minutes, a year as a bound book or a workbook. */
@Component
public class Papers {
  /** Most meetings of one book. */
  static final int MOST = 1_000;

  private static final int BATCH = 200;
  private static final Set<PostRank> COMMITTEE =
      Set.of(PostRank.SECRETARY, PostRank.DEPUTY_SECRETARY, PostRank.COMMITTEE_MEMBER);

  private final Ledger ledger;
  private final Meetings meetings;
  private final Organizations organizations;
  private final People people;
  private final Posts posts;
  private final Audit audit;
  private final Clock clock;

  Papers(
      Ledger ledger,
      Meetings meetings,
      Organizations organizations,
      People people,
      Posts posts,
      Audit audit,
      Clock clock) {
    this.ledger = ledger;
    this.meetings = meetings;
    this.organizations = organizations;
    this.people = people;
    this.posts = posts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The minutes of an entry.
   *
   * @param name what the file is called, without ending
   */
  public record Minutes(String name, OfficialDocument document) {}

  public Minutes minutes(Actor actor, EntryId id) {
    Entry entry = ledger.entry(actor.scope(), id);
    Meeting meeting = meetings.of(actor.root(), List.of(entry.recording())).get(0);
    OfficialDocument document =
        new OfficialDocument(
            meeting.heading(),
            meeting.blocks(),
            meeting.organization(),
            meeting.until().orElse(meeting.on()),
            Optional.empty());
    return new Minutes(meeting.heading() + meeting.on(), document);
  }

  /**
   * The book of a year.
   *
   * @throws Refused when the year lies ahead, or holds more than one book can
   */
  public Handbook handbook(Actor actor, OrgId organization, int year) {
    LocalDate today = LocalDate.now(clock);
    if (year > today.getYear() || year < Period.EARLIEST.getYear()) {
      throw new Refused("year", "请选择今年或以前的年份。");
    }
    LocalDate until =
        LocalDate.of(year, 12, 31).isAfter(today) ? today : LocalDate.of(year, 12, 31);
    String name = organizations.get(actor.scope(), organization, until).name();
    List<PersonLine> lines = people.membersOn(actor.scope(), organization, until);
    List<Post> held = posts.in(actor.scope(), organization, until);
    return new Handbook(
        name,
        year,
        until,
        members(lines, held),
        committee(actor, held),
        meetings.of(
            actor.root(),
            entries(actor, organization, year).stream().map(Entry::recording).toList()));
  }

  private static List<Handbook.Member> members(List<PersonLine> lines, List<Post> held) {
    Map<PersonId, List<Post>> here = held.stream().collect(Collectors.groupingBy(Post::person));
    return lines.stream()
        .filter(line -> line.status().isMember())
        .map(
            line ->
                new Handbook.Member(
                    line.name(),
                    line.status().title(),
                    here.getOrDefault(line.id(), List.of()).stream()
                        .map(Post::title)
                        .collect(Collectors.joining("、"))))
        .toList();
  }

  private List<Handbook.Seat> committee(Actor actor, List<Post> held) {
    List<Post> seats = held.stream().filter(post -> COMMITTEE.contains(post.rank())).toList();
    Map<PersonId, String> names =
        people.names(actor.root(), seats.stream().map(Post::person).toList());
    return seats.stream()
        .map(
            post ->
                new Handbook.Seat(
                    post.title(),
                    names.getOrDefault(post.person(), ""),
                    Meeting.words(post.from()) + "起"))
        .toList();
  }

  /** The entries of a year in the order of their days. */
  private List<Entry> entries(Actor actor, OrgId organization, int year) {
    Period period = Period.ofYear(year);
    List<EntrySummary> all = new ArrayList<>();
    Optional<EntryQuery.Place> after = Optional.empty();
    List<EntrySummary> page;
    do {
      page =
          ledger.entries(
              actor.scope(),
              new EntryQuery(
                  Optional.of(organization), List.of(), Optional.of(period), "", BATCH, after));
      all.addAll(page);
      after =
          page.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new EntryQuery.Place(
                      page.get(page.size() - 1).on(), page.get(page.size() - 1).id()));
      if (all.size() > MOST) {
        throw new Refused("organization", "这一年有 " + MOST + " 件以上的记录，一本装不下，请选择下级组织分别装订，或用台账的导出。");
      }
    } while (page.size() == BATCH);
    List<Entry> entries = new ArrayList<>(ledger.entries(actor.scope(), all));
    entries.sort(
        java.util.Comparator.comparing((Entry e) -> e.recording().on())
            .thenComparing(Entry::recordedAt));
    return entries;
  }

  /** Writes the book as Word; that it went out is kept in the chain. */
  public void word(Actor actor, Handbook book, OutputStream out) throws IOException {
    audit.note(actor, "handbook.print", trail -> trail.with("rows", book.meetings().size()));
    OfficialDocuments.write(book.document(), out);
  }

  /** Writes the book as Excel: meetings, members, committee; no cell can become a formula. */
  public void excel(Actor actor, Handbook book, OutputStream out) throws IOException {
    audit.note(actor, "handbook.print", trail -> trail.with("rows", book.meetings().size()));
    try (Workbook workbook = new Workbook(out, "youju", "1.0")) {
      sheet(
          workbook,
          "年度活动",
          List.of(
              "序号", "日期", "结束日期", "类别", "事由", "地点", "主持人", "记录人", "授课人", "应到", "实到", "参加人员",
              "缺席人员及原因", "列席人员", "数量", "联合开展", "内容"),
          activities(book));
      sheet(
          workbook,
          "党员名册",
          List.of("序号", "姓名", "身份", "职务"),
          numbered(
              book.members().stream().map(m -> List.of(m.name(), m.status(), m.posts())).toList()));
      sheet(
          workbook,
          "支部委员会",
          List.of("序号", "职务", "姓名", "任职时间"),
          numbered(
              book.committee().stream()
                  .map(s -> List.of(s.title(), s.name(), s.since()))
                  .toList()));
    }
  }

  private static List<List<String>> activities(Handbook book) {
    return numbered(
        book.meetings().stream()
            .map(
                m ->
                    List.of(
                        m.on().toString(),
                        m.until().map(LocalDate::toString).orElse(""),
                        String.join("、", m.kinds()),
                        m.title(),
                        m.place(),
                        String.join("、", m.host()),
                        String.join("、", m.recorder()),
                        String.join("、", m.lecturer()),
                        m.expected().map(Object::toString).orElse(""),
                        m.present().map(Object::toString).orElse(""),
                        String.join("、", m.attendees()),
                        String.join("、", m.away()),
                        String.join("、", m.observers()),
                        String.join("，", m.quantities()),
                        m.partners(),
                        m.text()))
            .toList());
  }

  private static List<List<String>> numbered(List<List<String>> rows) {
    List<List<String>> numbered = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> line = new ArrayList<>();
      line.add(Integer.toString(numbered.size() + 1));
      line.addAll(row);
      numbered.add(line);
    }
    return numbered;
  }

  private static void sheet(
      Workbook workbook, String name, List<String> heads, List<List<String>> rows)
      throws IOException {
    Worksheet sheet = workbook.newWorksheet(name);
    for (int i = 0; i < heads.size(); i++) {
      sheet.inlineString(0, i, heads.get(i));
      sheet.style(0, i).bold().set();
      sheet.width(i, i == 0 ? 6 : 18);
    }
    sheet.freezePane(0, 1);
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < heads.size(); i++) {
        cell(sheet, row + 1, i, rows.get(row).get(i));
      }
    }
    sheet.finish();
  }

  private static void cell(Worksheet sheet, int row, int column, String text) {
    if (text.matches("\\d{1,6}")) {
      sheet.value(row, column, Integer.parseInt(text));
    } else if (!text.isEmpty()) {
      sheet.inlineString(row, column, SafeCell.of(text));
    }
  }
}
