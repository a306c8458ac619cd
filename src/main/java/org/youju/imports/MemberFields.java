package org.youju.imports;

import java.util.List;

/**
 * Columns of a list of members: what regulations.md §15 collects and what other exports call it.
 */
final class MemberFields {
  static final String NAME = "name";
  static final String ID_NUMBER = "idNumber";
  static final String GENDER = "gender";
  static final String NATION = "nation";
  static final String BORN = "born";
  static final String EDUCATION = "education";
  static final String STATUS = "status";
  static final String UNIT = "unit";
  static final String JOINED = "joined";
  static final String REGULAR = "regular";
  static final String JOB = "job";
  static final String PHONE = "phone";
  static final String ORIGIN = "origin";
  static final String ADDRESS = "address";
  static final String LOST = "lost";
  static final String LOST_SINCE = "lostSince";
  static final String RETIRED = "retired";
  static final String MOBILE = "mobile";
  static final String SINCE = "since";
  static final String STANDING = "standing";

  static final List<Field> ALL =
      List.of(
          Field.of(NAME, "姓名", "必填。", "党员姓名", "人员姓名", "名字", "成员姓名", "干部姓名", "姓 名").needed(),
          Field.of(
              ID_NUMBER,
              "公民身份号码",
              "18 位，末位可为 X。单元格请设为文本。",
              "身份证号",
              "身份证号码",
              "身份证",
              "居民身份证号",
              "居民身份证号码",
              "公民身份证号码",
              "公民身份证号",
              "证件号码",
              "身份号码",
              "证件号"),
          Field.of(GENDER, "性别", "男或女，也可填国标代码 1、2。", "性别代码", "党员性别"),
          Field.of(NATION, "民族", "如汉族，也可填国标代码 01 至 56。", "民族代码", "族别"),
          Field.of(BORN, "出生日期", "如 1985-03-12。填了身份号码可不填。", "出生年月", "出生年月日", "生日", "出生时间"),
          Field.of(EDUCATION, "学历", "如大学本科，也可填国标代码。", "最高学历", "学历代码", "文化程度", "全日制学历", "学历学位"),
          Field.of(
              STATUS,
              "人员类别",
              "正式党员、预备党员、发展对象、积极分子、入党申请人或群众。",
              "党员类别",
              "党员类型",
              "人员类型",
              "政治面貌",
              "类别",
              "党员身份",
              "人员身份"),
          Field.of(
              UNIT,
              "所在支部",
              "本系统里的组织名称。",
              "所在党支部",
              "党支部名称",
              "支部名称",
              "党支部",
              "支部",
              "所在党组织",
              "所在组织",
              "党组织名称",
              "所属支部",
              "所属党支部",
              "所属党组织",
              "组织名称",
              "所在党支部名称",
              "组织关系所在党支部",
              "所在组织名称",
              "党组织",
              "组织关系所在支部",
              "所在党小组"),
          Field.of(
              JOINED,
              "加入党组织日期",
              "如 2010-07-01。",
              "入党时间",
              "入党日期",
              "入党年月",
              "加入党组织时间",
              "加入中共组织的时间",
              "加入中国共产党日期",
              "入党年月日",
              "党员入党时间",
              "加入中共党组织日期"),
          Field.of(
              REGULAR,
              "转正日期",
              "预备党员转为正式党员的日期。",
              "转正时间",
              "转为正式党员日期",
              "转为正式党员时间",
              "转正年月",
              "转为正式党员的日期"),
          Field.of(
              JOB, "工作岗位", "岗位或职务。", "岗位", "职务", "工作单位及职务", "单位职务", "行政职务", "现任职务", "工作岗位代码",
              "单位及职务", "职业", "工作单位及岗位"),
          Field.of(
              PHONE,
              "联系电话",
              "手机号，或带区号的固定电话。",
              "手机",
              "手机号",
              "手机号码",
              "电话",
              "移动电话",
              "联系方式",
              "电话号码",
              "联系手机",
              "联系电话号码",
              "手机电话"),
          Field.of(
              ADDRESS,
              "家庭住址",
              "加密保存，页面上只显示开头。",
              "家庭地址",
              "住址",
              "现居住地",
              "现居住地址",
              "居住地址",
              "家庭详细住址",
              "现住址",
              "现家庭住址",
              "常住地址"),
          Field.of(ORIGIN, "籍贯", "到县，如浙江省德清县。", "籍贯到县", "籍贯县", "籍贯地", "祖籍"),
          Field.of(RETIRED, "是否离退休", "是或否。", "离退休", "是否退休", "是否离退休党员", "离退休党员"),
          Field.of(MOBILE, "是否流动党员", "是或否。", "流动党员", "是否流动", "是否为流动党员"),
          Field.of(LOST, "是否失联", "是或否。", "失联", "是否失联党员", "失联党员", "失联情况", "是否失去联系"),
          Field.of(LOST_SINCE, "失联日期", "最近一次参加组织生活或交纳党费的日期；不清楚的可不填。", "失联时间", "失去联系日期", "失去联系时间"),
          Field.of(
              SINCE,
              "进入本支部日期",
              "组织关系从哪天起在这个支部。",
              "进入支部日期",
              "进入党支部日期",
              "进入党支部时间",
              "组织关系转入日期",
              "转入日期",
              "转入时间",
              "进入支部时间",
              "组织关系转入时间"),
          Field.of(STANDING, "党籍状态", "只导入正常的；停止党籍、出党等请先核实。", "党员状态", "党籍情况", "党籍"));

  private MemberFields() {}
}
