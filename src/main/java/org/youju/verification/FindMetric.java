package org.youju.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.youju.catalog.Counting;
import org.youju.catalog.Metric;
import org.youju.claims.Kind;

/**
 * Which metric a claim states: every metric whose words stand around it is scored by how much of
 * its words the sentence has, how much of the sentence its words explain, and whether its unit can
 * count what is counted. What the ledger says plays no part.
 */
final class FindMetric {
  /** Below this nothing was recognised. */
  private static final double ENOUGH = 0.52;

  /** Nearer to the best than this, and the reader has to choose. */
  private static final double APART = 0.045;

  private static final double WEAK = 0.86;
  private static final double INHERITED = 0.97;
  private static final double RECALL = 2.0;
  private static final double FURTHER = 0.94;
  private static final double BEFORE = 0.85;
  private static final Set<String> DEEDS = Set.of("走访", "慰问", "联系", "选派", "确定", "接收", "组建");
  private static final double UNDONE = 0.6;
  private static final double PART = 0.4;
  private static final double AFAR = 0.8;
  private static final double CLEAR = 0.5;
  private static final double BESIDE = 0.85;
  private static final int OFFERED = 4;

  private static final Set<String> PERSONS =
      Set.of(
          "党员", "员群", "群众", "干部", "职工", "员干", "部职", "人员", "同志", "代表", "众代", "困难", "难党", "难群", "难职",
          "家庭", "休党", "退休", "离退");

  private static final Pattern SECRETARY = Pattern.compile("书记|我|本人|带头|亲自");
  private static final Pattern LEADER = Pattern.compile("领导|班子|党组成员|局长|委员");
  private static final Pattern OWN =
      Pattern.compile("^(?:[一二三四五六七八九十]是[^。]{0,20})?(?:我|本人)(?!们|局|委|市|县|区|省|支部|单位|中心)");
  private static final Pattern OTHERS = Pattern.compile("^(?:全年|今年)?(?:支部|各|全局|党员|班子|单位|科室|领导)");
  private static final Pattern ALL =
      Pattern.compile(
          "(?:.*(?:下设|下辖|设有|辖|有))?(?:全|本|我|该|现|共|机关|中共|下属|所属|在册|党委|党组|支部|党支部|党总支|总支|局|单位|书记|年底|总数)*");
  private static final Pattern GENERAL = Pattern.compile("(?:系列|专题|集中|主题)?(?:活动|会议|工作)");
  private static final Pattern EXTREME = Pattern.compile("最多|最少|最高|最低|单次|每次");
  private static final Pattern DOING =
      Pattern.compile(
          "发展|新增|新设|成立|确定|转正|接收|培养|参加|参与|覆盖|走访|慰问|表彰|处分|谈话|培训|收到|评|达标|督查|检查|换届|联建|结对|组建|述职|约谈|列席|发言|捐");

  private final Lexicon lexicon;
  private final Companions companions;

  FindMetric(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.companions = new Companions(lexicon.metrics());
  }

  /** A metric and how well it suits, 0 to 1. */
  record Scored(Metric metric, double score) {}

  /**
   * What was found: best first; several where the words do not decide, none where they say nothing.
   */
  record Found(List<Metric> metrics) {
    Found {
      metrics = List.copyOf(metrics);
    }

    Optional<Metric> sure() {
      return metrics.size() == 1 ? Optional.of(metrics.get(0)) : Optional.empty();
    }
  }

  /**
   * @param topics metrics found before in the sentence, nearest first
   */
  Found find(Passage passage, List<Metric> topics) {
    Evidence own = Evidence.of(passage);
    List<Metric> spokenOf = withImplied(passage, topics);
    Optional<Metric> companion = companions.of(passage, own.plain(), spokenOf);
    if (companion.isPresent()) {
      return new Found(List.of(companion.get()));
    }
    List<Scored> scored = new ArrayList<>(score(passage, own, 1));
    if (best(scored) < WEAK) {
      scored.addAll(inContext(passage, own, spokenOf));
    }
    Found found = ownDeed(passage, nearest(passage, decide(scored), topics));
    return found.metrics().isEmpty()
        ? companions
            .byUnit(passage, spokenOf)
            .map(m -> new Found(List.of(m)))
            .orElseGet(() -> decide(afar(passage, BEFORE)))
        : found;
  }

  /** With what the clause before speaks of, where nothing was stated yet. */
  private List<Metric> withImplied(Passage passage, List<Metric> topics) {
    if (!topics.isEmpty()) {
      return topics;
    }
    return passage
        .before()
        .flatMap(words -> spokenOf(Evidence.of(words)))
        .map(List::of)
        .orElse(List.of());
  }

  private Optional<Metric> spokenOf(Evidence evidence) {
    Weighed weighed = weighed(evidence);
    return lexicon.near(evidence.grams().keySet()).stream()
        .map(metric -> new Scored(metric, words(metric, weighed)))
        .filter(one -> one.score() >= CLEAR)
        .max(Comparator.comparingDouble(Scored::score))
        .map(Scored::metric);
  }

