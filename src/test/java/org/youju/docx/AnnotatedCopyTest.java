package org.youju.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.youju.docx.WordFile.W;
import static org.youju.docx.WordFile.aWordFile;
import static org.youju.docx.WordFile.p;
import static org.youju.docx.WordFile.r;
import static org.youju.docx.WordFile.row;
import static org.youju.docx.WordFile.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.docx.AnnotatedCopy.Comment;
import org.youju.docx.AnnotatedCopy.Replacement;

class AnnotatedCopyTest {
  private static final String DOCUMENT = "word/document.xml";
  private static final String COMMENTS = "word/comments.xml";
  private static final Instant NOW = Instant.parse("2026-01-09T02:30:00Z");

  @Test
  void 批注正好罩住所指的字_写明作者和北京时间() throws IOException {
    var original = aWordFile(p(r("全年学习"), r("<w:b/>", "12次"), r("，其他照旧。"))).bytes();
    var copy = commented(original, new Comment(4, 7, "核对", "台账为11次\n相差1次"));
    assertThat(covered(copy, 0)).isEqualTo("12次");
    var parts = Parts.of(copy);
    assertThat(parts.one(COMMENTS, "//w:comment/@w:author")).isEqualTo("核对");
    assertThat(parts.one(COMMENTS, "//w:comment/@w:date")).isEqualTo("2026-01-09T10:30:00");
    assertThat(parts.find(COMMENTS, "//w:comment/w:p")).containsExactly("台账为11次", "相差1次");
    try (var poi = new XWPFDocument(new ByteArrayInputStream(copy))) {
      assertThat(poi.getComments()).hasSize(1);
      assertThat(poi.getComments()[0].getText()).contains("台账为11次");
    }
  }

  @Test
  void 批注可跨几个格式段_段内切开而格式不变() {
    var original = aWordFile(p(r("<w:i/>", "全年学习1"), r("<w:b/>", "2次，都有记录"))).bytes();
    var copy = commented(original, new Comment(2, 7, "核对", "看"));
    assertThat(covered(copy, 0)).isEqualTo("学习12次");
    assertThat(formats(copy)).isEqualTo(formats(original));
  }

  @Test
  void 几条批注可以相交相接相同() {
    var original = aWordFile(p(r("一二三四五六七八九十"))).bytes();
    var copy =
        commented(
            original,
            new Comment(2, 6, "核对", "甲"),
            new Comment(4, 8, "核对", "乙"),
            new Comment(8, 10, "核对", "丙"),
            new Comment(2, 6, "核对", "丁"));
    assertThat(Parts.of(copy).find(COMMENTS, "//w:comment")).containsExactly("甲", "丁", "乙", "丙");
    assertThat(covered(copy, 0)).isEqualTo("三四五六");
    assertThat(covered(copy, 1)).isEqualTo("三四五六");
    assertThat(covered(copy, 2)).isEqualTo("五六七八");
    assertThat(covered(copy, 3)).isEqualTo("九十");
    assertThat(text(copy)).isEqualTo("一二三四五六七八九十");
  }

  @Test
  void 批注可跨段落_可在表格的格里_可只是一点() {
    var original =
        aWordFile(p(r("甲乙")), p(r("丙丁")), p(), table(row(p(r("党课")), p(r("4次"))))).bytes();
    // 甲乙\n丙丁\n\n党课\t4次
    var copy =
        commented(
            original,
            new Comment(1, 4, "核对", "跨段"),
            new Comment(6, 6, "核对", "空段"),
            new Comment(10, 12, "核对", "格里"));
    assertThat(covered(copy, 0)).isEqualTo("乙丙");
    assertThat(covered(copy, 2)).isEqualTo("4次");
    assertThat(Parts.of(copy).find(DOCUMENT, "//w:p[3]//w:commentReference/@w:id"))
        .containsExactly("1");
    assertThat(Parts.of(copy).find(DOCUMENT, "//w:tc[2]//w:commentReference/@w:id"))
        .containsExactly("2");
  }

