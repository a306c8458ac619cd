package org.youju.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tricky cases of figures in reports, one rule a test; ⟦ ⟧ mark what must be found. */
class ClaimsTest {

  @Test
  void 数字在名词前() {
    assertThat(Marked.one("举办⟦3期⟧青年读书沙龙。").subject()).contains("青年读书沙龙");
  }

  @Test
  void 数字在名词后() {
    assertThat(Marked.one("开展警示教育⟦7次⟧。").subject()).contains("警示教育");
  }

  @Test
  void 数字在动词前() {
    assertThat(Marked.one("⟦4次⟧召开专班会议。").subject()).contains("专班会议");
    Marked.expect("先后⟦6次⟧赴李家村调研，分别⟦两次⟧组织了座谈。");
  }

  @Test
  void 有达共引出数字() {
    Marked.expect("困难党员有⟦21户⟧，培训覆盖率达⟦92.5%⟧，以廉政为主题的共⟦5次⟧。");
  }

  @Test
  void 缺量词也是数据并作标记() {
    Claim claim = Marked.one("全年提拔⟦8⟧正科级干部。");
    assertThat(claim.marks()).contains(Mark.MISSING_UNIT);
    assertThat(claim.number()).contains(BigDecimal.valueOf(8));
    Marked.expect("机关党委下设⟦23⟧基层党支部。");
  }

  @Test
  void 一个动词管一串() {
    List<Claim> claims = Marked.expect("张贴海报⟦40张⟧、设立展板⟦12块⟧、编发快报⟦6期⟧。");
    assertThat(claims)
        .extracting(Claim::kind)
        .containsExactly(Kind.COPIES, Kind.COUNT, Kind.COPIES);
  }

  @Test
  void 省去名词的一串沿用前面的名词() {
    List<Claim> claims = Marked.expect("在国家级媒体刊发⟦2篇⟧，省级⟦9篇⟧、市级⟦31篇⟧。");
    assertThat(claims.get(1).subject()).isEqualTo("省级媒体刊发");
  }

  @Test
  void 分别是按次序配对() {
    List<Claim> claims = Marked.expect("党员中硕士、学士、大专学历的分别是⟦3人⟧、⟦25人⟧、⟦14人⟧。");
    assertThat(claims).extracting(Claim::subject).containsExactly("硕士学历党员", "学士学历党员", "大专学历党员");
  }

  @Test
  void 括号里的分项() {
    List<Claim> claims = Marked.expect("下设党总支⟦9个⟧(乡镇⟦6个⟧，国企⟦3个⟧)。");
    assertThat(claims.get(1).subject()).isEqualTo("乡镇党总支");
  }

  @Test
  void 没有标点隔开的一串() {
    Marked.expect("共有⟦五次⟧支部党员大会⟦一次⟧支委扩大会⟦一次⟧组织生活会。");
  }

  @Test
  void 一件事两个数() {
    List<Claim> claims = Marked.expect("办班⟦5期⟧，培训骨干⟦260人次⟧。");
    assertThat(claims).extracting(Claim::kind).containsExactly(Kind.COUNT, Kind.PEOPLE);
  }

  @ParameterizedTest
  @CsvSource({"九次,9", "两次,2", "十二次,12", "二十次,20", "一百零五次,105", "三百二十次,320", "一千零八次,1008"})
  void 中文数字(String written, BigDecimal number) {
    assertThat(Marked.one("开展走访⟦" + written + "⟧。").number()).contains(number);
  }

  @Test
  void 全角数字() {
    assertThat(Marked.one("召开会议⟦１２次⟧。").number()).contains(BigDecimal.valueOf(12));
  }

