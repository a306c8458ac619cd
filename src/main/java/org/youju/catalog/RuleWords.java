package org.youju.catalog;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a wording means, in Chinese: for the rule book and for pages. */
public final class RuleWords {
  private static final Map<String, String> PEOPLE =
      Map.ofEntries(
          Map.entry("formal", "正式党员"),
          Map.entry("probationary", "预备党员"),
          Map.entry("candidate", "发展对象"),
          Map.entry("activist", "积极分子"),
          Map.entry("applicant", "入党申请人"),
          Map.entry("mobile", "流动党员"),
          Map.entry("group", "党小组"),
          Map.entry("secretary", "书记"),
          Map.entry("deputy-secretary", "副书记"),
          Map.entry("committee-member", "委员"),
          Map.entry("leader", "班子成员"),
          Map.entry("member", "成员"));

  private RuleWords() {}

  /** Whom it obliges, e.g. 党支部（正式党员不少于7名）. */
  public static String whom(Whom whom) {
    String where =
        Stream.concat(
                words(whom.organizations(), Vocabulary.ORGANIZATION_KINDS),
                words(whom.atTop(), Vocabulary.ORGANIZATION_KINDS).map(one -> one + "（作为最上级组织）"))
            .collect(Collectors.joining("、"));
    if (whom instanceof Whom.People people) {
      Set<String> who = people.ranks().isEmpty() ? people.statuses() : people.ranks();
      return where + "的" + words(who, PEOPLE).collect(Collectors.joining("、"));
    }
    Whom.Organizations of = (Whom.Organizations) whom;
    String conditions =
        Stream.of(
                of.formal().isOpen() ? "" : "正式党员" + of.formal().text("名"),
                of.members().isOpen() ? "" : "党员" + of.members().text("名"),
                words(of.having(), PEOPLE).map(one -> "有" + one).collect(Collectors.joining("、")))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("，"));
    return conditions.isEmpty() ? where : where + "（" + conditions + "）";
  }

  private static Stream<String> words(Set<String> ids, Map<String, String> names) {
    return ids.stream().sorted().map(id -> names.getOrDefault(id, id));
  }

  /** When it falls due, e.g. 每季度, 成为积极分子之日起每 6 个月. */
  public static String when(Rhythm rhythm, Catalog catalog) {
    if (rhythm instanceof Rhythm.Term term) {
      return "任期届满前 " + term.monthsBefore() + " 个月内";
    } else if (rhythm instanceof Rhythm.Calendar calendar) {
      return calendar.every().title()
          + (calendar.shift() == 0 ? "" : "（从 " + (calendar.shift() + 1) + " 月起算）")
          + calendar.window().map(w -> "，限 " + months(w)).orElse("")
          + calendar.advised().map(w -> "，一般在 " + months(w)).orElse("");
    }
    Rhythm.Rolling rolling = (Rhythm.Rolling) rhythm;
    return since(rolling.since(), catalog)
        + (rolling.again() ? "起每 " : "起 ")
        + length(rolling.length())
        + (rolling.again() ? "" : "内")
        + rolling.lead().map(lead -> "，期满前 " + length(lead) + "内").orElse("")
        + rolling.grace().map(grace -> "，期满后 " + length(grace) + "内仍算按期").orElse("");
  }

  private static String months(Rhythm.Months months) {
    return months.from() == months.to()
        ? months.from() + " 月"
        : months.from() + "–" + months.to() + " 月";
  }

  private static String since(Rhythm.Since since, Catalog catalog) {
    if (since instanceof Rhythm.Since.Status status) {
      return "成为" + PEOPLE.getOrDefault(status.status(), status.status()) + "之日";
    } else if (since instanceof Rhythm.Since.Taking taking) {
      return "任" + PEOPLE.getOrDefault(taking.rank(), taking.rank()) + "之日";
    } else if (since instanceof Rhythm.Since.Event event) {
      return "“" + catalog.kind(event.kind()).map(Kind::name).orElse(event.kind()) + "”之日";
    }
    return "入党之日";
  }

  private static String length(java.time.Period length) {
    if (length.getYears() > 0) {
      return length.getYears() + " 年";
    }
    return length.getMonths() > 0 ? length.getMonths() + " 个月" : length.getDays() + " 天";
  }

  /** What is counted, e.g. 党员大会次数不少于1次. */
  public static String what(Wording wording, Catalog catalog) {
    Measured measured = wording.measured();
    if (measured instanceof Measured.Counted counted) {
      Metric metric = catalog.metric(counted.metric()).orElseThrow();
      return metric.name()
          + wording.bound().text(metric.unit())
          + (counted.below() ? "（下级组织的也算）" : "");
    } else if (measured instanceof Measured.OfOrganization fact) {
      return fact.fact().title() + wording.bound().text(fact.fact().unit());
    } else if (measured instanceof Measured.Share share) {
      return "每次" + (share.more() ? "超过" : "达到") + share.numerator() + "/" + share.denominator();
    } else if (measured instanceof Measured.Covering covering) {
      String name = catalog.requirement(covering.requirement()).map(Requirement::name).orElse("");
      return "“" + name + "”达到的人" + wording.bound().text("%");
    }
    return measured instanceof Measured.Renewed ? "登记下一届，或有换届记录" : "有办结的记录，或身份已经变更";
  }

  /** A case in words, e.g. 党支部，正式党员8；2026-03-05 支委会. */
  public static String example(RequirementCase example, Catalog catalog) {
    RequirementCase.Given given = example.given();
    String who =
        Stream.of(
                Stream.of(Vocabulary.ORGANIZATION_KINDS.getOrDefault(given.kind(), given.kind())),
                given.since().getYear() == 2000
                    ? Stream.<String>empty()
                    : Stream.of(given.since() + " 成立"),
                numbers(given.people()),
                numbers(given.posts()),
                given.groups() == 0 ? Stream.<String>empty() : Stream.of("党小组" + given.groups()),
                given.me().stream().map(RuleWords::me),
                given.terms().stream().map(term -> "届期至 " + term.to()))
            .flatMap(part -> part)
            .collect(Collectors.joining("，"));
    String records =
        example.records().stream()
            .map(
                entry ->
                    entry.on()
                        + " "
                        + entry.kinds().stream()
                            .map(id -> catalog.kind(id).map(Kind::name).orElse(id))
                            .collect(Collectors.joining("、"))
                        + entry.quantities().entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .map(
                                one ->
                                    " " + quantity(entry, one.getKey(), catalog) + one.getValue())
                            .collect(Collectors.joining()))
            .collect(Collectors.joining("；"));
    return who + "；" + (records.isEmpty() ? "没有记录" : records);
  }

  private static String quantity(CaseEntry entry, String id, Catalog catalog) {
    return entry.kinds().stream()
        .flatMap(kind -> catalog.kind(kind).stream())
        .flatMap(kind -> kind.quantity(id).stream())
        .map(Quantity::name)
        .findFirst()
        .orElse(id);
  }

  private static Stream<String> numbers(Map<String, Integer> numbers) {
    return numbers.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one -> PEOPLE.getOrDefault(one.getKey(), one.getKey()) + one.getValue());
  }

  private static String me(RequirementCase.Me me) {
    String what =
        Stream.of(me.status(), me.rank())
            .filter(word -> !word.isEmpty())
            .map(word -> PEOPLE.getOrDefault(word, word))
            .collect(Collectors.joining("、"));
    String since = me.since().getYear() == 2000 ? "" : "，自 " + me.since();
    return "本人" + what + since + me.joined().map(day -> "，入党 " + day).orElse("");
  }
}
