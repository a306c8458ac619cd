package org.youju.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text. */
class ClaimsPropertyTest {
  private static final String ALPHABET =
      "0123456789一二三十百千万亿两几数半零第前约近余多次个人名元%份篇期年月日，。、；（）()《》“”*xX_+-/.: \n从到至上升党会学习开展召开共有的了分别是占比𠮷𝟗";

  @Test
  void 随机文本不出错且位置恰是原文() {
    Random random = new Random(20231);
    for (int n = 0; n < 4000; n++) {
      String text = random(random, 1 + random.nextInt(120));
      int last = -1;
      for (Claim claim : Claims.in(text)) {
        assertThat(at(text, claim)).as(text).isEqualTo(claim.text());
        assertThat(claim.start()).as(text).isGreaterThan(last);
        last = claim.start();
      }
      for (Defect defect : Defects.in(text)) {
        assertThat(substring(text, defect.start(), defect.length()))
            .as(text)
            .isEqualTo(defect.text());
      }
    }
  }

  private static String random(Random random, int length) {
    int[] points = ALPHABET.codePoints().toArray();
    StringBuilder text = new StringBuilder();
    random.ints(length, 0, points.length).forEach(k -> text.appendCodePoint(points[k]));
    return text.toString();
  }

  private static String at(String text, Claim claim) {
    return substring(text, claim.start(), claim.length());
  }

  private static String substring(String text, int start, int length) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, length));
  }

  /** A quadratic scan of a million characters would outlast the test run by far. */
  @ParameterizedTest
  @ValueSource(strings = {"7", "*", "一", "(", "（", "“", "#", "……", "公@众", "〇"})
  void 百万字的怪文本也读得完(String piece) {
    readable(piece.repeat(1_000_000 / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,", "第", "(", "“", "一次", "近3多", "9个", "第3期、", "从1个上升到", "1人、", "(2个", "5%", "是一", "N次",
        "X X", "对3名", "占5%", "3次，其中"
      })
  void 全是数据的文本也读得完(String piece) {
    readable(piece.repeat(40_000 / piece.length()));
  }

  private static void readable(String text) {
    assertThat(Claims.in(text)).allMatch(c -> c.length() < 4 * Sentences.LONGEST);
    assertThat(Defects.in(text)).isNotEmpty();
  }

  @Test
  void 边读边报不攒全文() {
    AtomicInteger claims = new AtomicInteger();
    AtomicInteger read = new AtomicInteger();
    String sentence = "全年开展调研12次，覆盖群众300余人次。\n";
    Reader endless =
        new Reader() {
          private int at;

          @Override
          public int read(char[] buffer, int offset, int length) {
            if (read.get() >= 20_000) {
              return -1;
            }
            int part = Math.min(length, sentence.length() - at);
            sentence.getChars(at, at + part, buffer, offset);
            at = (at + part) % sentence.length();
            read.addAndGet(at == 0 ? 1 : 0);
            return part;
          }

          @Override
          public void close() {}
        };
    int[] behind = {0};
    Claims.stream(
        endless,
        claim -> behind[0] = Math.max(behind[0], 2 * read.get() - claims.incrementAndGet()));
    assertThat(claims).hasValue(40_000);
    assertThat(behind[0]).as("未报出的数据最多是一个缓冲区的").isLessThan(4_000);
  }

  @Test
  void 分块读与整篇读结果相同() {
    String text = "一是开展学习3次，慰问党员25名。\n二是筹资12.5万元；建成阵地4个\n共服务\n300人次。".repeat(3000);
    List<Claim> whole = Claims.in(text);
    assertThat(whole).hasSize(5 * 3000);
    List<Claim> slow = new ArrayList<>();
    Claims.stream(oneByOne(text), slow::add);
    assertThat(slow).isEqualTo(whole);
  }

  private static Reader oneByOne(String text) {
    StringReader reader = new StringReader(text);
    return new Reader() {
      @Override
      public int read(char[] buffer, int offset, int length) throws java.io.IOException {
        return reader.read(buffer, offset, Math.min(7, length));
      }

      @Override
      public void close() {}
    };
  }
}
