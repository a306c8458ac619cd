package org.youju.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.youju.docx.AnnotatedCopy;
import org.youju.docx.DocumentText;
import org.youju.kernel.Role;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.security.RunningProduct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's section on verifications and fillings, to the letter. */
class VerificationApiTest {
  private static final RunningProduct PRODUCT = new RunningProduct();
  private static final String YEAR = "2022";
  private static final String DRAFT =
      "述职报告\n全年开展主题党日3次，参加党员60人次，讲党课5次。\n本支部辖区人口2.3万人，召开支委会*次，开展主题党日**次，到**社区服务。";

  @BeforeAll
  static void 记两次主题党日() {
    for (int month : List.of(3, 6, 9)) {
      PRODUCT
          .bean(Ledger.class)
          .record(
              PRODUCT.actor(Role.OFFICE),
              new Recording(
                  List.of("theme-party-day"),
                  PRODUCT.branch(),
                  LocalDate.of(Integer.parseInt(YEAR), month, 5),
                  Optional.empty(),
                  "清理河道",
                  "东湖",
                  List.of(),
                  Map.of("attendee", 20),
                  Map.of(),
                  List.of(),
                  "",
                  ""));
    }
  }

  private static HttpResponse<byte[]> send(String what, String name, byte[] content) {
    return PRODUCT.upload(
        Role.BRANCH_SECRETARY,
        "/api/v1/" + what,
        name,
        content,
        "organization",
        PRODUCT.branch().toString(),
        "year",
        YEAR);
  }

  private static byte[] word(String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    return AnnotatedCopy.of(plain, "a.txt", List.of(), List.of(), java.time.Instant.EPOCH);
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  @Test
  void 逐个数给结论() {
    HttpResponse<byte[]> answer = send("verifications", "述职报告.docx", word(DRAFT));
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode held = json(answer);
    assertThat(new TreeSet<>(held.propertyNames()))
        .containsAll(List.of("id", "claims", "defects", "summary"));
    JsonNode first = held.get("claims").get(0);
    assertThat(new TreeSet<>(first.propertyNames()))
        .containsAll(
            List.of(
                "start", "text", "number", "unit", "kind", "subject", "verdict", "metric", "found",
                "entries", "page"));
    assertThat(first.get("verdict").asString()).isEqualTo("agrees");
    assertThat(first.get("metric").asString()).isEqualTo("theme-party-days");
    assertThat(first.get("found").asString()).isEqualTo("3");
    assertThat(first.get("entries").asInt()).isEqualTo(3);
    assertThat(first.get("page").asString()).startsWith("/metrics/theme-party-days?");
    String text = DocumentText.read(word(DRAFT), "a.docx").text();
    for (JsonNode claim : held.get("claims")) {
      assertThat(text.substring(claim.get("start").asInt()))
          .startsWith(claim.get("text").asString());
    }
    assertThat(held.get("claims").get(1).get("verdict").asString()).isEqualTo("agrees");
    assertThat(held.get("claims").get(2).get("verdict").asString()).isEqualTo("no-record");
    assertThat(held.get("claims").get(2).get("found").isNull()).isTrue();
    JsonNode summary = held.get("summary");
    assertThat(new TreeSet<>(summary.propertyNames()))
        .containsExactly("agrees", "blank", "differs", "no-record", "not-understood");
    assertThat(summary.get("agrees").asInt()).isEqualTo(2);
    for (JsonNode defect : held.get("defects")) {
      assertThat(new TreeSet<>(defect.propertyNames()))
          .containsExactly("length", "note", "start", "text", "type");
    }
  }

  @Test
  void 下载的原件带批注文字不变() {
    byte[] original = word(DRAFT);
    String id = json(send("verifications", "述职报告.docx", original)).get("id").asString();
    HttpResponse<byte[]> file = get("/api/v1/verifications/" + id + "/docx");
    assertThat(file.statusCode()).isEqualTo(200);
    DocumentText read = DocumentText.read(file.body(), "a.docx");
    assertThat(read.text()).isEqualTo(DocumentText.read(original, "a.docx").text());
    int claims = json(get("/api/v1/verifications/" + id)).get("claims").size();
    assertThat(read.facts().comments()).isGreaterThanOrEqualTo(claims);
  }

  @Test
  void 文本文件也给带批注的文档() {
    byte[] plain = DRAFT.getBytes(StandardCharsets.UTF_8);
    String id = json(send("verifications", "述职报告.txt", plain)).get("id").asString();
    byte[] file = get("/api/v1/verifications/" + id + "/docx").body();
    assertThat(DocumentText.read(file, "a.docx").facts().comments()).isGreaterThan(3);
  }

  @Test
  void 能填的空白填上其余列出原因() {
    JsonNode filling = json(send("fillings", "草稿.docx", word(DRAFT)));
    assertThat(filling.get("filled")).hasSize(1);
    assertThat(filling.get("filled").get(0).get("newText").asString()).isEqualTo("3次");
    assertThat(filling.get("left")).hasSizeGreaterThanOrEqualTo(2);
    byte[] file = get("/api/v1/fillings/" + filling.get("id").asString() + "/docx").body();
    String text = DocumentText.read(file, "a.docx").text();
    assertThat(text).contains("召开支委会*次，开展主题党日3次，到**社区服务");
  }

  @Test
  void 自己写出的报告拿来核对每个数都相符() {
    String wanted =
        "{\"outline\":\"branch-secretary\",\"organization\":\""
            + PRODUCT.branch()
            + "\",\"year\":"
            + YEAR
            + "}";
    HttpResponse<byte[]> made =
        PRODUCT.call(Role.BRANCH_SECRETARY, "POST", "/api/v1/reports", Optional.of(wanted));
    byte[] file = get("/api/v1/reports/" + json(made).get("id").asString() + "/docx").body();
    JsonNode held = json(send("verifications", "述职报告.docx", file));
    assertThat(held.get("claims")).isNotEmpty();
    for (JsonNode claim : held.get("claims")) {
      assertThat(claim.get("verdict").asString()).as(claim.toString()).isEqualTo("agrees");
    }
  }

  @Test
  void 读不了的文件一句话说明() {
    byte[] nothing = {};
    byte[] html = "<html><body>主题党日12次</body></html>".getBytes(StandardCharsets.UTF_8);
    for (HttpResponse<byte[]> answer :
        List.of(
            send("verifications", "空.docx", nothing),
            send("verifications", "网页.doc", html),
            send("verifications", "宏.docm", word(DRAFT)),
            send("verifications", "图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}),
            send("fillings", "截断.docx", java.util.Arrays.copyOf(word(DRAFT), 900)))) {
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(json(answer).get("errors").get(0).get("field").asString()).isEqualTo("file");
      assertThat(json(answer).get("errors").get(0).get("message").asString()).endsWith("。");
    }
  }

  @Test
  void 缺什么说什么() {
    HttpResponse<byte[]> answer =
        PRODUCT.upload(Role.OFFICE, "/api/v1/verifications", "a.txt", word(DRAFT));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(json(answer).get("errors")).hasSize(2);
    HttpResponse<byte[]> foreign =
        PRODUCT.upload(
            Role.BRANCH_SECRETARY,
            "/api/v1/verifications",
            "a.txt",
            DRAFT.getBytes(StandardCharsets.UTF_8),
            "organization",
            PRODUCT.sibling().toString(),
            "year",
            YEAR);
    assertThat(foreign.statusCode()).isEqualTo(404);
  }

  private static HttpResponse<byte[]> get(String path) {
    return PRODUCT.call(Role.BRANCH_SECRETARY, "GET", path, Optional.empty());
  }
}
