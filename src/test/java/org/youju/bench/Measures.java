package org.youju.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.youju.catalog.Catalog;
import org.youju.catalog.Counting;
import org.youju.catalog.Metric;
import org.youju.kernel.OfficeClock;
import tools.jackson.databind.JsonNode;

/** What is measured, one client after the other unless said otherwise. */
final class Measures {
  private static final int REQUESTS = 240;
  private static final int WARMING = 40;
  private static final int WARMING_FILES = 5;
  private static final int BOARDS_MILLIS = 30_000;
  private static final int RATE = 50;
  private static final int SECONDS = 30;
  private static final int RECORDERS = 24;
  private static final int TEXT = 10_000;
  private static final List<String> COMMON = List.of("学习", "会议室", "支部", "讨论", "服务", "学习 社区", "党员");

  private final Client client;
  private final BenchOffice office;
  private final Random random = new Random(7);
  private final Map<String, List<Result>> groups = new LinkedHashMap<>();

  Measures(Client client, BenchOffice office) {
    this.client = client;
    this.office = office;
  }

  /** All measures, or those whose name is among the given ones. */
  List<Result> run(Predicate<String> wanted) {
    groups.put("figure", List.of());
    Map<String, Runnable> all = new LinkedHashMap<>();
    all.put("figure", this::figures);
    all.put("series", this::series);
    all.put("ledger", this::ledger);
    all.put("search", this::search);
    all.put("record", this::record);
    all.put("quick", this::quick);
    all.put("report", this::reports);
    all.put("verification", this::verifications);
    all.forEach(
        (name, measure) -> {
          if (wanted.test(name)) {
            measure.run();
          }
        });
    return groups.values().stream().flatMap(List::stream).toList();
  }

  private void keep(String group, Result... results) {
    List<Result> kept = new ArrayList<>(groups.getOrDefault(group, List.of()));
    for (Result result : results) {
      System.out.println("  " + result.row());
      kept.add(result);
    }
    groups.put(group, kept);
  }

  private void figures() {
    List<Metric> told = told();
    keep(
        "figure",
        Result.of(
            "figure over the root for a year, all metrics with a value",
            50,
            times(i -> figure(pick(told)))));
    Map<String, Predicate<Counting>> kinds = new LinkedHashMap<>();
    kinds.put("entries (次)", Counting.Entries.class::isInstance);
    kinds.put("participations (人次)", Counting.Participations.class::isInstance);
    kinds.put("distinct people (人)", Counting.People.class::isInstance);
    kinds.put("sums", Counting.Sum.class::isInstance);
    kinds.put("ratios, organisations, members", Measures::isOther);
    kinds.forEach(
        (name, is) -> {
          List<Metric> some = told.stream().filter(m -> is.test(m.counting())).toList();
          if (!some.isEmpty()) {
            keep("figure", Result.told("  of these: " + name, times(i -> figure(pick(some)))));
          }
        });
  }

  private static boolean isOther(Counting counting) {
    return !(counting instanceof Counting.Entries
        || counting instanceof Counting.Participations
        || counting instanceof Counting.People
        || counting instanceof Counting.Sum);
  }

  /** Metrics that have a value in the generated office. */
  private List<Metric> told() {
    return Catalog.shipped().metrics().stream()
        .filter(metric -> !client.get(figurePath(metric, office.firstYear())).get("value").isNull())
        .toList();
  }

  private void figure(Metric metric) {
    client.get(figurePath(metric, year()));
  }

  private String figurePath(Metric metric, int year) {
    return "/metrics/" + metric.id() + "/figure?" + whole(office.root(), year);
  }

  private void series() {
    List<Metric> told = told();
    keep(
        "series",
        Result.of(
            "series by month over the root",
            100,
            times(
                i ->
                    client.get(
                        "/metrics/"
                            + pick(told).id()
                            + "/series?by=month&"
                            + whole(office.root(), year())))));
  }

