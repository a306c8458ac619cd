package org.youju.stories;

import static org.youju.stories.Story.some;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.ledger.Entry;

/** 省直机关党组的 2023 年：中心组学习、督查整改、宣传、联建支部、学习清单。 */
class ProvincialOrganStoryTest {
  private static final Story YEAR = new Story(2023, "party-group", "省某厅党组");
  private static final PersonId[] LEADERS = YEAR.people("厅领导", 8);
  private static final PersonId[] YOUTH = YEAR.people("青年", 7);

  @AfterAll
  static void 关库() {
    YEAR.close();
  }

  @Test
  void 记下的一年_每个数都数得出() {
    联建();
    学习();
    督查();
    宣传();
    YEAR.cannotSay("leader-field-researches");
    YEAR.cannotSay("integrity-forums");
    YEAR.reports(
        "party-group-summary",
        List.of(
            "center-group-sessions",
            "center-group-speeches",
            "study-forms",
            "study-tasks",
            "common-problems",
            "individual-problems",
            "review-measures-taken",
            "publicity-occasions",
            "joint-branches",
            "daily-supervisions"),
        List.of("theme-party-day"));
  }

  /** 上年 10 个支部联建，今年 20 个。 */
  private static void 联建() {
    OrgId[] branches =
        IntStream.rangeClosed(1, 20)
            .mapToObj(i -> YEAR.office.branch("联建支部" + i))
            .toArray(OrgId[]::new);
    Entry before = lastYear(java.util.Arrays.copyOf(branches, 10));
    Entry now = YEAR.on("02-10", YEAR.a("joint-branch-activity").together(branches));
    YEAR.says("joint-branches", "10", Period.ofYear(2022), List.of(before));
    YEAR.says("joint-branches", "20", now);
  }

  private static Entry lastYear(OrgId... branches) {
    return YEAR.a("joint-branch-activity").on("2022-09-16").together(branches).record();
  }

  /** 中心组 12 次，每次 4 人发言、2 名青年列席；学习清单 10 种形式 37 项任务。 */
  private static void 学习() {
    Entry list =
        YEAR.on(
            "02-15",
            YEAR.a("study-checklist").quantity("study-forms", "10").quantity("study-tasks", "37"));
    List<Entry> sessions =
        YEAR.times(
            12,
            i ->
                YEAR.a("center-group-study")
                    .with("attendee", LEADERS)
                    .with("speaker", some(LEADERS, 4, i))
                    .with("youth-observer", some(YOUTH, 2, i)));
    YEAR.says("center-group-sessions", "12", sessions);
    YEAR.says("center-group-speeches", "48", sessions); // 12 × 4
    YEAR.says("center-group-youth-per-session-lowest", "2", sessions);
    YEAR.says("study-forms", "10", list);
    YEAR.says("study-tasks", "37", list);
  }

  private static void 督查() {
    List<Entry> rounds =
        List.of(round("12-04", "8", "22"), round("12-12", "7", "16"), round("12-20", "5", "12"));
    Entry measures = YEAR.on("12-22", YEAR.a("review-measures").quantity("review-measures", "18"));
    List<Entry> supervisions = YEAR.times(21, YEAR.a("daily-supervision"));
    YEAR.says("common-problems", "20", rounds); // 8 + 7 + 5
    YEAR.says("individual-problems", "50", rounds); // 22 + 16 + 12
    YEAR.says("review-measures-taken", "18", measures);
    YEAR.says("daily-supervisions", "21", supervisions);
  }

  private static Entry round(String day, String common, String individual) {
    return YEAR.on(
        day,
        YEAR.a("supervision-round")
            .quantity("common-problems", common)
            .quantity("individual-problems", individual));
  }

  private static void 宣传() {
    List<Entry> spring = YEAR.between(1, 6, 15, i -> YEAR.a("publicity").titled("上半年" + i));
    List<Entry> autumn = YEAR.between(7, 12, 15, i -> YEAR.a("publicity").titled("下半年" + i));
    YEAR.says("publicity-occasions", "15", YEAR.firstHalf(), spring);
    YEAR.says("publicity-occasions", "30", Lists.plus(spring, autumn));
  }
}
