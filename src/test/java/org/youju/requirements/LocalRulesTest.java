package org.youju.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.youju.catalog.Catalog;
import org.youju.catalog.Requirement;

/** What an office sets itself holds from its day on; what was so before stays so. */
class LocalRulesTest {
  private static final Requirement LECTURE = Catalog.shipped().requirement("zb-14").orElseThrow();

  private static LocalRules.Change change(String since, Optional<BigDecimal> atLeast) {
    return new LocalRules.Change("zb-14", LocalDate.parse(since), atLeast, "支部大会议定", "办公室");
  }

  private static Optional<BigDecimal> on(Requirement rule, String day) {
    return rule.on(LocalDate.parse(day)).flatMap(wording -> wording.bound().atLeast());
  }

  @Test
  void 改了次数_从那天起按新的() {
    Requirement rule =
        LocalRules.changed(
            LECTURE, List.of(change("2026-01-01", Optional.of(BigDecimal.valueOf(2)))));
    assertThat(on(rule, "2025-12-31")).contains(BigDecimal.ONE);
    assertThat(on(rule, "2026-01-01")).contains(BigDecimal.valueOf(2));
  }

  @Test
  void 停用之后不再要求_再启用又要求() {
    Requirement rule =
        LocalRules.changed(
            LECTURE,
            List.of(
                change("2026-01-01", Optional.empty()),
                change("2026-07-01", Optional.of(BigDecimal.ONE))));
    assertThat(on(rule, "2025-12-31")).contains(BigDecimal.ONE);
    assertThat(rule.on(LocalDate.parse("2026-03-01"))).isEmpty();
    assertThat(on(rule, "2026-07-01")).contains(BigDecimal.ONE);
  }

  @Test
  void 没有改动的原样() {
    assertThat(LocalRules.changed(LECTURE, List.of())).isSameAs(LECTURE);
  }
}
