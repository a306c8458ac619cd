package org.youju.verification.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.catalog.Metric;
import org.youju.claims.Defect;
import org.youju.claims.DefectType;
import org.youju.claims.SharedPassage;
import org.youju.kernel.Actor;
import org.youju.kernel.OfficeClock;
import org.youju.kernel.Scope;
import org.youju.metrics.Figure;
import org.youju.organization.Lineage;
import org.youju.shell.Tab;
import org.youju.verification.DutyQuestions;
import org.youju.verification.Held;
import org.youju.verification.Questions;
import org.youju.verification.Sharing;
import org.youju.verification.Submissions;
import org.youju.verification.Verdict;
import org.youju.verification.Verification;
import org.youju.verification.Verifications;

/** Turns a checked document into what its page shows. */
@Component
class ShowDocument {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final int QUESTIONS = 12;
  private static final int PASSED = 12;
  private static final int AROUND = 30;
  private static final int SHOWN = 160;

  private final Verifications verifications;
  private final Submissions submissions;
  private final ShowPanel panels;
  private final Lineage lineage;
  private final DutyQuestions duties;

  ShowDocument(
      Verifications verifications,
      Submissions submissions,
      ShowPanel panels,
      Lineage lineage,
      DutyQuestions duties) {
    this.duties = duties;
    this.verifications = verifications;
    this.submissions = submissions;
    this.panels = panels;
    this.lineage = lineage;
  }

  /**
   * @param show a verdict's word, {@code defects} or empty
   * @param open {@code cSTART} of a claim, {@code dN} of a defect, or empty
   */
  DocumentView view(Actor actor, Verification verification, String show, String open) {
    Scope scope = actor.scope();
    var header = verification.header();
    Questions questions = verifications.questions(scope, verification);
    return new DocumentView(
        header.id().toString(),
        header.name(),
        lineage
            .names(scope.root(), List.of(header.organization()), verification.asOf())
            .getOrDefault(header.organization(), ""),
        header.year(),
        verification.asOf().toString(),
        moment(header.createdAt()) + " " + header.createdBy(),
        tabs(verification, show),
        counts(verification),
        unchecked(verification),
        LayOut.of(verification, verifications.passages(scope, header), show),
        todo(verification),
        claim(verification, open).map(held -> panels.of(scope, verification, held)),
        flaw(verification, open),
        verification.defects().stream()
            .filter(defect -> defect.length() == 0)
            .map(ShowDocument::flaw)
            .toList(),
        asked(questions),
        duties.of(actor, header.organization(), header.year()).stream().limit(QUESTIONS).toList(),
        questions.passedOver().stream().limit(PASSED).map(ShowDocument::door).toList(),
        Math.round(questions.problems() * 100) + "%",
        shared(verifications.sharing(scope, verification), verification),
        !verifications.changedSince(scope, verification).isEmpty(),
        Optional.ofNullable(submissions.all(scope.root()).get(header.id()))
            .map(s -> moment(s.at()) + " " + s.by())
            .orElse(""));
  }

  static String moment(Instant at) {
    return MOMENT.format(LocalDateTime.ofInstant(at, OfficeClock.ZONE));
  }

  private static List<Tab> tabs(Verification verification, String show) {
    String page = "/verifications/" + verification.header().id();
    List<Tab> tabs = new ArrayList<>();
    int all = verification.claims().size() + verification.defects().size();
    tabs.add(new Tab("全部", page, show.isEmpty(), Integer.toString(all)));
    tally(verification)
        .forEach(
            (sort, number) ->
                tabs.add(
                    new Tab(
                        sort.title(),
                        page + "?show=" + sort.word(),
                        show.equals(sort.word()),
                        number.toString())));
    tabs.add(
        new Tab(
            "文稿缺陷",
            page + "?show=defects",
            show.equals("defects"),
            Integer.toString(verification.defects().size())));
    return tabs;
  }

  static Map<Words.Sort, Integer> tally(Verification verification) {
    Map<Words.Sort, Integer> tally = new EnumMap<>(Words.Sort.class);
    for (Words.Sort sort : Words.Sort.values()) {
      tally.put(sort, 0);
    }
    verification.claims().forEach(held -> tally.merge(Words.of(held), 1, Integer::sum));
    return tally;
  }

  private static List<DocumentView.Count> counts(Verification verification) {
    return tally(verification).entrySet().stream()
        .map(e -> new DocumentView.Count(e.getKey().title(), e.getValue(), e.getKey().tone()))
        .toList();
  }

  /** What was not held against the ledger, and why: never a bare pass. */
  private static String unchecked(Verification verification) {
    Map<Verdict.NotUnderstood.Why, Integer> why = new EnumMap<>(Verdict.NotUnderstood.Why.class);
    for (Held held : verification.claims()) {
      if (held.verdict() instanceof Verdict.NotUnderstood not) {
        why.merge(not.why(), 1, Integer::sum);
      }
    }
    List<String> words = new ArrayList<>();
    why.forEach((reason, number) -> words.add(number + " 处" + said(reason)));
    return words.isEmpty() ? "" : "没有核对的：" + String.join("，", words) + "。";
  }

