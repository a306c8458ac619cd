package org.youju.minutes.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.catalog.Quantity;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.ledger.Participant;
import org.youju.ledger.web.Proposal;
import org.youju.minutes.Found;
import org.youju.minutes.Understood;
import org.youju.minutes.Understood.Away;
import org.youju.minutes.Understood.Named;

/** Turns what was understood into a proposal for the form, with what a person should look at. */
@Component
class Propose {
  private final Catalog catalog;

  Propose(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @param text the whole text that was read
   */
  Proposal of(Actor actor, OrgId organization, String text, Understood read) {
    String own = text.substring(read.from(), read.to());
    int shift = read.from() + (own.length() - own.stripLeading().length());
    own = own.strip();
    List<String> said =
        read.kinds().stream().map(Found::value).filter(id -> may(actor, id)).toList();
    List<String> kinds =
        said.stream().filter(id -> id.equals(said.get(0)) || complete(id, read)).toList();
    return new Proposal(
        kinds,
        organization,
        read.on().map(Found::value),
        read.until().map(Found::value),
        read.title().map(Found::value).orElse(""),
        read.place().map(Found::value).orElse(""),
        named(read),
        read.everyone().isPresent(),
        read.absent().stream().flatMap(away -> away.value().person().stream()).toList(),
        read.present(),
        strangers(read),
        quantities(read),
        own,
        marks(read, shift, own.length()),
        notes(read, said.stream().filter(id -> !kinds.contains(id)).toList()));
  }

  /**
   * Whether the text gives the numbers that the kind cannot be recorded without. What a meeting did
   * besides is otherwise left for the person to add, and does not hold up the meeting's own record.
   */
  private boolean complete(String kind, Understood read) {
    return catalog.kind(kind).stream()
        .flatMap(known -> known.quantities().stream())
        .filter(Quantity::required)
        .allMatch(quantity -> read.quantities().containsKey(quantity.id()));
  }

  private boolean may(Actor actor, String kind) {
    return catalog
        .kind(kind)
        .map(Kind::recordedBy)
        .filter(by -> by.isEmpty() || by.contains(actor.role()))
        .isPresent();
  }

  private static List<Participant> named(Understood read) {
    return read.participants().stream()
        .map(Found::value)
        .flatMap(named -> named.person().map(id -> new Participant(id, named.role())).stream())
        .distinct()
        .toList();
  }

  private static Map<String, Integer> strangers(Understood read) {
    Map<String, Integer> strangers = new LinkedHashMap<>();
    read.participants().stream()
        .map(Found::value)
        .filter(named -> named.people().isEmpty())
        .forEach(named -> strangers.merge(named.role(), 1, Integer::sum));
    return strangers;
  }

  private static Map<String, BigDecimal> quantities(Understood read) {
    Map<String, BigDecimal> quantities = new LinkedHashMap<>();
    read.quantities().forEach((id, found) -> quantities.put(id, found.value()));
    return quantities;
  }

  private static List<Proposal.Mark> marks(Understood read, int shift, int length) {
    List<Proposal.Mark> marks = new ArrayList<>();
    read.kinds().forEach(found -> add(marks, "kinds", found, shift));
    read.on().ifPresent(found -> add(marks, "on", found, shift));
    read.until().ifPresent(found -> add(marks, "until", found, shift));
    read.title().ifPresent(found -> add(marks, "title", found, shift));
    read.place().ifPresent(found -> add(marks, "place", found, shift));
    read.participants().forEach(found -> add(marks, found.value().role(), found, shift));
    read.absent().forEach(found -> add(marks, "absent", found, shift));
    read.quantities().values().forEach(found -> add(marks, "quantities", found, shift));
    return marks.stream()
        .filter(mark -> mark.start() >= 0 && mark.end() <= length && mark.start() < mark.end())
        .distinct()
        .toList();
  }

  private static void add(List<Proposal.Mark> to, String what, Found<?> found, int shift) {
    to.add(new Proposal.Mark(what, found.start() - shift, found.end() - shift));
  }

  // ---- what to look at

  private List<String> notes(Understood read, List<String> left) {
    List<String> notes = new ArrayList<>();
    Set<String> asked = new LinkedHashSet<>();
    Set<String> strangers = new LinkedHashSet<>();
    read.participants().stream()
        .map(Found::value)
        .forEach(n -> sort(n.people(), n.name(), asked, strangers));
    read.absent().stream()
        .map(Found::value)
        .forEach(a -> sort(a.people(), a.name(), asked, strangers));
    asked.forEach(name -> notes.add("“" + name + "”有同名的人，请在表中选是哪一位。"));
    if (!strangers.isEmpty()) {
      notes.add("名册里没有：" + String.join("、", strangers) + "。外单位的人只计人数；本单位的请先登记到人员里。");
    }
    present(read).ifPresent(notes::add);
    reasons(read).ifPresent(notes::add);
    also(read, left).ifPresent(notes::add);
    return notes;
  }

  private Optional<String> also(Understood read, List<String> left) {
    String names =
        Stream.concat(left.stream(), read.mentioned().stream().map(Found::value))
            .flatMap(id -> catalog.kind(id).stream())
            .map(Kind::name)
            .collect(Collectors.joining("、"));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("文中还提到：" + names + "。要分别统计的，请在“同时还是别的类别”里加上。");
  }

  private static void sort(
      List<PersonId> people, String name, Set<String> asked, Set<String> strangers) {
    if (people.size() > 1) {
      asked.add(name);
    } else if (people.isEmpty()) {
      strangers.add(name);
    }
  }

  /** The number that the text states and the list it gives are held against each other. */
  private static Optional<String> present(Understood read) {
    long named =
        read.participants().stream()
            .map(Found::value)
            .filter(n -> n.role().equals("attendee"))
            .map(Named::name)
            .distinct()
            .count();
    return read.present()
        .filter(stated -> named > 0 && stated != named)
        .map(stated -> "文中写实到 " + stated + " 人，名单里读出 " + named + " 人，请核对。");
  }

  /** The ledger keeps who was absent; why stays in the text. */
  private static Optional<String> reasons(Understood read) {
    String reasons =
        read.absent().stream()
            .map(Found::value)
            .filter(away -> !away.reason().isEmpty())
            .map(Propose::reason)
            .collect(Collectors.joining("、"));
    return reasons.isEmpty() ? Optional.empty() : Optional.of("缺席：" + reasons + "。原因留在正文里。");
  }

  private static String reason(Away away) {
    return away.name() + "（" + away.reason() + "）";
  }
}
