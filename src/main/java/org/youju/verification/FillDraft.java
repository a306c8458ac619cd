package org.youju.verification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.youju.claims.Claim;
import org.youju.claims.Defect;
import org.youju.claims.DefectType;
import org.youju.claims.Defects;
import org.youju.claims.Slot;
import org.youju.metrics.Figure;

/** Decides which blanks of a draft the ledger fills; names and dates are never touched. */
@Component
class FillDraft {
  Filling fill(DocumentHeader header, String text, List<Held> claims, LocalDate asOf) {
    List<Filling.Filled> filled = new ArrayList<>();
    List<Filling.Left> left = new ArrayList<>();
    for (Held held : claims) {
      if (held.claim().blank()) {
        decide(held, filled, left);
      }
    }
    others(text, claims).forEach(left::add);
    left.sort(Comparator.comparingInt(Filling.Left::start));
    return new Filling(header, text, filled, left, asOf);
  }

  private static void decide(Held held, List<Filling.Filled> filled, List<Filling.Left> left) {
    Claim claim = held.claim();
    String reason = reason(held);
    if (reason.isEmpty() && held.verdict() instanceof Verdict.Blank blank) {
      Figure figure = blank.proposal().orElseThrow();
      filled.add(
          new Filling.Filled(claim.start(), claim.length(), claim.text(), blank.text(), figure));
    } else {
      left.add(new Filling.Left(claim.start(), claim.length(), claim.text(), reason));
    }
  }

  /** Why the blank stays; empty: it does not. */
  private static String reason(Held held) {
    if (!(held.verdict() instanceof Verdict.Blank blank)) {
      return held.verdict().note();
    }
    if (blank.proposal().isEmpty()) {
      return blank.note();
    }
    Figure figure = blank.proposal().get();
    if (figure.value().map(BigDecimal::signum).orElse(0) == 0) {
      return "台账里的“" + figure.metric().name() + "”是 0，没有填，请自行决定怎么写。";
    }
    return held.claim().text().contains("\n") ? "空白跨了行，没有填，台账里是 " + blank.text() + "。" : "";
  }

  /** Blanks that state no quantity: names, words, dates. */
  private static List<Filling.Left> others(String text, List<Held> claims) {
    return Defects.in(text).stream()
        .filter(defect -> defect.type() == DefectType.PLACEHOLDER)
        .filter(defect -> claims.stream().noneMatch(held -> overlap(held.claim(), defect)))
        .map(
            defect ->
                new Filling.Left(defect.start(), defect.length(), defect.text(), reason(defect)))
        .toList();
  }

  private static boolean overlap(Claim claim, Defect defect) {
    return claim.start() < defect.start() + defect.length() && defect.start() < claim.end();
  }

  private static String reason(Defect defect) {
    Slot slot = defect.slot().orElse(Slot.NAME);
    return switch (slot) {
      case DATE -> "这是日期或年份，没有填，请自行填写。";
      case NAME -> "这是名称或文字，没有填，请自行填写。";
      case QUANTITY -> "没有认出这个数指什么，没有填，请自行填写。";
    };
  }
}
