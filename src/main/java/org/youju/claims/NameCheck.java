package org.youju.claims;

import java.util.List;

/**
 * Finds names that are masked by halves, and places left in a text that leaves its other places
 * out.
 */
final class NameCheck {
  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严";
  private static final Words TITLES =
      Words.of(
          "同志", "书记", "主任", "局长", "等", "、", "，", "主持", "副", "校长", "县长", "任", "代表", "作", "介绍", "发言",
          "汇报", "表示", "负责");

  /** Someone whose offence is told stays masked rightly. */
  private static final Words CHARGED =
      Words.of("案", "一案", "等人", "受贿", "违纪", "违法", "贪污", "涉嫌", "因", "严重违纪");

  private static final Words CRIME = Words.of("案", "盗窃", "诈骗", "受贿", "贪污", "违纪", "违法", "犯罪");
  private static final Words INTRODUCING =
      Words.of(
          "书记", "主任", "局长", "党员", "校长", "院长", "队长", "委员", "组长", "教师", "医生", "民警", "法官", "站长", "所长",
          "镇长", "县长", "市长", "处长", "科长");
  private static final List<String> PROVINCES =
      List.of(
          "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东",
          "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "内蒙古", "广西", "西藏", "宁夏",
          "新疆");
  private static final List<String> ANONYMOUS =
      List.of("我局", "我市", "我县", "我区", "我院", "我校", "我镇", "我委");

  private NameCheck() {}

  static void check(Manuscript manuscript) {
    halfMasked(manuscript);
    unmasked(manuscript);
  }

  /** 张某某, 李XX同志. */
  private static void halfMasked(Manuscript manuscript) {
    char[] t = manuscript.t();
    for (int i = 0; i + 1 < t.length; i++) {
      int end = i + 1;
      while (end < t.length && end < i + 3 && (t[end] == '某' || Numerals.masked(t[end]))) {
        end++;
      }
      boolean some =
          end > i + 1 && t[i + 1] == '某' && (end == i + 3 || TITLES.at(t, end, t.length) > 0);
      boolean charged =
          CHARGED.at(t, end, t.length) > 0 || CRIME.within(t, end, Math.min(t.length, end + 12));
      boolean introduced =
          end > i + 1
              && INTRODUCING.before(t, i, 0) > 0
              && !MeasureWords.countsAt(t, end, t.length)
              && t[i + 1] != '某';
      boolean titled = end > i + 1 && TITLES.at(t, end, t.length) > 1;
      if ((introduced || (some || titled) && !Character.isIdeographic(before(t, i)))
          && !charged
          && SURNAMES.indexOf(t[i]) >= 0) {
        manuscript.add(DefectType.HALF_MASKED_NAME, i, end, "姓名只隐去一半：写全名，或写“某某”。");
      }
    }
  }

  /**
   * A surname begins a word; inside 领导干部于 or 工作任 it is none. Titles before a name end with these.
   */
  private static char before(char[] t, int i) {
    char before = i == 0 ? '\n' : t[i - 1];
    return "记长任员志由和与及对为师授".indexOf(before) >= 0 ? ' ' : before;
  }

  /** One province named once or twice in a text that otherwise says 我局, 我市. */
  private static void unmasked(Manuscript manuscript) {
    String text = manuscript.text();
    List<String> named = PROVINCES.stream().filter(text::contains).toList();
    if (named.size() != 1 || ANONYMOUS.stream().noneMatch(text::contains)) {
      return;
    }
    int first = text.indexOf(named.get(0));
    int second = text.indexOf(named.get(0), first + 1);
    boolean rare = second < 0 || text.indexOf(named.get(0), second + 1) < 0;
    if (rare && first > 60 && !text.startsWith("省", first + named.get(0).length())) {
      manuscript.add(
          DefectType.UNMASKED_IDENTITY,
          first,
          first + named.get(0).length(),
          "全文未写明单位，只有这里露出地名：要么全文写明，要么一并隐去，并确认不是别处的稿子。");
    }
  }
}
