package org.youju.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;
import org.youju.ledger.EntrySummary;
import org.youju.metrics.Figure;
import org.youju.organization.Lineage;

/** Takes down what stands behind the figures of a text at this moment. */
final class Freeze {
  private final Sources sources;
  private final Lineage lineage;
  private final RootId root;
  private final int records;

  /**
   * @param records of how many records of a figure day and title are taken down
   */
  Freeze(Sources sources, Lineage lineage, RootId root, int records) {
    this.sources = sources;
    this.lineage = lineage;
    this.root = root;
    this.records = records;
  }

  /** Each reference once, in reading order; figures that nothing supports any more are left out. */
  List<FrozenFigure> figures(List<Block> blocks) {
    Map<FigureRef, Figure> figures = new LinkedHashMap<>();
    blocks.stream()
        .flatMap(Block::numbers)
        .forEach(number -> figures.computeIfAbsent(number.ref(), sources::figureWithRecords));
    figures.values().removeIf(figure -> figure.value().isEmpty());
    Names names = names(figures);
    List<FrozenFigure> frozen = new ArrayList<>();
    figures.forEach((ref, figure) -> frozen.add(frozen(frozen.size() + 1, ref, figure, names)));
    return frozen;
  }

  /** The blocks with their figures exactly as they were frozen. */
  static List<Block> asFrozen(List<Block> blocks, List<FrozenFigure> frozen) {
    Map<FigureRef, FrozenFigure> known = new HashMap<>();
    frozen.forEach(figure -> known.put(figure.ref(), figure));
    return blocks.stream()
        .map(
            block ->
                new Block(
                    block.key(),
                    block.level(),
                    block.runs().stream().map(run -> asFrozen(run, known)).toList()))
        .toList();
  }

  private static Run asFrozen(Run run, Map<FigureRef, FrozenFigure> known) {
    if (run instanceof Run.Number number && known.containsKey(number.ref())) {
      FrozenFigure figure = known.get(number.ref());
      return new Run.Number(
          number.ref(), figure.text(), Optional.of(figure.value()), figure.entries());
    }
    return run;
  }

  private record Names(Map<EntryId, EntrySummary> entries, Map<OrgId, String> organizations) {}

  private Names names(Map<FigureRef, Figure> figures) {
    Set<EntryId> entries = new LinkedHashSet<>();
    Set<OrgId> organizations = new LinkedHashSet<>();
    figures.forEach(
        (ref, figure) -> {
          organizations.add(ref.organization());
          if (figure.basis() == Figure.Basis.ENTRIES) {
            first(figure).forEach(id -> entries.add(new EntryId(id)));
          } else if (figure.basis() == Figure.Basis.ORGANIZATIONS) {
            first(figure).forEach(id -> organizations.add(new OrgId(id)));
          }
        });
    LocalDate day = figures.values().stream().findFirst().map(Figure::asOf).orElse(LocalDate.MIN);
    return new Names(
        sources.byId(entries),
        organizations.isEmpty() ? Map.of() : lineage.names(root, organizations, day));
  }

  private List<UUID> first(Figure figure) {
    return figure.ids().stream().limit(records).toList();
  }

  private FrozenFigure frozen(int number, FigureRef ref, Figure figure, Names names) {
    return new FrozenFigure(
        number,
        ref,
        figure.metric().name(),
        figure.metric().unit(),
        figure.metric().rule(),
        names.organizations().getOrDefault(ref.organization(), sources.header().organizationName()),
        figure.value().orElseThrow(),
        figure.text(),
        figure.asOf(),
        figure.basis().name(),
        figure.count(),
        figure.ids(),
        recorded(figure, names));
  }

  private List<FrozenFigure.Recorded> recorded(Figure figure, Names names) {
    List<FrozenFigure.Recorded> found = new ArrayList<>();
    for (UUID id : first(figure)) {
      if (figure.basis() == Figure.Basis.ENTRIES) {
        EntrySummary entry = names.entries().get(new EntryId(id));
        if (entry != null) {
          found.add(new FrozenFigure.Recorded(id, entry.on(), entry.title()));
        }
      } else if (figure.basis() == Figure.Basis.ORGANIZATIONS) {
        String name = names.organizations().getOrDefault(new OrgId(id), "已撤销的组织");
        found.add(new FrozenFigure.Recorded(id, lastDay(figure), name));
      }
    }
    return found;
  }

  private static LocalDate lastDay(Figure figure) {
    LocalDate end = figure.period().to();
    return end.isBefore(figure.asOf()) ? end : figure.asOf();
  }
}
