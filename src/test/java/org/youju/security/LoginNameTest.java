package org.youju.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Refused;

class LoginNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "zhangsan",
        "ZhangSan",
        " zhangsan ",
        "ｚｈａｎｇｓａｎ",
        "zhang\u200Bsan",
        "zhangsan\u3000",
        "ZHANGSAN\uFEFF"
      })
  void 写法不同的同一个登录名是同一把钥匙(String typed) {
    assertThat(LoginName.typed(typed).key()).isEqualTo("zhangsan");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "张 ", "a<b", "a;b", "a'b", "${x}"})
  void 不合规的登录名不能建立(String typed) {
    assertThatThrownBy(() -> LoginName.chosen(typed)).isInstanceOf(Refused.class);
  }

  @Test
  void 生僻字和间隔号之外的汉字可以作登录名() {
    assertThat(LoginName.chosen("𠮷田党办").text()).isEqualTo("𠮷田党办");
  }

  @Test
  void 在门口输入再长也只看开头() {
    assertThat(LoginName.typed("a".repeat(1_000_000)).key()).hasSize(256);
  }
}
