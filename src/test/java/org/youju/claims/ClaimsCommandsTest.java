package org.youju.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClaimsCommandsTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final ClaimsCommands commands = commands(TextSource.plain());

  private ClaimsCommands commands(TextSource source) {
    return new ClaimsCommands(source, print(out), print(err));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, false, StandardCharsets.UTF_8);
  }

  @Test
  void 逐行读句子逐行出数据() throws IOException {
    Path file =
        write("{\"sentence\":\"讲党课3次。\"}\n{\"sentence\":\"落实三会一课。\"}\n", StandardCharsets.UTF_8);
    assertThat(commands.claimsOfLines(file)).isZero();
    JsonNode claim = lines().get(0).get("claims").get(0);
    assertThat(claim.get("text").stringValue()).isEqualTo("3次");
    assertThat(claim.get("start").intValue()).isEqualTo(3);
    assertThat(claim.get("number").intValue()).isEqualTo(3);
    assertThat(claim.get("kind").stringValue()).isEqualTo("count");
    assertThat(lines().get(1).get("claims")).isEmpty();
  }

  @Test
  void 空着的数字写成空值() throws IOException {
    commands.claims(List.of(write("讲党课*次，筹资1.5万元。", StandardCharsets.UTF_8)));
    JsonNode claims = lines().get(0).get("claims");
    assertThat(claims.get(0).get("number").isNull()).isTrue();
    assertThat(claims.get(0).get("expects").stringValue()).isEqualTo("count");
    assertThat(claims.get(1).get("number").doubleValue()).isEqualTo(1.5);
    assertThat(claims.get(1).get("value").intValue()).isEqualTo(15000);
    assertThat(claims.get(1).get("base_unit").stringValue()).isEqualTo("元");
  }

  @Test
  void 检查文件给出数据和瑕疵() throws IOException {
    Path file = write("讲党课*次##paidend##。", StandardCharsets.UTF_8);
    assertThat(commands.checkDocument(List.of(file))).isZero();
    JsonNode answer = lines().get(0);
    assertThat(answer.get("file").stringValue()).isEqualTo(file.toString());
    assertThat(answer.get("defects").valueStream().map(d -> d.get("type").stringValue()))
        .contains("placeholder", "paid_marker");
    assertThat(answer.get("defects").get(0).get("slot").stringValue()).isEqualTo("quantity");
  }

  @Test
  void 国标编码的文件照样读() throws IOException {
    commands.claims(List.of(write("开展调研８次，慰问党员。", Charset.forName("GBK"))));
    assertThat(lines().get(0).get("claims").get(0).get("text").stringValue()).isEqualTo("８次");
  }

  @Test
  void 读不了的文件说一句话并继续下一个() throws IOException {
    Path good = write("讲党课3次。", StandardCharsets.UTF_8);
    int status = commands.claims(List.of(folder.resolve("没有.txt"), good));
    assertThat(status).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有.txt").contains("请确认");
    assertThat(lines()).hasSize(1);
  }

  @Test
  void 读不了的原因原样说出() {
    TextSource encrypted =
        file -> {
          throw new UnreadableFile("文件已加密，请解密后再试。");
        };
    assertThat(commands(encrypted).claims(List.of(Path.of("述职.docx")))).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("述职.docx").contains("文件已加密");
  }

  @Test
  void 别的格式由调用者读成文字() throws IOException {
    Defect password = Defect.ofFile(DefectType.EDITING_PASSWORD, "文件设了编辑密码，请解除后再提交。");
    TextSource word = file -> new TextSource.Document("讲党课5次。", List.of(password));
    commands(word).checkDocument(List.of(Path.of("述职.docx")));
    assertThat(lines().get(0).get("defects").get(0).get("type").stringValue())
        .isEqualTo("editing_password");
  }

  private Path write(String text, Charset charset) throws IOException {
    return Files.write(folder.resolve("报告.txt"), text.getBytes(charset));
  }

  private List<JsonNode> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().map(new JsonMapper()::readTree).toList();
  }
}
