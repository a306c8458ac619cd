package org.youju.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedPassagesTest {
  private static final String COMMON = "我们坚持每季度到联系村走一遍，把群众急难愁盼的小事列成清单，逐件销号、逐件回访，让党员身份亮在现场。";

  @Test
  void 逐字相同的段落带两边位置() {
    String mine = "今年的做法如下。" + COMMON + "明年继续。";
    String former = "去年：" + COMMON + "已完成。";
    SharedPassages shared = SharedPassages.between(mine, List.of("完全不同的一篇文字。", former));
    SharedPassage passage = shared.passages().get(0);
    assertThat(shared.passages()).hasSize(1);
    assertThat(passage.other()).isEqualTo(1);
    assertThat(passage.text()).isEqualTo(COMMON);
    assertThat(mine.substring(passage.start())).startsWith(passage.text());
    assertThat(former.substring(passage.otherStart())).startsWith(passage.text());
  }

  @Test
  void 相似度是相同文字所占的份额() {
    SharedPassages shared = SharedPassages.between(COMMON + COMMON.length(), List.of(COMMON, ""));
    assertThat(shared.likeness().get(0)).isBetween(0.95, 0.99);
    assertThat(shared.likeness().get(1)).isZero();
  }

  @Test
  void 换行和全半角不影响() {
    String other = COMMON.replace("，", ",\n");
    assertThat(SharedPassages.between(COMMON, List.of(other)).likeness()).containsExactly(1.0);
  }

  @Test
  void 短于一句的套话不算() {
    assertThat(SharedPassages.between("坚持以人民为中心，抓实各项工作。", List.of("始终坚持以人民为中心，全力以赴。")).passages())
        .isEmpty();
  }

  @Test
  void 两篇百万字的重复文本也比得完() {
    String text = "党建".repeat(500_000);
    assertThat(SharedPassages.between(text, List.of(text)).likeness().get(0)).isPositive();
  }
}
