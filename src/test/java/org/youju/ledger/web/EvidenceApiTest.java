package org.youju.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.youju.audit.AuditEntry;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.ledger.Entry;
import org.youju.ledger.LedgerTestAccess;
import org.youju.ledger.Office;

/**
 * Evidence over HTTP: what is taken, what is refused (security.md §3.2, §3.3 53–66), how it leaves.
 */
class EvidenceApiTest {
  private static final int MB = 1_000_000;
  @TempDir static Path directory;
  private static LedgerApp app;
  private static Office office;
  private static Entry entry;

  @BeforeAll
  static void 开门() {
    office = new Office();
    app = new LedgerApp(office, "youju.evidence=" + directory);
    entry = office.aMeeting("theme-party-day").heads("attendee", 9).record();
  }

  @AfterAll
  static void 关门() {
    app.close();
  }

  // ---- files of every kind

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String... parts) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (int i = 0; i < parts.length; i += 2) {
          zip.putNextEntry(new ZipEntry(parts[i]));
          zip.write(bytes(parts[i + 1]));
          zip.closeEntry();
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String types(String main) {
    return "<Types><Override PartName=\"/x\" ContentType=\"application/vnd."
        + main
        + "\"/></Types>";
  }

  private static final String DOCX =
      types("openxmlformats-officedocument.wordprocessingml.document.main+xml");
  private static final String XLSX =
      types("openxmlformats-officedocument.spreadsheetml.sheet.main+xml");

  private static byte[] docx(String... more) {
    String[] parts =
        Arrays.copyOf(
            new String[] {"[Content_Types].xml", DOCX, "word/document.xml", "<w/>"},
            4 + more.length);
    System.arraycopy(more, 0, parts, 4, more.length);
    return zip(parts);
  }

  private static byte[] ole(String... parts) {
    try (POIFSFileSystem ole = new POIFSFileSystem()) {
      for (String part : parts) {
        ole.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), part);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ole.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] png(int width, int height) {
    return ByteBuffer.allocate(64)
        .put(
            new byte[] {
              (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
            })
        .putInt(width)
        .putInt(height)
        .array();
  }

  private static byte[] jpeg(int width, int height) {
    return ByteBuffer.allocate(64)
        .put(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 4, 0, 0})
        .put(new byte[] {(byte) 0xFF, (byte) 0xC0, 0, 17, 8})
        .putShort((short) height)
        .putShort((short) width)
        .array();
  }

  private static byte[] picture(String format, int width, int height) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bomb(int megabytes) {
    return docx("word/media/blank.bin", "0".repeat(megabytes * MB));
  }

  private static byte[] doubled() {
    byte[] zip = docx("word/aaaa.xml", "1", "word/aaab.xml", "2");
    String text = new String(zip, StandardCharsets.ISO_8859_1).replace("aaab", "aaaa");
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] pdf() {
    return bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
  }

  // ---- taken

  static Stream<Arguments> good() {
    return Stream.of(
        Arguments.of("通知.pdf", pdf()),
        Arguments.of("记录.docx", docx()),
        Arguments.of("名单.xlsx", zip("[Content_Types].xml", XLSX, "xl/workbook.xml", "<w/>")),
        Arguments.of("旧.doc", ole("WordDocument")),
        Arguments.of("旧.XLS", ole("Workbook")),
        Arguments.of("照片.jpg", picture("jpg", 1600, 1200)),
        Arguments.of("照片.JPEG", picture("jpg", 400, 300)),
        Arguments.of("截图.png", picture("png", 1920, 1080)),
        Arguments.of("说明.txt", bytes("签到：张三、𠮷田、阿卜杜·外力")),
        Arguments.of("旧说明.txt", "中文".getBytes(java.nio.charset.Charset.forName("GB18030"))),
        // 65: nothing in it is ever fetched; it is only kept
        Arguments.of(
            "模板.docx",
            docx(
                "word/_rels/settings.xml.rels",
                "<a Target=\"http://10.255.255.1/x.dotm\" TargetMode=\"External\"/>")),
        // a path inside an archive stays a name: nothing is unpacked to disk
        Arguments.of("穿越.docx", docx("../../evil.txt", "x")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void 收下(String name, byte[] content) {
    LedgerApp.Answer answer = upload(name, content);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    LedgerApp.Answer file = get("/api/v1/evidence/" + answer.json().get("id").asString());
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.response().body()).isEqualTo(content);
    assertThat(answer.json().get("sm3").asString())
        .isEqualTo(new org.youju.kernel.Sm3().add(content).finishHex());
  }

  @Test
  void 大照片存下的是缩小的_指纹是存下的那份() throws IOException {
    LedgerApp.Answer answer = upload("合影.jpg", picture("jpg", 3200, 2400));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    byte[] kept = get("/api/v1/evidence/" + answer.json().get("id").asString()).response().body();
    BufferedImage seen = ImageIO.read(new java.io.ByteArrayInputStream(kept));
    assertThat(seen.getWidth()).isEqualTo(2000);
    assertThat(seen.getHeight()).isEqualTo(1500);
    assertThat(answer.json().get("sm3").asString())
        .isEqualTo(new org.youju.kernel.Sm3().add(kept).finishHex());
  }

  // ---- refused

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("空.txt", new byte[0], "空"),
        Arguments.of("超一字节.txt", bytes("a".repeat(20 * MB + 1)), "20 MB"),
        Arguments.of("a.jsp", bytes("<% %>"), "不支持"),
        Arguments.of("a.xlsx.jsp", docx(), "不支持"),
        Arguments.of("无后缀", pdf(), "不支持"),
        Arguments.of("图.svg", bytes("<svg onload=alert(1)/>"), "不支持"),
        Arguments.of("页.html", bytes("<html></html>"), "不支持"),
        Arguments.of("页.jpg", bytes("<html><script>1</script></html>"), "打不开"),
        Arguments.of("页.txt", bytes(" \n<svg onload=alert(1)/>"), "打不开"),
        Arguments.of("表.xlsx", docx(), "其实是 docx"),
        Arguments.of("文.docx", bytes("<html></html>"), "打不开"),
        Arguments.of("文.docx", pdf(), "其实是 pdf"),
        Arguments.of("二进制.txt", new byte[] {'a', 0, 'b'}, "打不开"),
        Arguments.of("截断.docx", Arrays.copyOf(docx(), 40), "损坏"),
        Arguments.of("截断.pdf", bytes("%PDF-1.7\n1 0 obj"), "损坏"),
        Arguments.of("截断.doc", Arrays.copyOf(ole("WordDocument"), 700), "损坏"),
        Arguments.of("截断.jpg", Arrays.copyOf(jpeg(9, 9), 10), "损坏"),
        Arguments.of("普通.zip", zip("a.txt", "a"), "不支持"),
        Arguments.of("压缩.docx", zip("a.txt", "a"), "压缩包"),
        Arguments.of("炸弹.docx", bomb(60), "过大"),
        Arguments.of("宏.docx", docx("word/vbaProject.bin", "x"), "宏"),
        Arguments.of(
            "宏.xlsx",
            zip(
                "[Content_Types].xml",
                types("ms-excel.sheet.macroEnabled.main+xml"),
                "xl/workbook.xml",
                "<w/>"),
            "宏"),
        Arguments.of(
            "宏表.xlsx", zip("[Content_Types].xml", XLSX, "xl/macrosheets/sheet1.xml", "x"), "宏"),
        Arguments.of("宏.doc", ole("WordDocument", "Macros"), "宏"),
        Arguments.of("加密.xlsx", ole("EncryptedPackage"), "密码"),
        Arguments.of("重复.docx", doubled(), "损坏"),
        Arguments.of("部件.docx", many(), "太多"),
        Arguments.of("巨图.png", png(50_000, 50_000), "像素"),
        Arguments.of("巨图.jpg", jpeg(60_000, 50_000), "像素"),
        Arguments.of("零图.png", png(0, 0), "损坏"));
  }

  private static byte[] many() {
    String[] more = new String[2 * 2_001];
    for (int i = 0; i < more.length; i += 2) {
      more[i] = "word/p" + i;
      more[i + 1] = "";
    }
    return docx(more);
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("bad")
  void 拒绝并说一句明白话(String name, byte[] content, String words) {
    LedgerApp.Answer answer = upload(name, content);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.json().get("detail").asString()).contains(words);
    assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo("file");
  }

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("../../etc/passwd.txt", "passwd.txt"),
        Arguments.of("..\\..\\x.txt", "x.txt"),
        Arguments.of("C:\\x\\签到.txt", "签到.txt"),
        Arguments.of("CON.txt", "_CON.txt"),
        Arguments.of(".txt", "附件.txt"),
        Arguments.of("a\u202Etxt.cod.txt", "atxt.cod.txt"),
        Arguments.of("长".repeat(130) + ".txt", "长".repeat(116) + ".txt"),
        Arguments.of("a.jsp%00.txt", "a.jsp%00.txt"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("names")
  void 文件名变得无害_下载只作附件(String name, String shown) {
    LedgerApp.Answer answer = upload(name, bytes("名字 " + name.hashCode()));
    assertThat(answer.json().get("name").asString()).isEqualTo(shown);
    LedgerApp.Answer file = get("/api/v1/evidence/" + answer.json().get("id").asString());
    assertThat(file.header("Content-Disposition"))
        .startsWith("attachment; filename=\"evidence.txt\"; filename*=UTF-8''")
        .isPrintable();
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Content-Security-Policy")).startsWith("sandbox");
    assertThat(file.header("Content-Type")).isEqualTo("application/octet-stream");
    assertThat(file.header("Cache-Control")).contains("no-store");
  }

  @Test
  void 同一文件再传一次_还是那一份() {
    String first = upload("甲.txt", bytes("只有一份")).json().get("id").asString();
    assertThat(upload("乙.txt", bytes("只有一份")).json().get("id").asString()).isEqualTo(first);
  }

  @Test
  void 别家的佐证与没有的回答一样() {
    String id = upload("丙.txt", bytes("别家看不到")).json().get("id").asString();
    LedgerApp.Answer foreign =
        app.get(Role.BRANCH_SECRETARY, office.branchB, "/api/v1/evidence/" + id);
    LedgerApp.Answer missing =
        app.get(Role.BRANCH_SECRETARY, office.branchB, "/api/v1/evidence/" + LedgerApp.nobody());
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.text()).isEqualTo(missing.text());
    assertThat(upload(Role.BRANCH_SECRETARY, office.branchB, "x.txt", bytes("x")).status())
        .isEqualTo(404);
    assertThat(upload(Role.AUDIT_ADMIN, office.committee, "x.txt", bytes("x")).status())
        .isEqualTo(403);
  }

  @Test
  void 文件被改动则拒绝下载_并留痕() throws IOException {
    byte[] content = bytes("不许改动");
    String id = upload("丁.txt", content).json().get("id").asString();
    try (Stream<Path> files = Files.walk(directory)) {
      Path file =
          files
              .filter(path -> path.toString().endsWith(".bin"))
              .filter(path -> Arrays.equals(read(path), content))
              .findFirst()
              .orElseThrow();
      Files.writeString(file, "改动了");
    }
    assertThat(get("/api/v1/evidence/" + id).status()).isEqualTo(409);
    List<String> actions =
        office.chain.about(office.root, List.of("evidence:" + id)).stream()
            .map(AuditEntry::action)
            .toList();
    assertThat(actions).containsExactly("evidence.add", "evidence.broken");
  }

  private static byte[] read(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void 移除要写原因_移除之后名字和原因仍在_文件不在了() throws IOException {
    String id = upload("戊.txt", bytes("要移除的")).json().get("id").asString();
    long before = files();
    assertThat(form("/evidence/" + id + "/remove", "reason=").status()).isEqualTo(302);
    assertThat(files()).isEqualTo(before);
    form("/evidence/" + id + "/remove", "reason=" + encode("传错了"));
    assertThat(files()).isEqualTo(before - 1);
    assertThat(get("/api/v1/evidence/" + id).status()).isEqualTo(404);
    assertThat(get("/ledger/" + entry.id()).text()).contains("戊.txt", "传错了");
  }

  @Test
  void 没有登记的旧文件会被清走_新的和有登记的留着() throws IOException {
    upload("己.txt", bytes("有登记"));
    Path folder = directory.resolve(office.root.toString()).resolve("ff");
    Files.createDirectories(folder);
    Path old = Files.writeString(folder.resolve("ff" + "0".repeat(30) + ".bin"), "孤儿");
    Path fresh = Files.writeString(folder.resolve("ff" + "1".repeat(30) + ".bin"), "刚到");
    Path arriving = Files.writeString(directory.resolve("arriving-1.tmp"), "半截");
    FileTime dayBefore = FileTime.from(office.clock.instant().minus(Duration.ofHours(25)));
    Files.setLastModifiedTime(old, dayBefore);
    Files.setLastModifiedTime(arriving, dayBefore);
    Files.setLastModifiedTime(fresh, FileTime.from(office.clock.instant()));
    long before = files();
    LedgerTestAccess.sweep(app.bean(org.youju.ledger.Evidences.class));
    assertThat(files()).isEqualTo(before - 1);
    assertThat(old).doesNotExist();
    assertThat(arriving).doesNotExist();
    assertThat(fresh).exists();
  }

  private static long files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(path -> path.toString().endsWith(".bin")).count();
    }
  }

  @Test
  void 中断的和谎报长度的上传不留文件() throws IOException {
    long before = files();
    LedgerApp.Answer cut =
        app.send(
            app.request(Role.OFFICE, office.committee, path())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n半")));
    assertThat(cut.status()).isBetween(400, 422);
    assertThat(files()).isEqualTo(before);
  }

  // ---- calls

  private static String path() {
    return "/api/v1/entries/" + entry.id() + "/evidence";
  }

  private static LedgerApp.Answer get(String path) {
    return app.get(Role.OFFICE, office.committee, path);
  }

  private static LedgerApp.Answer form(String path, String body) {
    return app.send(
        app.request(Role.OFFICE, office.committee, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String encode(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static LedgerApp.Answer upload(String name, byte[] content) {
    return upload(Role.OFFICE, office.committee, name, content);
  }

  private static LedgerApp.Answer upload(Role role, OrgId of, String name, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String head =
        "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/html\r\n\r\n"
            .formatted(name.replace("\\", "\\\\"));
    body.writeBytes(bytes(head));
    body.writeBytes(content);
    body.writeBytes(bytes("\r\n--xyz--\r\n"));
    return app.send(
        app.request(role, of, path())
            .header("Content-Type", "multipart/form-data; boundary=xyz")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }
}
