package org.youju.plans.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.youju.catalog.Area;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.kernel.Actor;
import org.youju.kernel.FieldError;
import org.youju.kernel.Malformed;
import org.youju.organization.Lineage;
import org.youju.organization.Organizations;
import org.youju.plans.Meeting;
import org.youju.plans.Series;
import org.youju.shell.DateParam;

/** Lays out the form of a series; a rhythm fills the rows, every row can be changed. */
@Component
class ShowPlanForm {
  static final String USUAL = "theme-party-day";
  private static final int ORGANIZATIONS = 300;

  private final Catalog catalog;
  private final Organizations organizations;
  private final Lineage lineage;
  private final Clock clock;

  ShowPlanForm(Catalog catalog, Organizations organizations, Lineage lineage, Clock clock) {
    this.catalog = catalog;
    this.organizations = organizations;
    this.lineage = lineage;
    this.clock = clock;
  }

  PlanView empty(Actor actor, PlanForm asked) {
    MultiValueMap<String, String> params = new LinkedMultiValueMap<>(asked.params());
    fill(params, "kind", USUAL);
    fill(params, "organization", actor.scope().tops().get(0).toString());
    fill(params, "every", "1");
    fill(params, "which", "week/2/5");
    LocalDate today = LocalDate.now(clock);
    int year = today.getMonthValue() >= 11 ? today.getYear() + 1 : today.getYear();
    fill(params, "year", Integer.toString(year));
    PlanForm form = new PlanForm(params);
    fill(params, "name", name(form));
    return view(actor, filled(form), List.of());
  }

  private static void fill(MultiValueMap<String, String> params, String name, String value) {
    if (params.getOrDefault(name, List.of()).stream().allMatch(String::isBlank)) {
      params.set(name, value);
    }
  }

  private String name(PlanForm form) {
    String kinds =
        form.kinds().stream()
            .flatMap(id -> catalog.kind(id).stream())
            .map(Kind::name)
            .findFirst()
            .orElse("活动");
    return form.once() ? kinds : form.year(LocalDate.now(clock).getYear()) + " 年" + kinds;
  }

  /**
   * The form with rows made anew from its rhythm; titles and places typed stay where months match.
   */
  PlanForm filled(PlanForm form) {
    MultiValueMap<String, String> params = new LinkedMultiValueMap<>(form.params());
    Map<Integer, PlanForm.Line> typed = new LinkedHashMap<>();
    form.lines()
        .forEach(line -> month(line.day()).ifPresent(month -> typed.putIfAbsent(month, line)));
    List.of("id", "day", "at", "title", "place", "off", "drop").forEach(params::remove);
    for (LocalDate day : days(form)) {
      PlanForm.Line before = typed.get(day.getMonthValue());
      params.add("id", "");
      params.add("day", day.toString());
      params.add("at", form.text("time"));
      params.add(
          "title", before == null || before.title().isEmpty() ? title(form, day) : before.title());
      params.add(
          "place",
          before == null || before.place().isEmpty() ? form.text("where") : before.place());
    }
    return new PlanForm(params);
  }

  private List<LocalDate> days(PlanForm form) {
    LocalDate today = LocalDate.now(clock);
    if (form.once()) {
      return List.of(
          form.lines().stream()
              .findFirst()
              .flatMap(line -> day(line.day()))
              .orElse(today.plusDays(7)));
    }
    int year = form.year(today.getYear());
    return form.rhythm().map(rhythm -> rhythm.daysOf(year)).orElse(List.of()).stream()
        .filter(day -> !day.isBefore(today) || year != today.getYear())
        .toList();
  }

  private String title(PlanForm form, LocalDate day) {
    String kind =
        form.kinds().stream()
            .flatMap(id -> catalog.kind(id).stream())
            .map(Kind::name)
            .findFirst()
            .orElse("活动");
    return form.once() ? kind : day.getMonthValue() + " 月" + kind;
  }

