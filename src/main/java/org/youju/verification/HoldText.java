package org.youju.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.catalog.Catalog;
import org.youju.catalog.Metric;
import org.youju.claims.Claim;
import org.youju.claims.Claims;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.metrics.Figure;
import org.youju.verification.Verdict.NotUnderstood;
import org.youju.verification.Verdict.NotUnderstood.Why;

/** Holds every claim of a text against the ledger, in reading order. */
final class HoldText {
  private static final int TOPICS = 3;
  private static final int OFFERS = 4;

  private final Catalog catalog;
  private final FindMetric find;
  private final Judge judge;
  private final Count count;
  private final PeriodWords periods;
  private final OrganizationWords organizations;
  private final Map<String, String> choices;

  /** What the text has spoken of so far in this paragraph. */
  private final List<Metric> topics = new ArrayList<>();

  private Optional<Period> former = Optional.empty();
  private int sentence = -1;

  /**
   * @param choices phrase to id of the metric that somebody chose for it; empty: for none
   */
  HoldText(
      Catalog catalog,
      Lexicon lexicon,
      Count count,
      PeriodWords periods,
      OrganizationWords organizations,
      Map<String, String> choices) {
    this.catalog = catalog;
    this.find = new FindMetric(lexicon);
    this.judge = new Judge(count);
    this.count = count;
    this.periods = periods;
    this.organizations = organizations;
    this.choices = choices;
  }

  List<Held> hold(String text) {
    List<Claim> claims = Claims.in(text);
    Places places = new Places(text);
    Sections sections = Sections.of(text);
    List<Held> held = new ArrayList<>();
    int paragraph = -1;
    for (int i = 0; i < claims.size(); i++) {
      Passage passage = Passage.of(text, places, claims, i);
      int line = text.lastIndexOf('\n', passage.start());
      if (line != paragraph) {
        topics.clear();
        paragraph = line;
      }
      if (passage.sentenceStart() != sentence) {
        former = Optional.empty();
        sentence = passage.sentenceStart();
      }
      held.add(hold(passage, sections.intends(passage.start())));
    }
    return held;
  }

  private Held hold(Passage passage, boolean intends) {
    String phrase = Phrase.of(passage);
    Optional<String> choice = Optional.ofNullable(choices.get(phrase));
    if (choice.isPresent()) {
      Optional<Metric> metric = catalog.metric(choice.get());
      return metric.isPresent()
          ? judged(passage, metric.get(), phrase, true)
          : not(passage, phrase, Why.BACKGROUND, "按本单位的选择，这个数不与台账核对。", List.of(), true);
    }
    return byItself(passage, phrase, intends);
  }

  private Held byItself(Passage passage, String phrase, boolean intends) {
    Optional<NotUnderstood> beyond = Beyond.ledger(passage, intends);
    if (beyond.isPresent() && !beyond.get().why().equals(Why.BACKGROUND)) {
      return not(passage, phrase, beyond.get().why(), beyond.get().note(), List.of(), false);
    }
    FindMetric.Found found = find.find(passage, topics);
    Optional<Metric> sure = found.sure();
    if (beyond.isPresent() && sure.isEmpty()) {
      return not(passage, phrase, Why.BACKGROUND, beyond.get().note(), List.of(), false);
    }
    if (sure.isPresent()) {
      return judged(passage, sure.get(), phrase, false);
    }
    return found.metrics().isEmpty() ? unknown(passage, phrase) : open(passage, phrase, found);
  }

  private Held judged(Passage passage, Metric metric, String phrase, boolean chosen) {
    Period period = periods.of(passage, former);
    former = Optional.of(period);
    topics.remove(metric);
    topics.add(0, metric);
    if (topics.size() > TOPICS) {
      topics.remove(TOPICS);
    }
    OrgId organization = organizations.of(passage);
    Verdict verdict = judge.judge(passage, metric, organization, period);
    return new Held(passage.claim(), verdict, Optional.of(metric), phrase, List.of(), chosen);
  }

  private Held open(Passage passage, String phrase, FindMetric.Found found) {
    List<Figure> options = figures(passage, found.metrics());
    if (passage.claim().blank()) {
      Verdict blank = new Verdict.Blank(Optional.empty(), "", "空白未填，有几种理解，请选择它指的是哪个指标。");
      return new Held(passage.claim(), blank, Optional.empty(), phrase, options, false);
    }
    return not(passage, phrase, Why.CHOICE, "有几种理解，请选择它指的是哪个指标，以后同样的说法照此核对。", options, false);
  }

  private Held unknown(Passage passage, String phrase) {
    List<Figure> options = figures(passage, find.offers(passage, topics, OFFERS));
    if (passage.claim().blank()) {
      Verdict blank = new Verdict.Blank(Optional.empty(), "", "空白未填，没有认出它指的是哪个指标，请选择或自行填写。");
      return new Held(passage.claim(), blank, Optional.empty(), phrase, options, false);
    }
    return not(
        passage, phrase, Why.NO_METRIC, "没有认出它指的是哪个指标，没有核对。可以选择一个指标，或记为背景情况。", options, false);
  }

  private List<Figure> figures(Passage passage, List<Metric> metrics) {
    Period period = periods.of(passage, former);
    OrgId organization = organizations.of(passage);
    return metrics.stream().map(metric -> count.figure(metric, organization, period)).toList();
  }

  private static Held not(
      Passage passage, String phrase, Why why, String note, List<Figure> options, boolean chosen) {
    Claim claim = passage.claim();
    return new Held(claim, new NotUnderstood(why, note), Optional.empty(), phrase, options, chosen);
  }
}
