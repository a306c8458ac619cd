package org.youju.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Kind;
import org.youju.catalog.Metric;
import org.youju.catalog.Quantity;
import org.youju.catalog.RolePart;
import org.youju.kernel.Actor;
import org.youju.kernel.FieldError;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.ledger.Effort;
import org.youju.ledger.Entry;
import org.youju.ledger.EntrySummary;
import org.youju.ledger.HeldFiles;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;
import org.youju.organization.Lineage;
import org.youju.organization.MemberStatus;
import org.youju.organization.PersonLine;

/** Lays out the form: only the parts that the kinds chosen need, with what was typed in them. */
@Component
class ShowForm {
  private static final Set<String> ON_ROLL = Set.of("attendee", "absent");

  /** From this many members on, numbers instead of names are offered first. */
  private static final int LARGE = 80;

  private static final int ORDINARY_DAYS = 7;
  private static final int COUNTED = 12;

  private final Catalog catalog;
  private final FormChoices choices;
  private final Lineage lineage;
  private final HeldFiles held;
  private final Clock clock;

  ShowForm(Catalog catalog, FormChoices choices, Lineage lineage, HeldFiles held, Clock clock) {
    this.catalog = catalog;
    this.choices = choices;
    this.lineage = lineage;
    this.held = held;
    this.clock = clock;
  }

  /** What the form is for: a new record, or the correction of one. */
  record Purpose(Optional<Entry> corrects) {
    static final Purpose RECORD = new Purpose(Optional.empty());
  }

  FormView view(Actor actor, EntryForm form, Purpose purpose, List<FieldError> errors) {
    LocalDate today = LocalDate.now(clock);
    LocalDate on = form.on().orElse(today);
    OrgId organization = organization(actor, form);
    List<Kind> kinds = kinds(form);
    List<EntrySummary> recent = choices.recent(actor, organization);
    List<FormView.RoleRow> roles = roles(actor, form, kinds);
    FormView.Roll roll = roll(actor, form, kinds, organization, on);
    String day =
        form.text("on").isEmpty() && purpose.corrects().isEmpty()
            ? today.toString()
            : form.text("on");
    return new FormView(
        purpose.corrects().map(e -> "/ledger/" + e.id() + "/correct").orElse("/entries"),
        purpose.corrects().isPresent(),
        purpose.corrects().map(e -> "更正：" + e.recording().title()).orElse("记一笔"),
        purpose.corrects().map(e -> "/ledger/" + e.id()).orElse("/ledger"),
        form.text("key").isEmpty() ? UUID.randomUUID().toString() : form.text("key"),
        form.text("draft"),
        purpose.corrects().map(Entry::revision).orElse(0),
        kinds.stream()
            .map(k -> new FormView.Chosen(k.id(), k.name(), k.source().toString()))
            .toList(),
        choices.kinds(actor, recent).without(form.all("kind")),
        choices.organizations(actor, organization, on),
        organization.toString(),
        day,
        form.text("until"),
        today.toString(),
        form.text("title"),
        form.text("place"),
        FormChoices.places(recent),
        roll,
        roles.stream().filter(row -> shownAtOnce(row)).toList(),
        roles.stream().filter(row -> !shownAtOnce(row)).toList(),
        quantities(form, kinds),
        taking(actor, form, on),
        needs(kinds, "organizations"),
        needs(kinds, "place"),
        needs(kinds, "text"),
        form.text("text"),
        form.text("lateReason"),
        today.isAfter(form.on().orElse(today).plusDays(ORDINARY_DAYS)),
        form.text("reason"),
        form.text("carried"),
        choices.counting(form.kinds()).map(Metric::name).limit(COUNTED).toList(),
        errors,
        Beside.of(form),
        form.held()
            .flatMap(id -> held.find(actor, id))
            .map(file -> new FormView.Waiting(file.id().toString(), file.name(), form.attaches())),
        purpose.corrects().isPresent()
            ? FormView.Hidden.NONE
            : hidden(form, shown(form, organization, day, roll)));
  }

