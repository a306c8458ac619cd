package org.youju;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.organization.MemberStatus;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
import org.youju.security.RunningProduct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The product against the words of ../shared/contract/api.md. */
class ContractTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern BLOCK = Pattern.compile("(?s)```json\\s*(.*?)```");

  private final RunningProduct product = new RunningProduct();

  private record Answer(int status, JsonNode json) {}

  private Answer call(String method, String path, Optional<String> body) {
    HttpResponse<byte[]> answer = product.call(Role.OFFICE, method, "/api/v1" + path, body);
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    return new Answer(answer.statusCode(), JSON.readTree(text));
  }

  private Answer get(String path) {
    return call("GET", path, Optional.empty());
  }

  private Answer post(String path, Object body) {
    return call("POST", path, Optional.of(body.toString()));
  }

  /** The body that the contract shows, with an organisation and a person that exist. */
  private ObjectNode example() throws IOException {
    Path contract = Path.of("../shared/contract/api.md");
    assertThat(contract).as("接口约定必须与项目并列存放：../shared/contract/api.md").exists();
    Matcher block = BLOCK.matcher(Files.readString(contract));
    assertThat(block.find()).isTrue();
    ObjectNode body = (ObjectNode) JSON.readTree(block.group(1));
    body.put("organization", product.branch().toString());
    ((ObjectNode) body.get("participants").get(0)).put("person", person());
    body.putArray("organizationsTakingPart").add(product.sibling().toString());
    return body;
  }

  private String person() {
    return product
        .bean(People.class)
        .add(
            product.actor(Role.OFFICE),
            PersonDetails.named("孔某"),
            product.branch(),
            MemberStatus.FORMAL,
            java.time.LocalDate.of(2020, 1, 1))
        .toString();
  }

  @Test
  void 约定里的登记示例_原样可登记_答里带回全部内容() throws IOException {
    ObjectNode body = example();
    Answer answer = post("/entries", body);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
    assertThat(answer.json().get("id").asString()).isNotEmpty();
    assertThat(answer.json().get("revision").asInt()).isEqualTo(1);
    body.propertyStream()
        .forEach(
            part ->
                assertThat(answer.json().get(part.getKey()))
                    .as(part.getKey())
                    .isEqualTo(part.getValue()));
  }

  @Test
  void 示例去掉必备的内容_四二二_说出缺什么() throws IOException {
    ObjectNode nobody = example();
    nobody.putArray("participants");
    nobody.putObject("headcount");
    Answer answer = post("/entries", nobody);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("errors").valueStream().map(e -> e.get("field").asString()))
        .contains("participants");
    ObjectNode untitled = example();
    untitled.remove("title");
    assertThat(post("/entries", untitled).json().get("errors").get(0).get("field").asString())
        .isEqualTo("title");
    ObjectNode lecture = example();
    lecture.putArray("kinds").add("leaders-lecture");
    lecture.putObject("quantities");
    assertThat(post("/entries", lecture).status()).as("上讲堂必须写明谁讲").isEqualTo(422);
  }

  @Test
  void 数量只说一句毛病() throws IOException {
    ObjectNode half = example();
    half.putObject("quantities").put("copies", 1.5);
    Answer answer = post("/entries", half);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().get("errors").size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/me?x=1",
        "/organizations?asof=2026-01-01",
        "/people?organisation=1",
        "/entries?kinds=theme-party-day",
        "/entries?sort=asc",
        "/entries?dataScope=1",
        "/kinds?q=1",
        "/metrics?q=1"
      })
  void 不认识的参数不会被悄悄忽略(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("errors").get(0).get("field").asString())
        .isEqualTo(path.replaceAll(".*\\?|=.*", ""));
    assertThat(answer.json().get("detail").asString()).contains("参数");
  }

  @Test
  void 空着的参数等于没有() {
    assertThat(get("/organizations?under=&q=&asOf=&limit=&after=").status()).isEqualTo(200);
    assertThat(get("/people?organization=&q=&asOf=&limit=&after=").status()).isEqualTo(200);
    assertThat(get("/entries?organization=&kind=&from=&to=&q=&limit=&after=").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/organizations?limit=2",
        "/people?limit=2",
        "/kinds?limit=100",
        "/metrics?limit=100",
        "/entries?limit=2"
      })
  void 一页一页翻到底_不重不漏(String path) throws IOException {
    post("/entries", example());
    post("/entries", example());
    post("/entries", example());
    List<String> whole = ids(get(path.replaceAll("limit=\\d+", "limit=500")).json());
    List<String> paged = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = get(path + "&after=" + after).json();
      paged.addAll(ids(page));
      after = page.get("next").isNull() ? "" : page.get("next").asString();
    } while (!after.isEmpty());
    assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
  }

  private static List<String> ids(JsonNode page) {
    return page.get("items").valueStream().map(item -> item.get("id").asString()).toList();
  }

  @Test
  void 别人的和没有的_回答一样() {
    String nothing = UUID.randomUUID().toString();
    String in = "from=2026-01-01&to=2026-12-31";
    for (String path :
        List.of(
            "/entries/" + nothing,
            "/entries/" + nothing + "/revisions",
            "/evidence/" + nothing,
            "/reports/" + nothing,
            "/reports/" + nothing + "/docx",
            "/organizations?under=" + nothing,
            "/people?organization=" + nothing,
            "/entries?organization=" + nothing,
            "/metrics/party-lectures/figure?organization=" + nothing + "&" + in)) {
      Answer answer = get(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.json()).as(path).isEqualTo(get("/entries/zz").json());
    }
  }

  @Test
  void 序列与其他清单同形() {
    for (String by : List.of("month", "quarter", "half", "year", "organization")) {
      JsonNode series =
          get("/metrics/party-lectures/series?organization=%s&from=2026-01-01&to=2026-12-31&by=%s"
                  .formatted(product.root(), by))
              .json();
      assertThat(series.propertyNames()).containsExactlyInAnyOrder("items", "next");
      assertThat(series.get("next").isNull()).isTrue();
    }
  }

  @Test
  void 报告里每个数字的起止按字符数_扩展汉字也算一个() throws IOException {
    ObjectNode lecture = example();
    lecture.put("title", "从𠮷祥物说起");
    assertThat(post("/entries", lecture).status()).isEqualTo(201);
    String id = post("/reports", report(product.branch())).json().get("id").asString();
    JsonNode report = get("/reports/" + id).json();
    String text = report.get("text").asString();
    assertThat(text).contains("𠮷");
    assertThat(report.get("figures").size()).isPositive();
    for (JsonNode figure : report.get("figures")) {
      int from = text.offsetByCodePoints(0, figure.get("start").asInt());
      int to = text.offsetByCodePoints(from, figure.get("length").asInt());
      assertThat(text.substring(from, to)).isEqualTo(figure.get("text").asString());
    }
    assertThat(post("/reports/" + id + "/issue", "").status()).isEqualTo(200);
    assertThat(post("/reports/" + id + "/issue", "").status()).isEqualTo(409);
  }

  private static String report(OrgId organization) {
    return "{\"outline\":\"branch-secretary\",\"organization\":\"%s\",\"year\":2026}"
        .formatted(organization);
  }
}
