package org.youju.ledger.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.catalog.Area;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.ledger.Entry;
import org.youju.ledger.EntryQuery;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.Ledger;
import org.youju.ledger.Recording;
import org.youju.shell.Limit;
import org.youju.shell.Paged;

/** Lays out the list of the ledger; every filter stands in the address. */
@Component
class ShowList {
  private final Ledger ledger;
  private final Catalog catalog;
  private final FormChoices choices;
  private final Wording wording;
  private final Clock clock;

  ShowList(Ledger ledger, Catalog catalog, FormChoices choices, Wording wording, Clock clock) {
    this.ledger = ledger;
    this.catalog = catalog;
    this.choices = choices;
    this.wording = wording;
    this.clock = clock;
  }

  ListView view(Actor actor, ListParams params, Limit limit) {
    LocalDate today = LocalDate.now(clock);
    EntryQuery query = params.query(actor, catalog, limit.andOne());
    Paged<EntrySummary> page = Paged.cut(ledger.entries(actor.scope(), query), limit, Cursor::of);
    OrgId top = query.organization().orElse(actor.scope().tops().get(0));
    String address = address(params);
    return new ListView(
        months(actor, page.items()),
        choices.organizations(actor, top, today),
        kinds(params),
        periods(params, today),
        or(params.organization()),
        choices.organizationNames(actor.root(), List.of(top), today).getOrDefault(top, ""),
        or(params.kind()),
        or(params.from()),
        or(params.to()),
        params.words(),
        !address.isEmpty(),
        address,
        page.next().map(next -> "/ledger?" + join(address, "after=" + next)).orElse(""),
        or(params.after()).isEmpty() ? "" : "/ledger" + (address.isEmpty() ? "" : "?" + address));
  }

  private List<ListView.Month> months(Actor actor, List<EntrySummary> entries) {
    Map<YearMonth, List<ListView.Line>> months = new LinkedHashMap<>();
    Map<EntryId, Recording> recordings =
        ledger.entries(actor.scope(), entries).stream()
            .collect(Collectors.toMap(Entry::id, Entry::recording));
    Map<EntryId, String> units = units(actor, entries);
    for (EntrySummary entry : entries) {
      months
          .computeIfAbsent(YearMonth.from(entry.on()), month -> new ArrayList<>())
          .add(
              line(
                  entry,
                  units.getOrDefault(entry.id(), ""),
                  Optional.ofNullable(recordings.get(entry.id()))
                      .map(ShowList::people)
                      .orElse("")));
    }
    return months.entrySet().stream()
        .map(
            e ->
                new ListView.Month(
                    e.getKey().getYear() + " 年 " + e.getKey().getMonthValue() + " 月", e.getValue()))
        .toList();
  }

  /** Names as they were in the month of the entry. */
  private Map<EntryId, String> units(Actor actor, List<EntrySummary> entries) {
    Map<LocalDate, Map<OrgId, String>> names = new LinkedHashMap<>();
    entries.stream()
        .collect(Collectors.groupingBy(e -> e.on().withDayOfMonth(1)))
        .forEach(
            (month, all) ->
                names.put(
                    month,
                    choices.organizationNames(
                        actor.root(),
                        all.stream().map(EntrySummary::organization).distinct().toList(),
                        all.get(0).on())));
    return entries.stream()
        .collect(
            Collectors.toMap(
                EntrySummary::id,
                e ->
                    names
                        .getOrDefault(e.on().withDayOfMonth(1), Map.of())
                        .getOrDefault(e.organization(), "")));
  }

  private static String people(Recording recording) {
    long named = recording.named("attendee");
    long people = recording.headcount().getOrDefault("attendee", (int) named);
    return people == 0 ? "" : people + " 人";
  }

  private ListView.Line line(EntrySummary entry, String unit, String people) {
    String kinds = wording.kinds(entry.kinds());
    return new ListView.Line(
        "/ledger/" + entry.id(),
        entry.on().toString(),
        entry.on().getDayOfMonth()
            + " 日 "
            + entry.on().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA),
        entry.until().filter(u -> !u.equals(entry.on())).map(LocalDate::toString).orElse(""),
        entry.title(),
        kinds.equals(entry.title()) ? "" : kinds,
        unit,
        entry.place(),
        people,
        entry.late());
  }

  private List<ListView.Group> kinds(ListParams params) {
    Map<String, List<FormView.Option>> groups = new LinkedHashMap<>();
    catalog
        .kinds()
        .forEach(
            kind ->
                groups
                    .computeIfAbsent(
                        Area.of(kind.category()).map(Area::title).orElse(""),
                        area -> new ArrayList<>())
                    .add(
                        new FormView.Option(
                            kind.id(), kind.name(), kind.id().equals(params.kind()))));
    return groups.entrySet().stream()
        .map(e -> new ListView.Group(e.getKey(), e.getValue()))
        .toList();
  }

  private static List<ListView.Period> periods(ListParams params, LocalDate today) {
    YearMonth month = YearMonth.from(today);
    int year = today.getYear();
    return List.of(
        period(params, "全部", "", ""),
        period(params, "本月", month.atDay(1).toString(), month.atEndOfMonth().toString()),
        period(params, "今年", year + "-01-01", year + "-12-31"),
        period(params, "去年", year - 1 + "-01-01", year - 1 + "-12-31"));
  }

  private static ListView.Period period(ListParams params, String title, String from, String to) {
    ListParams other =
        new ListParams(params.organization(), params.kind(), from, to, params.q(), "");
    String address = address(other);
    boolean current = or(params.from()).equals(from) && or(params.to()).equals(to);
    return new ListView.Period(
        title, "/ledger" + (address.isEmpty() ? "" : "?" + address), current);
  }

  /** The filters as a query, without the place in the list. */
  static String address(ListParams params) {
    Map<String, Optional<String>> all = new LinkedHashMap<>();
    all.put("organization", Optional.ofNullable(params.organization()));
    all.put("kind", Optional.ofNullable(params.kind()));
    all.put("from", Optional.ofNullable(params.from()));
    all.put("to", Optional.ofNullable(params.to()));
    all.put("q", Optional.of(params.words()));
    return all.entrySet().stream()
        .filter(e -> e.getValue().filter(v -> !v.isEmpty()).isPresent())
        .map(
            e ->
                e.getKey()
                    + "="
                    + URLEncoder.encode(e.getValue().orElse(""), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String join(String query, String more) {
    return query.isEmpty() ? more : query + "&" + more;
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }
}
