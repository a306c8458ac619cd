package org.youju.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.youju.docx.WordFile.W;
import static org.youju.docx.WordFile.aWordFile;
import static org.youju.docx.WordFile.p;
import static org.youju.docx.WordFile.r;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.claims.Defect;
import org.youju.claims.DefectType;
import org.youju.docx.DocumentText;
import org.youju.docx.WordFile;

/** What is wrong with a file itself, whatever its text says. */
class FileDefectsTest {
  private static List<Defect> of(WordFile file) {
    return FileDefects.of(DocumentText.read(file.bytes(), "述职报告.docx"));
  }

  private static WordFile settings(String element) {
    return aWordFile(p(r("全年召开党员大会4次。")))
        .related("settings", "settings.xml", "<w:settings " + W + ">" + element + "</w:settings>");
  }

  private static WordFile footer(String text) {
    return aWordFile(p(r("全年召开党员大会4次。")))
        .related("footer", "footer1.xml", "<w:ftr " + W + ">" + p(r(text)) + "</w:ftr>");
  }

  @Test
  void 干净的文件没有毛病() {
    assertThat(of(aWordFile(p(r("全年召开党员大会4次。"))))).isEmpty();
    assertThat(of(footer("第3页"))).isEmpty();
    assertThat(of(footer("中共某局机关委员会"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\" w:hash=\"abc=\"/>|编辑密码",
        "<w:documentProtection w:edit=\"forms\" w:enforcement=\"on\" w:hashValue=\"x=\"/>|编辑密码",
        "<w:writeProtection w:hash=\"abc=\"/>|编辑密码",
        "<w:documentProtection w:edit=\"comments\" w:enforcement=\"1\"/>|限制编辑",
        "<w:documentProtection w:edit=\"trackedChanges\" w:enforcement=\"true\"/>|限制编辑"
      })
  void 编辑密码和限制编辑都要解除(String element, String words) {
    List<Defect> found = of(settings(element));
    assertThat(found).extracting(Defect::type).containsExactly(DefectType.EDITING_PASSWORD);
    assertThat(found.get(0).note()).contains(words, "解除");
  }

  @Test
  void 没有启用的保护不算() {
    assertThat(of(settings("<w:documentProtection w:edit=\"readOnly\" w:enforcement=\"0\"/>")))
        .isEmpty();
  }

  @Test
  void 留着的修订和批注要处理() {
    String inserted = "<w:ins w:id=\"1\" w:author=\"某\">" + r("4次") + "</w:ins>";
    String comment = "<w:comment w:id=\"%d\" w:author=\"某\">" + p(r("核一下")) + "</w:comment>";
    List<Defect> found =
        of(
            aWordFile(p(r("党员大会"), inserted))
                .related(
                    "comments",
                    "comments.xml",
                    "<w:comments %s>%s%s</w:comments>"
                        .formatted(W, comment.formatted(1), comment.formatted(2))));
    assertThat(found)
        .extracting(Defect::type)
        .containsExactly(DefectType.TRACKED_CHANGES, DefectType.COMMENTS_LEFT);
    assertThat(found.get(1).note()).contains("2 条批注");
  }

  @ParameterizedTest
  @CsvSource({"更多范文请访问 www.example.com 公文网,页脚", "##paidbegin##,页脚", "本文由公众号“写作模板库”整理,页脚"})
  void 页眉页脚里的文库广告(String text, String where) {
    List<Defect> found = of(footer(text));
    assertThat(found).extracting(Defect::type).containsExactly(DefectType.WATERMARK_AD);
    assertThat(found.get(0).note()).startsWith(where).contains("删去");
  }

  @Test
  void 很长的广告只引开头() {
    String message = of(footer("更多范文请访问 www.example.com " + "好".repeat(200))).get(0).note();
    assertThat(message).endsWith("…").hasSizeLessThan(80);
  }

  @Test
  void 位置都在文件上_不在正文里() {
    of(settings("<w:writeProtection w:hash=\"abc=\"/>"))
        .forEach(defect -> assertThat(defect.length()).isZero());
  }
}
