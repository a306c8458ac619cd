package org.youju.catalog.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youju.catalog.Catalog;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.Malformed;
import org.youju.shell.Limit;
import org.youju.shell.Paged;

/** What can be recorded and what can be counted. Both lists come whole unless a limit is given. */
@RestController
@RequestMapping("/api/v1")
class CatalogApi {
  private final Catalog catalog;

  CatalogApi(Catalog catalog) {
    this.catalog = catalog;
  }

  @GetMapping("/kinds")
  @AllowedToRead
  Paged<KindAnswer> kinds(
      @RequestParam Optional<Limit> limit, @RequestParam Optional<String> after) {
    List<KindAnswer> all = catalog.kinds().stream().map(KindAnswer::of).toList();
    return page(all, KindAnswer::id, limit, after);
  }

  @GetMapping("/metrics")
  @AllowedToRead
  Paged<MetricAnswer> metrics(
      @RequestParam Optional<Limit> limit, @RequestParam Optional<String> after) {
    List<MetricAnswer> all = catalog.metrics().stream().map(MetricAnswer::of).toList();
    return page(all, MetricAnswer::id, limit, after);
  }

  private static <T> Paged<T> page(
      List<T> all, Function<T, String> id, Optional<Limit> limit, Optional<String> after) {
    List<T> rest =
        after.filter(text -> !text.isEmpty()).map(last -> after(all, id, last)).orElse(all);
    return limit.map(most -> Paged.cut(rest, most, id)).orElse(Paged.all(rest));
  }

  private static <T> List<T> after(List<T> all, Function<T, String> id, String last) {
    List<String> ids = all.stream().map(id).toList();
    if (!ids.contains(last)) {
      throw new Malformed("after", "翻页位置不对，请使用上一页给出的 next。");
    }
    return all.subList(ids.indexOf(last) + 1, all.size());
  }
}
