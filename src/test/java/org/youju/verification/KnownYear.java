package org.youju.verification;

import java.util.List;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.ledger.Office;
import org.youju.metrics.Figures;
import org.youju.requirements.RequirementsTestAccess;

/**
 * An office whose years are known: what each sentence of {@link SentencesTest} is held against. 甲支部
 * has nearly everything, 乙支部 little, the committee both and its own.
 */
final class KnownYear implements AutoCloseable {
  final Office office = new Office();
  private final HoldDocument holding;

  KnownYear() {
    office.clock.set("2026-01-20T02:00:00Z");
    Figures figures = RequirementsTestAccess.figures(office, office.catalog);
    DocumentStore store = new DocumentStore(office.jdbc);
    holding = new HoldDocument(office.catalog, figures, office.lineage, store, office.clock);
    meetings();
    lectures();
    amounts();
    service();
    others();
  }

  private void each(OrgId of, String kind, int times, String month, Fill fill) {
    for (int i = 0; i < times; i++) {
      String on = month.contains("%") ? month.formatted(i + 1) : month;
      Office.Meeting meeting = office.aMeeting(kind).of(of).on(on).titled("记录" + (i + 1));
      fill.on(meeting);
      meeting.record();
    }
  }

  private interface Fill {
    void on(Office.Meeting meeting);
  }

  private void meetings() {
    OrgId a = office.branchA;
    each(a, "theme-party-day", 12, "2025-%02d-05", m -> m.heads("attendee", 9));
    each(a, "theme-party-day", 10, "2024-%02d-05", m -> m.heads("attendee", 9));
    each(a, "branch-committee-meeting", 12, "2025-%02d-15", m -> m.heads("attendee", 5));
    each(a, "group-meeting", 10, "2025-%02d-18", m -> m.heads("attendee", 6));
    for (String month : List.of("03", "06", "09", "12")) {
      each(
          a,
          "member-assembly",
          1,
          "2025-" + month + "-15",
          m -> m.heads("attendee", 20).quantity("resolutions", "7"));
    }
    each(a, "organization-life-meeting", 1, "2025-02-20", m -> m.heads("attendee", 20));
    each(
        a,
        "democratic-appraisal",
        1,
        "2025-02-20",
        m -> m.heads("attendee", 25).quantity("appraised", "25").quantity("rated-excellent", "8"));
    each(
        a,
        "heart-to-heart-talk",
        6,
        "2025-%02d-20",
        m -> m.heads("talker", 1).heads("talked-to", 5));
  }

  private void lectures() {
    OrgId a = office.branchA;
    PersonId secretary = office.person("张书记", a);
    PersonId member = office.person("李委员", a);
    office.post(secretary, a, "secretary");
    for (String day : List.of("2025-03-10", "2025-09-10")) {
      each(a, "party-lecture", 1, day, m -> m.with("lecturer", secretary).heads("attendee", 20));
    }
    each(
        a, "party-lecture", 1, "2025-06-10", m -> m.with("lecturer", member).heads("attendee", 20));
    for (String day : List.of("2025-07-01", "2025-11-10")) {
      each(
          a,
          "special-party-lecture",
          1,
          day,
          m -> m.with("lecturer", member).heads("attendee", 20));
    }
    each(
        a, "integrity-lecture", 1, "2025-05-10", m -> m.heads("lecturer", 1).heads("attendee", 20));
  }

  private void amounts() {
    OrgId a = office.branchA;
    each(a, "study-material", 1, "2025-01-10", m -> m.quantity("books", "20"));
    each(a, "study-material", 1, "2025-07-10", m -> m.quantity("books", "23"));
    each(a, "reflection-essay", 2, "2025-08-%02d", m -> m.quantity("essays", "49"));
    each(a, "donation", 1, "2025-05-10", m -> m.quantity("donation", "100000").heads("donor", 25));
    each(a, "donation", 1, "2025-06-10", m -> m.quantity("donation", "23456"));
    each(a, "work-funds", 1, "2025-04-10", m -> m.quantity("work-funds", "5.5"));
    each(
        a,
        "dues-collection",
        1,
        "2025-03-31",
        m -> m.quantity("payable", "1000").quantity("paid", "985"));
    each(a, "publicity", 15, "2025-02-%02d", m -> m.heads("author", 1));
    each(a, "publicity", 33 - 28, "2025-07-%02d", m -> m.heads("author", 1));
    each(a, "publicity", 28, "2025-10-%02d", m -> m.heads("author", 1));
    each(a, "publicity", 10, "2024-03-%02d", m -> m.heads("author", 1));
    each(a, "publicity", 30, "2024-10-%02d", m -> m.heads("author", 1));
    each(
        a,
        "article-published",
        1,
        "2025-06-30",
        m ->
            m.quantity("national-articles", "3")
                .quantity("provincial-articles", "7")
                .quantity("municipal-articles", "12"));
    each(a, "briefing-issued", 2, "2025-06-%02d", m -> m.quantity("briefings", "4"));
    each(a, "problem-found", 2, "2025-04-%02d", m -> m.quantity("problems", "10"));
    each(a, "problem-closed", 1, "2025-11-20", m -> m.quantity("closed-problems", "18"));
    each(a, "rectification-measure", 1, "2025-04-20", m -> m.quantity("measures", "35"));
    each(
        a,
        "responsibility-pledge",
        1,
        "2025-01-20",
        m -> m.quantity("responsibility-pledges", "21"));
    each(a, "family-pledge", 1, "2025-05-20", m -> m.quantity("family-pledges", "43"));
    each(a, "tough-task", 1, "2025-03-20", m -> m.quantity("tough-tasks", "10"));
    each(a, "public-good-done", 3, "2025-09-%02d", m -> m.quantity("public-goods-done", "5"));
    each(a, "holiday-reminder", 1, "2025-09-28", m -> m.quantity("messages", "230"));
    each(a, "opinions-solicited", 1, "2025-01-08", m -> m.quantity("opinions", "56"));
    each(a, "research-report", 2, "2025-10-%02d", m -> m.quantity("research-reports", "2"));
    each(a, "research-adopted", 1, "2025-11-05", m -> m.quantity("adopted-reports", "2"));
    each(a, "research-topic", 1, "2025-03-05", m -> m.quantity("research-topics", "12"));
  }

