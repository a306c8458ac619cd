package org.youju.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.youju.kernel.Role;
import org.youju.security.Accounts;
import org.youju.security.NewAccount;
import org.youju.security.Setup;
import org.youju.security.Tokens;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The product as a process: killed, stopped, started twice, asked for help. */
class ProcessTest {
  private static final int ROUNDS = 3;
  private static final int WRITERS = 3;
  private static final int ENOUGH = 25;
  private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private static Path data;
  private static String token = "";
  private static String organization = "";

  @BeforeAll
  static void anOffice() {
    SpringApplication application = new SpringApplication(Youju.class);
    try (var product = application.run("--server.port=0", "--youju.data=" + data)) {
      List<Setup.First> firsts = new ArrayList<>();
      for (Role role :
          List.of(Role.OFFICE, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
        firsts.add(
            new Setup.First(
                role,
                NewAccount.of(role.id(), role.title()).withPassword("Yj7-" + UUID.randomUUID())));
      }
      Setup.Installed installed =
          product
              .getBean(Setup.class)
              .install(new Setup.Office("某局机关党委", "committee", SINCE), firsts);
      organization = installed.root().value().toString();
      token =
          product
              .getBean(Tokens.class)
              .issue(
                  Accounts.system(installed.root()), installed.accounts().get(0).id(), "kill -9");
    }
  }

  private static HttpRequest.Builder request(Forked product, String path) {
    return HttpRequest.newBuilder(URI.create(product.base() + "/api/v1" + path))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json");
  }

  /** Records until the product dies; keeps the ids of what it said it had stored. */
  private static void write(Forked product, Queue<String> acknowledged, AtomicInteger answers) {
    JsonMapper json = JsonMapper.builder().build();
    while (true) {
      String body =
          """
          {"kinds":["theme-party-day"],"organization":"%s","on":"2026-03-05","title":"断电之前","headcount":{"attendee":12}}
          """
              .formatted(organization);
      try {
        HttpResponse<String> answer =
            HTTP.send(
                request(product, "/entries")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 201) {
          acknowledged.add(json.readTree(answer.body()).get("id").asString());
        }
        answers.incrementAndGet();
      } catch (IOException killed) {
        return;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static int status(Forked product, String path) throws Exception {
    return HTTP.send(request(product, path).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static long postmaster() throws IOException {
    return Long.parseLong(
        Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid")).get(0).strip());
  }

  @Test
  void 写到一半被强行终止_答应过的一条不少_链完好() throws Exception {
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    for (int round = 1; round <= ROUNDS; round++) {
      try (Forked product = Forked.serve(data)) {
        AtomicInteger answers = new AtomicInteger();
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
          Thread writer = new Thread(() -> write(product, acknowledged, answers));
          writer.start();
          writers.add(writer);
        }
        while (answers.get() < ENOUGH * round) {
          Thread.onSpinWait();
        }
        if (round == ROUNDS) {
          ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
        }
        product.kill();
        for (Thread writer : writers) {
          writer.join();
        }
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ROUNDS * ENOUGH);
    try (Forked product = Forked.serve(data)) {
      for (String id : acknowledged) {
        assertThat(status(product, "/entries/" + id)).as(id).isEqualTo(200);
      }
      assertThat(verify()).as("运行中核验").isZero();

      Forked second = Forked.run("serve", "--port", "0", "--data", data.toString());
      assertThat(second.output()).contains("另一个有据正在使用目录").doesNotContain("Exception");
      assertThat(second.waitFor()).isEqualTo(1);
      assertThat(status(product, "/me")).as("不受第二个影响").isEqualTo(200);

      product.terminate();
      assertThat(data.resolve("postgres").resolve("postmaster.pid"))
          .as("停止时数据库一同停下")
          .doesNotExist();
    }
    assertThat(verify()).as("停止后核验").isZero();
  }

  private static int verify() {
    return new CommandLine(new Youju()).execute("verify-ledger", "--data", data.toString());
  }

  @Test
  void 端口被占用_说清换一个(@TempDir Path other) throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Forked product =
          Forked.run(
              "serve",
              "--port",
              Integer.toString(taken.getLocalPort()),
              "--host",
              "0.0.0.0",
              "--data",
              other.toString());
      assertThat(product.waitFor()).isEqualTo(1);
      assertThat(product.output()).contains("已被占用", "--port").doesNotContain("Exception");
    }
  }

  @Test
  void 数据目录不能用_说清是哪个_核验的返回值是二(@TempDir Path other) throws IOException {
    Path file = Files.writeString(other.resolve("file"), "");
    Forked product = Forked.run("serve", "--port", "0", "--data", file.toString());
    assertThat(product.waitFor()).isEqualTo(1);
    assertThat(product.output()).contains("数据目录 " + file, "权限").doesNotContain("Exception");
    Forked check = Forked.run("verify-ledger", "--data", other.toString());
    assertThat(check.waitFor()).isEqualTo(2);
    assertThat(check.output()).contains("没有有据的数据");
  }

  @Test
  void 目录写错_说清哪一行_不留下数据库进程(@TempDir Path other) throws IOException {
    Path catalog = Files.createDirectories(other.resolve("catalog").resolve("kinds"));
    Files.writeString(catalog.resolve("own.yaml"), "- id: [\n");
    Forked product = Forked.run("serve", "--port", "0", "--data", other.toString());
    assertThat(product.waitFor()).isEqualTo(1);
    assertThat(product.output()).contains("own.yaml").doesNotContain("Exception");
    assertThat(EmbeddedDatabase.running(Installation.open(other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', serve",
    "serve, --port",
    "claims, --jsonl",
    "check-document, .docx",
    "verify-ledger, --anchors"
  })
  void 每个命令都有帮助(String command, String mentioned) {
    String[] arguments =
        command.isEmpty() ? new String[] {"--help"} : new String[] {command, "--help"};
    Forked help = Forked.run(arguments);
    assertThat(help.waitFor()).isZero();
    assertThat(help.output()).contains("Usage", mentioned).containsPattern("\\p{IsHan}");
  }
}
