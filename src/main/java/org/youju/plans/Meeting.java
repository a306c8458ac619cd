package org.youju.plans;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.youju.kernel.OrgId;

/**
 * An activity that is planned (安排的活动).
 *
 * @param kinds what it will be recorded as
 * @param at when it begins; empty where only the day is set
 * @param cancelled it will not take place
 */
public record Meeting(
    MeetingId id,
    SeriesId series,
    OrgId organization,
    List<String> kinds,
    LocalDate on,
    Optional<LocalTime> at,
    String title,
    String place,
    boolean cancelled) {
  public Meeting {
    kinds = List.copyOf(kinds);
  }

  /** The page of its series. */
  public String page() {
    return "/plans/" + series;
  }

  /** The form 记一笔 with everything that is known filled in. */
  public String form() {
    StringBuilder address = new StringBuilder("/entries/new?organization=" + organization);
    kinds.forEach(kind -> address.append("&kind=").append(encoded(kind)));
    return address
        .append("&on=")
        .append(on)
        .append("&title=")
        .append(encoded(title))
        .append("&place=")
        .append(encoded(place))
        .toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
