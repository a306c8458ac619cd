package org.youju.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.security.RunningProduct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract's section on reports, to the letter. */
class ReportApiTest {
  private static final RunningProduct PRODUCT = new RunningProduct();
  private static final int YEAR = 2025;

  private static HttpResponse<byte[]> post(Role role, String path, String body) {
    return PRODUCT.call(role, "POST", "/api/v1/reports" + path, Optional.of(body));
  }

  private static HttpResponse<byte[]> get(Role role, String path) {
    return PRODUCT.call(role, "GET", "/api/v1/reports" + path, Optional.empty());
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  private static String wanted(String outline, OrgId organization, int year) {
    return "{\"outline\":\"%s\",\"organization\":\"%s\",\"year\":%d}"
        .formatted(outline, organization, year);
  }

  private static String branchReport() {
    HttpResponse<byte[]> answer =
        post(Role.BRANCH_SECRETARY, "", wanted("branch-secretary", PRODUCT.branch(), YEAR));
    assertThat(answer.statusCode()).isEqualTo(201);
    return json(answer).get("id").asString();
  }

  private static void partyDay() {
    PRODUCT
        .bean(Ledger.class)
        .record(
            PRODUCT.actor(Role.OFFICE),
            new Recording(
                List.of("theme-party-day"),
                PRODUCT.branch(),
                LocalDate.of(YEAR, 3, 5),
                Optional.empty(),
                "清理河道",
                "东湖",
                List.of(),
                Map.of("attendee", 20),
                Map.<String, BigDecimal>of(),
                List.of(),
                "",
                ""));
  }

  @Test
  void 建一份再读出来() {
    partyDay();
    JsonNode report = json(get(Role.BRANCH_SECRETARY, "/" + branchReport()));
    assertThat(new TreeSet<>(report.propertyNames()))
        .containsExactly("figures", "gaps", "sections", "state", "text");
    assertThat(report.get("state").asString()).isEqualTo("draft");
    String text = report.get("text").asString();
    assertThat(report.get("figures")).isNotEmpty();
    for (JsonNode figure : report.get("figures")) {
      assertThat(new TreeSet<>(figure.propertyNames()))
          .containsExactly("entries", "length", "metric", "page", "start", "text", "unit", "value");
      int from = text.offsetByCodePoints(0, figure.get("start").asInt());
      int to = text.offsetByCodePoints(from, figure.get("length").asInt());
      assertThat(text.substring(from, to)).isEqualTo(figure.get("text").asString());
      assertThat(figure.get("text").asString())
          .isEqualTo(figure.get("value").asString() + figure.get("unit").asString());
      assertThat(figure.get("page").asString()).startsWith("/metrics/");
    }
    for (JsonNode gap : report.get("gaps")) {
      assertThat(new TreeSet<>(gap.propertyNames())).containsExactly("section", "what");
    }
  }

  @Test
  void 定稿之后不能再定() {
    String id = branchReport();
    HttpResponse<byte[]> issued = post(Role.BRANCH_SECRETARY, "/" + id + "/issue", "");
    assertThat(issued.statusCode()).isEqualTo(200);
    assertThat(json(get(Role.BRANCH_SECRETARY, "/" + id)).get("state").asString())
        .isEqualTo("issued");
    HttpResponse<byte[]> again = post(Role.BRANCH_SECRETARY, "/" + id + "/issue", "");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void 下载的是文档() {
    String id = branchReport();
    HttpResponse<byte[]> word = get(Role.OFFICE, "/" + id + "/docx");
    assertThat(word.statusCode()).isEqualTo(200);
    assertThat(new String(word.body(), 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    assertThat(word.headers().firstValue("Content-Disposition").orElse("")).contains(".docx");
    HttpResponse<byte[]> pdf = get(Role.OFFICE, "/" + id + "/pdf");
    String start = new String(pdf.body(), 0, 4, StandardCharsets.ISO_8859_1);
    assertThat(pdf.statusCode() == 200 ? start : "503").isIn("%PDF", "503");
    if (pdf.statusCode() != 200) {
      assertThat(json(pdf).get("detail").asString()).contains("PDF");
    }
  }

  @Test
  void 不合的内容说清楚() {
    assertThat(post(Role.OFFICE, "", wanted("branch-secretary", PRODUCT.root(), YEAR)).statusCode())
        .isEqualTo(422);
    assertThat(post(Role.OFFICE, "", wanted("poem", PRODUCT.branch(), YEAR)).statusCode())
        .isEqualTo(422);
    assertThat(
            post(Role.OFFICE, "", wanted("branch-secretary", PRODUCT.branch(), 3000)).statusCode())
        .isEqualTo(422);
    HttpResponse<byte[]> empty = post(Role.OFFICE, "", "{}");
    assertThat(empty.statusCode()).isEqualTo(422);
    assertThat(json(empty).get("errors")).hasSize(3);
    assertThat(post(Role.OFFICE, "", "{\"outlines\":\"x\"}").statusCode()).isEqualTo(400);
    assertThat(post(Role.OFFICE, "", "{\"year\":\"2025\"}").statusCode()).isEqualTo(400);
  }

  @Test
  void 范围之外与不存在一样是查无此处管理员没有权限() {
    String foreign =
        json(post(Role.OFFICE, "", wanted("branch-secretary", PRODUCT.sibling(), YEAR)))
            .get("id")
            .asString();
    for (String path : List.of("", "/docx", "/pdf")) {
      assertThat(get(Role.BRANCH_SECRETARY, "/" + foreign + path).statusCode()).isEqualTo(404);
    }
    assertThat(post(Role.BRANCH_SECRETARY, "/" + foreign + "/issue", "").statusCode())
        .isEqualTo(404);
    assertThat(get(Role.OFFICE, "/" + PRODUCT.root()).statusCode()).isEqualTo(404);
    assertThat(get(Role.OFFICE, "/not-an-id").statusCode()).isEqualTo(404);
    assertThat(
            post(Role.BRANCH_SECRETARY, "", wanted("branch-secretary", PRODUCT.sibling(), YEAR))
                .statusCode())
        .isEqualTo(404);
    for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
      assertThat(get(role, "/" + foreign).statusCode()).isEqualTo(403);
      assertThat(post(role, "", wanted("branch-secretary", PRODUCT.branch(), YEAR)).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void 四种提纲都能写() {
    for (String outline :
        List.of("party-group-secretary", "working-committee-secretary", "party-group-summary")) {
      assertThat(post(Role.OFFICE, "", wanted(outline, PRODUCT.root(), YEAR)).statusCode())
          .as(outline)
          .isEqualTo(201);
    }
  }
}