  private void ledger() {
    List<String> kinds =
        List.of("theme-party-day", "dues-collection", "warning-film", "member-assembly");
    keep(
        "ledger",
        Result.of("ledger page of 50, root and branches, four pages on", 100, times(this::page)),
        Result.of(
            "ledger page of one kind",
            100,
            times(
                i ->
                    client.get(
                        "/entries?kind="
                            + pick(kinds)
                            + "&organization="
                            + (i % 2 == 0 ? office.root() : branch().id())))));
  }

  private final List<String> next = new ArrayList<>(List.of(""));

  private void page(int i) {
    String organization =
        i % 8 < 4 ? office.root() : office.branches().get(i / 8 % office.branches().size()).id();
    String after = i % 4 == 0 ? "" : next.get(0);
    JsonNode page =
        client.get(
            "/entries?organization=" + organization + (after.isEmpty() ? "" : "&after=" + after));
    next.set(0, page.get("next").isNull() ? "" : page.get("next").asString());
  }

  private void search() {
    keep(
        "search",
        Result.of(
            "search over the root: common words",
            200,
            times(i -> search(COMMON.get(i % COMMON.size()), office.root()))),
        Result.of(
            "search over the root: rare words",
            200,
            times(i -> search("编号 " + (1000 + random.nextInt(9000)), office.root()))),
        Result.of(
            "search in a general branch",
            200,
            times(i -> search(COMMON.get(i % COMMON.size()), pick(office.generalBranches())))),
        Result.of(
            "search in a branch",
            200,
            times(i -> search(COMMON.get(i % COMMON.size()), branch().id()))),
        Result.of(
            "search for what does not occur",
            200,
            times(i -> search(i % 2 == 0 ? "龙舟赛" : "学习 学员会议", office.root()))));
  }

  private void search(String words, String organization) {
    client.get(
        "/entries?organization="
            + organization
            + "&q="
            + URLEncoder.encode(words, StandardCharsets.UTF_8));
  }

  private void record() {
    for (int i = 0; i < WARMING; i++) {
      recordOne();
    }
    keep(
        "record",
        Result.of("record a meeting, " + RATE + " a second for " + SECONDS + " s", 50, openLoop()));
  }

  /** Requests begin on time whether or not earlier ones are answered; time counts from then. */
  private Timings openLoop() {
    ScheduledExecutorService recorders = Executors.newScheduledThreadPool(RECORDERS);
    try {
      List<Future<Long>> running = new ArrayList<>();
      long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
      for (int i = 0; i < RATE * SECONDS; i++) {
        long due = begin + i * TimeUnit.SECONDS.toNanos(1) / RATE;
        running.add(
            recorders.schedule(
                () -> {
                  recordOne();
                  return System.nanoTime() - due;
                },
                due - System.nanoTime(),
                TimeUnit.NANOSECONDS));
      }
      return Timings.ofNanos(running.stream().map(Waiting::forIt).toList());
    } finally {
      recorders.shutdownNow();
    }
  }

  private void recordOne() {
    BenchOffice.Branch branch =
        office
            .branches()
            .get(
                java.util.concurrent.ThreadLocalRandom.current().nextInt(office.branches().size()));
    List<Map<String, String>> people = new ArrayList<>();
    branch.members().forEach(person -> people.add(Map.of("person", person, "role", "attendee")));
    people.add(Map.of("person", branch.members().get(0), "role", "host"));
    client.post(
        "/entries",
        Map.of(
            "kinds",
            List.of("theme-party-day"),
            "organization",
            branch.id(),
            "on",
            LocalDate.now(OfficeClock.ZONE).toString(),
            "title",
            "测速：主题党日",
            "place",
            "第一会议室",
            "participants",
            people,
            "quantities",
            Map.of("hours", 2),
            "text",
            "学习文件，讨论分工，安排下周志愿服务。"));
  }