  @Test
  void 原有批注保留_新批注接着编号() {
    var comments =
        "<w:comments %s><w:comment w:id=\"7\" w:author=\"旧\">%s</w:comment></w:comments>"
            .formatted(W, p(r("旧批注")));
    var original = aWordFile(p(r("正文"))).related("comments", "comments.xml", comments).bytes();
    var parts = Parts.of(commented(original, new Comment(0, 2, "核对", "新批注")));
    assertThat(parts.find(COMMENTS, "//w:comment/@w:id")).containsExactly("7", "8");
    assertThat(parts.find(COMMENTS, "//w:comment")).containsExactly("旧批注", "新批注");
    assertThat(parts.find("word/_rels/document.xml.rels", "//*[@Target]")).hasSize(1);
  }

  @Test
  void 替换的字用被替换首字的格式_跨几个格式段也行() {
    var original = aWordFile(p(r("学习"), r("<w:b/>", "*"), r("<w:i/>", "*次"), r("。"))).bytes();
    var copy = replaced(original, new Replacement(2, 4, "12"));
    assertThat(text(copy)).isEqualTo("学习12次。");
    assertThat(formats(copy)).isEqualTo("学:-,习:-,1:b,2:b,次:i,。:-");
  }

  @Test
  void 表格里的空可以填_超链接里的字可以换() {
    var link = "<w:hyperlink w:anchor=\"a\">" + r("XX") + "</w:hyperlink>";
    var original = aWordFile(table(row(p(r("党课")), p(r("*次")))), p(link, r("篇"))).bytes();
    // 党课\t*次\nXX篇
    var copy = replaced(original, new Replacement(3, 4, "4"), new Replacement(6, 8, "3"));
    assertThat(text(copy)).isEqualTo("党课\t4次\n3篇");
    assertThat(Parts.of(copy).one(DOCUMENT, "//w:hyperlink")).isEqualTo("3");
  }

  @Test
  void 可以插入也可以删去() {
    var original = aWordFile(p(r("<w:b/>", "开展4调研研")), p()).bytes();
    var copy =
        replaced(
            original,
            new Replacement(3, 3, "次"),
            new Replacement(5, 6, ""),
            new Replacement(7, 7, "完"));
    assertThat(text(copy)).isEqualTo("开展4次调研\n完");
    assertThat(formats(copy)).startsWith("开:b,展:b,4:b,次:b,调:b");
  }

  @Test
  void 填空同时加批注_批注罩住填上的字() {
    var original = aWordFile(p(r("召开"), r("X"), r("X次会议"))).bytes();
    var copy =
        AnnotatedCopy.of(
            original,
            "a.docx",
            List.of(new Comment(3, 5, "填报", "据台账")),
            List.of(new Replacement(2, 4, "12")),
            NOW);
    assertThat(text(copy)).isEqualTo("召开12次会议");
    assertThat(covered(copy, 0)).isEqualTo("12次");
  }