  private static String said(Verdict.NotUnderstood.Why why) {
    return switch (why) {
      case NO_METRIC -> "认不出是哪个指标";
      case CHOICE -> "有几种可能，要您选";
      case BACKGROUND -> "是背景数字，台账不记";
      case NOT_DONE -> "是要求或打算";
      case VAGUE -> "没有具体的数";
    };
  }

  private static List<DocumentView.Todo> todo(Verification verification) {
    List<DocumentView.Todo> todo = new ArrayList<>();
    for (Held held : verification.claims()) {
      Words.Sort sort = Words.of(held);
      boolean asks =
          switch (sort) {
            case DIFFERS, NO_RECORD, BLANK -> true;
            case NOT_UNDERSTOOD ->
                held.verdict() instanceof Verdict.NotUnderstood not
                    && not.why() == Verdict.NotUnderstood.Why.CHOICE;
            case AGREES -> false;
          };
      if (asks) {
        todo.add(
            new DocumentView.Todo(
                "c" + held.claim().start(),
                held.claim().text(),
                sort == Words.Sort.NOT_UNDERSTOOD ? "请选择" : sort.title(),
                sort.tone(),
                held.metric().map(Metric::name).orElse(held.claim().subject()),
                ledger(held.verdict())));
      }
    }
    todo.addAll(flaws(verification));
    return todo;
  }

  private static String ledger(Verdict verdict) {
    if (verdict instanceof Verdict.Differs differs) {
      return differs.found().text();
    } else if (verdict instanceof Verdict.Blank blank) {
      return blank.proposal().map(Figure::text).orElse("无记录");
    }
    return verdict instanceof Verdict.NoRecord ? "无记录" : "";
  }

  /** Defects by sort: one line each, the first place of it to go to. */
  private static List<DocumentView.Todo> flaws(Verification verification) {
    Map<DefectType, List<Integer>> sorts = new EnumMap<>(DefectType.class);
    for (int i = 0; i < verification.defects().size(); i++) {
      Defect defect = verification.defects().get(i);
      boolean asAClaim = verification.claims().stream().anyMatch(held -> covers(held, defect));
      if (defect.length() > 0 && !asAClaim) {
        sorts.computeIfAbsent(defect.type(), type -> new ArrayList<>()).add(i);
      }
    }
    List<DocumentView.Todo> flaws = new ArrayList<>();
    sorts.forEach(
        (type, places) -> {
          String first = brief(verification.defects().get(places.get(0)).text());
          String more = places.size() == 1 ? "" : "等 " + places.size() + " 处";
          flaws.add(
              new DocumentView.Todo(
                  "d" + places.get(0), first + more, "缺陷", "plain", Words.of(type), ""));
        });
    return flaws;
  }

  private static boolean covers(Held held, Defect defect) {
    return held.claim().start() <= defect.start()
        && defect.start() + defect.length() <= held.claim().end();
  }

  private static String brief(String text) {
    return text.length() > 18 ? text.substring(0, 18) + "…" : text;
  }

  private static Optional<Held> claim(Verification verification, String open) {
    return verification.claims().stream()
        .filter(held -> open.equals("c" + held.claim().start()))
        .findFirst();
  }

  static Optional<DocumentView.Flaw> flaw(Verification verification, String open) {
    for (int i = 0; i < verification.defects().size(); i++) {
      if (open.equals("d" + i)) {
        return Optional.of(flaw(verification.defects().get(i)));
      }
    }
    return Optional.empty();
  }

  private static DocumentView.Flaw flaw(Defect defect) {
    return new DocumentView.Flaw(Words.of(defect.type()), defect.text(), defect.note());
  }

  private static List<String> asked(Questions questions) {
    List<String> asked = new ArrayList<>();
    questions.withoutRecord().stream().map(Questions::question).forEach(asked::add);
    questions.fallen().stream().map(Questions.Fall::question).forEach(asked::add);
    return asked.stream().limit(QUESTIONS).toList();
  }

  private static DocumentView.Door door(Figure figure) {
    return new DocumentView.Door(figure.metric().name() + " " + figure.text(), figure.page());
  }

  private static List<DocumentView.Shared> shared(Sharing sharing, Verification verification) {
    return sharing.texts().stream()
        .map(
            with ->
                new DocumentView.Shared(
                    with.text().title(),
                    with.organizationName(),
                    Math.round(with.likeness() * 100) + "%",
                    with.text().page(),
                    with.passages().stream()
                        .map(p -> sideBySide(p, verification.text(), with.text().text()))
                        .toList()))
        .toList();
  }

  private static DocumentView.Passage sideBySide(SharedPassage p, String here, String there) {
    return new DocumentView.Passage(
        around(here, p.start(), p.length()), around(there, p.otherStart(), p.otherLength()));
  }

  private static String around(String text, int start, int length) {
    int characters = text.codePointCount(0, text.length());
    int from = Math.max(0, start - AROUND);
    int to = Math.min(characters, start + Math.min(length, SHOWN) + AROUND);
    String cut = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    return (from > 0 ? "…" : "") + cut.replace('\n', ' ') + (to < characters ? "…" : "");
  }
}
