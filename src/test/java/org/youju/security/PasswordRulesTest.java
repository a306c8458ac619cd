package org.youju.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private static List<String> faults(String password) {
    return PasswordRules.faults(password, 8, List.of("liming", "滨江市审计局"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kv7#mPx2", "云山苍苍泱泱Jx9", "correct-Horse-9-battery", "Tq8.tULw"})
  void 合格的密码没有毛病(String password) {
    assertThat(faults(password)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Kv7#mPx | 至少 8",
        "kvtmpxwzbd | 三类",
        "73914806 | 三类",
        "kv7tmpx2w | 三类",
        "xLiMing#2 | 登录名",
        "ｌｉｍｉｎｇ#Kv7 | 登录名",
        "滨江市审计局Kv7# | 单位名称",
        "Kv#qwer82 | 连着",
        "Kv#REWQ82 | 连着",
        "Kv1234#mp | 连着",
        "Kv!@#$mp7 | 连着",
        "Kv7#efghP | 连着",
        "Kv7#1qaz9 | 连着",
        "Kv7#aaaaP | 连着",
        "Password2024! | 常见",
        "P@ssw0rd!9 | 常见",
        "Adm1n@852 | 常见",
        "Zhongguo@86 | 常见",
        "Welcome#7 | 常见"
      })
  void 不合格的密码说出毛病(String password, String fault) {
    assertThat(faults(password)).anySatisfy(sentence -> assertThat(sentence).contains(fault));
  }

  @Test
  void 很长的密码可以用到一百二十八个字符() {
    String long128 = "Kv7#mPx2".repeat(16);
    assertThat(faults(long128)).isEmpty();
    assertThat(faults(long128 + "k")).anySatisfy(sentence -> assertThat(sentence).contains("最多"));
  }

  @Test
  void 系统生成的一次性密码都合格且各不相同() {
    List<String> made = java.util.stream.Stream.generate(Secrets::password).limit(200).toList();
    assertThat(made).doesNotHaveDuplicates().allSatisfy(one -> assertThat(faults(one)).isEmpty());
  }
}
