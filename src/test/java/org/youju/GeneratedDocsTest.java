package org.youju;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.ApplicationModule;
import org.youju.catalog.Catalog;
import org.youju.catalog.CatalogDocs;
import org.youju.kernel.Conflict;
import org.youju.kernel.Forbidden;
import org.youju.kernel.Malformed;
import org.youju.kernel.NotFound;
import org.youju.kernel.Refused;

/**
 * Documents that are written from the code; stale ones fail. {@code mvn -o test
 * -Dtest=GeneratedDocsTest -Ddocs.write=true} writes them anew.
 */
class GeneratedDocsTest {
  private static final Path DOCS = Path.of("docs");
  private static final Path MAIN = Path.of("src", "main", "java", "org", "youju");
  private static final Pattern SENTENCES =
      Pattern.compile("/\\*\\*(.*?)\\*/\\s*@ApplicationModule", Pattern.DOTALL);
  private static final Pattern THROWN =
      Pattern.compile("new (Malformed|Refused|Conflict|Forbidden)\\(((?:[^;]|\\n)*?)\\);");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*[\\u4e00-\\u9fff][^\"]*)\"");

  @TestFactory
  Stream<DynamicTest> 文档与代码一致() {
    Map<String, Supplier<String>> documents = new TreeMap<>();
    documents.put("modules.md", GeneratedDocsTest::modules);
    documents.put("kinds.md", () -> CatalogDocs.kindsMarkdown(Catalog.shipped()));
    documents.put("metrics.md", () -> CatalogDocs.metricsMarkdown(Catalog.shipped()));
    documents.put("requirements.md", () -> CatalogDocs.requirementsMarkdown(Catalog.shipped()));
    documents.put("errors.md", GeneratedDocsTest::errors);
    return documents.entrySet().stream()
        .map(
            document ->
                DynamicTest.dynamicTest(
                    document.getKey(), () -> check(document.getKey(), document.getValue().get())));
  }

  private static void check(String name, String content) throws IOException {
    Path file = DOCS.resolve(name);
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(file, content);
    }
    assertThat(Files.readString(file))
        .as("过期：运行 mvn -o test -Dtest=GeneratedDocsTest -Ddocs.write=true")
        .isEqualTo(content);
  }

  private static String modules() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.youju");
    StringBuilder text =
        new StringBuilder("# Modules\n\nGenerated from the `package-info.java` files.\n\n")
            .append("| module | keeps, and never | may use |\n|---|---|---|\n");
    classes.stream()
        .filter(type -> type.getSimpleName().equals("package-info"))
        .filter(type -> type.isAnnotatedWith(ApplicationModule.class))
        .sorted(Comparator.comparing(JavaClass::getPackageName))
        .forEach(
            type ->
                text.append("| `")
                    .append(type.getPackageName().substring("org.youju.".length()))
                    .append("` | ")
                    .append(sentences(type.getPackageName()))
                    .append(" | ")
                    .append(arrows(type.getAnnotationOfType(ApplicationModule.class)))
                    .append(" |\n"));
    return text.toString();
  }

  private static String arrows(ApplicationModule module) {
    List<String> allowed = List.of(module.allowedDependencies());
    if (allowed.equals(List.of(ApplicationModule.OPEN_TOKEN))) {
      return "all";
    }
    return allowed.isEmpty() ? "—" : String.join(", ", allowed);
  }

  private static String sentences(String packageName) {
    Path file =
        MAIN.resolve(packageName.substring("org.youju.".length())).resolve("package-info.java");
    Matcher found = SENTENCES.matcher(read(file));
    assertThat(found.find()).as("Javadoc of " + packageName).isTrue();
    String first = found.group(1).split("\\s*\\*\\s*\\n\\s*\\*\\s*<p>", 2)[0];
    return first
        .replaceAll("\\{@\\w+ (?:[\\w.]*\\.)?(\\w+)}", "`$1`")
        .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
        .strip();
  }

  private static String errors() {
    Map<String, String> statuses =
        Map.of(
            Malformed.class.getSimpleName(), "400",
            Forbidden.class.getSimpleName(), "403",
            NotFound.class.getSimpleName(), "404",
            Conflict.class.getSimpleName(), "409",
            Refused.class.getSimpleName(), "422");
    Map<String, List<String>> sentences = new TreeMap<>();
    for (Path file : javaFiles()) {
      Matcher thrown = THROWN.matcher(read(file));
      while (thrown.find()) {
        String words =
            TEXT.matcher(thrown.group(2))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.joining("…"));
        if (!words.isEmpty()) {
          sentences
              .computeIfAbsent(statuses.get(thrown.group(1)), s -> new java.util.ArrayList<>())
              .add("| `" + MAIN.relativize(file).getName(0) + "` | " + words + " |");
        }
      }
    }
    StringBuilder text =
        new StringBuilder(
            "# Errors\n\nGenerated from the code: what a user or a script is told, by HTTP status. Foreign and missing"
                + " objects answer alike (404); anything unforeseen is a 500 with a reference number.\n");
    sentences.forEach(
        (status, lines) -> {
          text.append("\n## ").append(status).append("\n\n| module | sentence |\n|---|---|\n");
          lines.stream().distinct().sorted().forEach(line -> text.append(line).append('\n'));
        });
    return text.toString();
  }

  private static List<Path> javaFiles() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
