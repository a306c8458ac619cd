package org.youju.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.ledger.Effort;
import org.youju.ledger.EffortSum;
import org.youju.ledger.Efforts;
import org.youju.ledger.Office;

/** 减负: what people were asked is counted on the way from the form to the ledger, and shown. */
class BurdenTest {
  private static final List<String> NAMES = List.of("周明远", "唐亮", "许诺", "罗海燕", "高兴", "马骏");
  private static LedgerApp app;
  private static Office office;

  @BeforeAll
  static void 开门() {
    office = new Office();
    NAMES.forEach(name -> office.person(name, office.branchA));
    app = new LedgerApp(office);
  }

  @AfterAll
  static void 关门() {
    app.close();
  }

  /** A branch with one member, of its own for each test, so that its sums are its own. */
  private static OrgId branch(String name) {
    OrgId branch = office.branch(name);
    office.person("党员" + name.substring(0, 3), branch);
    return branch;
  }

  private static String page(OrgId of, String path) {
    LedgerApp.Answer answer = app.get(Role.BRANCH_SECRETARY, of, path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text();
  }

  private static LedgerApp.Answer send(OrgId of, String path, String body) {
    return app.post(Role.BRANCH_SECRETARY, of, path, body);
  }

  private static LedgerApp.Answer recorded(OrgId of, PageForm form) {
    LedgerApp.Answer answer = send(of, "/entries", form.body());
    assertThat(answer.status()).as(faults(answer.text())).isEqualTo(302);
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What a refused form says is wrong. */
  private static String faults(String page) {
    int at = page.indexOf("notice bad");
    return at < 0 ? page : page.substring(at, Math.min(page.length(), at + 600));
  }

  private static EffortSum sum(OrgId of, Predicate<Efforts.Line> which) {
    return office.efforts.of(office.actor(Role.OFFICE, of).scope(), Year.of(2026)).stream()
        .filter(which)
        .map(Efforts.Line::sum)
        .reduce(EffortSum.NOTHING, EffortSum::plus);
  }

  private static EffortSum sum(OrgId of, Effort.Way way) {
    return sum(of, line -> line.way() == way);
  }

  @Test
  void 粘贴支部会议记录_八成以上的项不用手填() {
    String minutes =
        """
        党员大会会议记录
        时间：2026年3月27日下午2:30
        地点：三楼会议室
        主持人：周明远
        记录人：唐亮
        参会人员：周明远、唐亮、许诺、罗海燕、高兴
        缺席人员：马骏（出差）
        会议内容：一、学习全国两会精神。二、讨论预备党员转正。
        """;
    LedgerApp.Answer read = send(office.branchA, "/entries/quick", "text=" + encoded(minutes));
    assertThat(read.status()).as(read.text()).isEqualTo(302);
    String address = read.leadsTo();
    office.clock.set("2026-03-31T02:00:00Z");
    String page = page(office.branchA, address);
    assertThat(page).as("没有写票数的转正不拦着会议本身").contains("文中还提到：讨论预备党员转正");
    PageForm form = PageForm.of(page);
    office.clock.set("2026-03-31T02:00:40Z");
    recorded(office.branchA, form);
    EffortSum sum = sum(office.branchA, Effort.Way.QUICK);
    assertThat(sum.entries()).isEqualTo(1);
    assertThat(sum.typed()).as("只有粘贴的文字").isEqualTo(1);
    assertThat(sum.filled()).as("类别、组织、日期、标题、地点、主持、记录、点名，以及读出的数量").isGreaterThanOrEqualTo(8);
    assertThat(sum.notTyped().orElseThrow()).isGreaterThanOrEqualTo(ShowBurden.GOAL);
    assertThat(sum.seconds()).isEqualTo(40);
    assertThat(page(office.branchA, "/burden")).contains("达到目标", "会议活动：速记");
  }

  @Test
  void 空白的表_填了几项算几项_点名是一项() {
    OrgId branch = branch("填表支部");
    PersonId zhao = office.person("赵一", branch);
    office.person("钱二", branch);
    office.clock.set("2026-03-31T02:00:00Z");
    PageForm form = PageForm.of(page(branch, "/entries/new?kind=theme-party-day"));
    form.set("title", "参观展览").set("place", "档案馆").add("who", zhao + ":host");
    office.clock.set("2026-03-31T02:03:00Z");
    recorded(branch, form);
    EffortSum sum = sum(branch, line -> line.meeting());
    assertThat(sum).as("填：类别、标题、地点、主持；系统：组织、日期、点名；3 分钟").isEqualTo(new EffortSum(1, 4, 3, 1, 180));
  }

  @Test
  void 勾了缺席_点名就算人填的() {
    OrgId branch = branch("缺席支部");
    office.person("孙三", branch);
    PersonId li = office.person("李四四", branch);
    PageForm form = PageForm.of(page(branch, "/entries/new?kind=theme-party-day"));
    form.set("title", "学习").add("absent", li.toString());
    recorded(branch, form);
    assertThat(sum(branch, Effort.Way.FORM).filled()).as("组织、日期").isEqualTo(2);
  }

  @Test
  void 换一天重排_没动过的点名仍算系统填的() {
    OrgId branch = branch("重排支部");
    office.person("周五", branch);
    PageForm form = PageForm.of(page(branch, "/entries/new?kind=theme-party-day"));
    form.set("title", "学习").set("on", "2026-03-20");
    LedgerApp.Answer relaid = send(branch, "/entries/form", form.body());
    assertThat(relaid.status()).isEqualTo(200);
    recorded(branch, PageForm.of(relaid.text()).set("lateReason", "出差"));
    EffortSum sum = sum(branch, Effort.Way.FORM);
    assertThat(sum.filled()).as("组织、点名；日期改过，算人填的").isEqualTo(2);
    assertThat(sum.typed()).as("类别、标题、日期、补记原因").isEqualTo(4);
  }

  @Test
  void 草稿接着写_照第一次打开时算() {
    OrgId branch = branch("草稿支部");
    office.person("吴六", branch);
    office.clock.set("2026-03-31T02:00:00Z");
    PageForm form = PageForm.of(page(branch, "/entries/new?kind=theme-party-day"));
    form.set("title", "学习");
    String draft = send(branch, "/entries/drafts", form.body()).text();
    office.clock.set("2026-03-31T02:10:00Z");
    recorded(branch, PageForm.of(page(branch, "/entries/new?draft=" + draft)));
    assertThat(sum(branch, Effort.Way.FORM)).isEqualTo(new EffortSum(1, 2, 3, 1, 600));
  }

  @Test
  void 时间说不清的不算_不当作零() {
    OrgId branch = branch("时间支部");
    for (String nonsense :
        List.of(
            "",
            "昨天",
            "2020-01-01T00:00:00Z",
            "2099-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59Z")) {
      PageForm form = PageForm.of(page(branch, "/entries/new?kind=theme-party-day"));
      recorded(branch, form.set("title", "学习" + nonsense.length()).set("opened", nonsense));
    }
    EffortSum sum = sum(branch, Effort.Way.FORM);
    assertThat(sum.entries()).isEqualTo(5);
    assertThat(sum.timed()).isZero();
    assertThat(sum.minutesEach()).isEmpty();
    assertThat(page(branch, "/burden")).contains("<td class=\"num\" data-label=\"每次分钟\">—</td>");
  }

  @Test
  void 打开很久才送_最多算三十分钟() {
    OrgId branch = branch("很久支部");
    office.clock.set("2026-03-31T02:00:00Z");
    PageForm form =
        PageForm.of(page(branch, "/entries/new?kind=theme-party-day")).set("title", "学习");
    office.clock.set("2026-03-31T05:00:00Z");
    recorded(branch, form);
    assertThat(sum(branch, Effort.Way.FORM).seconds()).isEqualTo(30 * 60);
  }

  @Test
  void 同一张表送两次_只算一次() {
    OrgId branch = branch("两次支部");
    PageForm form =
        PageForm.of(page(branch, "/entries/new?kind=theme-party-day")).set("title", "学习");
    recorded(branch, form);
    recorded(branch, form);
    assertThat(sum(branch, Effort.Way.FORM).entries()).isEqualTo(1);
  }

  @Test
  void 更正不算_接口另算() {
    OrgId branch = branch("更正支部");
    var entry = office.aMeeting("theme-party-day").of(branch).heads("attendee", 9).record();
    PageForm form = PageForm.of(page(branch, "/ledger/" + entry.id() + "/correct"));
    assertThat(form.value("laid")).isEmpty();
    form.set("title", "改过的标题").set("reason", "写错");
    assertThat(send(branch, "/ledger/" + entry.id() + "/correct", form.body()).status())
        .isEqualTo(302);
    assertThat(sum(branch, Effort.Way.FORM)).isEqualTo(EffortSum.NOTHING);
    assertThat(sum(branch, Effort.Way.PROGRAM).typed()).isZero();
    assertThat(sum(branch, Effort.Way.PROGRAM).entries()).isEqualTo(1);
    assertThat(page(branch, "/burden")).contains("接口和自动记录", "不算进上面的比例", "说不出占多少");
  }

  @Test
  void 上级看到合计_支部只看到自己的_页面没有人名() {
    OrgId one = branch("合计一支部");
    OrgId two = branch("合计二支部");
    long before = sum(office.committee, Effort.Way.FORM).entries();
    for (OrgId of : List.of(one, two)) {
      recorded(of, PageForm.of(page(of, "/entries/new?kind=theme-party-day")).set("title", "学习"));
    }
    assertThat(sum(office.committee, Effort.Way.FORM).entries()).isEqualTo(before + 2);
    assertThat(sum(one, Effort.Way.FORM).entries()).isEqualTo(1);
    String page = app.get(Role.OFFICE, office.committee, "/burden").text();
    assertThat(page).contains("机关党委").doesNotContain("合计一支部", "周明远");
  }

  @Test
  void 没有登记的年份_说明下一步_写错的年份_说清怎样写() {
    OrgId branch = branch("空白支部");
    assertThat(page(branch, "/burden")).contains("这一年还没有登记", "记一笔");
    assertThat(page(branch, "/burden?year=2025")).contains("2025 年");
    for (String wrong : List.of("二〇二六", "99999", "-1", "0001", "2026-03")) {
      LedgerApp.Answer answer =
          app.get(Role.OFFICE, office.committee, "/burden?year=" + encoded(wrong));
      assertThat(answer.status()).as(wrong).isEqualTo(400);
    }
  }
}
