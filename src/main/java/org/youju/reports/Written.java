package org.youju.reports;

import java.util.List;

/** A report as the outline and the ledger give it. */
record Written(String title, List<Block> blocks, List<Gap> gaps) {
  Written {
    blocks = List.copyOf(blocks);
    gaps = List.copyOf(gaps);
  }
}
