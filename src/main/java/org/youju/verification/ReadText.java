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
import org.youju.verification.Verdict.NotUnderstood;
import org.youju.verification.Verdict.NotUnderstood.Why;

/** Understands the claims of a text by its words, in reading order. */
final class ReadText {
  private static final int TOPICS = 3;
  private static final int OFFERS = 4;

  private final Catalog catalog;
  private final FindMetric find;
  private final PeriodWords periods;
  private final OrganizationWords organizations;
  private final Map<String, String> choices;

  /** What the text has spoken of so far in this paragraph. */
  private final List<Metric> topics = new ArrayList<>();

  private Optional<Period> former = Optional.empty();
  private int paragraph = -1;
  private int sentence = -1;

  /**
   * @param choices phrase to id of the metric that somebody chose for it; empty: for none
   */
  ReadText(
      Catalog catalog,
      Lexicon lexicon,
      PeriodWords periods,
      OrganizationWords organizations,
      Map<String, String> choices) {
    this.catalog = catalog;
    this.find = new FindMetric(lexicon);
    this.periods = periods;
    this.organizations = organizations;
    this.choices = choices;
  }

  List<Understood> read(String text) {
    List<Claim> claims = Claims.in(text);
    Places places = new Places(text);
    Sections sections = Sections.of(text);
    List<Understood> understood = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      Passage passage = Passage.of(text, places, claims, i);
      turnTo(passage, text.lastIndexOf('\n', passage.start()));
      understood.add(understand(passage, sections.intends(passage.start())));
    }
    return understood;
  }

  private void turnTo(Passage passage, int line) {
    if (line != paragraph) {
      topics.clear();
      paragraph = line;
    }
    if (passage.sentenceStart() != sentence) {
      former = Optional.empty();
      sentence = passage.sentenceStart();
    }
  }

  private Understood understand(Passage passage, boolean intends) {
    String phrase = Phrase.of(passage);
    Optional<String> choice = Optional.ofNullable(choices.get(phrase));
    if (choice.isPresent()) {
      Optional<Metric> metric = catalog.metric(choice.get());
      Optional<NotUnderstood> none =
          metric.isPresent()
              ? Optional.empty()
              : Optional.of(new NotUnderstood(Why.BACKGROUND, "按本单位的选择，这个数不与台账核对。"));
      return understood(passage, phrase, metric.stream().toList(), none, true);
    }
    Optional<NotUnderstood> beyond = Beyond.ledger(passage, intends);
    if (beyond.isPresent()) {
      return understood(passage, phrase, List.of(), beyond, false);
    }
    FindMetric.Found found = find.find(passage, topics);
    Optional<NotUnderstood> setting = Beyond.setting(passage);
    return setting.isPresent() && found.sure().isEmpty()
        ? understood(passage, phrase, List.of(), setting, false)
        : understood(passage, phrase, found.metrics(), Optional.empty(), false);
  }

  private Understood understood(
      Passage passage,
      String phrase,
      List<Metric> metrics,
      Optional<NotUnderstood> beyond,
      boolean chosen) {
    Period period = periods.of(passage, former);
    boolean nothing = metrics.isEmpty() && beyond.isEmpty();
    List<Metric> offers = nothing ? find.offers(passage, topics, OFFERS) : List.of();
    if (metrics.size() == 1) {
      former = Optional.of(period);
      speakOf(metrics.get(0));
    }
    OrgId organization = organizations.of(passage);
    Optional<OrgId> upper = organizations.above(organization);
    return new Understood(
        passage, phrase, metrics, offers, beyond, organization, upper, period, chosen);
  }

  private void speakOf(Metric metric) {
    topics.remove(metric);
    topics.add(0, metric);
    if (topics.size() > TOPICS) {
      topics.remove(TOPICS);
    }
  }
}
