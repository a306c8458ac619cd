package org.youju.reports;

import java.util.List;
import java.util.Map;

/**
 * What an editor saves.
 *
 * @param revision of the draft that the editor saw
 * @param blocks only what their figures refer to counts, not what they say
 * @param seen as in {@link Draft#seen}, where the editor took an offer with the offered wording
 */
public record Edit(int revision, String title, List<Block> blocks, Map<String, String> seen) {
  public Edit {
    blocks = List.copyOf(blocks);
    seen = Map.copyOf(seen);
  }
}
