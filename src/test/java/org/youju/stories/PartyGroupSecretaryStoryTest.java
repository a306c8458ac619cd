package org.youju.stories;

import static org.youju.stories.Story.some;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.youju.kernel.PersonId;
import org.youju.ledger.Entry;

/** 局党组书记的 2023 年：主题教育、调查研究、攻坚克难、选人用人、清廉文化。 */
class PartyGroupSecretaryStoryTest {
  private static final Story YEAR = new Story(2023, "party-group", "市发展改革局党组");
  private static final PersonId[] LEADERS = YEAR.people("局领导", 6);
  private static final PersonId[] STAFF = YEAR.people("干部", 20);

  static {
    YEAR.office.post(LEADERS[0], YEAR.organization, "secretary");
    for (PersonId leader : LEADERS) {
      YEAR.office.post(leader, YEAR.organization, "leader");
    }
  }

  @AfterAll
  static void 关库() {
    YEAR.close();
  }

  @Test
  void 记下的一年_每个数都数得出() {
    学习();
    调研();
    用人();
    廉洁();
    YEAR.cannotSay("volunteer-services");
    YEAR.cannotSay("donation-amount");
    YEAR.reports(
        "party-group-secretary",
        List.of(
            "center-group-sessions",
            "research-topics",
            "leader-field-researches",
            "research-adoptions",
            "tough-tasks",
            "cadres-appointed",
            "rank-promotions",
            "integrity-forums"),
        List.of("theme-party-day", "volunteer-service"));
  }

  private static void 学习() {
    List<Entry> sessions =
        YEAR.times(4, i -> YEAR.a("center-group-study").titled("专题学习").with("attendee", LEADERS));
    Entry reading = YEAR.on("09-11", YEAR.a("reading-class").quantity("weeks", "2"));
    YEAR.says("center-group-sessions", "4", sessions);
    YEAR.says("reading-class-weeks", "2", reading);
  }

  private static void 调研() {
    Entry topics = YEAR.on("05-06", YEAR.a("research-topic").quantity("research-topics", "12"));
    List<Entry> leaderTrips =
        YEAR.between(6, 12, 8, i -> YEAR.a("field-research").with("visitor", some(LEADERS, 2, i)));
    Entry staffTrip = YEAR.on("12-20", YEAR.a("field-research").with("visitor", some(STAFF, 2, 0)));
    List<Entry> adopted =
        List.of(
            YEAR.on("10-09", YEAR.a("research-adopted").quantity("adopted-reports", "3")),
            YEAR.on("12-28", YEAR.a("research-adopted").quantity("adopted-reports", "5")));
    YEAR.says("research-topics", "12", topics);
    YEAR.says("leader-field-researches", "8", leaderTrips);
    YEAR.says("field-researches", "9", Lists.plus(leaderTrips, staffTrip));
    YEAR.says("research-adoptions", "8", adopted);
  }

  private static void 用人() {
    Entry tasks = YEAR.on("03-17", YEAR.a("tough-task").quantity("tough-tasks", "10"));
    List<Entry> appointments =
        List.of(
            YEAR.on("04-18", YEAR.a("cadre-appointment").with("appointee", some(STAFF, 4, 0))),
            YEAR.on("11-02", YEAR.a("cadre-appointment").with("appointee", some(STAFF, 6, 4))));
    List<Entry> promotions =
        List.of(
            YEAR.on("06-12", YEAR.a("rank-promotion").with("promoted", some(STAFF, 5, 2))),
            YEAR.on("12-05", YEAR.a("rank-promotion").with("promoted", some(STAFF, 5, 5))));
    YEAR.says("tough-tasks", "10", tasks);
    YEAR.says("cadres-appointed", "10", appointments);
    YEAR.says("rank-promotions", "10", promotions);
  }

  private static void 廉洁() {
    List<Entry> forums =
        List.of(
            YEAR.on("05-19", YEAR.a("integrity-forum").titled("第一期清廉大讲堂")),
            YEAR.on("10-27", YEAR.a("integrity-forum").titled("第二期清廉大讲堂")));
    List<Entry> reminders =
        List.of("01-01", "01-20", "06-21", "09-28", "09-30").stream()
            .map(day -> YEAR.on(day, YEAR.a("holiday-reminder").quantity("messages", "86")))
            .toList();
    YEAR.says("integrity-forums", "2", forums);
    YEAR.says("holiday-reminders", "430", reminders); // 5 × 86
  }
}