  private static Optional<Integer> month(String day) {
    return day(day).map(LocalDate::getMonthValue);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return DateParam.optional("day", Optional.of(text));
    } catch (Malformed unreadable) {
      return Optional.empty();
    }
  }

  PlanView of(Actor actor, Series series) {
    MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
    series.kinds().forEach(kind -> params.add("kind", kind));
    params.add("organization", series.organization().toString());
    params.add("name", series.name());
    params.add("version", Integer.toString(series.version()));
    params.add("series", series.id().toString());
    for (Meeting meeting : series.meetings()) {
      if (meeting.cancelled()) {
        params.add("off", Integer.toString(params.getOrDefault("day", List.of()).size()));
      }
      params.add("id", meeting.id().toString());
      params.add("day", meeting.on().toString());
      params.add("at", meeting.at().map(Object::toString).orElse(""));
      params.add("title", meeting.title());
      params.add("place", meeting.place());
    }
    return view(actor, new PlanForm(params), List.of());
  }

  PlanView view(Actor actor, PlanForm form, List<FieldError> errors) {
    form.organization().ifPresent(id -> lineage.require(actor.scope(), id));
    String series = form.text("series");
    List<String> kinds = form.kinds();
    int year = form.year(LocalDate.now(clock).getYear());
    return new PlanView(
        series.isEmpty() ? "安排活动" : "修改安排",
        series.isEmpty() ? "/plans" : "/plans/" + series,
        series.isEmpty() ? "/plans" : "/plans/" + series,
        form.version(),
        organizations(actor, form),
        kindGroups(kinds.isEmpty() ? "" : kinds.get(0)),
        kindGroups(kinds.size() > 1 ? kinds.get(1) : ""),
        every(form),
        which(form.text("which")),
        IntStream.rangeClosed(0, 1)
            .mapToObj(i -> LocalDate.now(clock).getYear() + i)
            .map(y -> new PlanView.Option(y.toString(), y + " 年", y == year))
            .toList(),
        form.once(),
        form.text("name"),
        form.text("time"),
        form.text("where"),
        form.lines().stream().map(ShowPlanForm::line).toList(),
        errors);
  }

  private static PlanView.Line line(PlanForm.Line line) {
    Optional<DayOfWeek> weekday = day(line.day()).map(LocalDate::getDayOfWeek);
    return new PlanView.Line(
        line.id(),
        line.day(),
        weekday.map(d -> d.getDisplayName(TextStyle.SHORT, Locale.CHINA)).orElse(""),
        weekday.filter(d -> d.getValue() > 5).isPresent(),
        line.at(),
        line.title(),
        line.place(),
        line.off());
  }

  private List<PlanView.Option> organizations(Actor actor, PlanForm form) {
    return organizations
        .list(
            actor.scope(),
            Optional.empty(),
            "",
            LocalDate.now(clock),
            Optional.empty(),
            ORGANIZATIONS)
        .stream()
        .map(
            o ->
                new PlanView.Option(
                    o.id().toString(),
                    o.name(),
                    o.id().toString().equals(form.text("organization"))))
        .toList();
  }

  private List<PlanView.Group> kindGroups(String chosen) {
    Map<String, List<PlanView.Option>> groups = new LinkedHashMap<>();
    for (Kind kind : catalog.kinds()) {
      String group =
          kind.attendance()
              ? "会议和集体活动"
              : Area.of(kind.category()).map(Area::title).orElse(kind.category());
      groups
          .computeIfAbsent(group, g -> new ArrayList<>())
          .add(new PlanView.Option(kind.id(), kind.name(), kind.id().equals(chosen)));
    }
    List<PlanView.Group> all = new ArrayList<>();
    Optional.ofNullable(groups.remove("会议和集体活动"))
        .ifPresent(g -> all.add(new PlanView.Group("会议和集体活动", g)));
    groups.forEach((title, options) -> all.add(new PlanView.Group(title, options)));
    return all;
  }

  private static List<PlanView.Option> every(PlanForm form) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("1", "每月一次");
    words.put("3", "每季度一次");
    words.put("6", "每半年一次");
    words.put("12", "每年一次");
    words.put(PlanForm.ONCE, "只这一次");
    return words.entrySet().stream()
        .map(
            e ->
                new PlanView.Option(
                    e.getKey(), e.getValue(), e.getKey().equals(form.text("every"))))
        .toList();
  }

  private static List<PlanView.Group> which(String chosen) {
    List<PlanView.Option> weekdays = new ArrayList<>();
    for (int nth : new int[] {1, 2, 3, 4, -1}) {
      for (DayOfWeek day : DayOfWeek.values()) {
        String value = "week/" + nth + "/" + day.getValue();
        String words =
            (nth < 0 ? "最后一个" : "第" + "一二三四".charAt(nth - 1) + "个")
                + day.getDisplayName(TextStyle.SHORT, Locale.CHINA);
        weekdays.add(new PlanView.Option(value, words, value.equals(chosen)));
      }
    }
    List<PlanView.Option> days =
        IntStream.rangeClosed(1, 31)
            .mapToObj(i -> new PlanView.Option("day/" + i, i + " 日", ("day/" + i).equals(chosen)))
            .toList();
    return List.of(new PlanView.Group("按星期", weekdays), new PlanView.Group("按日期", days));
  }
}
