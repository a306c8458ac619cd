package org.youju.minutes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.ledger.Evidence;
import org.youju.ledger.Evidences;
import org.youju.ledger.HeldFiles;
import org.youju.ledger.LedgerTestAccess;
import org.youju.ledger.Office;
import org.youju.ledger.web.LedgerApp;
import org.youju.ledger.web.PageForm;

/** A file that was read into the form is evidence of what it became. */
class QuickFileTest {
  private static final String MINUTES =
      "党员大会会议记录\n时间：2026年3月%d日\n地点：三楼会议室\n主持人：周明远\n参会人员：周明远、唐亮\n内容：讨论本季度工作。\n";

  @TempDir static Path directory;
  private static LedgerApp app;
  private static Office office;

  @BeforeAll
  static void 开门() {
    office = new Office();
    office.person("周明远", office.branchA);
    office.person("唐亮", office.branchA);
    app = new LedgerApp(office, "youju.evidence=" + directory);
  }

  @AfterAll
  static void 关门() {
    app.close();
  }

  private static String uploaded(String name, String text) {
    return uploaded(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String uploaded(String name, byte[] content) {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(name);
    LedgerApp.Answer answer =
        app.send(
            app.request(Role.BRANCH_SECRETARY, office.branchA, "/entries/quick")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--b--\r\n"))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    return answer.leadsTo();
  }

  private static String page(String path) {
    return app.get(Role.BRANCH_SECRETARY, office.branchA, path).text();
  }

  private static String recorded(OrgId of, PageForm form) {
    LedgerApp.Answer answer = app.post(Role.BRANCH_SECRETARY, of, "/entries", form.body());
    assertThat(answer.status()).as(answer.text()).isEqualTo(302);
    return answer.leadsTo();
  }

  private static EntryId entry(String path) {
    return EntryId.parse(path.replaceAll(".*/|[?;].*", ""));
  }

  private static List<Evidence> evidence(EntryId entry) {
    return app.bean(Evidences.class).of(office.all(), entry);
  }

  private static long files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(path -> path.toString().endsWith(".bin")).count();
    }
  }

  /** A day passes, and the house is kept. */
  private static void night() throws IOException {
    Instant now = office.clock.instant();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(now));
      }
    }
    office.clock.set(now.plusSeconds(25 * 3600).toString());
    LedgerTestAccess.sweep(app.bean(HeldFiles.class), app.bean(Evidences.class));
  }

  @Test
  void 上传的文件读成草稿_记入后就是佐证_内容不差一个字节() throws IOException {
    String text = MINUTES.formatted(2);
    String form = page(uploaded("三月党员大会.txt", text));
    assertThat(form).contains("把原文件“三月党员大会.txt”附为佐证");
    EntryId entry = entry(recorded(office.branchA, PageForm.of(form)));
    assertThat(evidence(entry)).extracting(Evidence::name).containsExactly("三月党员大会.txt");
    Evidences.Download kept =
        app.bean(Evidences.class).open(office.office(), evidence(entry).get(0).id());
    assertThat(Files.readString(kept.file())).isEqualTo(text);
    assertThat(page("/ledger/" + entry)).contains("三月党员大会.txt");
  }

  @Test
  void 一个文件两件事_两条记录都有_文件只存一份() throws IOException {
    long before = files();
    String first =
        uploaded(
            "两件事.txt", "1. 2026年3月3日，支部在三楼会议室召开党员大会，周明远主持。\n2. 2026年3月4日，支部在二楼会议室开展主题党日活动，唐亮主持。\n");
    String second = recorded(office.branchA, PageForm.of(page(first)));
    assertThat(second).startsWith("/entries/new?draft=");
    night();
    EntryId last = entry(recorded(office.branchA, PageForm.of(page(second))));
    assertThat(evidence(last)).extracting(Evidence::name).containsExactly("两件事.txt");
    night();
    assertThat(evidence(last).get(0).sm3()).isNotEmpty();
    assertThat(files()).as("等着的和记入的是同一个文件").isEqualTo(before + 1);
    app.bean(Evidences.class).open(office.office(), evidence(last).get(0).id());
  }

  @Test
  void 不想附的去掉_换日期重排也记得() {
    PageForm form = PageForm.of(page(uploaded("不附.txt", MINUTES.formatted(5)))).set("attach");
    LedgerApp.Answer relaid =
        app.post(Role.BRANCH_SECRETARY, office.branchA, "/entries/form", form.body());
    assertThat(relaid.text()).contains("把原文件“不附.txt”附为佐证");
    assertThat(PageForm.of(relaid.text()).value("attach")).isEmpty();
    EntryId entry = entry(recorded(office.branchA, PageForm.of(relaid.text())));
    assertThat(evidence(entry)).isEmpty();
  }

  @Test
  void 草稿删了_文件第二天清掉_草稿还在的留着() throws IOException {
    String waiting = uploaded("等着.txt", MINUTES.formatted(6));
    long before = files();
    String thrown = uploaded("不要了.txt", MINUTES.formatted(9));
    app.post(
        Role.BRANCH_SECRETARY,
        office.branchA,
        "/entries/drafts/" + thrown.replaceAll(".*=", "") + "/discard",
        "");
    assertThat(files()).isEqualTo(before + 1);
    night();
    night();
    assertThat(files()).isEqualTo(before);
    assertThat(page(waiting)).contains("把原文件“等着.txt”附为佐证");
  }

  @Test
  void 别人的文件_附不上_也不报错() {
    PageForm theirs = PageForm.of(page(uploaded("甲的.txt", MINUTES.formatted(10))));
    office.person("李四", office.branchB);
    PageForm mine =
        PageForm.of(
            app.get(Role.BRANCH_SECRETARY, office.branchB, "/entries/new?kind=theme-party-day")
                .text());
    mine.set("title", "学习").set("held", theirs.value("held")).set("attach", "1");
    assertThat(evidence(entry(recorded(office.branchB, mine)))).isEmpty();
    mine.set("held", "乱写").set("title", "再学习").set("key", "");
    assertThat(evidence(entry(recorded(office.branchB, mine)))).isEmpty();
  }

  @Test
  void 能读不能附的文件_照样读出_说明为什么() {
    String page = page(uploaded("记录.txt", MINUTES.formatted(11).getBytes(StandardCharsets.UTF_16)));
    assertThat(page).contains("原文件不能附为佐证：", "三楼会议室").doesNotContain("附为佐证</span>");
  }

  @Test
  void 名称写成wps的Word文件_按内容附上() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      MINUTES
          .formatted(12)
          .lines()
          .forEach(line -> word.createParagraph().createRun().setText(line));
      word.write(out);
    }
    EntryId entry =
        entry(recorded(office.branchA, PageForm.of(page(uploaded("记录.wps", out.toByteArray())))));
    assertThat(evidence(entry)).extracting(Evidence::name).containsExactly("记录.wps.docx");
  }
}