  @Test
  void 千位分隔() {
    assertThat(Marked.one("发放手册⟦12,500册⟧。").number()).contains(BigDecimal.valueOf(12500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"40余次", "300多次", "十余次", "近50次", "约50次", "20次左右", "近百次", "上百次"})
  void 约数(String written) {
    assertThat(Marked.one("开展巡查⟦" + written + "⟧。").approx()).isTrue();
  }

  @Test
  void 余多可在万字前后() {
    Claim claim = Marked.expect("服务群众⟦2万余人次⟧，筹资⟦70多万元⟧。").get(0);
    assertThat(claim.quantity().value()).contains(BigDecimal.valueOf(20000));
    assertThat(claim.quantity().baseUnit()).isEqualTo("人次");
  }

  @Test
  void 叠用约数作标记() {
    assertThat(Marked.one("悬挂标语⟦近800多条⟧。").marks()).contains(Mark.STACKED);
  }

  @Test
  void 过半与成数() {
    assertThat(Marked.one("⟦过半⟧党员报名参加。").bound()).contains(Bound.MIN);
    assertThat(Marked.one("占党员总数的⟦近七成⟧。").number()).contains(BigDecimal.valueOf(70));
    assertThat(Marked.one("占⟦百分之十五⟧。").number()).contains(BigDecimal.valueOf(15));
  }

  @Test
  void 上下限() {
    assertThat(Marked.one("集中学习⟦不少于10次⟧。").bound()).contains(Bound.MIN);
    assertThat(Marked.one("到会率⟦95%以上⟧。").bound()).contains(Bound.MIN);
    assertThat(Marked.one("耕地⟦不到600亩⟧。").bound()).contains(Bound.MAX);
  }

  @Test
  void 说不出数的量级() {
    Claim claim = Marked.one("那里有⟦几十万人口⟧。");
    assertThat(claim.number()).isEmpty();
    assertThat(claim.marks()).contains(Mark.VAGUE);
    assertThat(Marked.one("营收保持⟦两位数⟧增长。").number()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "这是一次难忘的经历。",
        "他成为一名合格的党员。",
        "出台了一系列制度。",
        "一批干部得到锻炼。",
        "这一年大家很辛苦。",
        "我们是统一战线成员。",
        "每周一例会学习。"
      })
  void 表示某个的一不是数据(String text) {
    Marked.none(text);
  }

  @Test
  void 表示数目的一是数据() {
    Marked.expect("只有⟦一名⟧青年党员。");
    Marked.expect("新建了⟦一个⟧文化广场。");
    Marked.expect("现有党支部⟦一个⟧。");
  }

  @Test
  void 否定的一不是数据() {
    Marked.none("没有缺过一次组织生活。");
  }

  @Test
  void 序数() {
    assertThat(Marked.one("⟦第二例⟧疑难案件办结。").kind()).isEqualTo(Kind.ORDINAL);
    List<Claim> claims = Marked.expect("举办⟦第十一期⟧、⟦十二期⟧培训班。");
    assertThat(claims).extracting(Claim::kind).containsOnly(Kind.ORDINAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"第二批主题教育启动。", "当选第六届委员。", "认真履行第一责任人职责。", "第一时间传达学习。", "召开第三次全体会议。", "第十八中学举行活动。"})
  void 名称里的序数不是数据(String text) {
    Marked.none(text);
  }

  @Test
  void 期件条看名词定类() {
    List<Claim> claims = Marked.expect("编发简报⟦6期⟧，回复来信⟦15件⟧，解决难题⟦15件⟧，举办培训班⟦6期⟧。");
    assertThat(claims)
        .extracting(Claim::kind)
        .containsExactly(Kind.COPIES, Kind.COPIES, Kind.COUNT, Kind.COUNT);
  }

  @Test
  void 个也可数人() {
    assertThat(Marked.one("选出⟦七个⟧学员代表发言。").kind()).isEqualTo(Kind.PEOPLE);
    assertThat(Marked.one("确定⟦7个⟧重点课题。").kind()).isEqualTo(Kind.COUNT);
  }

  @Test
  void 带括号的单位() {
    assertThat(Marked.one("与⟦120个(次)⟧党组织谈话。").unit()).isEqualTo("个次");
    Marked.expect("上稿⟦80余篇(件)⟧。");
  }

  @Test
  void 金额换算成元() {
    Claim claim = Marked.one("投入⟦45.6万元⟧改造阵地。");
    assertThat(claim.quantity().value()).contains(BigDecimal.valueOf(456000));
    assertThat(claim.kind()).isEqualTo(Kind.MONEY);
    assertThat(Marked.one("补助⟦6000元/年⟧。").marks()).contains(Mark.RATE);
  }

  @Test
  void 数字与量词间的空格和换行() {
    assertThat(Marked.one("共学习⟦18\n次⟧。").number()).contains(BigDecimal.valueOf(18));
    Marked.expect("学习⟦12 次⟧、研讨⟦3次⟧。");
  }

  @Test
  void 增减是一条带起止的数据() {
    Claim claim = Marked.one("示范点⟦从6个增加到14个⟧。");
    assertThat(claim.kind()).isEqualTo(Kind.CHANGE);
    assertThat(claim.from()).contains(BigDecimal.valueOf(6));
    assertThat(claim.to()).contains(BigDecimal.valueOf(14));
  }

  @Test
  void 对比是两条数据() {
    List<Claim> claims = Marked.expect("走访⟦30余次⟧，较上半年的⟦12次⟧明显增加。");
    assertThat(claims.get(1).marks()).contains(Mark.PREVIOUS);
  }

  @Test
  void 范围() {
    Claim claim = Marked.one("名额控制在⟦2-3名⟧。");
    assertThat(claim.from()).contains(BigDecimal.valueOf(2));
    assertThat(claim.to()).contains(BigDecimal.valueOf(3));
    assertThat(claim.mode()).isEqualTo(Mode.NORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2024 年3-9 月开展整治。", "2024年5月6日——8日培训。", "收入10万-20万元之间。", "自2021—2025年实施。"})
  void 像范围的日期和档次不是数据(String text) {
    Marked.none(text);
  }

  @Test
  void 名次() {
    assertThat(Marked.one("考核综合⟦排名第二⟧。").kind()).isEqualTo(Kind.RANK);
    assertThat(Marked.one("位列全市⟦前5名⟧。").kind()).isEqualTo(Kind.RANK);
    Claim rank = Marked.expect("在全市⟦85个⟧乡镇中⟦第三位⟧。").get(1);
    assertThat(rank.of()).contains(BigDecimal.valueOf(85));
  }

  @ParameterizedTest
  @ValueSource(strings = {"对不满60分的党员谈话。", "50岁以上同志除外。", "有3名以上正式党员的单位成立支部。", "3000元/年的标准。"})
  void 门槛不是数据(String text) {
    Marked.none(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "落实三会一课制度。",
        "履行一岗双责。",
        "树牢四个意识、坚定四个自信、做到两个维护。",
        "推进两学一做。",
        "学习党的二十大精神。",
        "贯彻八项规定。",
        "形成1+1+N机制。",
        "签订1书4表。",
        "深化五个一活动。",
        "严防四风反弹。",
        "坚持三重一大决策。",
        "学习二十届三中全会精神。",
        "把好三道关口。"
      })
  void 固定用语不是数据(String text) {
    Marked.none(text);
  }

  @Test
  void 名称紧挨着的数据只取后一个() {
    Marked.expect("评出“最美家庭”⟦2户⟧，“两新”组织党员⟦80人⟧，2021年立案⟦15件⟧。");
  }

  @Test
  void 空着的数据() {
    Claim claim = Marked.one("全年讲党课⟦*次⟧。");
    assertThat(claim.kind()).isEqualTo(Kind.PLACEHOLDER);
    assertThat(claim.expects()).contains(Kind.COUNT);
    List<Claim> claims = Marked.expect("购书⟦X余册⟧，投资⟦****亿元⟧，慰问⟦XX人⟧。");
    assertThat(claims)
        .extracting(c -> c.expects().orElseThrow())
        .containsExactly(Kind.COPIES, Kind.MONEY, Kind.PEOPLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**年度工作情况。",
        "XX单位、XX机构、XX人员参加。",
        "20XX年以来。",
        "出席第**次党代会。",
        "党的XX大召开。",
        "驻XX县工作队。"
      })
  void 名称和年份的空不是数据(String text) {
    Marked.none(text);
  }

  @Test
  void 空着的名次() {
    assertThat(Marked.one("总数位居全省⟦第 x⟧，").expects()).contains(Kind.RANK);
  }

  @Test
  void 遮了一半的数仍是空() {
    List<Claim> claims = Marked.expect("产值⟦2XX58元⟧，增长⟦13.X%⟧，奖补⟦X00万元⟧。");
    assertThat(claims).extracting(Claim::kind).containsOnly(Kind.PLACEHOLDER);
    assertThat(claims).allMatch(c -> c.number().isEmpty());
  }

  @Test
  void 替换损坏的数据作标记() {
    assertThat(Marked.one("筹集资金⟦2023万余元⟧。").marks()).contains(Mark.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2012农村工作总结。", "20216月3日召开。", "202324年投入。", "住在b205房间。", "三楼会议室。", "县道207线。", "一氧化碳中毒。",
        "逐一上门。", "市第四十二中学。", "第3页共9页", "全文共1500字", "工作总结(15篇)", "《十三个五年规划纲要》印发。", "分三个方面汇报。"
      })
  void 日期编号地点页码不是数据(String text) {
    Marked.none(text);
  }

  @Test
  void 繁体与注音() {
    Claim claim = Marked.one("發放慰問金⟦3.2萬元⟧。");
    assertThat(claim.subject()).isEqualTo("发放慰问金");
    assertThat(claim.quantity().value()).contains(BigDecimal.valueOf(32000));
  }

  @Test
  void 引号里的长句照样读数() {
    Marked.expect("通报称“今年以来新立案⟦12件⟧，给予处分⟦9人⟧，挽回损失⟦30万元⟧”。");
  }

  @Test
  void 背景要求与打算() {
    assertThat(Marked.one("全镇面积⟦52平方公里⟧。").mode()).isEqualTo(Mode.BACKGROUND);
    assertThat(Marked.one("每月学习⟦不少于2次⟧。").mode()).isEqualTo(Mode.NORM);
    assertThat(Marked.one("明年计划发展党员⟦6名⟧。").mode()).isEqualTo(Mode.PLAN);
    assertThat(Marked.one("发展党员⟦6名⟧。").mode()).isEqualTo(Mode.FACT);
  }

  @Test
  void 人数次数后面的数字不丢() {
    Marked.expect("到会人数⟦38人⟧，培训次数⟦6次⟧，幅度超⟦5个百分点⟧。".replace("超⟦", "⟦超"));
  }

  @Test
  void 位置按码点计() {
    Claim claim = Claims.in("𠮷𠮷镇开展调研9次。").get(0);
    assertThat(claim.start()).isEqualTo(7);
    assertThat(claim.length()).isEqualTo(2);
  }
}
