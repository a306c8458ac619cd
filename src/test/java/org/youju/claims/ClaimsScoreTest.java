package org.youju.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the module against the annotated sentences of ../shared/claims (see docs/claims.md). */
class ClaimsScoreTest {
  private static final Path SENTENCES = Path.of("../shared/claims/dev.jsonl");
  private static Score score;

  @BeforeAll
  static void scored() {
    assertThat(SENTENCES).as("标注语料必须与项目并列存放：../shared/claims/dev.jsonl").exists();
    score = Score.of(Gold.lines(SENTENCES));
  }

  @Test
  void 数值准确() {
    assertThat(score.numberF1()).as(score.toString()).isGreaterThanOrEqualTo(0.96);
  }

  @Test
  void 类别准确() {
    assertThat(score.kindF1()).as(score.toString()).isGreaterThanOrEqualTo(0.93);
  }

  @Test
  void 对象相近() {
    assertThat(score.subjectLikeness()).as(score.toString()).isGreaterThanOrEqualTo(0.75);
  }

  @Test
  void 貌似数据而不是的很少误报() {
    assertThat(score.falseAlarms()).as(score.toString()).isLessThanOrEqualTo(0.03);
  }
}
