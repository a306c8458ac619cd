package org.youju.reports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.catalog.Counting;
import org.youju.catalog.Kind;
import org.youju.catalog.Metric;
import org.youju.catalog.Outline.Clause;
import org.youju.catalog.Template;
import org.youju.catalog.Template.Bit;
import org.youju.kernel.Period;
import org.youju.ledger.EntrySummary;
import org.youju.metrics.Figure;

/** Fills the places of a template, or says what is missing. */
final class FillTemplate {
  private final Sources sources;

  FillTemplate(Sources sources) {
    this.sources = sources;
  }

  /** What is missing, and the kind that would have to be recorded. */
  record Missing(String what, Optional<String> kind) {}

  /** Runs, or nothing and perhaps a gap worth telling. */
  record Filled(Optional<List<Run>> runs, Optional<Missing> missing) {
    static Filled with(List<Run> runs) {
      return new Filled(Optional.of(runs), Optional.empty());
    }

    static Filled without(Optional<Missing> missing) {
      return new Filled(Optional.empty(), missing);
    }
  }

  /** Prose with words only, e.g. a title. */
  List<Run> prose(Template template) {
    List<Run> runs = new ArrayList<>();
    for (Bit bit : template.bits()) {
      runs.addAll(bit(bit, false).runs().orElse(List.of()));
    }
    return runs;
  }

  Filled clause(Clause.Said clause) {
    List<Run> runs = new ArrayList<>();
    for (Bit bit : clause.text().bits()) {
      Filled filled = bit(bit, clause.zeroStated());
      if (filled.runs().isEmpty()) {
        return clause.optional() ? Filled.without(Optional.empty()) : filled;
      }
      runs.addAll(filled.runs().get());
    }
    return Filled.with(runs);
  }

  /** Kinds that are not switched off. */
  List<String> inUse(List<String> kinds) {
    return kinds.stream()
        .filter(id -> sources.catalog().kind(id).map(kind -> !kind.disabled()).orElse(false))
        .toList();
  }

  private Filled bit(Bit bit, boolean zeroStated) {
    if (bit instanceof Bit.Words words) {
      return Filled.with(List.of(new Run.Words(words.text())));
    } else if (bit instanceof Bit.Word word) {
      return Filled.with(List.of(new Run.Words(word(word.name()))));
    } else if (bit instanceof Bit.Titles titles) {
      return titles(titles);
    } else if (bit instanceof Bit.Counted counted) {
      return counted(counted.metric(), period(counted.when()), zeroStated);
    } else if (bit instanceof Bit.Change change) {
      return change(change.metric());
    } else if (bit instanceof Bit.Halves halves) {
      return halves(halves.metric());
    }
    throw new IllegalStateException("no way to fill " + bit);
  }

  private String word(Template.Name name) {
    int year = sources.header().year();
    return switch (name) {
      case YEAR -> Integer.toString(year);
      case NEXT_YEAR -> Integer.toString(year + 1);
      case SPAN -> sources.wholeYear() ? "全年" : "今年以来";
      case ORGANIZATION -> sources.header().organizationName();
    };
  }

  private Period period(Template.When when) {
    int year = sources.header().year();
    return switch (when) {
      case YEAR -> Period.ofYear(year);
      case PREVIOUS_YEAR -> Period.ofYear(year - 1);
      case FIRST_HALF -> Period.ofHalf(year, 1);
      case SECOND_HALF -> Period.ofHalf(year, 2);
    };
  }

  private Filled titles(Bit.Titles titles) {
    if (inUse(List.of(titles.kind())).isEmpty()) {
      return Filled.without(Optional.empty());
    }
    LinkedHashSet<String> found =
        sources.records(List.of(titles.kind()), sources.header().period()).stream()
            .map(EntrySummary::title)
            .filter(OwnWords::quotable)
            .distinct()
            .limit(titles.most())
            .map(title -> OwnWords.quoted(title, titles.books()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (found.isEmpty()) {
      String name = sources.catalog().kind(titles.kind()).map(Kind::name).orElse(titles.kind());
      String what = "“" + name + "”没有可以写进正文的标题，补记后本句自动写出";
      return Filled.without(Optional.of(new Missing(what, Optional.of(titles.kind()))));
    }
    return Filled.with(List.of(new Run.Words(String.join("", found))));
  }

  private Filled counted(String metric, Period period, boolean zeroStated) {
    if (switchedOff(metric)) {
      return Filled.without(Optional.empty());
    }
    FigureRef ref = new FigureRef(metric, sources.header().organization(), period);
    Figure figure = sources.figure(ref);
    boolean zero = figure.value().map(value -> value.signum() == 0).orElse(false);
    if (figure.value().isEmpty() || zero && !zeroStated) {
      return Filled.without(Optional.of(missing(figure)));
    }
    return Filled.with(List.of(Run.Number.of(ref, figure)));
  }

  private boolean switchedOff(String metric) {
    return sources.catalog().metric(metric).map(Metric::disabled).orElse(true);
  }

  /** 由上年10个增加到20个; the present alone where there is no whole year to compare. */
  private Filled change(String metric) {
    Filled now = counted(metric, period(Template.When.YEAR), false);
    Filled before = counted(metric, period(Template.When.PREVIOUS_YEAR), false);
    if (now.runs().isEmpty() || before.runs().isEmpty() || !sources.wholeYear()) {
      return now;
    }
    Run.Number present = (Run.Number) now.runs().get().get(0);
    Run.Number past = (Run.Number) before.runs().get().get(0);
    int change = present.value().orElseThrow().compareTo(past.value().orElseThrow());
    if (change == 0) {
      return Filled.with(List.of(present, new Run.Words("，与上年持平")));
    }
    String verb = change > 0 ? "增加到" : "减少到";
    return Filled.with(List.of(new Run.Words("由上年"), past, new Run.Words(verb), present));
  }

  /** 30次，其中上半年15次. */
  private Filled halves(String metric) {
    Filled whole = counted(metric, period(Template.When.YEAR), false);
    Filled half = counted(metric, period(Template.When.FIRST_HALF), false);
    if (whole.runs().isEmpty() || half.runs().isEmpty() || !sources.wholeYear()) {
      return whole;
    }
    return Filled.with(
        List.of(whole.runs().get().get(0), new Run.Words("，其中上半年"), half.runs().get().get(0)));
  }

  private Missing missing(Figure figure) {
    Metric metric = figure.metric();
    Optional<String> kind = kind(metric.counting());
    if (figure.value().isPresent()) {
      return new Missing("“" + metric.name() + "”是 0，没有写进正文，需要说明时可以自己加上", Optional.empty());
    }
    if (figure.isWithheld()) {
      return new Missing("“" + metric.name() + "”只给本组织和直接上级看，您看到的这份里不写", Optional.empty());
    }
    String reason = figure.reason().replaceAll("。$", "").replace("台账里这段时间", "台账里");
    String what = reason.startsWith("台账里") ? reason : "“" + metric.name() + "”写不出：" + reason;
    return new Missing(what + "，补记后本段自动写出", kind);
  }

  private Optional<String> kind(Counting counting) {
    if (counting instanceof Counting.Ratio ratio) {
      return sources.catalog().metric(ratio.numerator()).flatMap(m -> kind(m.counting()));
    }
    return counting.kinds().stream().findFirst();
  }
}
