package org.youju.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.youju.catalog.Catalog;
import org.youju.kernel.OrgId;
import org.youju.kernel.Refused;

/** Lets only plain text and known figures into a report. */
final class CleanEdit {
  private static final int TITLE = 60;
  private static final int BLOCKS = 400;
  private static final int CHARACTERS = 40_000;
  private static final int FIGURES = 500;
  private static final String KEY = "[a-z0-9-]{0,80}";
  private static final String HASH = "[0-9a-f]{16}";
  private static final int EARLIEST_YEAR = 1950;

  private final Catalog catalog;
  private final Set<OrgId> organizations;
  private final Edit edit;

  /**
   * @param organizations whose figures may stand in the report
   */
  CleanEdit(Catalog catalog, Set<OrgId> organizations, Edit edit) {
    this.catalog = catalog;
    this.organizations = organizations;
    this.edit = edit;
  }

  /**
   * @throws Refused when something else than text and known figures is in it, or too much of it
   */
  Edit clean() {
    String title = text(edit.title()).strip();
    if (title.isEmpty() || title.length() > TITLE) {
      throw new Refused("title", "标题请写 1 到 " + TITLE + " 字。");
    }
    List<Block> blocks = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (Block block : edit.blocks()) {
      Block cleaned = block(block, keys);
      if (!cleaned.text().isBlank()) {
        blocks.add(cleaned);
      }
    }
    checkAmount(blocks);
    return new Edit(edit.revision(), title, blocks, seen());
  }

  private Block block(Block block, Set<String> keys) {
    boolean known = block.key().matches(KEY) && (block.key().isEmpty() || keys.add(block.key()));
    return new Block(known ? block.key() : "", block.level(), runs(block));
  }

  private List<Run> runs(Block block) {
    List<Run> runs = new ArrayList<>();
    for (Run run : block.runs()) {
      if (run instanceof Run.Number number) {
        check(number.ref(), block.level());
        runs.add(number);
      } else {
        runs.add(new Run.Words(text(run.text())));
      }
    }
    return runs;
  }

  private void check(FigureRef ref, Block.Level level) {
    if (level != Block.Level.PARAGRAPH) {
      throw new Refused("blocks", "标题里不能放数字，请把数字移到正文。");
    }
    if (catalog.metric(ref.metric()).isEmpty()) {
      throw new Refused("blocks", "正文里有目录中没有的指标，请刷新页面后重新插入。");
    }
    if (!organizations.contains(ref.organization())) {
      throw new Refused("blocks", "数字只能来自本组织及其下级，请换一个。");
    }
    if (ref.period().from().getYear() < EARLIEST_YEAR) {
      throw new Refused("blocks", "数字的起止时间太早，请改正。");
    }
  }

  private static void checkAmount(List<Block> blocks) {
    int characters = blocks.stream().mapToInt(block -> block.text().length()).sum();
    long figures = blocks.stream().flatMap(Block::numbers).count();
    if (blocks.size() > BLOCKS || characters > CHARACTERS || figures > FIGURES) {
      throw new Refused("blocks", "内容太长，请精简到 " + CHARACTERS + " 字、" + BLOCKS + " 段以内。");
    }
  }

  private Map<String, String> seen() {
    Map<String, String> known = new HashMap<>();
    edit.seen()
        .forEach(
            (key, wording) -> {
              if (key.matches(KEY) && wording.matches(HASH) && known.size() < 2 * BLOCKS) {
                known.put(key, wording);
              }
            });
    return known;
  }

  /** One line of what people can see: no control characters, no text direction tricks. */
  static String text(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")
        .replaceAll("[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]", "");
  }
}