  @Test
  void 不合文字的位置一概不收() {
    var original = aWordFile(p(r("甲乙")), p(r("丙"))).bytes();
    assertThatThrownBy(() -> replaced(original, new Replacement(1, 4, "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> replaced(original, new Replacement(0, 2, "x"), new Replacement(1, 2, "y")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> commented(original, new Comment(0, 9, "核对", "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Replacement(0, 1, "两\n行"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void 页眉与其他部分一字节不变() {
    var original =
        aWordFile(p(r("正文*次")))
            .related("header", "header1.xml", "<w:hdr " + W + ">" + p(r("页眉*次")) + "</w:hdr>")
            .part("word/media/image1.png", new byte[] {1, 2, 3, 0, -1})
            .bytes();
    assertThatOthersAreUntouched(original, replaced(original, new Replacement(2, 3, "4")));
    var copy = commented(original, new Comment(0, 2, "核对", "看"));
    assertThat(Parts.of(copy).text("word/_rels/document.xml.rels")).contains("header1.xml");
    assertThat(Parts.of(copy).all().get("word/media/image1.png")).containsExactly(1, 2, 3, 0, -1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"报告.txt", "报告.TXT"})
  void 文本文件得到带批注的docx(String name) {
    var original = "标题\r\n\r\n　　全年学习*次\t完\r\n".getBytes(StandardCharsets.UTF_8);
    var copy =
        AnnotatedCopy.of(
            original,
            name,
            List.of(new Comment(10, 12, "填报", "据台账")),
            List.of(new Replacement(10, 11, "12")),
            NOW);
    assertThat(text(copy)).isEqualTo("标题\n\n　　全年学习12次\t完\n");
    assertThat(covered(copy, 0)).isEqualTo("12次");
  }

  @Test
  void 自己写的公文加批注后书签与链接都在() {
    var original = Samples.docx(Samples.aReport());
    var at = DocumentText.read(original, "a.docx").text().indexOf("48人次");
    var copy = commented(original, new Comment(at, at + 4, "核对", "看"));
    assertThat(covered(copy, 0)).isEqualTo("48人次");
    var anchors = "//w:hyperlink/@w:anchor";
    assertThat(Parts.of(copy).find(DOCUMENT, anchors))
        .isEqualTo(Parts.of(original).find(DOCUMENT, anchors));
  }

  /** Random documents, comments and replacements; the seed is in the name of a failing case. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void 任意文稿任意改动_文字如所求_格式与其他部分不变(long seed) {
    var random = new Random(seed);
    var original = aRandomFile(random);
    var text = text(original);
    var replacements = someReplacements(random, text);
    var comments = someComments(random, text);
    var copy = AnnotatedCopy.of(original, "a.docx", comments, replacements, NOW);
    assertThat(text(copy)).isEqualTo(apply(text, replacements));
    assertThat(formats(copy)).isEqualTo(formatsAfter(formats(original), text, replacements));
    assertThat(Parts.of(copy).find(COMMENTS, "//w:comment")).hasSize(comments.size());
    assertThat(Parts.of(copy).find(DOCUMENT, "//w:commentReference")).hasSize(comments.size());
    assertThat(Parts.of(copy).find(DOCUMENT, "//w:commentRangeStart/@w:id"))
        .hasSameElementsAs(Parts.of(copy).find(DOCUMENT, "//w:commentRangeEnd/@w:id"));
    assertThatOthersAreUntouched(original, copy);
  }

  private static void assertThatOthersAreUntouched(byte[] original, byte[] copy) {
    var before = new TreeMap<>(Parts.of(original).all());
    var after = new TreeMap<>(Parts.of(copy).all());
    var changing =
        List.of(DOCUMENT, COMMENTS, "[Content_Types].xml", "word/_rels/document.xml.rels");
    changing.forEach(before::remove);
    changing.forEach(after::remove);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach((name, content) -> assertThat(after.get(name)).isEqualTo(content));
  }

  private static byte[] aRandomFile(Random random) {
    var blocks = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      blocks.add(
          random.nextInt(3) == 0
              ? table(
                  row(aRandomParagraph(random), aRandomParagraph(random)),
                  row(aRandomParagraph(random), p()))
              : aRandomParagraph(random));
    }
    return aWordFile(blocks.toArray(String[]::new))
        .related("header", "header1.xml", "<w:hdr " + W + ">" + p(r("页眉")) + "</w:hdr>")
        .part("customXml/item1.xml", "<a b = '1' ><!-- x --></a >")
        .bytes();
  }

  private static String aRandomParagraph(Random random) {
    var formats = List.of("", "<w:b/>", "<w:i/>", "<w:b/><w:i/>");
    var runs = new ArrayList<String>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      var run = r(formats.get(random.nextInt(4)), "一二三四五六七".substring(random.nextInt(7)));
      runs.add(
          switch (random.nextInt(5)) {
            case 0 -> "<w:hyperlink w:anchor=\"x\">" + run + "</w:hyperlink>";
            case 1 -> run.replace("</w:r>", "<w:tab/><w:t>又</w:t></w:r>");
            default -> run;
          });
    }
    return p(runs.toArray(String[]::new));
  }

  private static List<Replacement> someReplacements(Random random, String text) {
    var replacements = new ArrayList<Replacement>();
    int from = 0;
    while (from < text.length()) {
      int start = from + random.nextInt(6);
      int end = start + 1 + random.nextInt(5);
      if (end <= text.length() && isWithinOneCell(text.substring(start, end))) {
        replacements.add(new Replacement(start, end, "1234".substring(random.nextInt(5))));
      }
      from = end + 1;
    }
    return replacements;
  }

  /** Tabs separate cells as well as words; only those within a paragraph may go. */
  private static boolean isWithinOneCell(String stretch) {
    return stretch.indexOf('\n') < 0 && stretch.indexOf('\t') < 0;
  }

  private static List<Comment> someComments(Random random, String text) {
    var comments = new ArrayList<Comment>();
    for (int i = 0; i < 12; i++) {
      int start = random.nextInt(text.length());
      int end = start + random.nextInt(Math.min(30, text.length() - start + 1));
      comments.add(new Comment(start, end, "核对", "第" + i + "条"));
    }
    return comments;
  }

  private static String apply(String text, List<Replacement> replacements) {
    var changed = new StringBuilder(text);
    for (int i = replacements.size() - 1; i >= 0; i--) {
      var replacement = replacements.get(i);
      changed.replace(replacement.start(), replacement.end(), replacement.newText());
    }
    return changed.toString();
  }

  /** Format of each character: {@code 学:-,习:b}; separators have none. */
  private static String formats(byte[] docx) {
    var word = WordPackage.open(docx);
    var formats = new ArrayList<String>();
    for (var piece : WordText.of(word, word.root(word.mainPart())).pieces().values()) {
      var format = format(piece);
      WordText.content(piece.content())
          .codePoints()
          .forEach(c -> formats.add(Character.toString(c) + ":" + format));
    }
    return String.join(",", formats);
  }

  private static String format(WordText.Piece piece) {
    var names =
        SafeXml.child(piece.run(), "rPr").stream()
            .flatMap(rPr -> SafeXml.children(rPr).stream())
            .map(element -> element.getLocalName())
            .toList();
    return names.isEmpty() ? "-" : String.join("", names);
  }

  private static String formatsAfter(String formats, String text, List<Replacement> replacements) {
    var before = new ArrayList<>(Arrays.asList(formats.split(",")));
    var after = new ArrayList<String>();
    var starts = new TreeMap<Integer, Replacement>();
    replacements.forEach(replacement -> starts.put(replacement.start(), replacement));
    int next = 0;
    for (int offset = 0; offset < text.length(); offset++) {
      boolean isCharacter =
          next < before.size() && before.get(next).startsWith(text.charAt(offset) + ":");
      if (!isCharacter) {
        continue;
      }
      var format = before.get(next++);
      Map.Entry<Integer, Replacement> around = starts.floorEntry(offset);
      if (around == null || offset >= around.getValue().end()) {
        after.add(format);
      } else if (offset == around.getKey()) {
        var kept = format.substring(format.indexOf(':'));
        around.getValue().newText().chars().forEach(c -> after.add((char) c + kept));
      }
    }
    return String.join(",", after);
  }

  /** The text between the marks of a comment. */
  private static String covered(byte[] docx, int id) {
    var xml = Parts.of(docx).text(DOCUMENT);
    var range =
        Pattern.compile(
            "<w:commentRangeStart w:id=\"%d\"/>(.*)<w:commentRangeEnd w:id=\"%d\"/>"
                .formatted(id, id));
    var match = range.matcher(xml);
    assertThat(match.find()).isTrue();
    var text = new StringBuilder();
    Pattern.compile("<w:t[ >][^<]*")
        .matcher(match.group(1))
        .results()
        .forEach(t -> text.append(t.group().replaceFirst("<w:t[^>]*>", "")));
    return text.toString();
  }

  private static byte[] commented(byte[] original, Comment... comments) {
    return AnnotatedCopy.of(original, "a.docx", List.of(comments), List.of(), NOW);
  }

  private static byte[] replaced(byte[] original, Replacement... replacements) {
    return AnnotatedCopy.of(original, "a.docx", List.of(), List.of(replacements), NOW);
  }

  private static String text(byte[] docx) {
    return DocumentText.read(docx, "a.docx").text();
  }
}
