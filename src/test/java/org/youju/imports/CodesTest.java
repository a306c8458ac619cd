package org.youju.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.organization.MemberStatus;

class CodesTest {
  @ParameterizedTest
  @CsvSource({"男,男", "女,女", "1,男", "2,女", "１,男", "男性,男", "' 女 ',女", "'''1',男"})
  void 性别(String text, String expected) {
    assertThat(Codes.gender(Cell.text(text))).isEqualTo(Parsed.of(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "9", "3", "M", "未知", "男女"})
  void 性别代码零和九不猜(String text) {
    assertThat(Codes.gender(Cell.text(text)).isWrong()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "汉,汉族",
    "汉族,汉族",
    "01,汉族",
    "1,汉族",
    "05,维吾尔族",
    "维吾尔,维吾尔族",
    "11,满族",
    "15,土家族",
    "50,塔塔尔族",
    "54,门巴族",
    "55,珞巴族",
    "56,基诺族",
    "97,其他",
    "０１,汉族"
  })
  void 民族用代码和名称都行(String text, String expected) {
    assertThat(Codes.nation(Cell.text(text))).isEqualTo(Parsed.of(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"57", "00", "96", "99", "华族", "HA"})
  void 不认识的民族(String text) {
    assertThat(Codes.nation(Cell.text(text)).isWrong()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "11,博士研究生毕业",
    "14,硕士研究生毕业",
    "20,大学本科",
    "21,大学本科毕业",
    "31,大学专科毕业",
    "61,普通高中毕业",
    "大学,大学",
    "在职研究生,在职研究生",
    "２１,大学本科毕业"
  })
  void 学历用国标代码和名称都行(String text, String expected) {
    assertThat(Codes.education(Cell.text(text))).isEqualTo(Parsed.of(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "02", "08", "5", "99", "A1"})
  void 不是国标的学历代码不猜(String text) {
    assertThat(Codes.education(Cell.text(text)).fault()).contains("GB/T 4658");
  }

  @ParameterizedTest
  @CsvSource({
    "正式党员,FORMAL",
    "正式,FORMAL",
    "中共党员,FORMAL",
    "01,FORMAL",
    "1,FORMAL",
    "预备党员,PROBATIONARY",
    "2,PROBATIONARY",
    "中共预备党员,PROBATIONARY",
    "入党积极分子,ACTIVIST",
    "积极分子,ACTIVIST",
    "发展对象,CANDIDATE",
    "入党申请人,APPLICANT",
    "群众,MASS"
  })
  void 人员类别(String text, MemberStatus expected) {
    assertThat(Codes.status(Cell.text(text))).isEqualTo(Parsed.of(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"共青团员", "3", "民主党派", "党外"})
  void 不认识的人员类别(String text) {
    assertThat(Codes.status(Cell.text(text)).isWrong()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "是,true",
    "否,false",
    "1,true",
    "0,false",
    "Y,true",
    "√,true",
    "在职,false",
    "离退休,true",
    "已失联,true",
    "未失联,false"
  })
  void 是与否(String text, boolean expected) {
    assertThat(Codes.yes(Cell.text(text))).isEqualTo(Parsed.of(expected));
  }
}