  /**
   * Where several suit equally: the one with the very unit, or that tells of what was spoken of.
   */
  private static Found nearest(Passage passage, Found found, List<Metric> topics) {
    if (found.metrics().size() < 2) {
      return found;
    }
    String unit = Measure.plain(passage.claim().unit());
    List<Metric> exact =
        found.metrics().stream().filter(m -> Measure.plain(m.unit()).equals(unit)).toList();
    boolean oneEvent =
        found.metrics().stream().allMatch(m -> Companions.sameEvent(m, found.metrics().get(0)));
    if (exact.size() == 1 && oneEvent) {
      return new Found(exact);
    }
    if (topics.isEmpty()) {
      return found;
    }
    List<Metric> near =
        found.metrics().stream().filter(m -> Companions.sameEvent(m, topics.get(0))).toList();
    return near.size() == 1 ? new Found(near) : found;
  }

  /** Nothing beside the number: 其中上半年15次 goes on with the topic, 4次、12次、10次 share a list. */
  private List<Scored> unsaid(Passage passage, List<Metric> topics) {
    List<Scored> scored = new ArrayList<>();
    Evidence far = Evidence.of(passage.claim().subject());
    boolean listed = passage.left().isBlank() && !far.plain().isEmpty();
    if (listed) {
      scored.addAll(score(passage, far, INHERITED));
    }
    Optional<Metric> spoken = topics.stream().filter(topic -> fit(passage, topic) > 0).findFirst();
    if (best(scored) < ENOUGH && spoken.isPresent()) {
      scored.add(new Scored(spoken.get(), fit(passage, spoken.get()) * INHERITED));
    }
    if (best(scored) < ENOUGH) {
      scored.addAll(afar(passage, INHERITED));
      passage.before().ifPresent(b -> scored.addAll(score(passage, Evidence.of(b), BEFORE)));
    }
    return scored;
  }

  /** Of a sentence that begins with 我, what the writer did himself, where that is counted apart. */
  private Found ownDeed(Passage passage, Found found) {
    boolean own = OWN.matcher(passage.sentence()).find() && !OTHERS.matcher(passage.left()).find();
    return own
        ? found.sure().flatMap(companions::byPost).map(m -> new Found(List.of(m))).orElse(found)
        : found;
  }

  private List<Scored> inContext(Passage passage, Evidence own, List<Metric> topics) {
    List<Scored> scored = new ArrayList<>();
    boolean says = own.grams().keySet().stream().anyMatch(lexicon::knows);
    if (own.plain().isEmpty() || GENERAL.matcher(own.plain()).matches()) {
      scored.addAll(unsaid(passage, topics));
    } else if (says) {
      double trust = INHERITED;
      for (Metric topic : topics) {
        for (Lexicon.Term term : lexicon.terms(topic)) {
          scored.addAll(score(passage, own.after(term.plain()), trust));
        }
        trust *= FURTHER;
      }
      passage.before().ifPresent(b -> scored.addAll(score(passage, own.after(b), INHERITED)));
    } else {
      passage.before().ifPresent(b -> scored.addAll(score(passage, Evidence.of(b), BEFORE)));
    }
    return scored;
  }

  /** By the subject that the sentence gives it from afar; the unit has to suit well. */
  private List<Scored> afar(Passage passage, double trust) {
    return score(passage, Evidence.of(passage.claim().subject()), trust).stream()
        .filter(one -> Measure.fit(passage.claim(), one.metric().unit()) > AFAR)
        .toList();
  }

  private static double best(List<Scored> scored) {
    return scored.stream().mapToDouble(Scored::score).max().orElse(0);
  }

  private List<Scored> score(Passage passage, Evidence evidence, double trust) {
    List<Scored> scored = new ArrayList<>();
    Weighed weighed = weighed(evidence);
    boolean growth = isGrowth(passage);
    for (Metric metric : lexicon.near(evidence.grams().keySet())) {
      double fit = fit(passage, growth, metric);
      if (fit > 0) {
        double whole = isRoll(metric) && !namesAll(metric, evidence) ? PART : 1;
        scored.add(new Scored(metric, trust * fit * whole * words(metric, weighed)));
      }
    }
    return scored;
  }

  /**
   * Words as the lexicon weighs them.
   *
   * @param mass of all of them
   * @param noun the known pair that the counted noun ends in
   * @param deed the known pair that what was done to them ends in
   */
  private record Weighed(
      Evidence evidence, double mass, Optional<String> noun, Optional<String> deed) {}

  private Weighed weighed(Evidence evidence) {
    double mass = 0;
    for (Map.Entry<String, Double> gram : evidence.grams().entrySet()) {
      mass += lexicon.weight(gram.getKey()) * gram.getValue();
    }
    List<String> known = evidence.ends().stream().filter(lexicon::knows).toList();
    return new Weighed(
        evidence,
        mass,
        known.stream().findFirst(),
        known.stream().filter(gram -> !PERSONS.contains(gram)).findFirst());
  }

