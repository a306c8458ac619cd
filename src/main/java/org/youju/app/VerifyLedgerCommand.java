package org.youju.app;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.youju.audit.Anchors;
import org.youju.kernel.Malformed;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm4;
import org.youju.ledger.VerifyLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Verifies the whole ledger of a data directory, whether the product runs on it or not.
 *
 * <p>Exit status: 0 intact, 1 something was altered, 2 it could not be checked.
 */
@Command(
    name = "verify-ledger",
    description = "核验台账：逐条重算哈希链，核对每条记录、计数和佐证文件；指出第一处被改动的记录。",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 2,
    exitCodeListHeading = "%n返回值：%n",
    exitCodeList = {"0:完好", "1:有改动", "2:无法核验"})
final class VerifyLedgerCommand implements Callable<Integer> {
  private static final int INTACT = 0;
  private static final int ALTERED = 1;
  private static final int UNCHECKED = 2;

  @Option(names = "--data", description = "数据目录（默认 data）。", defaultValue = "data")
  private Path data = Path.of("data");

  @Option(names = "--anchors", description = "以前导出的锚点文件（每行一个 JSON）。")
  private Optional<Path> anchors = Optional.empty();

  @Override
  public Integer call() {
    try {
      return check();
    } catch (CannotStart e) {
      System.err.println(e.getMessage());
      return UNCHECKED;
    } catch (PoolInitializationException e) {
      System.err.println("连不上数据库：请检查 --data 是不是原来的数据目录，以及 YOUJU_DB_URL、YOUJU_DB_APP_PASSWORD。");
      return UNCHECKED;
    }
  }

  private int check() {
    Optional<String> external =
        Optional.ofNullable(System.getenv("YOUJU_DB_URL")).filter(url -> !url.isEmpty());
    if (external.isPresent()) {
      return external(Installation.open(data), external.get());
    }
    if (!Files.isDirectory(data.resolve("postgres"))) {
      System.err.println("目录 " + data + " 里没有有据的数据，请用 --data 指定数据目录。");
      return UNCHECKED;
    }
    return embedded(Installation.open(data));
  }

  /** An external database, with the password that the application has for it. */
  private int external(Installation installation, String url) {
    String given = Optional.ofNullable(System.getenv("YOUJU_DB_APP_PASSWORD")).orElse("");
    return verify(installation, url, given.isEmpty() ? installation.applicationPassword() : given);
  }

  private int embedded(Installation installation) {
    Optional<String> running = EmbeddedDatabase.running(installation);
    if (running.isPresent()) {
      return verify(installation, running.get(), installation.applicationPassword());
    }
    try (EmbeddedDatabase database = EmbeddedDatabase.start(installation, true)) {
      return verify(installation, database.url(), installation.applicationPassword());
    }
  }

  private int verify(Installation installation, String url, String password) {
    try (var pool = Database.pool(url, password);
        var context = context(installation, pool)) {
      return verify(context.getBean(VerifyLedger.class));
    } catch (IOException | Malformed e) {
      System.err.println("锚点文件读不出来，请检查 --anchors 的路径和内容。");
      return UNCHECKED;
    }
  }

  private int verify(VerifyLedger ledger) throws IOException {
    int worst = INTACT;
    for (RootId root : ledger.roots()) {
      Map<Long, String> known = anchors.isPresent() ? read(anchors.get(), root) : Map.of();
      worst = Math.max(worst, print(ledger.verify(root, known)));
    }
    return worst;
  }

  private static Map<Long, String> read(Path file, RootId root) throws IOException {
    return Anchors.of(root, Anchors.read(Files.readString(file)));
  }

  private static int print(VerifyLedger.Report report) {
    System.out.printf(
        "单位 %s：链 %d 条，记录 %d 条（%d 版），佐证 %d 件，链尾 %s%n",
        report.root(),
        report.chain(),
        report.entries(),
        report.revisions(),
        report.evidence(),
        report.head());
    if (report.intact()) {
      System.out.println("完好：没有发现改动。");
      return INTACT;
    }
    VerifyLedger.Broken broken = report.first().orElseThrow();
    System.out.printf(
        "发现改动（%s）：第 %d 条%s%s%n%s%n",
        broken.reason(),
        broken.seq(),
        broken.entry().map(id -> "，记录 " + id).orElse(""),
        broken.title().isEmpty() ? "" : "《" + broken.title() + "》",
        broken.sentence());
    return ALTERED;
  }

  /** The modules that verifying needs, without web and without Boot. */
  private static AnnotationConfigApplicationContext context(
      Installation installation, DataSource pool) {
    var context = new AnnotationConfigApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "command", Map.of("youju.data", installation.directory().toString())));
    context.registerBean(OfficeClock.class, OfficeClock::new);
    context.registerBean(DataSource.class, () -> pool);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
    context.registerBean(Sm4.class, () -> new Sm4(installation.fieldsKey()));
    var scanner = new ClassPathBeanDefinitionScanner(context);
    scanner.addExcludeFilter(
        new RegexPatternTypeFilter(java.util.regex.Pattern.compile(".*\\.web\\..*")));
    scanner.scan(
        "org.youju.audit", "org.youju.organization", "org.youju.catalog", "org.youju.ledger");
    context.refresh();
    return context;
  }
}
