package org.youju.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One Chinese term, one English identifier: docs/glossary.md. */
class GlossaryTest {
  private static final Path GLOSSARY = Path.of("docs/glossary.md");
  private static final String MARK =
      "<!-- 以下由目录生成：mvn -o test -Dtest=GlossaryTest -Ddocs.write=true -->\n";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([^|]+) \\| `([^`]+)` \\|");

  @Test
  void 生成部分与目录一致() throws IOException {
    String text = Files.readString(GLOSSARY);
    assertThat(text).contains(MARK);
    String expected =
        text.substring(0, text.indexOf(MARK) + MARK.length())
            + CatalogDocs.glossaryMarkdown(Catalog.shipped());
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(GLOSSARY, expected);
    }
    assertThat(Files.readString(GLOSSARY)).isEqualTo(expected);
  }

  @Test
  void 一个词只对一个标识_一个标识只对一个词() throws IOException {
    List<String> terms = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    Matcher row = ROW.matcher(Files.readString(GLOSSARY));
    while (row.find()) {
      terms.add(row.group(1).strip());
      ids.add(row.group(2));
    }
    assertThat(terms).hasSizeGreaterThan(250).doesNotHaveDuplicates();
    assertThat(ids).doesNotHaveDuplicates();
  }
}
