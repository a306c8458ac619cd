package org.youju.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measure of issue 5, on examples of our own; {@code docs/quick-record.md} states it. */
class AccuracyTest {
  private static final Path DOCUMENT = Path.of("docs/quick-record.md");

  @ParameterizedTest
  @CsvSource({
    "development.txt, 开发用一",
    "development-2.txt, 开发用二",
    "development-3.txt, 开发用三",
    "kept-apart.txt, 留出一",
    "kept-apart-2.txt, 留出二",
    "kept-apart-3.txt, 留出三",
    "kept-apart-4.txt, 留出四",
    "kept-apart-5.txt, 留出五",
    "kept-apart-6.txt, 留出六",
    "kept-apart-7.txt, 留出七",
    "kept-apart-8.txt, 留出八",
    "kept-apart-9.txt, 留出九",
    "kept-apart-10.txt, 留出十",
  })
  void 达到目标_且与文档所写一致(String file, String name) throws IOException {
    Accuracy accuracy = Accuracy.of(Example.of(file));
    if (!System.getProperty("show", "").isEmpty()) {
      System.out.println(accuracy.row(name) + "\n" + String.join("\n", accuracy.faults));
    }
    assertThat(accuracy.date()).as("日期 %s", accuracy.faults).isGreaterThanOrEqualTo(0.98);
    assertThat(accuracy.place()).as("地点 %s", accuracy.faults).isGreaterThanOrEqualTo(0.90);
    assertThat(accuracy.host()).as("主持 %s", accuracy.faults).isGreaterThanOrEqualTo(0.95);
    assertThat(accuracy.attendees()).as("到会 %s", accuracy.faults).isGreaterThanOrEqualTo(0.95);
    assertThat(accuracy.kind()).as("类别 %s", accuracy.faults).isGreaterThanOrEqualTo(0.90);
    assertThat(Files.readString(DOCUMENT)).contains(accuracy.row(name));
  }
}
