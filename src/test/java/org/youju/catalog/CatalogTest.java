package org.youju.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.youju.kernel.FieldError;

class CatalogTest {
  private static final Catalog CATALOG = Catalog.shipped();

  @TestFactory
  Stream<DynamicTest> 每类台账的案例都成立() {
    return CATALOG.kinds().stream()
        .flatMap(kind -> kind.cases().stream().map(one -> caseOf(kind, one)));
  }

  private static DynamicTest caseOf(Kind kind, KindCase one) {
    return DynamicTest.dynamicTest(
        kind.id() + " 缺 " + one.missing(),
        () -> assertThat(fields(kind, one)).containsExactlyInAnyOrderElementsOf(one.missing()));
  }

  private static List<String> fields(Kind kind, KindCase one) {
    return kind.check(one.given()).stream().map(FieldError::field).distinct().toList();
  }

  @Test
  void 每类台账至少要有标题() {
    assertThat(CATALOG.kinds()).allMatch(kind -> kind.requires().contains("title"));
  }
}
