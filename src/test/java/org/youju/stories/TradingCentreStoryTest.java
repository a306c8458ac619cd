package org.youju.stories;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.ledger.Entry;

/** 交易中心党组书记的 2022 年：目标任务、党建与业务融合、共建、志愿服务。 */
class TradingCentreStoryTest {
  private static final Story YEAR = new Story(2022, "party-group", "交易中心党组");
  private static final PersonId[] STAFF = YEAR.people("职工", 12);

  @AfterAll
  static void 关库() {
    YEAR.close();
  }

  @Test
  void 记下的一年_每个数都数得出() {
    目标();
    业务();
    服务();
    共建();
    YEAR.cannotSay("democratic-life-meetings");
    YEAR.cannotSay("center-group-sessions");
    YEAR.reports(
        "party-group-secretary",
        List.of("plan-goals", "partners", "volunteer-services"),
        List.of("center-group-study"));
  }

  private static void 目标() {
    Entry plan = YEAR.on("01-14", YEAR.a("annual-plan").quantity("goals", "20"));
    Entry praise = YEAR.on("01-28", YEAR.a("public-praise").with("honoree", STAFF));
    YEAR.says("plan-goals", "20", plan);
    YEAR.says("praised-people", "12", praise);
  }

  private static void 业务() {
    List<Entry> halves =
        List.of(
            YEAR.on("06-30", guarantees("1200", "460", "3.2")),
            YEAR.on("12-30", guarantees("1350", "520", "3.85")));
    YEAR.says("guarantee-transactions", "2550", halves); // 1200 + 1350
    YEAR.says("guarantee-amount", "7.05", halves); // 3.2 + 3.85
  }

  private static org.youju.ledger.Office.Meeting guarantees(
      String transactions, String enterprises, String amount) {
    return YEAR.a("electronic-guarantee")
        .quantity("transactions", transactions)
        .quantity("enterprises", enterprises)
        .quantity("guarantee-amount", amount);
  }

  private static void 服务() {
    List<Entry> volunteering =
        YEAR.times(9, i -> YEAR.a("volunteer-service").with("volunteer", Story.some(STAFF, 5, i)));
    List<Entry> community = YEAR.times(4, YEAR.a("community-service").heads("volunteer", 8));
    Entry donation = YEAR.on("12-31", YEAR.a("donation").quantity("donation", "18600.50"));
    YEAR.says("volunteer-services", "9", volunteering);
    YEAR.says("service-activities", "13", Lists.plus(volunteering, community)); // 9 + 4
    YEAR.says("donation-amount", "18600.5", donation);
  }

  private static void 共建() {
    OrgId[] partners =
        IntStream.rangeClosed(1, 11)
            .mapToObj(i -> YEAR.office.organization("partner", "共建单位" + i))
            .toArray(OrgId[]::new);
    List<Entry> agreements =
        IntStream.range(0, 11)
            .mapToObj(i -> YEAR.on("12-31", YEAR.a("partnership-agreement").together(partners[i])))
            .toList();
    YEAR.says("partners", "11", agreements);
  }
}
