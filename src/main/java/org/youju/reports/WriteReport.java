package org.youju.reports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.youju.catalog.Kind;
import org.youju.catalog.Outline;
import org.youju.catalog.Outline.Clause;
import org.youju.kernel.Period;
import org.youju.ledger.EntrySummary;
import org.youju.reports.Block.Level;

/**
 * Writes a report along its outline: a clause appears when the ledger supports it, a sentence when
 * it has a clause, a part when it has a sentence; what is left out for want of records is a gap.
 */
final class WriteReport {
  private final Outline outline;
  private final Sources sources;
  private final FillTemplate fill;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private List<FillTemplate.Missing> missing = new ArrayList<>();

  WriteReport(Outline outline, Sources sources) {
    this.outline = outline;
    this.sources = sources;
    this.fill = new FillTemplate(sources);
  }

  Written write() {
    blocks.add(new Block("opening", Level.PARAGRAPH, fill.prose(outline.opening())));
    int number = 0;
    for (int i = 0; i < outline.sections().size(); i++) {
      number += section("s" + (i + 1), outline.sections().get(i), number + 1) ? 1 : 0;
    }
    blocks.add(new Block("closing", Level.PARAGRAPH, fill.prose(outline.closing())));
    String title =
        fill.prose(outline.title()).stream().map(Run::text).collect(Collectors.joining());
    return new Written(title, blocks, List.copyOf(new LinkedHashSet<>(gaps)));
  }

  private boolean section(String key, Outline.Section section, int number) {
    int before = blocks.size();
    blocks.add(Block.words(key, Level.SECTION, section.title()));
    int parts = 0;
    for (int i = 0; i < section.parts().size(); i++) {
      Outline.Part part = section.parts().get(i);
      boolean titled = !part.title().isEmpty();
      String label = titled ? "（" + Numerals.of(parts + 1) + "）" : Numerals.of(number) + "、";
      parts += part(key + "p" + (i + 1), part, label) && titled ? 1 : 0;
    }
    boolean written = blocks.size() > before + 1;
    if (!written) {
      blocks.remove(before);
    }
    return written;
  }

  private boolean part(String key, Outline.Part part, String label) {
    missing = new ArrayList<>();
    List<Block> paragraphs = new ArrayList<>(points(key, part.points()));
    part.items().ifPresent(items -> paragraphs.addAll(items(key, items)));
    boolean written = !paragraphs.isEmpty();
    if (written && !part.title().isEmpty()) {
      blocks.add(Block.words(key, Level.PART, part.title()));
    }
    blocks.addAll(paragraphs);
    String section = (written ? label : "") + part.shortName();
    missing.forEach(one -> gaps.add(new Gap(section, one.what(), one.kind())));
    return written;
  }

  private List<Block> points(String key, List<Outline.Point> points) {
    List<String> titles = new ArrayList<>();
    List<List<Run>> bodies = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      List<Run> body = sentences(points.get(i).sentences());
      if (!body.isEmpty()) {
        titles.add(points.get(i).title());
        bodies.add(body);
        keys.add(key + "t" + (i + 1));
      }
    }
    List<Block> paragraphs = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      List<Run> runs = new ArrayList<>();
      if (bodies.size() > 1 && !titles.get(i).isEmpty()) {
        runs.add(new Run.Words(Numerals.of(i + 1) + "是" + titles.get(i) + "。"));
      }
      runs.addAll(bodies.get(i));
      paragraphs.add(new Block(keys.get(i), Level.PARAGRAPH, runs));
    }
    return paragraphs;
  }

  private List<Run> sentences(List<Outline.Sentence> sentences) {
    List<Run> runs = new ArrayList<>();
    sentences.forEach(sentence -> clause(sentence.body()).ifPresent(runs::addAll));
    return runs;
  }

  private Optional<List<Run>> clause(Clause clause) {
    if (clause instanceof Clause.Joined joined) {
      return joined(joined);
    }
    FillTemplate.Filled filled = fill.clause((Clause.Said) clause);
    filled.missing().ifPresent(missing::add);
    return filled.runs();
  }

  private Optional<List<Run>> joined(Clause.Joined joined) {
    List<Run> runs = new ArrayList<>();
    for (Clause clause : joined.clauses()) {
      Optional<List<Run>> said = clause(clause);
      if (said.isPresent()) {
        runs.add(new Run.Words(runs.isEmpty() ? joined.lead() : joined.separator()));
        runs.addAll(said.get());
      }
    }
    if (runs.isEmpty()) {
      return Optional.empty();
    }
    runs.add(new Run.Words(joined.ending()));
    return Optional.of(runs);
  }

  private List<Block> items(String key, Outline.Items items) {
    List<EntrySummary> records = records(items);
    if (records.isEmpty()) {
      noRecords(items).ifPresent(missing::add);
      return List.of();
    }
    List<Block> paragraphs = new ArrayList<>();
    paragraphs.add(new Block(key + "lead", Level.PARAGRAPH, fill.prose(items.lead())));
    for (EntrySummary record : records) {
      String number = records.size() > 1 ? Numerals.of(paragraphs.size()) + "是" : "";
      String told = OwnWords.told(record.title(), sources.text(record.id()));
      paragraphs.add(Block.words(key + "-" + record.id(), Level.PARAGRAPH, number + told));
    }
    return paragraphs;
  }

  /** Of those with a title that can be said, each title once. */
  private List<EntrySummary> records(Outline.Items items) {
    LinkedHashSet<String> titles = new LinkedHashSet<>();
    return candidates(items).stream()
        .filter(record -> OwnWords.sayable(record.title()) && !isName(record))
        .filter(record -> titles.add(record.title()))
        .limit(items.most())
        .toList();
  }

  /** A title that only repeats what the record is says nothing. */
  private boolean isName(EntrySummary record) {
    return record.kinds().stream()
        .flatMap(id -> sources.catalog().kind(id).stream())
        .anyMatch(
            kind -> kind.name().equals(record.title()) || kind.aliases().contains(record.title()));
  }

  private List<EntrySummary> candidates(Outline.Items items) {
    int year = sources.header().year();
    List<String> kinds = fill.inUse(items.kinds());
    if (kinds.isEmpty()) {
      return List.of();
    }
    if (!items.nextYear()) {
      return sources.records(kinds, sources.header().period());
    }
    List<EntrySummary> ahead =
        new ArrayList<>(sources.records(kinds, Period.ofQuarter(year + 1, 1)));
    sources.records(kinds, sources.header().period()).stream()
        .filter(record -> record.title().contains(Integer.toString(year + 1)))
        .forEach(ahead::add);
    return ahead;
  }

  private Optional<FillTemplate.Missing> noRecords(Outline.Items items) {
    List<String> kinds = fill.inUse(items.kinds());
    return kinds.isEmpty() ? Optional.empty() : Optional.of(noRecords(items, kinds));
  }

  private FillTemplate.Missing noRecords(Outline.Items items, List<String> kinds) {
    String names =
        kinds.stream()
            .limit(3)
            .map(id -> sources.catalog().kind(id).map(Kind::name).orElse(id))
            .collect(Collectors.joining("”“", "“", kinds.size() > 3 ? "”等" : "”"));
    String when = items.nextYear() ? (sources.header().year() + 1) + "年的" : "";
    return new FillTemplate.Missing(
        "台账里没有" + when + names + "的记录，补记后本段自动写出", kinds.stream().findFirst());
  }
}
