package org.youju.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseTest {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

  private record Pair(int a, int b) {
    static Pair withA(Pair pair, int a) {
      return new Pair(a, pair.b);
    }

    static Pair withB(Pair pair, int b) {
      return new Pair(pair.a, b);
    }
  }

  @Test
  void 早先的改名不盖过后来的改名_也不妨碍后来的调整() {
    Course<Pair> course =
        Course.from(DAY, Course.OPEN, new Pair(1, 1))
            .change(DAY.plusDays(10), Pair::b, Pair::withB, 2)
            .change(DAY.plusDays(20), Pair::a, Pair::withA, 9)
            .change(DAY.plusDays(5), Pair::a, Pair::withA, 3);
    assertThat(course.on(DAY.plusDays(4))).contains(new Pair(1, 1));
    assertThat(course.on(DAY.plusDays(5))).contains(new Pair(3, 1));
    assertThat(course.on(DAY.plusDays(15))).contains(new Pair(3, 2));
    assertThat(course.on(DAY.plusDays(20))).contains(new Pair(9, 2));
  }

  /** The same changes on a plain array of days, one value a day. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void 任意改动之后_每一天都与逐日改的结果相同(long seed) {
    Random random = new Random(seed);
    int days = 60;
    Pair[] plain = new Pair[days];
    Arrays.fill(plain, new Pair(0, 0));
    Course<Pair> course = Course.from(DAY, Course.OPEN, new Pair(0, 0));
    for (int n = 0; n < 40; n++) {
      int from = random.nextInt(days);
      int value = random.nextInt(4);
      if (random.nextBoolean()) {
        int old = plain[from].a();
        for (int d = from; d < days && plain[d].a() == old; d++) {
          plain[d] = Pair.withA(plain[d], value);
        }
        course = course.change(DAY.plusDays(from), Pair::a, Pair::withA, value);
      } else {
        int old = plain[from].b();
        for (int d = from; d < days && plain[d].b() == old; d++) {
          plain[d] = Pair.withB(plain[d], value);
        }
        course = course.change(DAY.plusDays(from), Pair::b, Pair::withB, value);
      }
    }
    Course<Pair> result = course;
    assertThat(IntStream.range(0, days).mapToObj(d -> result.on(DAY.plusDays(d)).orElseThrow()))
        .containsExactly(plain);
    for (int n = 1; n < result.spells().size(); n++) {
      assertThat(result.spells().get(n).value()).isNotEqualTo(result.spells().get(n - 1).value());
    }
  }

  @Test
  void 离开又回来_中间的日子不在() {
    Course<Pair> course =
        Course.from(DAY, Course.OPEN, new Pair(1, 1))
            .endingAt(DAY.plusDays(10))
            .then(DAY.plusDays(20), new Pair(1, 1));
    assertThat(course.on(DAY.plusDays(9))).isPresent();
    assertThat(course.on(DAY.plusDays(10))).isEqualTo(Optional.empty());
    assertThat(course.on(DAY.plusDays(20))).isPresent();
    assertThat(course.change(DAY, Pair::a, Pair::withA, 5).on(DAY.plusDays(20)))
        .contains(new Pair(1, 1));
  }
}
