package org.youju.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.organization.MemberStatus;
import org.youju.organization.NewOrganization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
import org.youju.security.Browser;
import org.youju.security.RunningOffice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrganizationWebTest {
  private static final AtomicInteger NUMBER = new AtomicInteger(200);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final LocalDate SINCE = LocalDate.of(2021, 1, 1);
  private static final String PHONE = "13912345678";

  private final RunningOffice office = RunningOffice.shared();

  private HttpResponse<String> api(Role role, String path) {
    return office.visitor().get("/api/v1" + path, "Authorization", "Bearer " + office.token(role));
  }

  private JsonNode json(Role role, String path) {
    HttpResponse<String> answer = api(role, path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private OrgId newBranch(String name) {
    return office
        .bean(Organizations.class)
        .create(
            office.actor(Role.OFFICE),
            NewOrganization.below(office.general, OrganizationKind.BRANCH, name, SINCE));
  }

  private PersonId newPerson(String name, OrgId branch) {
    return office
        .bean(People.class)
        .add(
            office.actor(Role.OFFICE),
            PersonDetails.named(name).reachable(nextIdNumber(), PHONE),
            branch,
            MemberStatus.FORMAL,
            SINCE);
  }

  /** A number that nobody has yet, with its check digit (GB 11643). */
  private static String nextIdNumber() {
    String body = "11010519491231" + NUMBER.incrementAndGet();
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * (body.charAt(i) - '0');
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  private static List<String> texts(JsonNode items, String field) {
    List<String> texts = new ArrayList<>();
    items.forEach(item -> texts.add(item.path(field).asString()));
    return texts;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String created(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return Browser.location(answer);
  }

  @Test
  void 组织接口_字段按约定_关着的组织给出最后一天() {
    OrgId branch = newBranch("接口支部");
    office.bean(Organizations.class).close(office.actor(Role.OFFICE), branch, SINCE.plusYears(1));
    JsonNode item =
        json(Role.OFFICE, "/organizations?under=" + branch + "&asOf=2021-06-01")
            .path("items")
            .path(0);
    assertThat(item.propertyNames())
        .containsExactlyInAnyOrder("id", "name", "kind", "parentId", "from", "until");
    assertThat(item.path("kind").asString()).isEqualTo("branch");
    assertThat(item.path("parentId").asString()).isEqualTo(office.general.toString());
    assertThat(item.path("from").asString()).isEqualTo("2021-01-01");
    assertThat(item.path("until").asString()).isEqualTo("2022-01-01");
    assertThat(json(Role.OFFICE, "/organizations?under=" + branch).path("items").size()).isZero();
    JsonNode root = json(Role.OFFICE, "/organizations").path("items").path(0);
    assertThat(root.path("parentId").isNull()).isTrue();
    assertThat(root.path("until").isNull()).isTrue();
  }

  @Test
  void 人员接口_字段按约定_没有证件号和电话_能按拼音找() {
    OrgId branch = newBranch("人员接口支部");
    newPerson("曾长乐", branch);
    for (String q : List.of("曾长", "zengchangle", "zcl", "ZENG zhang")) {
      HttpResponse<String> answer =
          api(Role.OFFICE, "/people?organization=" + branch + "&q=" + encoded(q));
      JsonNode items = JSON.readTree(answer.body()).path("items");
      assertThat(texts(items, "name")).as(q).containsExactly("曾长乐");
      assertThat(items.path(0).propertyNames())
          .containsExactlyInAnyOrder("id", "name", "organizationId", "status");
      assertThat(items.path(0).path("organizationId").asString()).isEqualTo(branch.toString());
      assertThat(items.path(0).path("status").asString()).isEqualTo("formal");
      assertThat(answer.body())
          .doesNotContain(PHONE)
          .doesNotContain("345678")
          .doesNotContain("002X");
    }
    assertThat(json(Role.OFFICE, "/people?q=%25").path("items").size()).isZero();
  }

  @Test
  void 翻页_每页条数和下一页() {
    OrgId branch = newBranch("翻页支部");
    for (String name : List.of("赵一", "赵二", "赵三")) {
      newPerson(name, branch);
    }
    String path = "/people?limit=2&organization=" + branch;
    JsonNode first = json(Role.OFFICE, path);
    JsonNode second = json(Role.OFFICE, path + "&after=" + first.path("next").asString());
    List<String> names = new ArrayList<>(texts(first.path("items"), "name"));
    names.addAll(texts(second.path("items"), "name"));
    assertThat(names).containsExactlyInAnyOrder("赵一", "赵二", "赵三");
    assertThat(second.path("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, 400",
    "limit=501, 400",
    "limit=x, 400",
    "asOf=2026-02-30, 400",
    "asOf=20260301, 400",
    "after=zzz, 400",
    "q=%00, 400"
  })
  void 参数不对就说(String parameter, int status) {
    for (String path : List.of("/people?", "/organizations?")) {
      HttpResponse<String> answer = api(Role.OFFICE, path + parameter);
      assertThat(answer.statusCode()).as(path + parameter).isEqualTo(status);
      assertThat(Browser.header(answer, "Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
    assertThat(api(Role.OFFICE, "/people?q=" + "张".repeat(101)).statusCode()).isEqualTo(400);
  }

  @Test
  void 范围之外与不存在_答复一样() {
    newPerson("隔壁老王", office.sibling);
    for (String id : List.of(office.sibling.toString(), UUID.randomUUID().toString(), "x")) {
      for (Role role : List.of(Role.BRANCH_SECRETARY, Role.BRANCH_MEMBER)) {
        assertThat(api(role, "/organizations?under=" + id).statusCode()).isEqualTo(404);
        assertThat(api(role, "/people?organization=" + id).statusCode()).isEqualTo(404);
        assertThat(office.as(role).get("/organizations/" + id).statusCode()).isEqualTo(404);
      }
    }
    assertThat(json(Role.BRANCH_MEMBER, "/people?q=" + encoded("隔壁老王")).path("items").size())
        .isZero();
    assertThat(texts(json(Role.BRANCH_SECRETARY, "/organizations").path("items"), "id"))
        .contains(office.branch.toString())
        .doesNotContain(office.sibling.toString(), office.general.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people", "/organizations"})
  void 三员看不到业务数据(String path) {
    for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
      assertThat(api(role, path).statusCode()).isEqualTo(403);
      assertThat(office.as(role).get(path).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void 从新建组织到登记人员任职转接_一路走通() {
    Browser browser = office.as(Role.OFFICE);
    browser.get("/organizations/" + office.general + "/new");
    String here =
        created(
            browser.post(
                "/organizations/" + office.general + "/new",
                "kind",
                "branch",
                "name",
                "走通党支部",
                "from",
                "2024-01-01"));
    browser.get("/people/new");
    String person =
        created(
            browser.post(
                "/people/new",
                "name",
                "阿卜杜拉·买买提",
                "organization",
                here.substring(here.lastIndexOf('/') + 1),
                "status",
                "formal",
                "from",
                "2024-01-01",
                "idNumber",
                "11010519491231002x",
                "phone",
                PHONE));
    browser.get(here + "/posts/new");
    created(
        browser.post(
            here + "/posts/new",
            "person",
            person.substring(person.lastIndexOf('/') + 1),
            "rank",
            "secretary",
            "from",
            "2024-02-01"));
    browser.get(here + "/terms/new");
    created(
        browser.post(
            here + "/terms/new", "number", "1", "from", "2024-02-01", "until", "2027-01-31"));
    browser.get(here + "/rename");
    created(browser.post(here + "/rename", "name", "走通新支部", "from", "2025-01-01"));
    String page = browser.get(here).body();
    assertThat(page)
        .contains("走通新支部", "阿卜杜拉·买买提", "书记", "第 1 届", "更名为", "成立，名称“走通党支部”")
        .doesNotContain(PHONE);
    assertThat(browser.get(here + "?asOf=2024-06-01").body()).contains("<h1>走通党支部");
    String file = browser.get(person).body();
    assertThat(file)
        .contains("139****5678", "**************002X", "1949-12-31", "走通新支部")
        .doesNotContain(PHONE)
        .doesNotContain("11010519491231002X");
    browser.get(person + "/transfer");
    created(
        browser.post(
            person + "/transfer",
            "organization",
            office.sibling.toString(),
            "from",
            "2025-06-01",
            "endPosts",
            "on"));
    assertThat(browser.get(person).body()).contains("2025-05-31", "第二党支部");
    browser.get(here + "/close");
    created(browser.post(here + "/close", "until", "2025-12-31"));
    assertThat(browser.get(here).body()).contains("该组织已于 2025-12-31 之后撤销");
  }

  @Test
  void 填错了_错在哪一项就说在哪一项_填过的都还在() {
    Browser browser = office.as(Role.OFFICE);
    browser.get("/people/new");
    HttpResponse<String> answer =
        browser.post(
            "/people/new",
            "name",
            "<script>",
            "organization",
            office.branch.toString(),
            "status",
            "formal",
            "from",
            "2024-13-01",
            "job",
            "综合处干部",
            "idNumber",
            "110105491231002");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("综合处干部", "id=\"e-from\"", "id=\"e-name\"", "15 位旧身份证号")
        .contains("&lt;script")
        .doesNotContain("<script>\"");
  }

  @Test
  void 后改的人看到冲突_填过的都还在() {
    PersonId person = newPerson("冲突甲", office.branch);
    Browser browser = office.as(Role.OFFICE);
    browser.get("/people/" + person + "/edit");
    created(browser.post("/people/" + person + "/edit", "version", "1", "name", "冲突乙"));
    HttpResponse<String> late =
        browser.post("/people/" + person + "/edit", "version", "1", "name", "冲突丙");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("冲突丙", "有人刚刚修改过");
    assertThat(browser.get("/people/" + person).body())
        .contains("冲突乙", "139****5678")
        .doesNotContain("冲突丙");
  }

  @Test
  void 显示全文_办公室可以_支部委员不行() {
    PersonId person = newPerson("全文甲", office.branch);
    Browser keeper = office.as(Role.OFFICE);
    assertThat(keeper.get("/people/" + person).body()).contains("显示全文");
    assertThat(keeper.post("/people/" + person + "/reveal", "field", "phone").body())
        .contains(PHONE)
        .doesNotContain("<html");
    Browser member = office.as(Role.BRANCH_MEMBER);
    assertThat(member.get("/people/" + person).body())
        .contains("139****5678")
        .doesNotContain("显示全文");
    assertThat(member.post("/people/" + person + "/reveal", "field", "phone").statusCode())
        .isEqualTo(403);
  }

  @Test
  void 组织的资料在页面上填写_电话打码_看全文留痕_不填就保留() {
    OrgId branch = newBranch("资料支部");
    String here = "/organizations/" + branch;
    Browser keeper = office.as(Role.OFFICE);
    keeper.get(here + "/details");
    created(
        keeper.post(
            here + "/details",
            "contact",
            "赵某",
            "phone",
            "0571-88886666",
            "creditCode",
            "91350100m000100y43",
            "purpose",
            ""));
    assertThat(keeper.get(here).body())
        .contains("赵某", "057****6666", "91350100M000100Y43", "显示全文")
        .doesNotContain("88886666");
    assertThat(keeper.post(here + "/reveal").body()).contains("057188886666");
    keeper.get(here + "/details");
    created(keeper.post(here + "/details", "contact", "钱某", "phone", "", "creditCode", ""));
    assertThat(keeper.get(here).body()).contains("钱某", "057****6666").doesNotContain("100Y43");
    keeper.get(here + "/details");
    created(keeper.post(here + "/details", "contact", "钱某", "clearPhone", "on"));
    assertThat(keeper.get(here).body()).doesNotContain("057****6666");
    HttpResponse<String> wrong =
        keeper.post(here + "/details", "contact", "孙某", "phone", "8888", "creditCode", "1234");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("孙某", "id=\"e-phone\"", "id=\"e-creditCode\"");
    assertThat(office.as(Role.BRANCH_MEMBER).post(here + "/reveal").statusCode()).isEqualTo(403);
  }

  @Test
  void 籍贯住址失联在页面上填写_住址看全文留痕() {
    PersonId person = newPerson("采集甲", office.branch);
    Browser keeper = office.as(Role.OFFICE);
    String here = "/people/" + person;
    keeper.get(here + "/edit");
    created(
        keeper.post(
            here + "/edit",
            "version",
            "1",
            "name",
            "采集甲",
            "origin",
            "浙江省德清县",
            "address",
            "浙江省德清县武康街道千秋街1号",
            "lost",
            "on",
            "lostSince",
            "2025-03-04"));
    assertThat(keeper.get(here).body())
        .contains("籍贯", "失联日期", "2025-03-04", "浙江省德清县****", "139****5678")
        .doesNotContain("千秋街");
    assertThat(keeper.post(here + "/reveal", "field", "address").body()).contains("千秋街1号");
    keeper.get(here + "/edit");
    created(keeper.post(here + "/edit", "version", "2", "name", "采集甲", "clearAddress", "on"));
    assertThat(keeper.get(here).body()).doesNotContain("浙江省德清县****", "失联");
  }

  @Test
  void 只读的角色没有改动的入口_硬来也不行() {
    Browser member = office.as(Role.BRANCH_MEMBER);
    String page = member.get("/organizations/" + office.branch).body();
    assertThat(page).doesNotContain("变更", "登记任职", "登记人员");
    assertThat(
            member
                .post("/organizations/" + office.branch + "/close", "until", "2025-01-01")
                .statusCode())
        .isEqualTo(403);
  }

  /** Every link of the module's pages leads to a page. */
  @Test
  void 页面上的链接都通() {
    PersonId person = newPerson("链接甲", office.branch);
    Browser browser = office.as(Role.OFFICE);
    List<String> pages =
        List.of(
            "/organizations",
            "/organizations?q=zhibu&asOf=2024-01-01",
            "/organizations?q=lj",
            "/organizations?q=没有这样的",
            "/organizations/" + office.branch,
            "/organizations/" + office.general + "?asOf=1999-01-01",
            "/people?status=member&organization=" + office.branch,
            "/people/" + person);
    Pattern link = Pattern.compile("<main.*</main>", Pattern.DOTALL);
    for (String page : pages) {
      HttpResponse<String> answer = browser.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      Matcher main = link.matcher(answer.body());
      assertThat(main.find()).isTrue();
      Matcher hrefs = Pattern.compile("href=\"(/[^\"#]*)\"").matcher(main.group());
      while (hrefs.find()) {
        String href = hrefs.group(1).replace("&amp;", "&");
        assertThat(browser.get(href).statusCode()).as(page + " → " + href).isEqualTo(200);
      }
    }
    assertThat(Optional.of(browser.get("/organizations?q=没有这样的").body()))
        .hasValueSatisfying(body -> assertThat(body).contains("没有找到"));
  }
}
