package org.youju.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
  /** What {@code LIKE} does, for tests without a database. */
  private static boolean finds(String typed, SearchText text) {
    StringBuilder regex = new StringBuilder();
    String pattern = SearchText.pattern(typed);
    int[] signs = pattern.codePoints().toArray();
    for (int i = 0; i < signs.length; i++) {
      if (signs[i] == '\\') {
        i++;
        regex.append(Pattern.quote(Character.toString(signs[i])));
      } else {
        String literal = Pattern.quote(Character.toString(signs[i]));
        regex.append(signs[i] == '%' ? ".*" : signs[i] == '_' ? "." : literal);
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text.search()).matches();
  }

  @ParameterizedTest(name = "{0} ← {1}")
  @CsvSource({
    "张建国, 建国",
    "张建国, zhangjianguo",
    "张建国, zhang jian",
    "张建国, ZJG",
    "张建国, jianguo",
    "张建国, jg",
    "曾庆红, zeng",
    "曾庆红, ceng",
    "单文, shanwen",
    "单文, dw",
    "长孙无忌, zhangsun",
    "任长霞, rcx",
    "乐行, yuexing",
    "乐行, lehang",
    "乐行, yh",
    "吕女, lvnv",
    "吕女, lyu",
    "吕女, lü",
    "𠮷田, 𠮷",
    "𠮷田, tian",
    "阿卜杜拉·买买提, 买买提",
    "阿卜杜拉·买买提, abudula",
    "阿卜杜拉·买买提, abdlmmt",
    "阿卜杜拉·买买提, 阿卜杜拉买买提"
  })
  void 人名找得到(String name, String typed) {
    assertThat(finds(typed, SearchText.ofPerson(name))).isTrue();
  }

  @ParameterizedTest(name = "{0} ✗ {1}")
  @CsvSource({"张建国, 国建", "张建国, anjian", "张建国, zg", "张建国, %", "张建国, 张_国", "张建国, \\"})
  void 不相干的找不到(String name, String typed) {
    assertThat(finds(typed, SearchText.ofPerson(name))).isFalse();
  }

  @ParameterizedTest(name = "{0} ← {1}")
  @CsvSource({
    "重庆路党支部, chongqing",
    "重庆路党支部, cqldzb",
    "长江党支部, changjiang",
    "长江党支部, zj",
    "银行业处党支部, yinhang",
    "第3党小组, 3dxz",
    "机关党委组织生活指导与党员教育管理工作领导小组办公室第一临时党支部, jyglgz",
    "100%达标支部, 100%"
  })
  void 组织名找得到(String name, String typed) {
    assertThat(finds(typed, SearchText.ofOrganization(name))).isTrue();
  }

  @Test
  void 姓氏按姓的读音排序() {
    assertThat(SearchText.ofPerson("曾志").sort()).isEqualTo("zengzhi");
    assertThat(SearchText.ofPerson("单文").sort()).isEqualTo("shanwen");
    assertThat(SearchText.ofPerson("万俟卨").sort()).startsWith("moqi");
    assertThat(SearchText.ofOrganization("重庆路").sort()).isEqualTo("chongqinglu");
  }

  @Test
  void 最长的名称也不会无限膨胀() {
    assertThat(SearchText.ofOrganization("长".repeat(100)).search().length()).isLessThan(60_000);
    assertThat(SearchText.ofPerson("乐".repeat(50)).search().length()).isLessThan(60_000);
  }
}