  private static boolean isRoll(Metric metric) {
    return metric.counting() instanceof Counting.Members
        || metric.counting() instanceof Counting.Units;
  }

  /** 党员, 支部现有党员, but not 女党员 or 农村党员: a roll counts all of them. */
  private boolean namesAll(Metric metric, Evidence evidence) {
    return lexicon.terms(metric).stream()
        .map(Lexicon.Term::plain)
        .filter(evidence.plain()::endsWith)
        .map(term -> evidence.plain().substring(0, evidence.plain().length() - term.length()))
        .anyMatch(before -> ALL.matcher(before).matches());
  }

  private double words(Metric metric, Weighed words) {
    return lexicon.terms(metric).stream().mapToDouble(term -> alike(term, words)).max().orElse(0);
  }

  /** The term's share found in the evidence and the evidence's share explained, as one number. */
  private double alike(Lexicon.Term term, Weighed words) {
    Evidence evidence = words.evidence();
    double found = 0;
    for (String gram : term.grams()) {
      found += evidence.has(gram) ? lexicon.weight(gram) : 0;
    }
    double explained = 0;
    for (Map.Entry<String, Double> gram : evidence.grams().entrySet()) {
      explained +=
          term.grams().contains(gram.getKey())
              ? lexicon.weight(gram.getKey()) * gram.getValue()
              : 0;
    }
    if (explained == 0) {
      return 0;
    }
    double recall = found / term.mass() * (isWithoutDeed(term, evidence) ? UNDONE : 1);
    double precision = explained / words.mass();
    double alike = (1 + RECALL) * recall * precision / (RECALL * precision + recall);
    return namesTheNoun(term, words) ? alike : alike * BESIDE;
  }

  /** 离退休党员 is not 走访离退休党员. */
  private static boolean isWithoutDeed(Lexicon.Term term, Evidence evidence) {
    return term.plain().length() > 2
        && DEEDS.contains(term.plain().substring(0, 2))
        && !evidence.has(term.plain().substring(0, 2));
  }

  /**
   * Whether the term has the known pair that the counted noun, or what was done to them, ends in.
   */
  private static boolean namesTheNoun(Lexicon.Term term, Weighed words) {
    return words.noun().isEmpty()
        || term.grams().contains(words.noun().get())
        || words.deed().map(term.grams()::contains).orElse(false);
  }

  private static boolean isGrowth(Passage passage) {
    return passage.claim().kindOfFigure() == Kind.RATIO && Growth.of(passage).isPresent();
  }

  private static double fit(Passage passage, Metric metric) {
    return fit(passage, isGrowth(passage), metric);
  }

  private static double fit(Passage passage, boolean growth, Metric metric) {
    double unit =
        growth && !metric.unit().equals("%") ? 0.95 : Measure.fit(passage.claim(), metric.unit());
    return unit * manner(passage, metric.counting());
  }

  /** Whether the sentence speaks of a post, an extreme or a state where the metric counts one. */
  private static double manner(Passage passage, Counting counting) {
    String words = passage.clause() + passage.right();
    if (counting instanceof Counting.Members || counting instanceof Counting.Units) {
      return DOING.matcher(passage.left() + passage.right()).find() ? 0.6 : 1;
    }
    if (counting instanceof Counting.Extreme) {
      return EXTREME.matcher(words).find() ? 1 : 0.4;
    }
    return post(counting).map(post -> cue(post).matcher(words).find() ? 1 : 0.7).orElse(1.0);
  }

  private static Pattern cue(String post) {
    return post.equals("secretary") ? SECRETARY : LEADER;
  }

  private static Optional<String> post(Counting counting) {
    if (counting instanceof Counting.Entries entries) {
      return entries.post();
    } else if (counting instanceof Counting.Participations participations) {
      return participations.post();
    } else if (counting instanceof Counting.People people) {
      return people.post();
    }
    return Optional.empty();
  }

  private static Found decide(List<Scored> scored) {
    List<Scored> order = new ArrayList<>(scored);
    order.sort(Comparator.comparingDouble((Scored one) -> -one.score()));
    if (order.isEmpty() || order.get(0).score() < ENOUGH) {
      return new Found(List.of());
    }
    double near = order.get(0).score() - APART;
    return new Found(
        order.stream()
            .filter(one -> one.score() >= near)
            .map(Scored::metric)
            .distinct()
            .limit(OFFERED)
            .toList());
  }

  /** What a reader may choose instead: everything that suits somehow, best first. */
  List<Metric> offers(Passage passage, List<Metric> topics, int most) {
    Evidence own = Evidence.of(passage);
    List<Scored> scored = new ArrayList<>(score(passage, own, 1));
    scored.addAll(inContext(passage, own, topics));
    scored.sort(Comparator.comparingDouble((Scored one) -> -one.score()));
    return scored.stream().map(Scored::metric).distinct().limit(most).toList();
  }
}
