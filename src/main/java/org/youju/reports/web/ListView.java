package org.youju.reports.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.youju.catalog.Catalog;
import org.youju.catalog.Outline;
import org.youju.reports.ReportLine;
import org.youju.shell.Tab;

/**
 * The list of reports.
 *
 * @param years newest first
 * @param nothingYet nobody wrote any report, whatever is filtered
 */
public record ListView(List<Tab> tabs, List<Year> years, String q, boolean nothingYet) {
  /** The reports on one year. */
  public record Year(int year, List<Row> rows) {}

  /** One report. */
  public record Row(
      String href, String title, String organization, String outline, boolean issued, String at) {}

  static ListView of(List<ReportLine> lines, Catalog catalog, String state, String q) {
    List<ReportLine> named = lines.stream().filter(line -> matches(line, q)).toList();
    Map<Integer, List<Row>> byYear =
        named.stream()
            .filter(line -> state.isEmpty() || state.equals("issued") == line.issued())
            .collect(
                Collectors.groupingBy(
                    line -> -line.header().year(),
                    TreeMap::new,
                    Collectors.mapping(line -> row(line, catalog), Collectors.toList())));
    return new ListView(
        List.of(
            tab("全部", "", state, q, named.size()),
            tab("草稿", "draft", state, q, count(named, false)),
            tab("定稿", "issued", state, q, count(named, true))),
        byYear.entrySet().stream().map(e -> new Year(-e.getKey(), e.getValue())).toList(),
        q,
        lines.isEmpty());
  }

  private static boolean matches(ReportLine line, String q) {
    return q.isEmpty()
        || line.header().organizationName().contains(q)
        || line.title().contains(q)
        || Integer.toString(line.header().year()).equals(q);
  }

  private static long count(List<ReportLine> lines, boolean issued) {
    return lines.stream().filter(line -> line.issued() == issued).count();
  }

  private static Tab tab(String title, String state, String chosen, String q, long count) {
    String query =
        Map.of("state", state, "q", q).entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> e.getKey() + "=" + encoded(e.getValue()))
            .sorted()
            .collect(Collectors.joining("&", "?", ""));
    String href = "/reports" + (query.length() > 1 ? query : "");
    return new Tab(title, href, state.equals(chosen), Long.toString(count));
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Row row(ReportLine line, Catalog catalog) {
    Function<Outline, String> name = Outline::name;
    return new Row(
        "/reports/" + line.header().id(),
        line.title(),
        line.header().organizationName(),
        catalog.outline(line.header().outline()).map(name).orElse(""),
        line.issued(),
        line.by() + (line.issued() ? " 定稿于 " : " 改于 ") + Says.moment(line.at()));
  }
}
