package org.youju.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our own sentences of every sort of office (see docs/claims.md for what each batch scored at first
 * sight), held at the same marks as those of ../shared/claims.
 */
class FreshSentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fresh-1.txt",
        "fresh-2.txt",
        "fresh-3.txt",
        "fresh-4.txt",
        "fresh-5.txt",
        "fresh-6.txt",
        "fresh-7.txt",
        "fresh-8.txt",
        "fresh-9.txt",
        "fresh-10.txt",
        "fresh-11.txt",
        "fresh-12.txt",
        "fresh-13.txt"
      })
  void 数值类别对象都够准(String batch) {
    Score score = Score.of(Gold.resource(batch));
    assertThat(score.numberF1()).as(score.toString()).isGreaterThanOrEqualTo(0.97);
    assertThat(score.kindF1()).as(score.toString()).isGreaterThanOrEqualTo(0.97);
    assertThat(score.subjectLikeness()).as(score.toString()).isGreaterThanOrEqualTo(0.8);
    assertThat(score.falseAlarms()).as(score.toString()).isLessThanOrEqualTo(0.01);
  }

  @ParameterizedTest
  @ValueSource(strings = {"look-alikes.txt", "look-alikes-2.txt", "look-alikes-3.txt"})
  void 貌似数据而不是的一个也不报(String list) {
    Score score = Score.of(Gold.resource(list));
    assertThat(score.falseAlarms()).as(score.notes()).isZero();
  }
}
