package org.youju.imports;

import java.util.List;

/**
 * Columns of a list of activities; columns named like a role or a quantity of a kind come on top.
 */
final class LedgerFields {
  static final String ON = "on";
  static final String UNTIL = "until";
  static final String KIND = "kind";
  static final String TITLE = "title";
  static final String PLACE = "place";
  static final String UNIT = "unit";
  static final String TEXT = "text";
  static final String EXPECTED = "expected";
  static final String HEADS = "heads";

  /** Named people: the id is {@code role:} and the role of the catalogue. */
  static final String ROLE = "role:";

  static final List<Field> ALL =
      List.of(
          Field.of(
                  ON,
                  "日期",
                  "如 2025-03-05；几天的活动填第一天。必填。",
                  "时间",
                  "活动时间",
                  "活动日期",
                  "开展时间",
                  "开展日期",
                  "会议时间",
                  "会议日期",
                  "召开时间",
                  "召开日期",
                  "开始日期",
                  "开始时间",
                  "举办时间",
                  "学习时间",
                  "发生日期")
              .needed(),
          Field.of(UNTIL, "结束日期", "几天的活动填最后一天。", "结束时间", "截止日期"),
          Field.of(
              KIND,
              "活动类别",
              "如党员大会、主题党日；几类用顿号隔开。",
              "活动类型",
              "类别",
              "类型",
              "会议类型",
              "会议类别",
              "活动形式",
              "形式",
              "活动名目",
              "组织生活类型",
              "会议名称",
              "活动种类",
              "台账类别",
              "三会一课类型",
              "组织生活形式"),
          Field.of(
              TITLE,
              "主题",
              "一句话说清是什么事。",
              "标题",
              "活动主题",
              "会议主题",
              "活动名称",
              "议题",
              "会议议题",
              "活动标题",
              "题目",
              "学习主题",
              "名称",
              "事项"),
          Field.of(PLACE, "地点", "", "活动地点", "会议地点", "召开地点", "开展地点", "地址", "场所"),
          Field.of(
              UNIT,
              "所属组织",
              "本系统里的组织名称；不填则记在上传时选的组织。",
              "组织",
              "党支部",
              "支部",
              "组织名称",
              "支部名称",
              "所在支部",
              "党组织",
              "党支部名称",
              "开展组织",
              "主办单位",
              "所属支部",
              "所属党支部",
              "党组织名称"),
          Field.of(ROLE + "host", "主持人", "姓名。", "主持", "会议主持", "会议主持人", "召集人"),
          Field.of(ROLE + "recorder", "记录人", "姓名。", "记录", "会议记录", "记录员", "会议记录人"),
          Field.of(ROLE + "lecturer", "主讲人", "姓名。", "授课人", "讲课人", "主讲", "党课主讲人", "宣讲人", "授课领导"),
          Field.of(
              ROLE + "attendee",
              "参加人员",
              "姓名，用顿号隔开。",
              "出席人员",
              "参会人员",
              "到会人员",
              "参加人",
              "参与人员",
              "出席人",
              "参会人",
              "参会党员",
              "参加对象",
              "到会人",
              "参加人员名单",
              "参会名单"),
          Field.of(
              ROLE + "absent",
              "缺席人员",
              "姓名，用顿号隔开。",
              "请假人员",
              "缺席人",
              "缺席",
              "未到人员",
              "缺席人员及原因",
              "请假人员及原因",
              "缺勤人员"),
          Field.of(ROLE + "observer", "列席人员", "姓名，用顿号隔开。", "列席", "列席人"),
          Field.of(EXPECTED, "应到人数", "整数。", "应到", "应到会人数", "应参加人数", "应出席人数", "应到党员数", "应到党员"),
          Field.of(
              HEADS, "实到人数", "整数。", "实到", "参加人数", "参会人数", "到会人数", "人数", "出席人数", "参与人数", "实到会人数",
              "参加党员数", "实到党员数"),
          Field.of(
              TEXT, "内容", "简要内容。", "活动内容", "会议内容", "主要内容", "内容摘要", "简要内容", "活动简况", "备注", "具体内容",
              "主要议程", "活动情况", "会议议程", "开展情况", "学习内容"));

  private LedgerFields() {}
}
