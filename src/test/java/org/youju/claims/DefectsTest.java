package org.youju.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each sort of manuscript fault, found where it is and silent where it is not. */
class DefectsTest {

  @ParameterizedTest
  @CsvSource({
    "PAID_MARKER,落实到位##paidend##。,##paidend##",
    "WATERMARK_AD,加强教育。【更*多精&品尽~在某某文^库】,【更*多精&品尽~在某某文^库】",
    "WATERMARK_AD,本文由好站公文网整理发布。,本文由好站公文网整理",
    "PAGE_FURNITURE,总结[此文共930字],[此文共930字]",
    "PAGE_FURNITURE,第2页共8页上半年工作,第2页共8页",
    "DUPLICATE_WORD,我们努力努力提升能力。,努力努力",
    "MISSING_UNIT,选拔任用12科级干部。,12",
    "STACKED_APPROXIMATION,发放传单近900多份。,近900多份",
    "DAMAGED_FIGURE,202324年收入增长。,202324年",
    "OVER_REPLACEMENT,学习贯彻党的XX大精神。,XX大",
    "OVER_REPLACEMENT,学习***总书记讲话。,***总书记",
    "HALF_MASKED_NAME,由书记张某某主持会议。,张某某",
    "GARBLED,召开党（委）组会议。,（委）组"
  })
  void 找到(DefectType type, String text, String passage) {
    assertThat(Defects.in(text))
        .anySatisfy(
            d -> {
              assertThat(d.type()).isEqualTo(type);
              assertThat(d.text()).isEqualTo(passage);
              assertThat(d.note()).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "深入学习贯彻党的二十大和二十届三中全会精神，树牢“四个意识”，坚定“四个自信”，做到“两个维护”。",
        "严格落实“三会一课”、“一岗双责”、“三重一大”和八项规定精神，纠治“四风”。",
        "通过学习强国APP和微信公众号推送信息30条，微信群分享心得12篇。",
        "一步一步、一项一项抓落实，扎扎实实、清清爽爽干事，真正为了了解民情、达到目的的要求。",
        "巩固拓展脱贫攻坚成果同乡村振兴有效衔接，弘扬脱贫攻坚精神。",
        "使用OFFICE软件，X光检查2次，A4纸5包。",
        "时间为9:30，比例为3:1，网络平台（一期）建成。"
      })
  void 规范的文字不报(String text) {
    assertThat(Defects.in(text)).isEmpty();
  }

  @Test
  void 空白说明要填什么() {
    List<Defect> defects = Defects.in("**年我局召开党员大会*次，慰问XX社区老党员*名。");
    assertThat(defects)
        .extracting(d -> d.slot().orElseThrow())
        .containsExactly(Slot.DATE, Slot.QUANTITY, Slot.NAME, Slot.QUANTITY);
    assertThat(defects.get(1).expects()).contains(Kind.COUNT);
    assertThat(defects.get(3).expects()).contains(Kind.PEOPLE);
  }

  @Test
  void 括号分项加不起来() {
    String wrong = "共有党支部54个(村支部46个，机关支部5个)。";
    assertThat(Defects.in(wrong))
        .anySatisfy(
            d -> {
              assertThat(d.type()).isEqualTo(DefectType.SUM_MISMATCH);
              assertThat(d.note()).contains("51");
            });
    assertThat(types(wrong.replace("54", "51"))).doesNotContain(DefectType.SUM_MISMATCH);
  }

  @Test
  void 其中只列一部分不算错但超过总数算错() {
    assertThat(types("处分60人(其中党纪处分30人，政务处分20人)。")).isEmpty();
    assertThat(types("处分60人(其中党纪处分50人，政务处分20人)。")).contains(DefectType.SUM_MISMATCH);
  }

  @Test
  void 合计与前两项不符() {
    assertThat(types("在职党员30名，离退休党员12人，总计45人。")).contains(DefectType.SUM_MISMATCH);
    assertThat(types("在职党员30名，离退休党员12人，总计42人。")).isEmpty();
  }

  @Test
  void 同一件事前后两个数() {
    assertThat(types("开展主题党日活动12次。各项工作有序推进。开展主题党日活动15次。"))
        .containsExactly(DefectType.CONTRADICTION);
    assertThat(types("开展主题党日活动12次。各项工作有序推进。开展主题党日活动12次。")).isEmpty();
  }

  @Test
  void 二十大之后仍写脱贫攻坚正在进行() {
    assertThat(types("学习党的二十大精神。聚力脱贫攻坚，入户走访。")).contains(DefectType.MIXED_YEARS);
    assertThat(types("学习党的十九大精神。聚力脱贫攻坚，入户走访。")).isEmpty();
  }

  @Test
  void 标题年份与正文年份不一() {
    String title = "2024年度抓基层党建工作述职报告\n" + "按照会议安排，现将有关工作报告如下，请予评议。".repeat(3);
    assertThat(types(title + "\n一、2022年度党建工作情况\n")).contains(DefectType.MIXED_YEARS);
    assertThat(types(title + "\n一、2024年度党建工作情况\n")).doesNotContain(DefectType.MIXED_YEARS);
  }

  @Test
  void 半角标点() {
    assertThat(types("加强学习,提升能力。")).containsExactly(DefectType.PUNCTUATION);
    assertThat(types("投入1,200元，按1:1配套。")).isEmpty();
    assertThat(Defects.in("好,".repeat(30) + "好。")).hasSize(1);
  }

  @Test
  void 要点标题漏了句号() {
    String text = "一是加强组织领导。成立专班。二是加强理论学习。定期研讨。三是加强检视整改。立行立改。四是加强调查研究开展走访。推动落实。";
    assertThat(Defects.in(text))
        .singleElement()
        .satisfies(d -> assertThat(d.start()).isEqualTo(text.indexOf("开展走访")));
  }

  @Test
  void 超过五千字() {
    assertThat(types("党".repeat(5001))).contains(DefectType.TOO_LONG);
    assertThat(types("党".repeat(5000))).doesNotContain(DefectType.TOO_LONG);
  }

  @Test
  void 文件本身的瑕疵一并报出() {
    Defect password = Defect.ofFile(DefectType.EDITING_PASSWORD, "文件设了编辑密码，请解除后再提交。");
    assertThat(Defects.in("加强学习。", List.of(password))).containsExactly(password);
  }

  private static List<DefectType> types(String text) {
    return Defects.in(text).stream().map(Defect::type).toList();
  }
}
