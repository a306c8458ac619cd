package org.youju.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Refused;
import org.youju.kernel.Scope;
import org.youju.organization.Lineage;
import org.youju.organization.People;
import org.youju.organization.PersonLine;
import org.youju.organization.Post;
import org.youju.organization.PostRank;
import org.youju.organization.Posts;

/** Quick record (速记): pasted minutes, notices and news items read into drafts of entries. */
@Component
public class QuickRecord {
  /** As much as the text of an entry takes. */
  static final int LONGEST = 50_000;

  private static final Set<PostRank> COMMITTEE =
      Set.of(PostRank.SECRETARY, PostRank.DEPUTY_SECRETARY, PostRank.COMMITTEE_MEMBER);

  private final Vocabulary vocabulary;
  private final Lineage lineage;
  private final People people;
  private final Posts posts;
  private final Clock clock;

  QuickRecord(Catalog catalog, Lineage lineage, People people, Posts posts, Clock clock) {
    this.vocabulary = Vocabulary.of(catalog);
    this.lineage = lineage;
    this.people = people;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Reads a text as the organisation's.
   *
   * @return the activities it tells of; none when nothing was understood
   * @throws Refused when there is no text, or too much of it
   */
  public List<Understood> read(Actor actor, OrgId organization, String text) {
    lineage.require(actor.scope(), organization);
    if (text.isBlank()) {
      throw new Refused("text", "请粘贴会议记录、通知或信息的文字。");
    }
    int length = text.codePointCount(0, text.length());
    if (length > LONGEST) {
      throw new Refused("text", "文字有 " + length + " 字，超过 " + LONGEST + " 字，请只粘贴这次活动的部分。");
    }
    LocalDate today = LocalDate.now(clock);
    return ReadMinutes.of(
        text, day -> roll(actor, organization, text, day, today), vocabulary, today);
  }

  private Roll roll(Actor actor, OrgId organization, String text, LocalDate day, LocalDate today) {
    Set<String> names = NamesIn.of(text);
    Scope office = new Scope(actor.root(), List.of(new OrgId(actor.root().value())));
    Set<PersonId> own = new HashSet<>();
    Map<PersonId, PersonLine> lines = new LinkedHashMap<>();
    for (LocalDate on : day.equals(today) ? List.of(day) : List.of(day, today)) {
      List<PersonLine> ours = ours(actor, organization, names, on);
      ours.forEach(line -> own.add(line.id()));
      ours.forEach(line -> lines.putIfAbsent(line.id(), line));
      if (on.equals(day)) {
        members(actor, organization, text, day).forEach(line -> add(lines, own, line));
      }
      people
          .named(office, Optional.empty(), names, on)
          .forEach(line -> lines.putIfAbsent(line.id(), line));
    }
    List<Post> held = posts.in(actor.scope(), organization, day);
    held.forEach(post -> own.add(post.person()));
    return new Roll(persons(actor, lines, own, held));
  }

  private static void add(Map<PersonId, PersonLine> lines, Set<PersonId> own, PersonLine line) {
    own.add(line.id());
    lines.put(line.id(), line);
  }

  private List<PersonLine> ours(Actor actor, OrgId organization, Set<String> names, LocalDate day) {
    return people.named(actor.scope(), Optional.of(organization), names, day);
  }

  /** Everybody is read only when the text speaks of everybody. */
  private List<PersonLine> members(Actor actor, OrgId organization, String text, LocalDate day) {
    return text.contains("全体") ? people.membersOn(actor.scope(), organization, day) : List.of();
  }

  private List<Roll.Person> persons(
      Actor actor, Map<PersonId, PersonLine> lines, Set<PersonId> own, List<Post> held) {
    Map<PersonId, List<Post>> here = held.stream().collect(Collectors.groupingBy(Post::person));
    List<Roll.Person> persons = new ArrayList<>();
    lines
        .values()
        .forEach(
            line ->
                persons.add(
                    new Roll.Person(
                        line.id(),
                        line.name(),
                        own.contains(line.id()),
                        line.status().isMember(),
                        sits(here.getOrDefault(line.id(), List.of())),
                        titles(here.getOrDefault(line.id(), List.of())))));
    Map<PersonId, List<Post>> others = new LinkedHashMap<>(here);
    others.keySet().removeAll(lines.keySet());
    Map<PersonId, String> names = people.names(actor.root(), others.keySet());
    others.forEach(
        (id, theirs) ->
            persons.add(
                new Roll.Person(
                    id, names.getOrDefault(id, ""), true, true, sits(theirs), titles(theirs))));
    return persons.stream().filter(person -> !person.name().isBlank()).toList();
  }

  private static boolean sits(List<Post> posts) {
    return posts.stream().anyMatch(post -> COMMITTEE.contains(post.rank()));
  }

  private static List<String> titles(List<Post> posts) {
    return posts.stream().map(Post::title).toList();
  }
}