  private void service() {
    OrgId a = office.branchA;
    each(
        a,
        "volunteer-service",
        5,
        "2025-%02d-22",
        m -> m.heads("volunteer", 10).quantity("service-hours", "2.5"));
    each(a, "volunteer-service", 4, "2024-%02d-22", m -> m.heads("volunteer", 10));
    each(a, "integrity-talk", 6, "2025-%02d-23", m -> m.heads("talked-to", 2));
    each(a, "warning-education", 2, "2025-%02d-24", m -> m.heads("attendee", 25));
    each(a, "warning-film", 3, "2025-%02d-24", m -> m.heads("attendee", 25));
    each(a, "field-research", 9, "2025-%02d-25", m -> m.heads("visitor", 3));
    each(a, "village-trip", 6, "2025-%02d-26", m -> m.heads("visitor", 4));
    each(
        a,
        "condolence-visit",
        3,
        "2025-%02d-27",
        m -> m.heads("visited", 8).quantity("condolence-amount", "2000"));
    List<OrgId> partners =
        List.of(
            office.organization("partner", "江南公司"),
            office.organization("partner", "城北公司"),
            office.organization("partner", "河西公司"));
    for (int i = 0; i < 8; i++) {
      OrgId partner = partners.get(i % partners.size());
      String day = "2025-%02d-28".formatted(i + 1);
      int needs = i;
      each(
          a,
          "enterprise-visit",
          1,
          day,
          m ->
              m.heads("visitor", 2)
                  .together(partner)
                  .quantity("enterprise-needs", Integer.toString(needs)));
    }
    each(a, "enterprise-need-met", 1, "2025-12-01", m -> m.quantity("needs-met", "24"));
  }

  private void others() {
    each(office.branchB, "theme-party-day", 8, "2025-%02d-06", m -> m.heads("attendee", 7));
    each(office.branchB, "member-assembly", 3, "2025-%02d-16", m -> m.heads("attendee", 7));
    OrgId c = office.committee;
    each(
        c,
        "center-group-study",
        12,
        "2025-%02d-08",
        m -> m.heads("attendee", 10).heads("speaker", 4).heads("youth-observer", 2));
    each(c, "party-worker-training", 5, "2025-%02d-09", m -> m.heads("attendee", 24));
    each(c, "party-group-meeting", 20, "2025-04-%02d", m -> m.heads("attendee", 7));
    each(
        c,
        "reading-class",
        1,
        "2025-05-12",
        m -> m.heads("attendee", 30).quantity("weeks", "2").quantity("days", "10"));
    for (int i = 0; i < 23; i++) {
      office.newPerson("党员" + i, office.branchA, "formal");
    }
    for (int i = 0; i < 2; i++) {
      office.newPerson("新人" + i, office.branchA, "probationary");
    }
  }

  OrgId organization(String word) {
    return switch (word) {
      case "甲" -> office.branchA;
      case "乙" -> office.branchB;
      default -> office.committee;
    };
  }

  List<Held> hold(OrgId organization, int year, String text) {
    return holding.hold(office.all(), organization, year, text);
  }

  Optional<Held> marked(OrgId organization, String marked) {
    int start = marked.indexOf('⟦');
    String text = marked.replace("⟦", "").replace("⟧", "");
    return hold(organization, 2025, text).stream()
        .filter(held -> held.claim().start() <= start && start < held.claim().end())
        .findFirst();
  }

  @Override
  public void close() {
    office.close();
  }
}
