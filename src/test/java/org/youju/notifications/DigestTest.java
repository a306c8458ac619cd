package org.youju.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.youju.kernel.OrgId;

/** The text of the daily message. */
class DigestTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static DueThing thing(String what, String source, String due) {
    return new DueThing(
        what,
        new OrgId(new UUID(1, 1)),
        Optional.empty(),
        what,
        source,
        TODAY.minusDays(30),
        LocalDate.parse(due),
        DueThing.State.OPEN,
        "");
  }

  @Test
  void 已到期的在前_每项带日期和依据() {
    String text =
        Digest.text(
            List.of(
                thing("第三季度支部党员大会", "支部工作条例第十三条", "2026-09-30"),
                thing("第 3 届任期届满，按期换届", "基层组织工作条例", "2027-03-01")),
            TODAY);
    assertThat(text)
        .isEqualTo(
            "【有据】您有 2 项党务事项：1.第三季度支部党员大会（已到期，9月30日前；依据：支部工作条例第十三条）；"
                + "2.第 3 届任期届满，按期换届（2027年3月1日前；依据：基层组织工作条例）。"
                + "请到工作台查看。不想收可在“我的-提醒设置”关闭，或回复TD。");
  }

  @Test
  void 多了只列前几项并说明还有几项_总长有限() {
    List<DueThing> many =
        IntStream.rangeClosed(1, 12)
            .mapToObj(
                i ->
                    thing("事项" + i + "的名称比较长".repeat(6), "某某条例第" + i + "条".repeat(9), "2026-12-31"))
            .toList();
    String text = Digest.text(many, TODAY);
    assertThat(text.length()).isLessThanOrEqualTo(480);
    assertThat(text).contains("您有 12 项", "1.事项1", "另有 ").doesNotContain("12.事项");
  }

  @Test
  void 不排名不批评() {
    String text = Digest.text(List.of(thing("主题党日", "支部工作条例", "2026-09-30")), TODAY);
    assertThat(text).doesNotContainPattern("排名|落后|倒数|通报|批评|最后一名|第\\d+名");
  }
}
