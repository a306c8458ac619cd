package showroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Whatever goes wrong, the caller gets one clear Chinese sentence and never a secret. */
class ErrorAnswersTest {
  private static ConfigurableApplicationContext room;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void open() {
    room = Showroom.start();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void 正确的请求原样读回() throws Exception {
    var answer =
        post(
            "{\"title\":\"学习\",\"on\":\"2026-03-05\",\"count\":3,\"quantities\":{\"copies\":30},"
                + "\"parts\":[{\"person\":\"甲\"}],\"organization\":null}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"title\":\"学习\",\"on\":\"2026-03-05\",\"count\":3,\"quantities\":{\"copies\":30},"
                + "\"parts\":[{\"person\":\"甲\"}],\"organization\":null}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"count\":1,\"titel\":\"x\"}|titel|没有“titel”这个字段",
        "{\"parts\":[{\"person\":\"甲\"},{\"persom\":\"乙\"}]}|parts[1].persom|没有“parts[1].persom”这个字段",
        "{\"count\":1,\"count\":2}||重复的字段",
        "{\"count\":\"3\"}|count|“count”缺少，或类型、内容不对",
        "{\"count\":3.5}|count|“count”缺少，或类型、内容不对",
        "{\"count\":null}|count|“count”缺少，或类型、内容不对",
        "{\"count\":99999999999}|count|“count”缺少，或类型、内容不对",
        "{\"title\":3}|title|“title”缺少，或类型、内容不对",
        "{\"title\":true}|title|“title”缺少，或类型、内容不对",
        "{\"title\":\"a\\u0000b\"}|title|“title”缺少，或类型、内容不对",
        "{\"title\":\"a\\ud800b\"}|title|“title”缺少，或类型、内容不对",
        "{\"on\":\"2026-02-30\"}|on|日期请写成 2026-03-05 的样式",
        "{\"on\":\"1900-01-01\"}|on|日期超出范围",
        "{\"on\":[2026,3,5]}|on|“on”缺少，或类型、内容不对",
        "{\"on\":20000}|on|“on”缺少，或类型、内容不对",
        "{\"organization\":\"x\"}|organization|“organization”不是有效的编号",
        "{\"quantities\":[1]}|quantities|“quantities”缺少，或类型、内容不对",
        "{\"quantities\":{\"copies\":\"30\"}}|quantities.copies|“quantities.copies”缺少，或类型、内容不对",
        "[]||请求内容的结构不对",
        "{\"title\":||JSON 不完整",
        "{title:1}||JSON 格式不对（第 1 行",
        "{\"count\":1} x||JSON 格式不对"
      })
  void 读不懂的内容说明错在哪里(String body, String field, String sentence) throws Exception {
    var answer = post(body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertProblem(answer, 400, "请求有误");
    assertThat(answer.body()).contains(sentence);
    assertThat(answer.body())
        .contains("\"errors\":[{\"field\":\"" + (field == null ? "" : field) + "\"");
  }

  @Test
  void 嵌套太深的内容被拒() throws Exception {
    String deep = "[".repeat(200_000);
    assertThat(post("{\"count\":1,\"deep\":" + deep).body()).contains("嵌套太深");
  }

  @Test
  void 空的请求体() throws Exception {
    assertProblem(post(""), 400, "请求有误");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list?limit=0|400|limit|每页条数请填 1 到 500",
        "list?limit=501|400|limit|每页条数请填 1 到 500",
        "list?limit=-1|400|limit|每页条数请填 1 到 500",
        "list?limit=abc|400|limit|每页条数请填 1 到 500",
        "list?limit=%EF%BC%91|400|limit|每页条数请填 1 到 500",
        "list?limit=1&limit=2|400|limit|同一个参数给了多次",
        "list?asOf=2026-13-01|400|asOf|日期请写成",
        "list?asOf=20260301|400|asOf|日期请写成",
        "needs|400|q|缺少“q”",
        "needs?q=a%00b|400||不能保存的字符",
        "needs?q=%ED%A0%80|400||不能保存的字符",
        "needs?q=%FF%FE|400||不能保存的字符",
        "header|400|Idempotency-Key|缺少“Idempotency-Key”",
        "list?organization=nope|404||没有找到",
        "things/nope|404||没有找到",
        "things/0190b5c0-0000-7000-8000-000000000000|404||没有找到",
        "nowhere|404||没有找到",
        "throws/forbidden|403||请由支部书记来做",
        "throws/conflict|409||已有人先改过",
        "throws/refused|422|on|请填日期。"
      })
  void 参数与状态(String path, int status, String field, String sentence) throws Exception {
    var answer = get("/api/v1/showroom/" + path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type"))
        .as(answer.body())
        .hasValue("application/problem+json");
    assertThat(answer.body()).contains(sentence);
    if (field != null) {
      assertThat(answer.body()).contains("\"errors\":[{\"field\":\"" + field + "\"");
    }
  }

  @Test
  void 空参数当作没有给() throws Exception {
    var answer = get("/api/v1/showroom/list?limit=2&asOf=&organization=");
    assertThat(answer.body()).isEqualTo("{\"items\":[\"一\",\"二\"],\"next\":\"二\"}");
    assertThat(get("/api/v1/showroom/list").body()).endsWith("\"next\":null}");
  }

  @Test
  void 方法与格式不对时说明允许什么() throws Exception {
    var method = send(request("/api/v1/showroom/needs").DELETE().build());
    assertProblem(method, 405, "不支持这种操作");
    assertThat(method.headers().firstValue("Allow")).hasValue("GET");
    var type =
        send(
            request("/api/v1/showroom/body")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("x"))
                .build());
    assertProblem(type, 415, "不支持这种格式");
    assertThat(type.headers().firstValue("Accept")).get().asString().contains("application/json");
    var accept = send(request("/api/v1/showroom/list").header("Accept", "image/png").GET().build());
    assertProblem(accept, 406, "不支持这种格式");
  }

  @Test
  void 上传的文件太大或不完整() throws Exception {
    String head =
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
    assertProblem(upload(head + "x".repeat(51 * 1024 * 1024) + "\r\n--B--\r\n"), 413, "内容过大");
    assertProblem(upload(head + "x"), 400, "请求有误");
    assertProblem(upload(head + "x\r\n--B--\r\n"), 400, "请求有误");
  }

  @Test
  void 分段表单里的空字符也被拒() throws Exception {
    String name = "--B\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\na\0b\r\n";
    String file =
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx\r\n";
    assertProblem(upload(name + file + "--B--\r\n"), 400, "请求有误");
  }

  @Test
  void 意外的错误只给编号() throws Exception {
    var answer = get("/api/v1/showroom/throws/other");
    assertProblem(answer, 500, "系统出错");
    assertThat(answer.body()).containsPattern("\"reference\":\"[0-9a-z]{8}\"");
    assertThat(answer.body()).doesNotContain("secret", "jdbc", "Exception");
  }

  @Test
  void 页面的错误用页面说() throws Exception {
    var page = get("/showroom/broken");
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(page.body()).contains("系统出错", "回到首页", "综合处党支部").doesNotContain("secret", "jdbc");
    var missing = get("/nowhere");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("没有找到").doesNotContain("综合处党支部", "csrf-token");
    var dirty = get("/showroom?q=%00");
    assertThat(dirty.statusCode()).isEqualTo(400);
    assertThat(dirty.body()).contains("不能保存的字符");
  }

  @Test
  void htmx请求得到片段() throws Exception {
    var answer = send(request("/showroom/broken").header("HX-Request", "true").GET().build());
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("class=\"notice bad\"").doesNotContain("<html");
  }

  @Test
  void 静态文件按内容命名并长期缓存() throws Exception {
    String page = get("/showroom").body();
    String css = page.replaceAll("(?s).*href=\"(/assets/site-[0-9a-f]{32}\\.css)\".*", "$1");
    String htmx = page.replaceAll("(?s).*src=\"(/webjars/htmx.org/2[^\"]*)\".*", "$1");
    for (String path : new String[] {css, htmx}) {
      var file = get(path);
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control"))
          .hasValue("max-age=31536000, public, immutable");
    }
    assertThat(get("/assets/site-00000000000000000000000000000000.css").statusCode())
        .isEqualTo(404);
    assertThat(get("/assets/../application.yaml").statusCode()).isIn(400, 404);
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String title) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .startsWith("{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status)
        .contains("\"detail\":\"", "\"errors\":[");
  }

  private static HttpResponse<String> post(String body) throws Exception {
    return send(
        request("/api/v1/showroom/body")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> upload(String body) throws Exception {
    return send(
        request("/api/v1/showroom/file")
            .header("Content-Type", "multipart/form-data; boundary=B")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET().build());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + Showroom.port(room) + path));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
