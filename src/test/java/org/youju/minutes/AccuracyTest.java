package org.youju.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The measure of issue 5, on examples of our own; {@code docs/quick-record.md} states it. */
class AccuracyTest {
  private static void meetsTheGoals(String file) {
    Accuracy accuracy = Accuracy.of(Example.of(file));
    assertThat(accuracy.date()).as("date\n%s", accuracy.faults).isGreaterThanOrEqualTo(0.98);
    assertThat(accuracy.place()).as("place").isGreaterThanOrEqualTo(0.90);
    assertThat(accuracy.host()).as("host").isGreaterThanOrEqualTo(0.95);
    assertThat(accuracy.attendees()).as("attendees").isGreaterThanOrEqualTo(0.95);
    assertThat(accuracy.kind()).as("kinds").isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void 写的时候用的样例() {
    meetsTheGoals("development.txt");
  }
}
