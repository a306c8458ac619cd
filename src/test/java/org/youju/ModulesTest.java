package org.youju;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;
import org.youju.kernel.OfficeClock;

/**
 * The house stands as drawn: declared dependencies, own schemas, time and writing through one door.
 */
class ModulesTest {
  private static final Path MAIN = Path.of("src", "main");
  private static final Pattern TABLE =
      Pattern.compile("(?:FROM|JOIN|INTO|UPDATE|REFERENCES)\\s+([a-z]+)\\.[a-z_]+");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.youju");

  @Test
  void 模块只用声明过的依赖() {
    ApplicationModules.of("org.youju").verify();
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken.undeclared", "broken.cycle", "broken.internal"})
  void 故意弄坏的模块会被发现(String broken) {
    assertThat(
            ApplicationModules.of(broken, ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .detectViolations()
                .hasViolations())
        .isTrue();
  }

  @Test
  void 每个模块只碰自己的表() {
    List<String> strangers = new ArrayList<>();
    javaFiles()
        .forEach(
            file -> {
              String module = MAIN.resolve("java/org/youju").relativize(file).getName(0).toString();
              Matcher table = TABLE.matcher(read(file));
              while (table.find()) {
                if (!table.group(1).equals(module) && !table.group(1).startsWith("pg")) {
                  strangers.add(file.getFileName() + " → " + table.group());
                }
              }
            });
    assertThat(strangers).isEmpty();
  }

  @Test
  void 时间一律来自时钟() {
    noClasses()
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void 只有演示单位可以活在过去() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.youju.app.demo..", "org.youju.kernel..")
        .should()
        .callMethod(OfficeClock.class, "at", Instant.class, Runnable.class)
        .check(CLASSES);
  }

  @Test
  void 网页层不写数据库() {
    noClasses()
        .that()
        .resideInAPackage("..web..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.jdbc..")
        .check(CLASSES);
  }

  @Test
  void 没有打卡排名在线时长() {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(MAIN)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(".*\\.(java|jte|sql|yaml|js)"))
          .forEach(
              file -> {
                Matcher word =
                    Pattern.compile("排行榜|打卡|在线时长|登录率|活跃度|navigator\\.geolocation|watchPosition")
                        .matcher(read(file));
                if (word.find()) {
                  found.add(file + ": " + word.group());
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(found).isEmpty();
  }

  private static Stream<Path> javaFiles() {
    try (Stream<Path> files = Files.walk(MAIN.resolve("java/org/youju"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
