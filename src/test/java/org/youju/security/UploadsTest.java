package org.youju.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Parameter;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.method.HandlerMethod;
import org.youju.docx.BrokenWord;
import org.youju.kernel.Role;

/**
 * Every handler that takes a file, found in the running product, is sent every sort of bad file
 * (security.md §3.2): one plain sentence that says what to do, on a connection that holds until the
 * sender has read it, as browsers send and read.
 */
class UploadsTest {
  private static final RunningOffice OFFICE = RunningOffice.shared();
  private static final Things THINGS = new Things(OFFICE);
  private static final String EDGE = "----youju-upload";
  private static final long MEGABYTE = 1 << 20;
  private static final Pattern SENTENCE = Pattern.compile("[^<>\"]*(请|再试)[^<>\"]*。");

  /** What goes with the file where the handler asks for it. */
  private static final Map<String, String> SENT =
      Map.of("organization", OFFICE.branch.toString(), "year", "2025", "purpose", "members");

  /** A file that is sent as it is made. */
  private interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * @param words one of these must be said
   */
  private record Bad(String what, String name, long size, Content content, List<String> words) {
    Bad(String what, String name, byte[] bytes, String... words) {
      this(what, name, bytes.length, out -> out.write(bytes), List.of(words));
    }

    @Override
    public String toString() {
      return what;
    }
  }

  private static List<Bad> bad() {
    byte[] good = BrokenWord.good();
    return List.of(
        tooLarge("300 MB", 300),
        tooLarge("55 MB, within the request's limit", 55),
        new Bad("0 字节", "a.docx", new byte[0], "文件是空的"),
        new Bad("扩展名不对", "a.exe", text("MZ\0\0"), "不支持", "只能读", "打不开"),
        new Bad("图片改名", "a.docx", text("\u0089PNG\r\n\u001a\n0000"), "不符", "打不开", "不完整"),
        new Bad("截断的压缩包", "a.docx", BrokenWord.half(good), "不完整或已损坏"),
        new Bad("加密的 docx", "a.docx", BrokenWord.encrypted(good), "密码"),
        new Bad("带宏的改名 docx", "a.docx", BrokenWord.macro(good), "宏"),
        new Bad("压缩炸弹", "a.docx", BrokenWord.bomb("word/a.xml", 60 << 20), "后过大", "Word 文档"));
  }

  private static byte[] text(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Never held as a whole. */
  private static Bad tooLarge(String what, int megabytes) {
    byte[] chunk = new byte[(int) MEGABYTE];
    Arrays.fill(chunk, (byte) 'x');
    return new Bad(
        what,
        "a.txt",
        megabytes * MEGABYTE,
        out -> {
          for (int i = 0; i < megabytes; i++) {
            out.write(chunk);
          }
        },
        List.of("过大", "超过", "MB"));
  }

  static Stream<Arguments> uploads() throws IOException {
    List<Reach> takers =
        AccessMatrixTest.lines().stream()
            .filter(line -> line.method().equals("POST") && takesFile(line))
            .toList();
    assertThat(takers).as("核稿、填空、速记、导入、佐证，页面和接口").hasSizeGreaterThanOrEqualTo(8);
    return takers.stream()
        .flatMap(line -> bad().stream().map(bad -> Arguments.of(line.key(), bad)));
  }

  private static boolean takesFile(Reach line) {
    return parameters(line.path())
        .map(Parameter::getParameterizedType)
        .anyMatch(type -> type.getTypeName().contains("MultipartFile"));
  }

  /** What the handler of a posted path reads. */
  private static Stream<Parameter> parameters(String path) {
    return OFFICE.handlers().stream()
        .filter(handler -> handler.getKey().getPatternValues().contains(path))
        .filter(
            handler ->
                handler.getKey().getMethodsCondition().getMethods().stream()
                    .anyMatch(method -> method.name().equals("POST")))
        .map(Map.Entry::getValue)
        .map(HandlerMethod::getMethod)
        .flatMap(method -> Arrays.stream(method.getParameters()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("uploads")
  void 坏文件只得一句明白话(String key, Bad bad) throws IOException {
    String path = key.substring("POST ".length());
    String answer = send(path, bad);
    String head = answer.substring(0, Math.max(0, answer.indexOf("\r\n")));
    if (head.contains(" 302")) {
      answer = followed(answer);
    } else {
      assertThat(head).as(answer).containsPattern(" (413|422|400)( |$)");
    }
    assertThat(bad.words()).as(answer).anyMatch(answer::contains);
    assertThat(answer).containsPattern(SENTENCE).doesNotContain("Exception", "\tat ");
  }

  @Test
  void 浏览器先拦下的和系统拒收的_上限是同一个() throws IOException {
    MultipartConfigElement limits = OFFICE.bean(MultipartConfigElement.class);
    assertThat(new ClassPathResource("static/assets/site.js").getContentAsString(UTF_8))
        .contains(
            "LARGEST_FILE = " + limits.getMaxFileSize() / MEGABYTE + ";",
            "LARGEST_SENDING = " + limits.getMaxRequestSize() / MEGABYTE + ";");
  }

  /** The notice on the page that a redirect leads to. */
  private static String followed(String answer) {
    String location = answer.replaceFirst("(?s).*\r\nLocation: ([^\r]+)\r.*", "$1");
    String path = location.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
    return OFFICE.known(Role.OFFICE).get(path).body();
  }

  /** As a browser does it: everything is written, then the answer is read to its end. */
  private static String send(String handler, Bad bad) throws IOException {
    String path = THINGS.of(OFFICE.branch, handler.replace("{id}", "{newentry}"));
    boolean api = path.startsWith("/api/");
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> headers = new ArrayList<>();
    if (api) {
      headers.add("Authorization: Bearer " + OFFICE.token(Role.OFFICE));
    } else {
      Browser browser = OFFICE.known(Role.OFFICE);
      browser.get("/me");
      browser.cookies().forEach((name, value) -> headers.add("Cookie: " + name + "=" + value));
      fields.put("_csrf", browser.token());
    }
    parameters(handler)
        .map(Parameter::getName)
        .filter(SENT.keySet()::contains)
        .forEach(name -> fields.put(name, SENT.get(name)));
    return exchange(path, headers, before(fields, bad.name()), bad);
  }

  private static byte[] before(Map<String, String> fields, String fileName) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            part.writeBytes(
                utf8(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(EDGE, name, value))));
    part.writeBytes(
        utf8(
            "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(EDGE, fileName)));
    return part.toByteArray();
  }

  private static String exchange(String path, List<String> headers, byte[] before, Bad bad)
      throws IOException {
    byte[] after = utf8("\r\n--" + EDGE + "--\r\n");
    URI base = URI.create(OFFICE.base());
    try (Socket socket = new Socket("localhost", base.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n"
                  .formatted(path, base.getPort())
              + "Content-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n"
                  .formatted(EDGE, before.length + bad.size() + after.length)
              + headers.stream().map(line -> line + "\r\n").reduce("", String::concat)
              + "\r\n";
      out.write(utf8(head));
      out.write(before);
      bad.content().to(out);
      out.write(after);
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }
}
