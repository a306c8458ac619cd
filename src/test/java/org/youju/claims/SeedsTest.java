package org.youju.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The three real reports of ../shared/seeds: every annotated defect found, nothing else but what is
 * listed here.
 */
class SeedsTest {
  private static final Path SHARED = Path.of("../shared");
  private static final String REPORTS = "/seeds/";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000_540348e18545790a.txt",
        "001_0d511e9fe97918e5.txt",
        "002_8dcddd66c326cf86.txt"
      })
  void 每处空白水印标记都找到且不误报(String name) throws IOException {
    assertThat(SHARED.resolve("claims/defects.json")).as("../shared 必须与项目并列存放").exists();
    JsonNode gold =
        new JsonMapper()
            .readTree(Files.readString(SHARED.resolve("claims/defects.json")))
            .get(name);
    List<Defect> defects =
        new ArrayList<>(Defects.in(Files.readString(Path.of(SHARED + REPORTS + name))));
    for (JsonNode blank : gold.get("masked")) {
      assertThat(defects).as(blank.toString()).anyMatch(d -> blank(d, blank));
    }
    for (JsonNode other : gold.get("other")) {
      assertThat(defects).as(other.toString()).anyMatch(d -> same(d, other));
    }
    defects.removeIf(d -> gold.get("masked").valueStream().anyMatch(b -> blank(d, b)));
    defects.removeIf(d -> gold.get("other").valueStream().anyMatch(o -> same(d, o)));
    assertThat(defects).as("未标注的").allMatch(SeedsTest::rightly);
  }

  private static boolean blank(Defect defect, JsonNode gold) {
    boolean kind =
        defect.type() == DefectType.OVER_REPLACEMENT
            || defect
                .slot()
                .filter(s -> s.word().equals(gold.get("slot").stringValue()))
                .isPresent();
    return kind && defect.start() == gold.get("start").intValue();
  }

  private static boolean same(Defect defect, JsonNode gold) {
    boolean type = defect.type().word().equals(gold.get("type").stringValue());
    if (gold.get("start").isNull()) {
      return type;
    }
    int start = gold.get("start").intValue();
    int end = start + gold.get("text").stringValue().length();
    return type && defect.start() <= end && start <= defect.start() + defect.length();
  }

  /** Faults that are there and that the annotation names once for all. */
  private static boolean rightly(Defect defect) {
    return defect.type() == DefectType.PUNCTUATION && defect.text().equals(",")
        || defect.type() == DefectType.OVER_REPLACEMENT;
  }
}
