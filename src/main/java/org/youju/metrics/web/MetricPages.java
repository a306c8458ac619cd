package org.youju.metrics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.youju.catalog.Area;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.Malformed;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.Role;
import org.youju.shell.NavEntry;

/** The pages 指标: all figures of an organisation, and one metric with everything behind it. */
@Controller
class MetricPages {
  static final int PAGE = 50;
  private static final int LONGEST_SEARCH = 100;

  private final ShowMetrics all;
  private final ShowMetric one;
  private final Clock clock;

  MetricPages(ShowMetrics all, ShowMetric one, Clock clock) {
    this.all = all;
    this.one = one;
    this.clock = clock;
  }

  @GetMapping("/metrics")
  @AllowedToRead
  String metrics(
      Actor actor,
      @RequestParam Optional<OrgId> organization,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String beside,
      Model model) {
    if (q.length() > LONGEST_SEARCH) {
      throw new Malformed("q", "搜索的词太长，请缩短到 " + LONGEST_SEARCH + " 字以内。");
    }
    Address address = address("/metrics", actor, organization, from, to);
    if (!area.isEmpty() && Area.of(area).isEmpty()) {
      throw new Malformed("area", "没有这个板块，请从页面上选择。");
    }
    Address searched =
        new Address(
            "/metrics",
            address.organization(),
            address.period(),
            q.strip(),
            area,
            beside.equals("true"));
    model.addAttribute("view", all.view(actor.scope(), searched, today()));
    return "metrics/list";
  }

  @GetMapping("/metrics/{id}")
  @AllowedToRead
  String metric(
      Actor actor,
      @PathVariable String id,
      @RequestParam Optional<OrgId> organization,
      @RequestParam Optional<String> from,
      @RequestParam Optional<String> to,
      @RequestParam Optional<String> after,
      Model model) {
    Address address = address("/metrics/" + id, actor, organization, from, to);
    model.addAttribute("view", one.view(actor.scope(), id, address, place(after), today()));
    return "metrics/metric";
  }

  @Bean
  static NavEntry metricsEntry() {
    return new NavEntry("metrics", "指标", "/metrics", 200, Role.business());
  }

  private Address address(
      String path,
      Actor actor,
      Optional<OrgId> organization,
      Optional<String> from,
      Optional<String> to) {
    OrgId place = organization.orElseGet(() -> FindPlace.home(actor));
    Period period = Span.chosen(from, to, today());
    return new Address(path, place, period);
  }

  private static int place(Optional<String> after) {
    return after.map(MetricPages::number).orElse(0);
  }

  private static int number(String text) {
    if (text.length() > 4 || text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new Malformed("after", "翻页的位置不对，请从第一页重新翻起。");
    }
    return Integer.parseInt(text);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
