package org.youju.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings a stored text up to what the outline gives now: untouched paragraphs are replaced, edited
 * ones stay as they are, new ones come in at their place, what somebody deleted stays away.
 */
final class Merge {
  private final Stored stored;
  private final List<Block> written;
  private final Map<String, Block> byKey = new LinkedHashMap<>();
  private final Map<String, String> seen;
  private final List<Draft.Offer> offers = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  Merge(Stored stored, List<Block> written) {
    this.stored = stored;
    this.written = written;
    this.seen = new HashMap<>(stored.seen());
    written.forEach(block -> byKey.put(block.key(), block));
    keep();
    bringIn();
  }

  List<Block> blocks() {
    return blocks;
  }

  Map<String, String> seen() {
    return seen;
  }

  List<Draft.Offer> offers() {
    return offers;
  }

  private void keep() {
    for (Block block : stored.blocks()) {
      Block now = byKey.get(block.key());
      if (edited(block)) {
        blocks.add(block);
        if (now != null && !now.wording().equals(stored.seen().get(block.key()))) {
          offers.add(new Draft.Offer(block.key(), now));
        }
      } else if (now != null) {
        blocks.add(now);
        seen.put(now.key(), now.wording());
      } else {
        seen.remove(block.key());
      }
    }
  }

  private boolean edited(Block block) {
    return !block.wording().equals(stored.seen().get(block.key()));
  }

  /** Paragraphs that the outline gives for the first time, each after the one before it. */
  private void bringIn() {
    Set<String> present = new HashSet<>();
    blocks.forEach(block -> present.add(block.key()));
    int place = 0;
    for (Block block : written) {
      if (present.contains(block.key())) {
        place = after(block.key());
      } else if (!stored.seen().containsKey(block.key())) {
        blocks.add(place, block);
        seen.put(block.key(), block.wording());
        place++;
      }
    }
  }

  private int after(String key) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).key().equals(key)) {
        return i + 1;
      }
    }
    return blocks.size();
  }
}
