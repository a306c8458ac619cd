package org.youju.organization.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.Scope;
import org.youju.organization.Organizations;
import org.youju.organization.PersonLine;
import org.youju.organization.Post;

/** Turns people into lines of a page, with the names of organisations. */
@Component
class PeopleLines {
  private final Organizations organizations;

  PeopleLines(Organizations organizations) {
    this.organizations = organizations;
  }

  List<PeopleView.Line> of(Scope scope, List<PersonLine> people, LocalDate day) {
    return of(scope, people, day, Optional.empty());
  }

  /**
   * @param here posts in this organisation are named without it, like those in the own organisation
   */
  List<PeopleView.Line> of(
      Scope scope, List<PersonLine> people, LocalDate day, Optional<OrgId> here) {
    Set<OrgId> ids = new HashSet<>();
    for (PersonLine person : people) {
      ids.add(person.organization());
      person.posts().forEach(post -> ids.add(post.organization()));
    }
    Map<OrgId, String> names = organizations.names(scope.root(), ids, day);
    return people.stream().map(person -> line(person, names, here)).toList();
  }

  private static PeopleView.Line line(
      PersonLine person, Map<OrgId, String> names, Optional<OrgId> here) {
    String posts =
        person.posts().stream()
            .map(post -> title(post, person.organization(), here, names))
            .collect(Collectors.joining("、"));
    return new PeopleView.Line(
        person.name(),
        Links.person(person.id()),
        person.status().title(),
        person.status().isMember(),
        names.getOrDefault(person.organization(), ""),
        Links.organization(person.organization()),
        posts);
  }

  private static String title(
      Post post, OrgId home, Optional<OrgId> here, Map<OrgId, String> names) {
    boolean clear =
        post.organization().equals(home) || here.equals(Optional.of(post.organization()));
    return clear ? post.title() : names.getOrDefault(post.organization(), "") + post.title();
  }
}
