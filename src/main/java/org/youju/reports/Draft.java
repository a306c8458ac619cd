package org.youju.reports;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A report being worked on (草稿), as it reads with the ledger of this moment: what nobody touched is
 * written anew, what somebody edited stays, and every figure is current.
 *
 * @param revision of the stored text; saving needs it
 * @param seen wording of each paragraph as the outline last gave it, by its key: an edited
 *     paragraph is known by differing from it
 * @param gaps what the ledger cannot say
 * @param changes what became different since the text was stored
 * @param offers edited paragraphs that the ledger could now say otherwise
 */
public record Draft(
    ReportHeader header,
    int revision,
    String title,
    List<Block> blocks,
    Map<String, String> seen,
    List<Gap> gaps,
    List<Change> changes,
    List<Offer> offers,
    Instant changedAt,
    String changedBy)
    implements Report {
  public Draft {
    blocks = List.copyOf(blocks);
    seen = Map.copyOf(seen);
    gaps = List.copyOf(gaps);
    changes = List.copyOf(changes);
    offers = List.copyOf(offers);
  }

  @Override
  public String state() {
    return "draft";
  }

  /** Numbers that somebody typed: nothing in the ledger stands behind them. */
  public List<String> uncounted() {
    return blocks.stream()
        .flatMap(block -> block.runs().stream())
        .filter(Run.Words.class::isInstance)
        .flatMap(run -> OwnWords.numbers(run.text()).stream())
        .toList();
  }

  /** A figure that reads otherwise than when the text was stored. */
  public record Change(String metric, String before, String now) {}

  /** An edited paragraph and what would stand there had nobody edited it. */
  public record Offer(String key, Block block) {
    /** What {@link Draft#seen} has to say for the key once the offer is taken. */
    public String wording() {
      return block.wording();
    }
  }
}