  /** The form as the page shows it: with the day, organisation and roll that nobody gave. */
  private static EntryForm shown(
      EntryForm form, OrgId organization, String on, FormView.Roll roll) {
    return form.with(
        Map.of(
            "organization", List.of(organization.toString()),
            "on", List.of(on),
            "mode", List.of(roll.mode()),
            "roll", roll.members().stream().map(FormView.Member::id).toList(),
            "absent",
                roll.members().stream()
                    .filter(FormView.Member::absent)
                    .map(FormView.Member::id)
                    .toList()));
  }

  private FormView.Hidden hidden(EntryForm form, EntryForm shown) {
    Opening opening =
        Opening.shown(
            form,
            Effort.fields(recording(form, none())),
            Effort.fields(recording(shown, none())),
            clock.instant());
    return new FormView.Hidden(opening.openedAt(), opening.laid().written());
  }

  /** A fresh form with the place and the host that the organisation had for the same last time. */
  EntryForm carried(Actor actor, EntryForm fresh) {
    OrgId organization = organization(actor, fresh);
    return choices
        .last(actor, organization, fresh.kinds())
        .map(last -> fresh.like(last, choices.members(actor, organization, LocalDate.now(clock))))
        .orElse(fresh);
  }

  /** What the form says; faults of reading go to the list. */
  Recording recording(EntryForm form, List<FieldError> errors) {
    List<Kind> kinds = kinds(form);
    return form.recording(takesRoll(kinds), hasRole(kinds, "absent"), errors);
  }

  private OrgId organization(Actor actor, EntryForm form) {
    form.organization().ifPresent(id -> lineage.require(actor.scope(), id));
    return form.organization().orElseGet(() -> actor.scope().tops().get(0));
  }

  List<Kind> kinds(EntryForm form) {
    return form.kinds().stream().distinct().flatMap(id -> catalog.kind(id).stream()).toList();
  }

  private static boolean needs(List<Kind> kinds, String part) {
    return kinds.stream().anyMatch(kind -> kind.requires().contains(part));
  }

  static boolean takesRoll(List<Kind> kinds) {
    return kinds.stream().anyMatch(Kind::attendance) && hasRole(kinds, "attendee");
  }

  private static boolean hasRole(List<Kind> kinds, String role) {
    return kinds.stream().anyMatch(kind -> kind.role(role).isPresent());
  }

  private FormView.Roll roll(
      Actor actor, EntryForm form, List<Kind> kinds, OrgId organization, LocalDate on) {
    if (!takesRoll(kinds)) {
      return new FormView.Roll(false, false, EntryForm.NAMES, List.of(), Map.of(), 0, 0);
    }
    Map<PersonId, FormView.Member> members = new LinkedHashMap<>();
    Set<String> absent = form.all("absent");
    for (PersonLine line : choices.members(actor, organization, on)) {
      members.put(line.id(), member(line, absent));
    }
    kept(actor, form, absent).forEach(members::putIfAbsent);
    guests(actor, form, absent).forEach(members::putIfAbsent);
    int uncalled = narrowed(form, members);
    String mode =
        form.text("mode").isEmpty() && (members.isEmpty() || members.size() > LARGE)
            ? EntryForm.COUNT
            : form.mode();
    Map<String, String> heads = new LinkedHashMap<>();
    ON_ROLL.forEach(role -> heads.put(role, form.heads(role)));
    int present = (int) members.values().stream().filter(m -> !m.absent()).count();
    return new FormView.Roll(
        true,
        hasRole(kinds, "absent"),
        mode,
        List.copyOf(members.values()),
        heads,
        present,
        uncalled);
  }

  /**
   * A text that lists who came calls only those it names; the others follow when asked for, as
   * absent.
   *
   * @return how many are not called
   */
  private static int narrowed(EntryForm form, Map<PersonId, FormView.Member> members) {
    Set<String> only = form.all("only");
    List<PersonId> others =
        members.keySet().stream().filter(id -> !only.contains(id.toString())).toList();
    if (others.size() == members.size()) {
      return 0;
    }
    if (form.text("whole").isEmpty()) {
      members.keySet().removeAll(others);
      return others.size();
    }
    others.forEach(id -> members.computeIfPresent(id, (same, member) -> member.away()));
    return 0;
  }

