package org.youju.imports;

import java.util.List;

/** Columns of a list of party organisations. */
final class OrganizationFields {
  static final String NAME = "name";
  static final String KIND = "kind";
  static final String PARENT = "parent";
  static final String SINCE = "since";
  static final String CODE = "code";
  static final String CONTACT = "contact";
  static final String PHONE = "phone";
  static final String CREDIT_CODE = "creditCode";

  static final List<Field> ALL =
      List.of(
          Field.of(
                  NAME,
                  "组织名称",
                  "公章全称。必填。",
                  "党组织名称",
                  "党组织全称",
                  "组织全称",
                  "支部名称",
                  "党支部名称",
                  "名称",
                  "单位名称",
                  "党组织")
              .needed(),
          Field.of(
              KIND,
              "组织类别",
              "党委、党总支、党支部、联合党支部、党小组等。",
              "党组织类别",
              "党组织类型",
              "组织类型",
              "类别",
              "类型",
              "党组织类别代码",
              "组织类别代码"),
          Field.of(
              PARENT,
              "上级党组织",
              "上级的组织名称；不填则放在本单位最上级之下。",
              "上级党组织名称",
              "上级组织",
              "上级组织名称",
              "所属党委",
              "隶属党组织",
              "上级",
              "直属上级",
              "隶属组织"),
          Field.of(
              SINCE,
              "成立日期",
              "如 2019-07-01。",
              "成立时间",
              "建立日期",
              "建立时间",
              "批准成立日期",
              "成立年月",
              "党组织成立时间",
              "党组织建立时间"),
          Field.of(
              CODE,
              "党组织代码",
              "层级码，每级 3 位；没有上级名称时靠它找上级。",
              "组织代码",
              "组织编码",
              "党组织编码",
              "层级码",
              "编码",
              "代码"),
          Field.of(CONTACT, "联系人", "谁负责联系。", "党组织联系人", "联络人", "联系人姓名", "组织联系人"),
          Field.of(
              PHONE,
              "联系电话",
              "固定电话带区号；加密保存。",
              "电话",
              "联系方式",
              "办公电话",
              "固定电话",
              "联系人电话",
              "党组织联系电话",
              "电话号码"),
          Field.of(
              CREDIT_CODE,
              "统一社会信用代码",
              "所在单位的，18 位。",
              "信用代码",
              "社会信用代码",
              "单位统一社会信用代码",
              "所在单位统一社会信用代码",
              "法人单位统一社会信用代码"));

  private OrganizationFields() {}
}
