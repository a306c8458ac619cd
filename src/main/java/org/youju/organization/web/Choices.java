package org.youju.organization.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.Scope;
import org.youju.organization.MemberStatus;
import org.youju.organization.Organization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonLine;
import org.youju.organization.PostRank;

/** What selects offer. */
@Component
class Choices {
  private static final int MOST_PEOPLE = 200;

  private final Organizations organizations;
  private final People people;

  Choices(Organizations organizations, People people) {
    this.organizations = organizations;
    this.people = people;
  }

  /** Organisations of a day in the order of the tree, indented. */
  List<Input.Option> organizations(Scope scope, LocalDate day, Predicate<Organization> which) {
    List<Organization> all =
        organizations.list(scope, Optional.empty(), "", day, Optional.empty(), Integer.MAX_VALUE);
    return Forest.of(all).lines().stream()
        .filter(line -> which.test(line.organization()))
        .map(
            line ->
                new Input.Option(
                    line.organization().id().toString(),
                    "　".repeat(line.depth()) + line.organization().name()))
        .toList();
  }

  List<Input.Option> people(Scope scope, Optional<OrgId> top, String q, LocalDate day) {
    return people.list(scope, top, q, day, Optional.empty(), MOST_PEOPLE).stream()
        .map(Choices::person)
        .toList();
  }

  static List<Input.Option> kindsBelow(OrganizationKind parent) {
    return parent.below().stream().map(kind -> new Input.Option(kind.id(), kind.title())).toList();
  }

  static List<Input.Option> statuses() {
    return Arrays.stream(MemberStatus.values())
        .map(status -> new Input.Option(status.id(), status.title()))
        .toList();
  }

  static List<Input.Option> ranks(OrganizationKind kind) {
    return Arrays.stream(PostRank.values())
        .filter(rank -> rank.fits(kind))
        .map(rank -> new Input.Option(rank.id(), rank.title()))
        .toList();
  }

  static List<Input.Option> plain(String... words) {
    return Arrays.stream(words).map(word -> new Input.Option(word, word)).toList();
  }

  private static Input.Option person(PersonLine line) {
    return new Input.Option(line.id().toString(), line.name() + "（" + line.status().title() + "）");
  }
}