  /** When correcting: those recorded then, also if they no longer belong here. */
  private Map<PersonId, FormView.Member> kept(Actor actor, EntryForm form, Set<String> absent) {
    Map<PersonId, FormView.Member> kept = new LinkedHashMap<>();
    if (!form.text("keepRoll").isEmpty()) {
      choices
          .names(actor.root(), form.roll())
          .forEach(
              (id, name) ->
                  kept.put(
                      id,
                      new FormView.Member(
                          id.toString(), name, "", absent.contains(id.toString()), false)));
    }
    return kept;
  }

  /** Who came and belongs elsewhere. */
  private Map<PersonId, FormView.Member> guests(Actor actor, EntryForm form, Set<String> absent) {
    Map<PersonId, FormView.Member> guests = new LinkedHashMap<>();
    choices
        .names(actor.root(), form.guests())
        .forEach(
            (id, name) ->
                guests.put(
                    id,
                    new FormView.Member(
                        id.toString(), name, "外单位", absent.contains(id.toString()), true)));
    return guests;
  }

  private static FormView.Member member(PersonLine line, Set<String> absent) {
    String note = line.status() == MemberStatus.FORMAL ? "" : line.status().title();
    return new FormView.Member(
        line.id().toString(), line.name(), note, absent.contains(line.id().toString()), false);
  }

  private List<FormView.RoleRow> roles(Actor actor, EntryForm form, List<Kind> kinds) {
    boolean takesRoll = takesRoll(kinds);
    Map<String, RolePart> parts = new LinkedHashMap<>();
    for (Kind kind : kinds) {
      for (RolePart part : kind.roles()) {
        if (!(takesRoll && ON_ROLL.contains(part.id()))) {
          parts.merge(part.id(), part, (a, b) -> a.required() ? a : b);
        }
      }
    }
    List<Participant> named = form.named();
    Map<PersonId, String> names =
        choices.names(actor.root(), named.stream().map(Participant::person).toList());
    return parts.values().stream().map(part -> row(part, form, named, names)).toList();
  }

  private static FormView.RoleRow row(
      RolePart part, EntryForm form, List<Participant> named, Map<PersonId, String> names) {
    List<FormView.Option> people =
        named.stream()
            .filter(p -> p.role().equals(part.id()) && names.containsKey(p.person()))
            .map(
                p ->
                    new FormView.Option(
                        p.person().toString(), names.getOrDefault(p.person(), ""), true))
            .toList();
    return new FormView.RoleRow(
        part.id(), part.name(), part.required(), people, form.heads(part.id()));
  }

  private static boolean shownAtOnce(FormView.RoleRow row) {
    return row.required()
        || !row.people().isEmpty()
        || !row.heads().isEmpty()
        || Set.of("host", "lecturer", "speaker").contains(row.id());
  }

  private static List<FormView.Number> quantities(EntryForm form, List<Kind> kinds) {
    Map<String, Quantity> all = new LinkedHashMap<>();
    kinds.forEach(
        kind ->
            kind.quantities().forEach(q -> all.merge(q.id(), q, (a, b) -> a.required() ? a : b)));
    return all.values().stream()
        .map(
            q ->
                new FormView.Number(
                    q.id(), q.name(), q.unit(), q.required(), q.integer(), form.quantity(q.id())))
        .toList();
  }

  private List<FormView.Option> taking(Actor actor, EntryForm form, LocalDate on) {
    Map<OrgId, String> names = choices.organizationNames(actor.root(), form.taking(), on);
    return form.taking().stream()
        .filter(names::containsKey)
        .map(id -> new FormView.Option(id.toString(), names.getOrDefault(id, ""), true))
        .toList();
  }

  /** Title of a draft: what was typed, else the kinds. */
  String titleOf(EntryForm form) {
    String kinds = kinds(form).stream().map(Kind::name).collect(Collectors.joining("、"));
    return form.text("title").isEmpty() ? (kinds.isEmpty() ? "未命名" : kinds) : form.text("title");
  }

  static List<FieldError> none() {
    return new ArrayList<>();
  }
}
