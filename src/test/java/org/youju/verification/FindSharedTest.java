package org.youju.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.youju.claims.SharedPassage;
import org.youju.claims.SharedPassages;
import org.youju.kernel.OrgId;
import org.youju.kernel.Scope;
import org.youju.ledger.Office;

/** Passages that stand elsewhere: in former years, in siblings' reports, in the minutes. */
class FindSharedTest {
  private static final Office OFFICE = new Office();
  private static final String PASSAGE = "坚持把政治建设摆在首位，围绕中心抓党建、抓好党建促业务，班子成员带头深入一线解决群众急难愁盼问题。";
  private static final String OTHER = "今年以来我们以自己的方式推进工作，请各位领导和同志们批评指正。";

  private final List<FormerText> issued = new ArrayList<>();
  private final FindShared shared =
      new FindShared(
          OFFICE.catalog,
          new DocumentStore(OFFICE.jdbc),
          new ObjectProvider<>() {
            @Override
            public Stream<FormerTexts> stream() {
              return Stream.of((scope, limit) -> issued);
            }
          },
          OFFICE.ledger,
          OFFICE.lineage,
          OFFICE.clock);

  @AfterAll
  static void 关库() {
    OFFICE.close();
  }

  private OrgId mine;
  private OrgId sibling;

  @BeforeEach
  void 两个支部() {
    mine = OFFICE.branch("写稿支部" + UUID.randomUUID());
    sibling = OFFICE.branch("旁边支部" + UUID.randomUUID());
  }

  private static DocumentHeader header(OrgId organization, int year) {
    return new DocumentHeader(
        new VerificationId(UUID.randomUUID()),
        organization,
        year,
        year + "年述职报告.docx",
        OFFICE.clock.instant(),
        "某");
  }

  private static void brought(OrgId organization, int year, String text) {
    new DocumentStore(OFFICE.jdbc)
        .insert(
            OFFICE.office(),
            new DocumentStore.Row(
                header(organization, year), DocumentStore.Purpose.CHECK, text, "[]"),
            new byte[0],
            UUID.randomUUID().toString());
  }

  private Sharing sharing(Scope scope, int year, String text) {
    return shared.sharing(scope, header(mine, year), text);
  }

  private static Scope own(OrgId organization) {
    return new Scope(OFFICE.root, List.of(organization));
  }

  @Test
  void 照抄自己上年的报告_说出是哪一份_哪一段_占多少() {
    brought(mine, 2024, OTHER + PASSAGE);
    String text = "各位同志：\n" + PASSAGE + "\n" + "完。".repeat(20);
    Sharing found = sharing(own(mine), 2025, text);
    assertThat(found.texts()).hasSize(1);
    Sharing.With with = found.texts().get(0);
    assertThat(with.text().title()).contains("2024年述职报告");
    assertThat(with.organizationName()).startsWith("写稿支部");
    SharedPassage passage = with.passages().get(0);
    assertThat(text.substring(passage.start(), passage.start() + passage.length()))
        .isEqualTo(PASSAGE);
    // 空白不算：各位同志： 5 + 段落 + 完。×20
    assertThat(with.likeness()).isEqualTo((double) PASSAGE.length() / (5 + PASSAGE.length() + 40));
  }

  @Test
  void 同年的另一稿和以后的报告不算照抄() {
    brought(mine, 2025, PASSAGE);
    brought(mine, 2026, PASSAGE);
    assertThat(sharing(own(mine), 2025, PASSAGE).texts()).isEmpty();
  }

  @Test
  void 别的组织的报告只有看得到的人才对() {
    brought(sibling, 2025, PASSAGE);
    assertThat(sharing(own(mine), 2025, PASSAGE).texts()).isEmpty();
    assertThat(sharing(OFFICE.all(), 2025, PASSAGE).texts())
        .extracting(with -> with.text().organization())
        .contains(sibling);
  }

  @Test
  void 印发的报告由报告模块给出_最像的在前() {
    String half = PASSAGE.substring(0, 30);
    issued.add(new FormerText("2023年印发的报告", sibling, 2023, "/reports/1", OTHER + half));
    issued.add(new FormerText("2022年印发的报告", sibling, 2022, "/reports/2", PASSAGE));
    assertThat(sharing(own(mine), 2025, PASSAGE).texts())
        .extracting(with -> with.text().page())
        .containsExactly("/reports/2", "/reports/1");
  }

  @Test
  void 套话不算_差一个字就断开() {
    String set = PASSAGE.substring(0, SharedPassages.SHORTEST - 1);
    issued.add(new FormerText("短", sibling, 2023, "/reports/1", set + "别的内容"));
    assertThat(sharing(own(mine), 2025, set + "自己的话").texts()).isEmpty();
    String broken = PASSAGE.substring(0, 20) + "改" + PASSAGE.substring(21, 40);
    issued.clear();
    issued.add(new FormerText("改字", sibling, 2023, "/reports/1", PASSAGE.substring(0, 40)));
    assertThat(sharing(own(mine), 2025, broken).texts()).isEmpty();
  }

  @Test
  void 全角半角和换行不同仍是同一段() {
    issued.add(
        new FormerText(
            "上年", sibling, 2023, "/reports/1", PASSAGE.replace("，", ",").replace("、", "、\n")));
    assertThat(sharing(own(mine), 2025, PASSAGE).texts().get(0).passages().get(0).length())
        .isEqualTo(PASSAGE.length());
  }

  @Test
  void 当年会议记录里的原话找得到_往年的不找() {
    minutes("2025-03-05", "三月会议");
    minutes("2023-03-05", "往年会议");
    assertThat(sharing(own(mine), 2025, PASSAGE).texts())
        .extracting(with -> with.text().title())
        .containsExactly("2025-03-05 三月会议");
  }

  private void minutes(String day, String title) {
    OFFICE
        .aMeeting("democratic-life-meeting")
        .of(mine)
        .on(day)
        .titled(title)
        .heads("attendee", 9)
        .saying(PASSAGE)
        .record();
  }

  @Test
  void 空稿子没有雷同() {
    issued.add(new FormerText("上年", sibling, 2023, "/reports/1", PASSAGE));
    assertThat(sharing(own(mine), 2025, "").texts()).isEmpty();
  }
}
