package org.youju.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults in every shape that must be found, and sound sentences that look like them. */
class DefectExamplesTest {

  static Stream<String> defective() throws IOException {
    return lines("defective.txt");
  }

  static Stream<String> sound() throws IOException {
    return lines("sound.txt");
  }

  private static Stream<String> lines(String name) throws IOException {
    try (InputStream in = DefectExamplesTest.class.getResourceAsStream(name)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.replace('⏎', '\n'));
    }
  }

  @ParameterizedTest
  @MethodSource("defective")
  void 该报的报在原处(String example) {
    int bar = example.indexOf('|');
    DefectType type = DefectType.valueOf(example.substring(0, bar));
    Gold marked = Gold.marked(example.substring(bar + 1).replace('⟦', '⟪').replace('⟧', '⟫'));
    List<Defect> defects = Defects.in(marked.sentence());
    for (Gold.Place place : marked.lookAlikes()) {
      assertThat(defects)
          .anyMatch(
              d ->
                  d.type() == type
                      && d.start() < place.end()
                      && place.start() < d.start() + d.length());
    }
  }

  @ParameterizedTest
  @MethodSource("sound")
  void 没有毛病的不报(String sentence) {
    assertThat(Defects.in(sentence)).isEmpty();
  }
}
