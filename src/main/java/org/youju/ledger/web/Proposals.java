package org.youju.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.youju.catalog.Kind;
import org.youju.kernel.Actor;
import org.youju.kernel.PersonId;
import org.youju.ledger.Drafts;
import org.youju.ledger.HeldFiles;
import org.youju.ledger.Participant;
import org.youju.organization.PersonLine;

/** Puts what was read from a text into the form 记一笔 and keeps it as a draft of that form. */
@NamedInterface("form")
@Component
public class Proposals {
  /** In kinds without attendance those who came are those who did it. */
  private static final List<String> DOERS =
      List.of("attendee", "volunteer", "visitor", "member", "inspector", "talker");

  private static final Set<String> CAME = Set.of("attendee", "absent");

  private final Drafts drafts;
  private final ShowForm show;
  private final FormChoices choices;
  private final Clock clock;

  Proposals(Drafts drafts, ShowForm show, FormChoices choices, Clock clock) {
    this.drafts = drafts;
    this.show = show;
    this.choices = choices;
    this.clock = clock;
  }

  /**
   * Keeps each as a draft that leads to the next.
   *
   * @param proposals the activities of one text, at least one
   * @param file the file that the text stood in; becomes evidence of each that is recorded
   * @return the address of the first one's form
   */
  public String keep(Actor actor, List<Proposal> proposals, Optional<HeldFiles.Held> file) {
    List<String> then = new ArrayList<>();
    for (int i = proposals.size() - 1; i >= 0; i--) {
      MultiValueMap<String, String> params = params(actor, proposals.get(i));
      params.put("then", List.copyOf(then));
      file.ifPresent(held -> wait(held, params));
      params.add("steps", Integer.toString(proposals.size()));
      EntryForm form = new EntryForm(params);
      UUID id = drafts.keep(actor, Optional.empty(), show.titleOf(form), form.written());
      then.add(0, id.toString());
    }
    return "/entries/new?draft=" + then.get(0);
  }

  private static void wait(HeldFiles.Held file, MultiValueMap<String, String> params) {
    params.add(HeldFiles.FIELD, file.id().toString());
    params.add("attach", "1");
  }

  private MultiValueMap<String, String> params(Actor actor, Proposal proposal) {
    MultiValueMap<String, String> params = new LinkedMultiValueMap<>();
    proposal.kinds().forEach(kind -> params.add("kind", kind));
    params.add("organization", proposal.organization().toString());
    proposal.on().ifPresent(on -> params.add("on", on.toString()));
    proposal.until().ifPresent(until -> params.add("until", until.toString()));
    params.add("title", proposal.title());
    params.add("place", proposal.place());
    proposal.quantities().forEach((id, amount) -> params.add("q." + id, amount.toPlainString()));
    params.add("text", proposal.text());
    params.add("marks", Beside.written(proposal.marks(), proposal.text().length()));
    proposal.notes().forEach(note -> params.add("note", note));
    people(actor, proposal, params);
    return params;
  }

  private void people(Actor actor, Proposal proposal, MultiValueMap<String, String> params) {
    List<Kind> kinds = show.kinds(new EntryForm(params));
    boolean roll = ShowForm.takesRoll(kinds);
    Set<String> roles =
        kinds.stream()
            .flatMap(kind -> kind.roles().stream())
            .map(part -> part.id())
            .collect(Collectors.toSet());
    for (Participant p : proposal.named()) {
      if (!(roll && CAME.contains(p.role()))) {
        role(p.role(), roles).ifPresent(role -> params.add("who", p.person() + ":" + role));
      }
    }
    heads(proposal, params, roll, roles);
    if (roll) {
      roll(actor, proposal, params);
    }
  }

  private static Optional<String> role(String role, Set<String> roles) {
    return role.equals("attendee")
        ? DOERS.stream().filter(roles::contains).findFirst()
        : Optional.of(role).filter(roles::contains);
  }

  /** Strangers have no file: a role counts them as heads. */
  private static void heads(
      Proposal proposal, MultiValueMap<String, String> params, boolean roll, Set<String> roles) {
    proposal
        .strangers()
        .forEach(
            (said, heads) -> {
              Optional<String> role = role(said, roles);
              if (role.isPresent() && !(roll && CAME.contains(said))) {
                long known = proposal.named().stream().filter(p -> p.role().equals(said)).count();
                params.add("heads." + role.get(), Long.toString(known + heads));
              }
            });
  }

  /** Where the text lists who came, the form calls only those it names, present or absent. */
  private void roll(Actor actor, Proposal proposal, MultiValueMap<String, String> params) {
    LocalDate day = proposal.on().orElse(LocalDate.now(clock));
    List<PersonId> members =
        choices.members(actor, proposal.organization(), day).stream().map(PersonLine::id).toList();
    List<PersonId> came = named(proposal, "attendee").toList();
    Set<PersonId> absent = Set.copyOf(proposal.absent());
    absent.forEach(id -> params.add("absent", id.toString()));
    long present = members.stream().filter(id -> !absent.contains(id)).count();
    boolean listed = !came.isEmpty() && !proposal.everyone();
    boolean onlyCounted =
        came.isEmpty()
            && !proposal.everyone()
            && proposal.present().filter(n -> n != present).isPresent();
    params.add("mode", onlyCounted ? EntryForm.COUNT : EntryForm.NAMES);
    if (onlyCounted) {
      proposal.present().ifPresent(n -> params.add("heads.attendee", n.toString()));
    }
    Stream.concat(came.stream(), proposal.absent().stream())
        .distinct()
        .forEach(id -> called(id, listed, members.contains(id), params));
  }

  private static void called(
      PersonId id, boolean listed, boolean member, MultiValueMap<String, String> params) {
    if (listed) {
      params.add("only", id.toString());
    }
    if (!member) {
      params.add("guest", id.toString());
    }
  }

  private static Stream<PersonId> named(Proposal proposal, String role) {
    return proposal.named().stream().filter(p -> p.role().equals(role)).map(Participant::person);
  }
}
