package org.youju.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.minutes.Understood.Away;
import org.youju.minutes.Understood.Named;

/** Rules of reading, one by one; today is Wednesday 25 November 2026. */
class ReadMinutesTest {
  private static Understood read(String text) {
    List<Understood> read = Accuracy.read(text);
    assertThat(read).as(text).hasSize(1);
    return read.get(0);
  }

  private static String on(String text) {
    return read(text).on().map(Found::value).map(LocalDate::toString).orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "时间：2026年3月5日下午2:30 | 2026-03-05",
        "时间：2026 年 3 月 5 日 | 2026-03-05",
        "时间：２０２６年３月５日 | 2026-03-05",
        "时间：二〇二六年三月五日 | 2026-03-05",
        "时间：二零二六年三月十五日 | 2026-03-15",
        "时间：三月廿五日 | 2026-03-25",
        "时间：3月5号 | 2026-03-05",
        "时间：3.5下午 | 2026-03-05",
        "时间：3/5 | 2026-03-05",
        "时间：2026-03-05 14:30 | 2026-03-05",
        "时间：2026.3.5 | 2026-03-05",
        "时间：20260305 | 2026-03-05",
        "时间：26年3月5日 | 2026-03-05",
        "时间：今天上午 | 2026-11-25",
        "时间：昨天 | 2026-11-24",
        "时间：前天 | 2026-11-23",
        "时间：本周五 | 2026-11-27",
        "时间：上周五 | 2026-11-20",
        "时间：12月30日 | 2025-12-30",
      })
  void 日期的各种写法(String time, String expected) {
    String text = "党员大会\n" + time;
    assertThat(on(text)).isEqualTo(expected);
  }

  @Test
  void 不存在的日期不读() {
    assertThat(on("党员大会\n时间：2026年2月30日")).isEmpty();
    assertThat(on("党员大会\n时间：13月5日")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3月5日至7日 | 2026-03-07",
        "3月5日—3月7日 | 2026-03-07",
        "3月5-7日 | 2026-03-07",
        "2026年3月5日至2026年3月7日 | 2026-03-07",
        "2026.3.5-2026.3.7 | 2026-03-07",
        "3月5日、6日 | 2026-03-06",
      })
  void 起止日期(String time, String until) {
    Understood read = read("读书班\n时间：" + time);
    assertThat(read.on().map(Found::value)).contains(LocalDate.of(2026, 3, 5));
    assertThat(read.until().map(Found::value).map(LocalDate::toString)).contains(until);
  }

  @Test
  void 姓名中间的空格_职务和同志不影响() {
    Understood read = read("党小组会\n参会人员：支部书记陈晓东、王 芳同志、周　明（党员）");
    assertThat(names(read, "attendee")).containsExactly("陈晓东", "王芳", "周明");
  }

  @Test
  void 词里的名字不是人() {
    Understood read = read("3月5日召开党员大会，学习关于明确职责的通知，大家高兴地表示要许诺践诺。");
    assertThat(read.participants()).isEmpty();
  }

  @Test
  void 同名的人列出各位_不替人选() {
    Understood read = read("党小组会\n参会人员：刘洋、周明");
    Named named = read.participants().get(0).value();
    assertThat(named.name()).isEqualTo("刘洋");
    assertThat(named.people()).hasSize(2);
    assertThat(named.person()).isEmpty();
  }

  @Test
  void 名册外的人照样写出() {
    Named named = read("党课\n授课人：周文彬").participants().get(0).value();
    assertThat(named.name()).isEqualTo("周文彬");
    assertThat(named.people()).isEmpty();
  }

  @Test
  void 名册外的人在句子里_名单和主持照样认得() {
    Understood read = read("9月29日召开党员大会，会议由支部书记张某主持，钟国平、丁丽、石磊参加，赵铁柱因病请假。");
    assertThat(names(read, "host")).containsExactly("张某");
    assertThat(names(read, "attendee")).containsExactly("钟国平", "丁丽", "石磊");
    assertThat(read.absent().stream().map(a -> a.value().name())).containsExactly("赵铁柱");
    assertThat(read("9月29日，支部高标准、高质量、高效率开展主题党日活动。").participants()).isEmpty();
    assertThat(read("9月29日，支部高标准、高质量开展主题党日活动。").participants()).isEmpty();
    assertThat(names(read("9月29日召开党员大会，到会的有钱学文、夏雨、石磊。"), "attendee")).hasSize(3);
    assertThat(names(read("党员大会\n参加人员：钱学文 夏 雨 石 磊 欧阳春霞\n未参加人：程立新"), "attendee")).hasSize(4);
    assertThat(names(read("9月29日，支部关于召开党员大会的安排"), "host")).isEmpty();
  }

  @Test
  void 带队并主持_名册外的列席_会议室的名字不是会议() {
    assertThat(names(read("9月25日，支部开展主题党日活动。支部书记陈晓东带队并主持。"), "host")).containsExactly("陈晓东");
    Understood life = read("3月2日召开组织生活会，街道党工委副书记郑国华列席指导，周明、冯雪参加会议。");
    assertThat(names(life, "observer")).containsExactly("郑国华");
    assertThat(names(life, "attendee")).containsExactly("周明", "冯雪");
    assertThat(kinds("9月22日，党委理论学习中心组在党委会议室举行集体学习研讨。")).containsExactly("center-group-study");
    assertThat(names(read("【会议通知】\n时间：11月30日\n党员大会\n参会：全体党员"), "attendee")).isEmpty();
  }

  @Test
  void 主持人不在名单里_实到人数合上才算到会() {
    String minutes = "党员大会\n主持人：陈晓东\n记录人：王芳\n参会人员：周明、冯雪\n实到：";
    assertThat(names(read(minutes + "2人"), "attendee")).containsExactly("周明", "冯雪");
    assertThat(names(read(minutes + "3人"), "attendee")).containsExactly("周明", "冯雪", "陈晓东");
    assertThat(names(read(minutes + "4人"), "attendee")).containsExactly("周明", "冯雪", "陈晓东", "王芳");
    assertThat(names(read(minutes + "9人"), "attendee")).containsExactly("周明", "冯雪");
  }

  @Test
  void 句子里记了主持和全体参加_主持的不是唯一到会的() {
    Understood read = read("7月22日召开警示教育大会，全体党员参加，纪检委员刘敏主持。");
    assertThat(names(read, "attendee")).hasSize(20);
    assertThat(names(read("7月22日召开党员大会。除周明请假外，其余党员全部参加。"), "attendee")).hasSize(19);
  }

  @Test
  void 缺席的原因照原文() {
    assertThat(
            read("党员大会\n缺席：周明（病假）、唐亮因公出差、马骏").absent().stream().map(Found::value).map(Away::reason))
        .containsExactly("病假", "因公出差", "");
    assertThat(
            read("3月5日召开党员大会，周明、唐亮因公出差请假。").absent().stream().map(Found::value).map(Away::reason))
        .containsExactly("因公出差请假", "因公出差请假");
  }

  @Test
  void 全体党员与实到人数不符_不列名() {
    assertThat(names(read("党员大会\n参会人员：全体党员"), "attendee")).hasSize(20);
    assertThat(names(read("党员大会\n参会人员：全体党员\n应到30人，实到28人"), "attendee")).isEmpty();
  }

  @Test
  void 通知里请来的人不算到会() {
    String notice = "关于召开党员大会的通知\n定于12月3日召开党员大会，";
    assertThat(names(read(notice + "请全体党员准时参加。"), "attendee")).isEmpty();
    assertThat(names(read(notice + "通知如下：\n参会人员：全体党员"), "attendee")).isEmpty();
  }

  @Test
  void 只写职务而只有一人的_认得() {
    assertThat(names(read("支委会\n主持：支部书记"), "host")).containsExactly("陈晓东");
    assertThat(names(read("支委会\n主持：书记和委员"), "host")).isEmpty();
  }

  @Test
  void 会上研究的事不是另一类活动() {
    assertThat(kinds("支委会会议记录\n时间：3月5日\n研究主题党日方案，安排讲党课。"))
        .containsExactly("branch-committee-meeting");
    assertThat(kinds("3月5日，支部召开支委会，传达学习党组会议精神。")).containsExactly("branch-committee-meeting");
  }

  @Test
  void 一次活动可以有几类() {
    assertThat(kinds("3月5日，支部开展主题党日活动，陈晓东讲授了专题党课。"))
        .containsExactly("theme-party-day", "special-party-lecture");
  }

  @Test
  void 数量只取自己的说法() {
    Understood read = read("3月5日开展主题党日，发放资料30份，传达文件3份，学习2学时。");
    assertThat(read.quantities().get("copies").value()).isEqualByComparingTo("30");
    assertThat(read.quantities().get("hours").value()).isEqualByComparingTo("2");
  }

  @Test
  void 每一项的位置就是原文那几个字() {
    String text = "党员大会\n时间：2026年3月5日\n地点：三楼会议室\n主持人：王　芳";
    Understood read = read(text);
    read.place().ifPresent(f -> assertThat(text.substring(f.start(), f.end())).isEqualTo("三楼会议室"));
    Found<Named> host = read.participants().get(0);
    assertThat(text.substring(host.start(), host.end())).isEqualTo("王　芳");
  }

  /** Whatever is cut out of or mixed into minutes: an answer, never a failure. */
  @Test
  void 怎样残缺的文字都不出错() {
    List<String> texts =
        Stream.of(
                "development.txt",
                "development-2.txt",
                "development-3.txt",
                "kept-apart.txt",
                "kept-apart-9.txt",
                "kept-apart-10.txt")
            .flatMap(file -> Example.of(file).stream())
            .map(Example::text)
            .toList();
    Random random = new Random(5);
    for (int i = 0; i < 3_000; i++) {
      String one = texts.get(random.nextInt(texts.size()));
      String other = texts.get(random.nextInt(texts.size()));
      String mixed =
          one.substring(random.nextInt(one.length()))
              + "、：（\n\t".charAt(random.nextInt(5))
              + other.substring(0, random.nextInt(other.length()));
      Roll roll = i % 2 == 0 ? People.ROLL : new Roll(List.of());
      assertThatCode(() -> places(mixed, roll)).as(mixed).doesNotThrowAnyException();
    }
  }

  /** 50,000 characters of the same word: read through once, not once for every word. */
  @Test
  void 很长的重复文字也读得完() {
    for (String word :
        List.of(
            "时间：",
            "3月5日",
            "陈晓东主持，",
            "参会人员：陈晓东\n",
            "主 ",
            "讲",
            "（",
            "在",
            "缺陈晓东，",
            "除陈晓东",
            "陈晓东、",
            "钟国平、",
            "钟国平因病请假，",
            "全体党员（",
            "；3月5日召开党员大会")) {
      assertThatCode(() -> places(word.repeat(50_000 / word.length())))
          .as(word)
          .doesNotThrowAnyException();
    }
    assertThatCode(() -> places("陈晓东" + " ".repeat(40_000) + "李思远参加党员大会"))
        .doesNotThrowAnyException();
  }

  private static void places(String text) {
    places(text, People.ROLL);
  }

  private static void places(String text, Roll roll) {
    for (Understood read : Accuracy.read(text, roll)) {
      read.sources().forEach(s -> assertThat(text.substring(s.start(), s.end())).isNotEmpty());
    }
  }

  private static List<String> names(Understood read, String role) {
    return read.participants().stream()
        .map(Found::value)
        .filter(named -> named.role().equals(role))
        .map(Named::name)
        .toList();
  }

  private static List<String> kinds(String text) {
    return read(text).kinds().stream().map(Found::value).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "支部走进龙潭茶山开展主题党日活动 | 龙潭茶山",
        "支部在工地板房里开党小组会 | 工地板房",
        "党员在第三中学考点设立服务台开展志愿服务 | 第三中学考点",
        "支部在老干部活动中心开展主题党日 | 老干部活动中心",
        "支委会⏎二〇二六年九月二日下午三点，党建办 | 党建办",
        "支委会⏎2026.01.07 9:30 书记办公室 | 书记办公室",
        "主题党日⏎12月5日早上7:30，人民公园南门集合 | 人民公园南门",
        "党员大会⏎时间：3月5日⏎地点：党员活动室（302） | 党员活动室（302）",
        "党员大会⏎3月20日晚7点，村委会大院。 | 村委会大院",
        "请支委于12月1日上午9点到405会议室参加支委会 | 405会议室",
        "3月5日，支部去市档案馆搞了主题党日 | 市档案馆",
        "3月5日，支部在开展主题教育期间召开党员大会 | ''",
      })
  void 地点_没有固定词尾的也认_期间不是地点(String text, String place) {
    assertThat(read(text.replace('⏎', '\n')).place().map(Found::value).orElse("")).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "缺席：周明（监考）、唐亮 | 周明=监考 唐亮=",
        "缺席：周明，家中有事；唐亮，参加市里培训 | 周明=家中有事 唐亮=参加市里培训",
        "缺席——周明（外地进修） | 周明=外地进修",
        "缺席：周明（组织委员） | 周明=",
        "3月5日召开党员大会，除周明值班外全体党员参加 | 周明=值班",
        "参加：支部全体党员（缺周明，防汛值班） | 周明=防汛值班",
        "缺席：周明、唐亮（公差） | 周明=公差 唐亮=公差",
        "参加：全体党员（周明公出） | 周明=公出",
        "周明请假（带孩子看病）。 | 周明=带孩子看病",
        "周明和唐亮去市里开会没参加。 | 周明=去市里开会 唐亮=去市里开会",
        "不能来的提前跟组织委员王芳请假 | ''",
      })
  void 缺席的原因不限于常用的词_职务不是原因(String line, String absent) {
    String read =
        read("党员大会\n时间：2026年3月5日\n" + line).absent().stream()
            .map(Found::value)
            .map(away -> away.name() + "=" + away.reason())
            .collect(java.util.stream.Collectors.joining(" "));
    assertThat(read).isEqualTo(absent);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "定于下月8日上午召开党员大会，请准时参加。⏎支部办　11月25日 | 2026-12-08",
        "兹定于本周五（27日）召开党员大会，请准时参加。⏎2026年11月23日 | 2026-11-27",
        "上月8日召开党员大会 | 2026-10-08",
      })
  void 落款的日期不是开会的日子(String text, String day) {
    assertThat(on("各位党员：\n" + text.replace('⏎', '\n'))).isEqualTo(day);
  }

  @Test
  void 一行里分号隔开的两件事_编号带小标题的两件事() {
    assertThat(Accuracy.read("周四（11月19日）在二楼会议室开展主题党日，周明主持；周五（11月20日）在三楼会议室召开党小组会，唐亮主持。"))
        .hasSize(2);
    assertThat(Accuracy.read("1、重阳敬老。10月16日，支部开展主题党日。\n2、党员大会。10月21日，支部召开党员大会。")).hasSize(2);
    assertThat(Accuracy.read("日期：9月11日　时间：17:40～18:50\n主题党日")).as("钟点不是另一件事").hasSize(1);
  }

  private static List<String> in(String role, Understood read) {
    return read.participants().stream()
        .map(Found::value)
        .filter(named -> named.role().equals(role))
        .map(Named::name)
        .toList();
  }

  private static String title(String text) {
    return read(text).title().map(Found::value).orElse("");
  }

  @Test
  void 谈话记录读出谈话人和谈话对象() {
    Understood read = read("廉政谈话记录\n谈话时间：2026年6月18日\n谈话人：陈晓东\n谈话对象：周明、吴桂花\n记录人：刘敏\n谈话内容：节前提醒。");
    assertThat(in("talker", read)).containsExactly("陈晓东");
    assertThat(in("talked-to", read)).containsExactly("周明", "吴桂花");
    assertThat(in("recorder", read)).containsExactly("刘敏");
  }

  @Test
  void 职务里的宣传不是宣传() {
    Understood read = read("时间：2026年1月15日\n参会人员：陈晓东（支部书记）、赵国强（宣传委员）\n内容：研究全年工作计划。");
    assertThat(read.kinds()).isEmpty();
    assertThat(in("attendee", read)).containsExactly("陈晓东", "赵国强");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "党 员 大 会 记 录\\n日期：2026年4月24日 | 党员大会",
        "关于召开第三季度党员大会的通知\\n时间：2026年11月29日 | 第三季度党员大会",
        "发展党员票决大会：2026-06-25下午3点于七楼会议室召开，讨论接收周明为预备党员。 | 发展党员票决大会",
        "党小组会议记录\\n时间：2026年11月5日 | 党小组会议",
        "支部委员会会议记录\\n时间：2026年11月5日 | 支部委员会会议",
        "党员大会会议记录\\n时间：2026年11月5日 | 党员大会",
        "主题党日+“环保行”\\n一、活动时间：2026年4月10日14时 | 主题党日+“环保行”",
        "时间：2026年3月20日    主题：党员集中学习    地点：线上 | 党员集中学习",
        "11月16日，第二党小组开了组织生活会前的谈心谈话，许诺主持。 | 谈心谈话",
      })
  void 标题(String text, String title) {
    assertThat(title(text.replace("\\n", "\n"))).isEqualTo(title);
  }

  @Test
  void 一段话里说做了两件事_各是一件() {
    List<Understood> read =
        Accuracy.read(
            "本周支部做了两件事。周一（11月16日）晚7点，第二党小组在602办公室开了党小组会，许诺主持。11月19日上午组织全体党员到烈士陵园祭扫，开展主题党日活动，马骏值班没去。");
    assertThat(read).hasSize(2);
    assertThat(read)
        .extracting(u -> u.on().orElseThrow().value().getDayOfMonth())
        .containsExactly(16, 19);
    assertThat(Accuracy.read("11月16日，支部召开党员大会，传达11月10日全省会议精神。11月18日前，各小组组织讨论学习。")).hasSize(1);
  }

  @Test
  void 每人一篇共九篇是九篇_王教授姓王() {
    Understood read = read("主题党日活动记录\n时间：2026年5月8日\n参观展览，每人撰写心得体会1篇，共9篇。");
    assertThat(read.quantities().values()).extracting(f -> f.value().intValue()).contains(9);
    Understood lecture = read("11月12日，支部在党校报告厅上党课，特邀市委党校王教授授课。陈晓东主持。");
    assertThat(in("lecturer", lecture)).doesNotContain("王教");
  }

  @Test
  void 议定的事项不是开了什么会() {
    Understood read =
        read("议事记录\n2026年2月3日上午，陈晓东主持，在书记办公室开会。\n议定事项：\n1、春节前走访慰问困难党员2户；\n2、2月份主题党日定于2月11日。");
    assertThat(read.kinds()).isEmpty();
  }

  @Test
  void 慰问记录的记录不是记录人_口语的全体和缺() {
    Understood visit = read("走访慰问记录：6月29日，陈晓东、刘敏到退休老党员家中慰问。");
    assertThat(in("recorder", visit)).isEmpty();
    Understood all = read("6月5日 支部开会 会议室 陈晓东主持 讲了安全生产 全体都到了 就缺许诺 说是孩子发烧");
    assertThat(all.absent()).extracting(a -> a.value().name()).containsExactly("许诺");
    assertThat(in("attendee", all)).hasSizeGreaterThan(15).doesNotContain("许诺");
  }
}
