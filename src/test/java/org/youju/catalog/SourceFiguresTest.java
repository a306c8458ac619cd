package org.youju.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every figure that the source reports state or leave blank has a metric that supplies it, in its
 * unit. Two of mechanism C9 have none by decision: 40 分 is a threshold and 前 10 名 a ranking.
 */
class SourceFiguresTest {
  private static final Catalog CATALOG = Catalog.shipped();

  @ParameterizedTest(name = "{0} {1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A1|支部数|party-branches|个
          A2|推进会 3 次|task-force-meetings|次
          A3|按期换届率|on-time-election-rate|%
          A4|各阶段人数：申请人|applicants|名
          A4|各阶段人数：积极分子|activists|名
          A4|各阶段人数：发展对象|development-candidates|名
          A4|各阶段人数：预备党员|probationary-members|名
          A4|各阶段人数：正式党员|formal-members|名
          A4|发展党员|members-admitted|名
          A5|党员数|party-members|名
          A6|积分|member-points|分
          A7|过政治生日 * 次|political-birthdays|次
          A8|应交党费|dues-payable|元
          A8|实交党费|dues-paid|元
          A9|选拔任用 10 名|cadres-appointed|名
          A9|职级晋升 10 人次|rank-promotions|人次
          A10|党务干部培训场次|party-worker-trainings|场
          A11|获表扬 * 名|praised-people|名
          A12|群团活动次数|mass-organization-activities|次
          A13|每次 2 名列席|center-group-youth-per-session-lowest|名
          B1|目标要求 20 条|plan-goals|条
          B2|责任清单条目|duty-list-items|条
          B3|问题清单数|problem-list-items|条
          B3|任务清单数|task-list-items|条
          B3|整改效果清单数|effect-list-items|条
          B4|方案数|work-schemes|个
          B5|共性 20 条|common-problems|条
          B5|个性 50 条|individual-problems|条
          B6|听取抓党建汇报 XX 次|reports-heard|次
          B6|专题研究党建 * 次|party-building-studies|次
          B7|集中学习 XX 次|first-item-studies|次
          B8|攻坚克难 10 项|tough-tasks|项
          B9|电子保函 笔|guarantee-transactions|笔
          B9|电子保函 家|guarantee-enterprises|家
          B9|电子保函 亿元|guarantee-amount|亿元
          B10|通报次数|party-bulletins|次
          B11|课题 12 个|research-topics|个
          B11|局领导调研 8 次|leader-field-researches|次
          B11|调研 8 次|field-researches|次
          B11|采用 8 篇|research-adoptions|篇
          B12|10 种形式|study-forms|种
          B12|37 项任务|study-tasks|项
          B13|企业调研次数|enterprise-visits|次
          C1|党员大会 * 次|member-assemblies|次
          C1|支委会 * 次|branch-committee-meetings|次
          C1|党小组会 * 次|group-meetings|次
          C1|讲党课 * 次|party-lectures|次
          C1|讲党课 73 人次|lecture-givings|人次
          C1|书记讲党课 * 次|secretary-lectures|次
          C1|专题党课 XX 次|special-party-lectures|次
          C1|领导干部上讲堂 * 次|leaders-lectures|次
          C2|主题党日 * 次|theme-party-days|次
          C3|组织生活会 * 次|organization-life-meetings|次
          C3|专题组织生活会 * 次|special-organization-life-meetings|次
          C3|民主评议党员 * 次|democratic-appraisals|次
          C4|民主生活会 * 次|democratic-life-meetings|次
          C5|双重组织生活次数|dual-life-occasions|次
          C6|谈心谈话覆盖率|talk-coverage|%
          C7|中心组 4 次、12 次|center-group-sessions|次
          C7|48 人发言|center-group-speeches|人次
          C8|读书班两周|reading-class-weeks|周
          C8|宣讲 * 次|presentations|次
          C10|发书 X 余册|study-materials|册
          C10|心得体会 30 篇|reflection-essays|篇
          C10|大比武 40 余次|skills-contests|次
          C11|党性教育基地次数|education-base-visits|次
          C11|警示教育片次数|warning-films|次
          C11|法治宣传次数|law-publicity-activities|次
          D1|问题数|problems-found|个
          D2|整改完成率|rectification-rate|%
          D3|整改举措 18 项|review-measures-taken|项
          D4|归并共性|grouped-common-problems|条
          D4|归并个性|grouped-individual-problems|条
          E1|达标率|standard-rate|%
          E2|考核得分|assessment-score-total|分
          E3|最强党支部个数|model-branches|个
          E3|模范机关个数|model-organs|个
          E3|文明单位个数|civilized-units|个
          E4|好票数|ballots-good|票
          E4|较好票数|ballots-fairly-good|票
          E4|一般票数|ballots-average|票
          E4|差票数|ballots-poor|票
          F1|意识形态分析研判 * 次|ideology-analyses|次
          F1|通报 XX 次|ideology-bulletins|次
          F2|阵地台账条目|own-channels|个
          F3|国家级上稿 3 篇|national-articles|篇
          F3|省级上稿 XX 篇|provincial-articles|篇
          F3|市级上稿 XX 篇|municipal-articles|篇
          F4|宣传 30 余次、上半年 15 次|publicity-occasions|次
          F5|网评 XX 次|online-comment-occasions|次
          G1|责任书 * 份|responsibility-pledges|份
          G1|廉政承诺 * 次|integrity-commitments|次
          G1|廉政承诺书 * 份|integrity-pledges|份
          G1|家风承诺书 * 份|family-pledges|份
          G1|1 书 4 表|supervision-form-copies|份
          G2|廉政谈话 * 次|integrity-talks|次
          G2|集体约谈 XX 人|admonished-people|人
          G3|清廉大讲堂 2 期|integrity-forums|期
          G3|廉政党课 * 次|integrity-lectures|次
          G3|其中专题党课 * 次|special-integrity-lectures|次
          G3|廉政家访 * 次|integrity-family-visits|次
          G3|警示教育 * 次|warning-educations|次
          G4|三重一大次数|major-decisions|次
          G4|局务会 * 次|bureau-meetings|次
          G5|个人有关事项报告份数|personal-matters-reports|份
          G5|报送事项对照表份数|leader-filing-tables|份
          G6|日常监督 20 余次|daily-supervisions|次
          G8|廉洁短信发送数|holiday-reminders|条
          G9|第一种形态人次|discipline-form-first|人次
          G9|第四种形态人次|discipline-form-fourth|人次
          G10|专题研究党风廉政 * 次|integrity-studies|次
          G10|检查党风廉政责任制 * 次|integrity-inspections|次
          H1|共建 11 家|partners|家
          H1|联建支部 10→20 个|joint-branches|个
          H2|志愿服务 * 次|volunteer-services|次
          H2|服务 13 次|service-activities|次
          H3|办实事件数|public-goods-done|件
          H4|带队分 ** 批驻村|led-village-trips|批
          H4|驻村 ** 批|village-trips|批
          H4|选派批次|village-postings|批
          H4|慰问人次|people-visited|人次
          H5|工作经费 ** 万元|work-funds-amount|万元
          H5|捐款 ** 元|donation-amount|元
          H5|筹款 ** 元|fundraising-amount|元
          H6|先锋队 * 支|teams-formed|支
          H7|联系点次数|contact-branch-visits|次
          """)
  void 报告里的每个数都有指标(String mechanism, String figure, String metric, String unit) {
    assertThat(CATALOG.metric(metric)).as(figure).get().extracting(Metric::unit).isEqualTo(unit);
  }

  @Test
  void 每个机制都有可记录的事项() {
    Set<String> rows = new TreeSet<>();
    Stream.of("A13", "B13", "C11", "D5", "E6", "F5", "G10", "H7")
        .forEach(last -> rows.addAll(upTo(last)));
    // 双重组织生活 is read out of the branches' own records, nobody types it twice.
    rows.remove("C5");
    assertThat(CATALOG.kinds().stream().map(Kind::mechanism).collect(Collectors.toSet()))
        .isEqualTo(rows);
  }

  private static Set<String> upTo(String last) {
    return IntStream.rangeClosed(1, Integer.parseInt(last.substring(1)))
        .mapToObj(row -> last.charAt(0) + String.valueOf(row))
        .collect(Collectors.toSet());
  }

  @Test
  void 每类台账都有指标在数() {
    assertThat(CATALOG.kinds().stream().map(Kind::id))
        .allMatch(id -> !CATALOG.metricsCounting(id).isEmpty());
  }

  @Test
  void 不排名_不查登录_不数在线时长() {
    Stream<String> words =
        Stream.concat(
            CATALOG.kinds().stream().map(kind -> kind.name() + kind.aliases()),
            CATALOG.metrics().stream().map(metric -> metric.name() + metric.aliases()));
    assertThat(words).noneMatch(word -> word.matches(".*(排名|名次|登录|在线时长|打卡|签到|点赞).*"));
  }

  @Test
  void 网评只是一个次数() {
    Kind comment = CATALOG.kind("online-comment").orElseThrow();
    assertThat(comment.roles()).isEmpty();
    assertThat(comment.quantities()).isEmpty();
    assertThat(CATALOG.metricsCounting("online-comment")).hasSize(1);
  }

  @Test
  void 个人有关事项只留已报告的事实() {
    Kind filed = CATALOG.kind("personal-matters-filed").orElseThrow();
    assertThat(filed.quantities()).isEmpty();
    assertThat(filed.requires()).containsExactly("title");
  }

  @Test
  void 四种形态只由纪检记录() {
    assertThat(CATALOG.kind("discipline-forms").orElseThrow().recordedBy())
        .containsExactly(org.youju.kernel.Role.DISCIPLINE);
  }

  @Test
  void 谈话不要求写内容() {
    assertThat(CATALOG.kinds().stream().filter(kind -> kind.role("talked-to").isPresent()))
        .isNotEmpty()
        .noneMatch(kind -> kind.requires().contains("text"));
  }

  @Test
  void 必填项很少() {
    assertThat(CATALOG.kinds().stream().filter(kind -> requiredParts(kind) > 5).map(Kind::id))
        .isEmpty();
  }

  private static long requiredParts(Kind kind) {
    return kind.requires().size()
        + kind.roles().stream().filter(RolePart::required).count()
        + kind.quantities().stream().filter(Quantity::required).count();
  }
}
