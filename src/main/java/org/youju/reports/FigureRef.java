package org.youju.reports;

import org.youju.kernel.OrgId;
import org.youju.kernel.Period;

/** Which figure stands in a sentence: what is counted, of whom, when. */
public record FigureRef(String metric, OrgId organization, Period period) {
  /** The same in one word, equal for equal references. */
  String key() {
    return metric + "@" + organization + "@" + period.from() + "/" + period.to();
  }
}
