package org.youju.notifications;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/** The festivals before which people are reminded to keep clean (节日廉洁提醒). */
public enum Festival {
  NEW_YEAR("new-year", "元旦", year -> SolarDay.fromYmd(year, 1, 1)),
  SPRING("spring", "春节", year -> LunarDay.fromYmd(year, 1, 1).getSolarDay()),
  QINGMING("qingming", "清明", year -> SolarTerm.fromName(year, "清明").getSolarDay()),
  DRAGON_BOAT("dragon-boat", "端午", year -> LunarDay.fromYmd(year, 5, 5).getSolarDay()),
  MID_AUTUMN("mid-autumn", "中秋", year -> LunarDay.fromYmd(year, 8, 15).getSolarDay()),
  NATIONAL_DAY("national-day", "国庆", year -> SolarDay.fromYmd(year, 10, 1));

  private final String id;
  private final String title;
  private final IntFunction<SolarDay> day;

  Festival(String id, String title, IntFunction<SolarDay> day) {
    this.id = id;
    this.title = title;
    this.day = day;
  }

  public String id() {
    return id;
  }

  /** The Chinese name, e.g. 春节. */
  public String title() {
    return title;
  }

  /** The day of the festival itself, e.g. 2026-02-17 for the spring festival of 2026. */
  public LocalDate day(int year) {
    SolarDay found = day.apply(year);
    return LocalDate.of(found.getYear(), found.getMonth(), found.getDay());
  }

  public static Optional<Festival> of(String id) {
    return Arrays.stream(values()).filter(festival -> festival.id.equals(id)).findFirst();
  }
}