  /** Minutes of 3,000 characters with the names of a branch, read into a draft. */
  private void quick() {
    List<String> texts = new ArrayList<>();
    List<String> of = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      BenchOffice.Branch branch = branch();
      of.add(branch.id());
      texts.add(minutes(branch));
    }
    keep(
        "quick",
        Result.of(
            "quick record: 3,000 characters of minutes read into a draft",
            100,
            times(
                i -> {
                  int n = i % texts.size();
                  client.post(
                      "/entries/draft", Map.of("text", texts.get(n), "organization", of.get(n)));
                })));
  }

  private String minutes(BenchOffice.Branch branch) {
    List<String> names = new ArrayList<>();
    client
        .get("/people?limit=40&organization=" + branch.id())
        .get("items")
        .forEach(person -> names.add(person.get("name").asString()));
    StringBuilder text =
        new StringBuilder("主题党日会议记录\n时间：2026年3月5日下午2:30\n地点：三楼会议室\n主持人：")
            .append(names.get(0))
            .append("\n参会人员：")
            .append(String.join("、", names))
            .append("\n会议内容：\n");
    while (text.length() < 3_000) {
      text.append(pick(names)).append("同志结合岗位谈了体会，表示要把学习成果用到服务群众中，3月20日前交出心得。\n");
    }
    return text.toString();
  }

  private void reports() {
    try {
      report("branch-secretary", office.branches().get(0).id(), 8);
    } catch (IllegalStateException notYet) {
      System.out.println("  no reports yet: " + notYet.getMessage());
      return;
    }
    first();
    String last = report("party-group-summary", office.root(), 12);
    times(i -> client.bytes("/reports/" + last + "/docx"), WARMING_FILES);
    keep(
        "report",
        Result.of(
            "Word file of the report",
            300,
            times(i -> client.bytes("/reports/" + last + "/docx"), 60)));
  }

  /**
   * Of each year one that is not counted among the others: nothing is kept yet, and the boards of
   * duties are being derived meanwhile and afterwards.
   */
  private void first() {
    int year = office.firstYear();
    keep(
        "report",
        Result.told(
            "first report party-group-summary of a year after a start",
            times(i -> newReport("party-group-summary", office.root(), year + i), 2)));
    Waiting.millis(BOARDS_MILLIS);
  }

  private String newReport(String outline, String organization, int year) {
    Map<String, Object> wanted =
        Map.of("outline", outline, "organization", organization, "year", year);
    return client.post("/reports", wanted).get("id").asString();
  }

  private String report(String outline, String organization, int number) {
    List<String> ids = new ArrayList<>();
    keep(
        "report",
        Result.of(
            "report " + outline,
            2000,
            times(i -> ids.add(newReport(outline, organization, year())), number)));
    return ids.get(0);
  }

  /** Texts of 10,000 characters made of generated reports: as many figures as text can have. */
  private void verifications() {
    String branch = office.branches().get(0).id();
    keep(
        "verification",
        verification("branch", "branch-secretary", branch, 40),
        verification("root", "party-group-summary", office.root(), 10));
  }

  private Result verification(String of, String outline, String organization, int number) {
    int year = office.firstYear();
    Map<String, Object> wanted =
        Map.of("outline", outline, "organization", organization, "year", year);
    String id = client.post("/reports", wanted).get("id").asString();
    String report = client.get("/reports/" + id).get("text").asString();
    String text = report.repeat(TEXT / report.length() + 1).substring(0, TEXT);
    Map<String, String> fields =
        Map.of("organization", organization, "year", Integer.toString(year), "text", text);
    for (int i = 0; i < number / 4; i++) {
      client.form("/verifications", fields);
    }
    return Result.of(
        "verification of " + TEXT + " characters, " + of,
        500,
        times(i -> client.form("/verifications", fields), number));
  }

  private Timings times(IntConsumer request) {
    for (int i = 0; i < WARMING; i++) {
      request.accept(i);
    }
    return times(request, REQUESTS);
  }

  private static Timings times(IntConsumer request, int number) {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      long begun = System.nanoTime();
      request.accept(i);
      nanos.add(System.nanoTime() - begun);
    }
    return Timings.ofNanos(nanos);
  }

  private static String whole(String organization, int year) {
    return "organization=" + organization + "&from=" + year + "-01-01&to=" + year + "-12-31";
  }

  private int year() {
    return office.firstYear() + random.nextInt(2);
  }

  private BenchOffice.Branch branch() {
    return pick(office.branches());
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
