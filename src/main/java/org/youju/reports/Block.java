package org.youju.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.youju.kernel.Sm3;

/**
 * A heading or a paragraph of a report. Headings carry no number: it follows from their place.
 *
 * @param key where in the outline it comes from; empty when somebody added it
 */
public record Block(String key, Level level, List<Run> runs) {
  /** What a block is. */
  public enum Level {
    /** 一、 */
    SECTION,
    /** （一） */
    PART,
    /** A paragraph. */
    PARAGRAPH
  }

  private static final int HASH = 16;

  public Block {
    runs = merged(runs);
  }

  static Block words(String key, Level level, String text) {
    return new Block(key, level, List.of(new Run.Words(text)));
  }

  /** As the reader sees it, without the number of a heading. */
  public String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  Stream<Run.Number> numbers() {
    return runs.stream().filter(Run.Number.class::isInstance).map(Run.Number.class::cast);
  }

  /** Says what it says, whatever its figures are: equal for two blocks of the same wording. */
  public String wording() {
    String form =
        runs.stream()
            .map(
                run ->
                    run instanceof Run.Number number ? "{" + number.ref().key() + "}" : run.text())
            .collect(Collectors.joining("", level.name() + ":", ""));
    return Sm3.hex(form).substring(0, HASH);
  }

  private static List<Run> merged(List<Run> runs) {
    List<Run> result = new ArrayList<>();
    for (Run run : runs) {
      int last = result.size() - 1;
      if (run instanceof Run.Words words && words.text().isEmpty()) {
        continue;
      }
      if (run instanceof Run.Words words
          && last >= 0
          && result.get(last) instanceof Run.Words before) {
        result.set(last, new Run.Words(before.text() + words.text()));
      } else {
        result.add(run);
      }
    }
    return List.copyOf(result);
  }
}
