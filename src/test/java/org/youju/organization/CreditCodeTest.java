package org.youju.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTest {
  /** Made up: authority 1, kind 1, region 000000, a body that nobody has. */
  private static final String SEVENTEEN = "11000000MB0000001";

  private final String sound = SEVENTEEN + CreditCode.checkSign(SEVENTEEN);

  @Test
  void 校验位按国标() {
    // GB 32100—2015 附录的例子：91350100M000100Y43
    assertThat(CreditCode.checkSign("91350100M000100Y4")).isEqualTo('3');
    assertThat(CreditCode.fault("91350100M000100Y43")).isEmpty();
  }

  @Test
  void 小写_空格_连字符和全角都认() {
    String typed = " " + sound.toLowerCase(java.util.Locale.ROOT).replace("mb", "ｍｂ-") + " ";
    assertThat(CreditCode.clean(typed)).isEqualTo(sound);
    assertThat(CreditCode.fault(sound)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "9135010OM000100Y43,不含 I、O、S、V、Z",
    "91350100M000100Y4,须为 18 位",
    "91350100M000100Y44,校验位不对",
    "无,须为 18 位"
  })
  void 不对的说清(String code, String words) {
    assertThat(CreditCode.fault(CreditCode.clean(code)).orElseThrow()).contains(words);
  }

  @Test
  void 没有就不查() {
    assertThat(CreditCode.fault("")).isEmpty();
  }
}
