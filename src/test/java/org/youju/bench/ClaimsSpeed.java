package org.youju.bench;

import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.youju.claims.Claims;

/**
 * How long the reading of a million characters takes one core: at once after the start, and later.
 */
final class ClaimsSpeed {
  private static final int MILLION = 1_000_000;
  private static final int ROUNDS = 10;

  /** Three million characters a second. */
  private static final double MOST = 1000.0 / 3;

  /** About one figure in 130 characters, as in reports. */
  private static final List<String> SENTENCES =
      List.of(
          "一年来，坚持把政治建设摆在首位，组织党员深入学习贯彻党的二十大精神，严格落实“三会一课”制度，不断增强党组织的凝聚力和战斗力。\n",
          "召开党员大会%d次、支委会%d次，讲党课%d次，参加党员%d余人次。\n",
          "（二）压实责任。班子成员带头履行“一岗双责”，把党建工作与业务工作同谋划、同部署、同推进、同考核，推动各项任务落地见效。\n",
          "坚持问题导向，针对查摆出来的短板和不足，逐项制定整改措施，明确责任领导、责任科室和完成时限，确保件件有着落、事事有回音。\n",
          "持续深化作风建设，紧盯重要时间节点，加强日常监督和警示教育，引导广大党员干部知敬畏、存戒惧、守底线，营造风清气正的良好环境。\n",
          "走访慰问困难党员%d名，发放慰问金%d.5万元。\n",
          "下一步，将继续聚焦主责主业，进一步健全工作机制，提升服务群众的能力和水平，以高质量党建引领各项事业高质量发展。\n");

  private ClaimsSpeed() {}

  static List<Result> measured() {
    String text = text();
    double first = milliseconds(text);
    List<Double> later = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      later.add(milliseconds(text));
    }
    double median = later.stream().sorted().skip(ROUNDS / 2).findFirst().orElse(first);
    return List.of(
        Result.single(
            "claims: the first million characters after the start", Optional.of(MOST), first, "ms"),
        Result.single("claims: a million characters later on", Optional.of(MOST), median, "ms"));
  }

  private static String text() {
    StringBuilder text = new StringBuilder(MILLION + 200);
    for (int n = 0; text.length() < MILLION; n++) {
      String sentence = SENTENCES.get(n % SENTENCES.size());
      text.append(sentence.formatted(n % 97, n % 31 + 1, n % 12 + 1, n % 9 + 1, n % 400 + 1));
    }
    return text.toString();
  }

  private static double milliseconds(String text) {
    var clock = ManagementFactory.getThreadMXBean();
    AtomicInteger claims = new AtomicInteger();
    long start = clock.getCurrentThreadCpuTime();
    Claims.stream(new StringReader(text), claim -> claims.incrementAndGet());
    long spent = clock.getCurrentThreadCpuTime() - start;
    if (claims.get() == 0) {
      throw new IllegalStateException("no claim in a text full of them");
    }
    return spent * 1e3 / 1e9 * MILLION / text.length();
  }
}
