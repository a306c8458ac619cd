package org.youju.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;

/** What has been broken into elsewhere and is not here at all (security.md §7). */
class AbsentTest {
  private static final Path MAIN = Path.of("src", "main");

  /** N01, N05–N08, N14, N17–N20, N28–N30, N33. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.apache.shiro.SecurityUtils",
        "com.alibaba.fastjson.JSON",
        "com.alibaba.fastjson2.JSON",
        "com.alibaba.druid.pool.DruidDataSource",
        "com.ql.util.express.ExpressRunner",
        "ognl.Ognl",
        "org.mvel2.MVEL",
        "groovy.lang.GroovyShell",
        "freemarker.template.Template",
        "org.apache.velocity.app.Velocity",
        "org.thymeleaf.TemplateEngine",
        "com.googlecode.aviator.AviatorEvaluator",
        "org.quartz.Scheduler",
        "org.apache.logging.log4j.core.lookup.JndiLookup",
        "org.apache.commons.collections.functors.InvokerTransformer",
        "org.apache.commons.beanutils.BeanComparator",
        "org.h2.Driver",
        "redis.clients.jedis.Jedis",
        "io.minio.MinioClient",
        "org.springframework.boot.actuate.endpoint.annotation.Endpoint",
        "org.springframework.boot.devtools.restart.Restarter",
        "org.springdoc.webmvc.ui.SwaggerConfig",
        "com.github.xiaoymin.knife4j.spring.configuration.Knife4jAutoConfiguration",
        "io.jsonwebtoken.Jwts"
      })
  void 这些类库根本不在(String type) {
    assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
  }

  /** N07, N10, N30: no expressions from outside, no native serialisation, no word blacklist. */
  @Test
  void 源代码里没有表达式_脚本_原生序列化和关键字黑名单() throws IOException {
    Pattern banned =
        Pattern.compile(
            "ScriptEngineManager|SpelExpressionParser|XMLDecoder"
                + "|enableDefaultTyping|activateDefaultTyping|Runtime\\.getRuntime\\(\\)\\.exec"
                + "|extractvalue|pg_sleep|xp_cmdshell");
    assertThat(sources(MAIN.resolve("java")))
        .filteredOn(file -> banned.matcher(read(file)).find())
        .isEmpty();
    assertThat(sources(MAIN.resolve("java")))
        .as("会话从数据库读出，只认列明的类型")
        .filteredOn(file -> read(file).contains("new ObjectInputStream"))
        .allMatch(file -> read(file).contains("setObjectInputFilter"));
  }

  /** N16: nothing that opens a door lies in the sources. */
  @Test
  void 源代码里没有默认口令() throws IOException {
    Pattern secret =
        Pattern.compile("(?i)(password|secret|token)\\s*[:=]\\s*[\"'](?!\\$\\{)[^\"'\\s]{6,}[\"']");
    List<Path> files = new java.util.ArrayList<>(sources(MAIN.resolve("java")));
    files.add(MAIN.resolve(Path.of("resources", "application.yaml")));
    assertThat(files)
        .filteredOn(file -> read(file).lines().anyMatch(line -> isSecret(secret, line)))
        .isEmpty();
  }

  private static boolean isSecret(Pattern secret, String line) {
    return secret.matcher(line).find() && !line.contains("param(") && !line.contains("put(");
  }

  /** N38, N01, N09: every address is one of ours and names no table, column or query. */
  @Test
  void 没有通用的增删改查_没有接收表名和语句的地址() {
    assertThat(
            RunningOffice.shared().handlers().stream()
                .flatMap(handler -> handler.getKey().getPatternValues().stream()))
        .noneMatch(path -> path.matches("(?i).*(sql|/tables?\\b|query|generator|crud|/jobs?/).*"));
  }

  /** N36: what is read changes nothing, so links cannot either. */
  @Test
  void 只有登记过的方法改动数据_没有同时接受读写的地址() {
    assertThat(
            RunningOffice.shared().handlers().stream()
                .filter(
                    handler -> handler.getValue().getBeanType().getName().startsWith("org.youju"))
                .map(handler -> handler.getKey().getMethodsCondition().getMethods()))
        .noneMatch(
            methods -> methods.contains(RequestMethod.GET) && methods.contains(RequestMethod.POST));
  }

  private static List<Path> sources(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
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
