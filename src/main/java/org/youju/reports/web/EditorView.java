package org.youju.reports.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.youju.catalog.Catalog;
import org.youju.kernel.Period;
import org.youju.reports.Draft;
import org.youju.reports.Gap;
import org.youju.reports.Layout;
import org.youju.reports.Reports;
import org.youju.reports.Run;

/**
 * The editor of a draft.
 *
 * @param place whose report it is
 * @param sub who changed it last
 * @param absent wordings of paragraphs that are not in the text, as {@code key:wording key:wording}
 * @param uncounted numbers typed by hand
 */
public record EditorView(
    String id,
    int revision,
    String digest,
    String place,
    String sub,
    int characters,
    int budget,
    int figures,
    String support,
    int uncounted,
    PaperView paper,
    String absent,
    List<GapGroup> gaps,
    int gapCount,
    List<String> changes,
    List<Offered> offers,
    List<PeriodChoice> periods,
    String organization) {
  /** Gaps of one part. */
  public record GapGroup(String section, List<GapLine> gaps) {}

  /** A gap and the kind to record, empty where none is meant. */
  public record GapLine(String what, String kind) {}

  /** An edited paragraph and what could stand there. */
  public record Offered(PaperView.Line line, String now) {}

  /** A period to choose for a figure. */
  public record PeriodChoice(String title, String from, String to) {}

  /** 1,460. */
  public String charactersText() {
    return grouped(characters);
  }

  public String budgetText() {
    return grouped(budget);
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static EditorView of(Draft draft, Catalog catalog, LocalDate today) {
    return new EditorView(
        draft.header().id().toString(),
        draft.revision(),
        Reports.digest(draft),
        draft.header().organizationName(),
        draft.changedBy() + " 改于 " + Says.moment(draft.changedAt()),
        draft.layout().characters(),
        Reports.WORD_BUDGET,
        draft.layout().figures().size(),
        support(draft),
        draft.uncounted().size(),
        PaperView.of(draft, catalog, today),
        absent(draft),
        gaps(draft.gaps()),
        draft.gaps().size(),
        draft.changes().stream()
            .map(change -> change.metric() + "：" + change.before() + " → " + change.now())
            .toList(),
        draft.offers().stream().map(offer -> offered(offer, catalog)).toList(),
        periods(draft.header().year()),
        draft.header().organization().toString());
  }

  /** How far the figures stand on records, as far as this reader can be told. */
  private static String support(Draft draft) {
    List<Run.Number> numbers =
        draft.layout().figures().stream().map(Layout.Placed::number).toList();
    long unsupported = numbers.stream().filter(number -> !number.isSupported()).count();
    long withheld = numbers.stream().filter(Run.Number::withheld).count();
    if (unsupported > 0) {
      return unsupported + " 个没有依据";
    }
    return withheld == 0 ? "全部有据" : withheld + " 个不在您的查看范围";
  }

  private static String absent(Draft draft) {
    Map<String, String> absent = new HashMap<>(draft.seen());
    draft.blocks().forEach(block -> absent.remove(block.key()));
    return absent.entrySet().stream()
        .map(e -> e.getKey() + ":" + e.getValue())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static List<GapGroup> gaps(List<Gap> gaps) {
    List<GapGroup> groups = new ArrayList<>();
    for (Gap gap : gaps) {
      if (groups.isEmpty() || !groups.get(groups.size() - 1).section().equals(gap.section())) {
        groups.add(new GapGroup(gap.section(), new ArrayList<>()));
      }
      groups
          .get(groups.size() - 1)
          .gaps()
          .add(new GapLine(brief(gap.what()), gap.kind().orElse("")));
    }
    return groups;
  }

  /** The card says once what recording does. */
  private static String brief(String what) {
    return what.replace("，补记后本段自动写出", "").replace("台账里没有", "没有");
  }

  private static Offered offered(Draft.Offer offer, Catalog catalog) {
    return new Offered(PaperView.offered(offer, catalog), offer.block().text());
  }

  private static List<PeriodChoice> periods(int year) {
    List<PeriodChoice> choices = new ArrayList<>();
    choices.add(choice("全年", Period.ofYear(year)));
    choices.add(choice("上年", Period.ofYear(year - 1)));
    choices.add(choice("上半年", Period.ofHalf(year, 1)));
    choices.add(choice("下半年", Period.ofHalf(year, 2)));
    for (int quarter = 1; quarter <= 4; quarter++) {
      choices.add(choice("第" + "一二三四".charAt(quarter - 1) + "季度", Period.ofQuarter(year, quarter)));
    }
    return choices;
  }

  private static PeriodChoice choice(String title, Period period) {
    return new PeriodChoice(title, period.from().toString(), period.to().toString());
  }
}
