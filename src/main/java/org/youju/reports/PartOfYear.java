package org.youju.reports;

import java.util.List;
import org.youju.kernel.Period;

/** Parts of a year as a sentence names them, without a numeral that would read as a figure. */
public final class PartOfYear {
  private static final List<String> NUMERALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");
  private static final int QUARTERS = 4;

  private PartOfYear() {}

  /** 三月, 二季度, 上半年; empty for a year and for any other period. */
  public static String words(Period period) {
    int year = period.from().getYear();
    for (int quarter = 1; quarter <= QUARTERS; quarter++) {
      if (period.equals(Period.ofQuarter(year, quarter))) {
        return NUMERALS.get(quarter - 1) + "季度";
      }
    }
    for (int half = 1; half <= 2; half++) {
      if (period.equals(Period.ofHalf(year, half))) {
        return half == 1 ? "上半年" : "下半年";
      }
    }
    return period.months().size() == 1 ? NUMERALS.get(period.from().getMonthValue() - 1) + "月" : "";
  }
}
