package org.youju.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.youju.catalog.Catalog;

class NameListTest {
  private static final KindNames KINDS = new KindNames(Catalog.shipped());

  @ParameterizedTest
  @CsvSource({
    "张三、李四；王五, 张三 李四 王五",
    "张三 李四 王五, 张三 李四 王五",
    "'张三,李四，王五', 张三 李四 王五",
    "张 三、李四, 张三 李四",
    "张三同志、李四同志, 张三 李四",
    "阿卜杜·外力、欧阳修远, 阿卜杜·外力 欧阳修远",
    "张三（请假）、李四(出差), 张三 李四",
    "张三、张三, 张三"
  })
  void 名字(String cell, String names) {
    assertThat(NameList.of(cell).names().keySet()).containsExactly(names.split(" "));
  }

  @Test
  void 人数_全体_不是名字的部分() {
    NameList list = NameList.of("张三、李四等12人");
    assertThat(list.names().keySet()).containsExactly("张三", "李四");
    assertThat(list.heads()).contains(12);
    assertThat(NameList.of("全体党员").everybody()).isTrue();
    assertThat(NameList.of("支部全体党员、入党积极分子张三").everybody()).isTrue();
    assertThat(NameList.of("15人").heads()).contains(15);
    assertThat(NameList.of("各处室负责人").rest()).containsExactly("各处室负责人");
    assertThat(NameList.of("张三（病假，已补学）、李四").names()).containsEntry("张三", "病假、已补学");
  }

  @ParameterizedTest
  @CsvSource({
    "党员大会, member-assembly",
    "支部党员大会, member-assembly",
    "支委会, branch-committee-meeting",
    "支部委员会会议, branch-committee-meeting",
    "党小组会, group-meeting",
    "党课, party-lecture",
    "主题党日, theme-party-day",
    "主题党日活动, theme-party-day",
    "5月主题党日, theme-party-day",
    "谈心谈话, heart-to-heart-talk",
    "志愿服务活动, volunteer-service"
  })
  void 类别的叫法(String cell, String kind) {
    assertThat(KINDS.in(cell).kinds()).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "主题党日、党课, theme-party-day party-lecture",
    "主题党日+党课, theme-party-day party-lecture",
    "党员大会暨主题党日, member-assembly theme-party-day",
    "党员大会和党课, member-assembly party-lecture"
  })
  void 一格里几类(String cell, String kinds) {
    assertThat(KINDS.in(cell).kinds()).containsExactlyInAnyOrder(kinds.split(" "));
  }

  @Test
  void 认不出的说出来() {
    assertThat(KINDS.in("主题党日、烧烤").unknown()).isEqualTo(List.of("烧烤"));
    assertThat(KINDS.in("团建").kinds()).isEmpty();
    assertThat(KINDS.inside("第三季度党员大会暨党课").stream().sorted().toList())
        .containsExactly("member-assembly", "party-lecture");
  }
}
