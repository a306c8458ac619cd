package org.youju.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.youju.catalog.Template.Bit;
import org.youju.catalog.Template.Name;
import org.youju.catalog.Template.When;

/**
 * Reads prose with places such as {@code {theme-party-days}}, {@code {partners previous-year}},
 * {@code {change partners}}, {@code {halves publicity-occasions}}, {@code {titles secretary-project
 * 3}}, {@code {books party-lecture 2}}, {@code {year}}. Remembers each place, so that the whole
 * catalogue can check it.
 */
final class TemplateReader {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern IMPURE = Pattern.compile("[\\p{ASCII}＊×○□]");
  private static final int MOST_TITLES = 9;

  private final List<Place> places = new ArrayList<>();

  /** Where a bit stands and the prose right after it. */
  private record Place(Bit bit, String after, Node node, Faults faults) {}

  Template read(String text, Node node, Faults faults) {
    List<Bit> bits = new ArrayList<>();
    Matcher matcher = PLACE.matcher(text);
    int at = 0;
    while (matcher.find()) {
      words(text.substring(at, matcher.start()), bits, node, faults);
      Bit bit = bit(matcher.group(1).strip(), node, faults);
      bits.add(bit);
      places.add(new Place(bit, text.substring(matcher.end()), node, faults));
      at = matcher.end();
    }
    words(text.substring(at), bits, node, faults);
    return new Template(bits);
  }

  /** Prose without places. */
  String prose(String text, Node node, Faults faults) {
    Matcher impure = IMPURE.matcher(text);
    if (impure.find()) {
      faults.add(node, "固定文字里有“" + impure.group() + "”", "标点用全角；数字写成 {指标的 id}，让它从台账里数出来；不留空白符号。");
    }
    return text;
  }

  private void words(String text, List<Bit> bits, Node node, Faults faults) {
    if (!text.isEmpty()) {
      bits.add(new Bit.Words(prose(text, node, faults)));
    }
  }

  private static Bit bit(String place, Node node, Faults faults) {
    String[] words = place.split(" +");
    Optional<Name> name = Arrays.stream(Name.values()).filter(n -> n.id().equals(place)).findAny();
    if (name.isPresent()) {
      return new Bit.Word(name.get());
    }
    if (words.length == 3 && Set.of("titles", "books").contains(words[0])) {
      return new Bit.Titles(words[1], most(words[2], node, faults), words[0].equals("books"));
    }
    if (words.length == 2 && words[0].equals("change")) {
      return new Bit.Change(words[1]);
    }
    if (words.length == 2 && words[0].equals("halves")) {
      return new Bit.Halves(words[1]);
    }
    return new Bit.Counted(words[0], when(words, place, node, faults));
  }

  private static When when(String[] words, String place, Node node, Faults faults) {
    String word = words.length == 1 ? When.YEAR.id() : words[1];
    Optional<When> when = Arrays.stream(When.values()).filter(w -> w.id().equals(word)).findAny();
    if (when.isEmpty() || words.length > 2) {
      faults.add(
          node, "看不懂“{" + place + "}”", "写成 {指标}、{指标 previous-year}、{change 指标}、{titles 台账 3} 等。");
    }
    return when.orElse(When.YEAR);
  }

  private static int most(String text, Node node, Faults faults) {
    if (text.matches("[1-" + MOST_TITLES + "]")) {
      return Integer.parseInt(text);
    }
    faults.add(node, "标题的个数“" + text + "”不对", "写 1 到 " + MOST_TITLES + " 的整数。");
    return 1;
  }

  void check(Map<String, Kind> kinds, Map<String, Metric> metrics) {
    for (Place place : places) {
      if (place.bit() instanceof Bit.Titles titles) {
        checkKind(titles.kind(), place.node(), place.faults(), kinds);
      }
      metric(place.bit()).ifPresent(id -> checkMetric(id, place, metrics));
    }
  }

  static void checkKind(String id, Node node, Faults faults, Map<String, Kind> kinds) {
    if (!kinds.containsKey(id)) {
      faults.add(node, "没有台账“" + id + "”", Nearest.remedy(id, kinds.keySet()));
    }
  }

  private static void checkMetric(String id, Place place, Map<String, Metric> metrics) {
    Optional<Metric> metric = Optional.ofNullable(metrics.get(id));
    if (metric.isEmpty()) {
      place.faults().add(place.node(), "没有指标“" + id + "”", Nearest.remedy(id, metrics.keySet()));
    } else if (place.after().startsWith(metric.get().unit())) {
      String message = "“" + id + "”后面的“" + metric.get().unit() + "”重复";
      place.faults().add(place.node(), message, "数字自带量词，删去后面的量词。");
    }
  }

  private static Optional<String> metric(Bit bit) {
    if (bit instanceof Bit.Counted counted) {
      return Optional.of(counted.metric());
    } else if (bit instanceof Bit.Change change) {
      return Optional.of(change.metric());
    }
    return bit instanceof Bit.Halves halves ? Optional.of(halves.metric()) : Optional.empty();
  }
}
