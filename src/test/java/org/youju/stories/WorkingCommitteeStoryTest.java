package org.youju.stories;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.youju.kernel.PersonId;
import org.youju.ledger.Entry;

/** 党工委书记的 2023 年：第一议题、专题党课、意识形态、党风廉政、驻村帮扶。 */
class WorkingCommitteeStoryTest {
  private static final Story YEAR = new Story(2023, "committee", "区卫生健康系统党工委");
  private static final PersonId[] COMMITTEE = YEAR.people("委员", 5);

  @AfterAll
  static void 关库() {
    YEAR.close();
  }

  @Test
  void 记下的一年_报告里留的空都填得上() {
    学习();
    宣传();
    廉政();
    驻村();
    YEAR.cannotSay("on-time-election-rate");
    YEAR.cannotSay("center-group-sessions");
    YEAR.reports(
        "working-committee-secretary",
        List.of(
            "first-item-studies",
            "special-party-lectures",
            "reports-heard",
            "national-articles",
            "provincial-articles",
            "municipal-articles"),
        List.of("theme-party-day"));
  }

  private static void 学习() {
    List<Entry> first =
        YEAR.times(
            24, i -> YEAR.a("first-item-study").titled("党工委会议第一议题").with("attendee", COMMITTEE));
    List<Entry> lectures =
        YEAR.times(7, i -> YEAR.a("special-party-lecture").with("lecturer", COMMITTEE[i % 5]));
    List<Entry> heard = YEAR.times(2, YEAR.a("report-heard").with("host", COMMITTEE[0]));
    YEAR.says("first-item-studies", "24", first);
    YEAR.says("special-party-lectures", "7", lectures);
    YEAR.says("reports-heard", "2", heard);
  }

  private static void 宣传() {
    List<Entry> national =
        YEAR.times(3, YEAR.a("article-published").quantity("national-articles", "1"));
    List<Entry> below =
        List.of(
            YEAR.on(
                "12-21",
                YEAR.a("article-published")
                    .quantity("provincial-articles", "2")
                    .quantity("municipal-articles", "6")),
            YEAR.on(
                "12-28",
                YEAR.a("article-published")
                    .quantity("provincial-articles", "3")
                    .quantity("municipal-articles", "5")));
    List<Entry> bulletins = YEAR.times(2, YEAR.a("ideology-bulletin"));
    List<Entry> comments = YEAR.times(6, YEAR.a("online-comment"));
    YEAR.says("national-articles", "3", national);
    YEAR.says("provincial-articles", "5", below); // 2 + 3
    YEAR.says("municipal-articles", "11", below); // 6 + 5
    YEAR.says("ideology-bulletins", "2", bulletins);
    YEAR.says("online-comment-occasions", "6", comments);
  }

  private static void 廉政() {
    PersonId[] heads = YEAR.people("负责人", 9);
    List<Entry> admonitions =
        List.of(
            YEAR.on(
                "06-08",
                YEAR.a("collective-admonition").with("talked-to", Story.some(heads, 6, 0))),
            YEAR.on(
                "11-09",
                YEAR.a("collective-admonition").with("talked-to", Story.some(heads, 5, 4))));
    Entry films = YEAR.on("11-30", YEAR.a("warning-film").heads("attendee", 120));
    YEAR.says("admonished-people", "9", admonitions); // 前后两次重叠两人：6 + 5 − 2
    YEAR.says("warning-films", "1", films);
  }

  private static void 驻村() {
    Entry posting =
        YEAR.on("12-11", YEAR.a("village-posting").with("posted", YEAR.people("驻村队员", 3)));
    YEAR.says("village-postings", "1", posting);
  }
}
