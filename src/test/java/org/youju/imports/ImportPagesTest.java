package org.youju.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.kernel.Role;
import org.youju.security.Browser;

class ImportPagesTest {
  private final ImportingOffice office = new ImportingOffice();
  private final Browser browser = office.running.as(Role.OFFICE);

  private HttpResponse<String> sent(String name, byte[] file, String purpose) {
    browser.get("/imports");
    return browser.upload("/imports", name, file, "purpose", purpose);
  }

  private String path(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String path = Browser.location(answer);
    office.await(BatchId.parse(path.substring(path.lastIndexOf('/') + 1)));
    return path;
  }

  private String body(String path) {
    HttpResponse<String> answer = browser.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  @Test
  void 上传_预览_确认_撤销_都在页面上() {
    String branch = office.branch();
    String path =
        path(
            sent(
                "名册.xlsx",
                Sheets.xlsx("姓名|人员类别|所在支部|手机", "张网页|正式党员|" + branch + "|13800138000"),
                "members"));
    String preview = body(path);
    assertThat(preview).contains("确认新增 1 人").contains("张网页").contains("138****8000");
    assertThat(preview).doesNotContain("13800138000");
    browser.post(path + "/confirm");
    assertThat(body(path)).contains("已导入").contains("撤销这一批");
    assertThat(office.names(branch)).containsExactly("张网页");
    browser.post(path + "/undo");
    assertThat(body(path)).contains("这一批已经撤销");
    assertThat(body("/imports")).contains("名册.xlsx");
  }

  @Test
  void 列对不上时先问_选好后核对() {
    String branch = office.branch();
    String title = "花名" + branch;
    String path =
        path(
            sent(
                "a.csv",
                (title + ",人员类别,所在支部\n张对列,正式党员," + branch).getBytes(StandardCharsets.UTF_8),
                "members"));
    assertThat(body(path)).contains("还没有找到这些列：姓名").contains(title);
    HttpResponse<String> refused = browser.post(path + "/columns", "c1", "status", "c2", "status");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("有两列都对应");
    browser.post(
        path + "/columns", "c0", "name", "c1", "status", "c2", "unit", "since", "2024-01-01");
    assertThat(body(path)).contains("张对列");
    browser.post(path + "/discard");
    assertThat(browser.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void 有错误的不能确认_可以下载标注的表() {
    String path = path(sent("错.xlsx", Sheets.xlsx("姓名|人员类别|所在支部", "张错|正式党员|没有的支部"), "members"));
    assertThat(body(path)).contains("没有找到组织").doesNotContain("确认新增");
    browser.post(path + "/confirm");
    assertThat(body(path)).contains("下载标注的表");
    HttpResponse<String> file = browser.get(path + "/remarks");
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(Browser.header(file, "Content-Disposition").orElse("")).startsWith("attachment");
  }

  @ParameterizedTest
  @CsvSource({
    "党员.xls, <html><table></table></html>, 网页（HTML）改名",
    "a.xlsx, 随便写的, 不是表格",
    "a.xlsx, PK\u0003\u0004乱七八糟, 损坏",
    "a.exe, MZ\u0000, 不是表格"
  })
  void 坏文件当场用一句话退回(String name, String content, String words) {
    HttpResponse<String> answer = sent(name, content.getBytes(StandardCharsets.UTF_8), "members");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(words);
  }

  @Test
  void 没选文件_不认识的用途_别人的批次() {
    assertThat(sent("", new byte[0], "members").statusCode()).isEqualTo(422);
    assertThat(sent("a.xlsx", new byte[0], "members").body()).contains("空的");
    assertThat(sent("a.csv", "姓名".getBytes(StandardCharsets.UTF_8), "weapons").statusCode())
        .isEqualTo(404);
    assertThat(browser.get("/imports/不是编号").statusCode()).isEqualTo(404);
    String path =
        path(sent("a.xlsx", Sheets.xlsx("姓名|人员类别|所在支部", "张甲|正式党员|" + office.branch()), "members"));
    Browser secretary = office.running.as(Role.BRANCH_SECRETARY);
    assertThat(secretary.get(path).statusCode()).isEqualTo(404);
    assertThat(secretary.get("/imports").body()).doesNotContain("导入人员");
    assertThat(secretary.get("/imports/templates/members").statusCode()).isEqualTo(404);
  }
}
