package org.youju.verification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.claims.Defect;
import org.youju.docx.AnnotatedCopy;
import org.youju.docx.AnnotatedCopy.Comment;
import org.youju.docx.AnnotatedCopy.Replacement;
import org.youju.kernel.EntryId;
import org.youju.kernel.Scope;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Tallies;
import org.youju.metrics.Figure;
import org.youju.metrics.Figures;

/** Writes what was found into the margin of a Word file, and figures into its blanks. */
@Component
class Annotate {
  private static final String AUTHOR = "有据";
  private static final int RECORDS = 5;

  private final Figures figures;
  private final Tallies tallies;
  private final Clock clock;

  Annotate(Figures figures, Tallies tallies, Clock clock) {
    this.figures = figures;
    this.tallies = tallies;
    this.clock = clock;
  }

  /** The original with a comment at each claim and each defect. */
  byte[] docx(Scope scope, Verification verification, byte[] original) {
    String text = verification.text();
    Places places = new Places(text);
    List<Comment> comments = new ArrayList<>();
    for (Held held : verification.claims()) {
      int start = places.unit(held.claim().start());
      int end = places.unit(held.claim().end());
      comments.add(new Comment(start, end, AUTHOR, remark(scope, held)));
    }
    for (Defect defect : verification.defects()) {
      int start = places.unit(defect.start());
      int end = places.unit(defect.start() + defect.length());
      comments.add(new Comment(start, end, AUTHOR, "【稿件】" + defect.note()));
    }
    return AnnotatedCopy.of(
        original, verification.header().name(), comments, List.of(), clock.instant());
  }

  /** The draft with its blanks filled and a comment at each blank. */
  byte[] filled(Scope scope, Filling filling, byte[] original) {
    Places places = new Places(filling.text());
    List<Comment> comments = new ArrayList<>();
    List<Replacement> replacements = new ArrayList<>();
    for (Filling.Filled filled : filling.filled()) {
      int start = places.unit(filled.start());
      int end = places.unit(filled.start() + filled.length());
      int kept = common(filled.text(), filled.newText());
      String newText = filled.newText().substring(0, filled.newText().length() - kept);
      replacements.add(new Replacement(start, end - kept, newText));
      String records = records(scope, filled.figure());
      comments.add(
          new Comment(
              start,
              end,
              AUTHOR,
              "【已填】“"
                  + filled.figure().metric().name()
                  + "”"
                  + span(filled.figure())
                  + "。"
                  + records));
    }
    for (Filling.Left left : filling.left()) {
      int start = places.unit(left.start());
      int end = places.unit(left.start() + left.length());
      comments.add(new Comment(start, end, AUTHOR, "【未填】" + left.reason()));
    }
    return AnnotatedCopy.of(
        original, filling.header().name(), comments, replacements, clock.instant());
  }

  /** The unit at the end stays as it is, with its formatting. */
  private static int common(String old, String now) {
    int same = 0;
    while (same < Math.min(old.length(), now.length()) - 1
        && old.charAt(old.length() - 1 - same) == now.charAt(now.length() - 1 - same)
        && !Character.isDigit(old.charAt(old.length() - 1 - same))) {
      same++;
    }
    return same;
  }

  private String remark(Scope scope, Held held) {
    String metric = held.metric().map(one -> "指标：" + one.name() + "。").orElse("");
    String options =
        held.options().isEmpty()
            ? ""
            : held.options().stream()
                .map(figure -> figure.metric().name() + " " + figure.text())
                .collect(Collectors.joining("；", "\n可能是：", "。"));
    String records =
        held.verdict()
            .figure()
            .filter(f -> f.value().isPresent())
            .map(f -> records(scope, f))
            .orElse("");
    return "【" + title(held.verdict()) + "】" + metric + held.verdict().note() + options + records;
  }

  private static String title(Verdict verdict) {
    return switch (verdict.word()) {
      case "agrees" -> "相符";
      case "differs" -> "不符";
      case "no-record" -> "台账无记录";
      case "blank" -> "空白";
      default -> "未核对";
    };
  }

  private static String span(Figure figure) {
    return "，期间 " + figure.period().from() + " 至 " + figure.period().to();
  }

  /** What stands behind a figure, the newest few by name. */
  private String records(Scope scope, Figure glance) {
    if (glance.basis() != Figure.Basis.ENTRIES) {
      return "\n依据：" + glance.period().to() + "的名册，共 " + glance.count() + " 个。";
    }
    Figure figure =
        figures.figure(
            scope, glance.metric().id(), glance.organization(), glance.period(), Optional.empty());
    List<EntrySummary> lines =
        tallies.summaries(scope, figure.ids().stream().limit(RECORDS).map(EntryId::new).toList());
    if (lines.isEmpty()) {
      return "";
    }
    String more = figure.count() > lines.size() ? "\n……共 " + figure.count() + " 条记录。" : "";
    return lines.stream()
        .map(line -> line.on() + " " + line.title())
        .collect(Collectors.joining("\n", "\n依据的记录：\n", more));
  }
}
