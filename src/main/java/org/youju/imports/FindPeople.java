package org.youju.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.kernel.Scope;
import org.youju.organization.People;
import org.youju.organization.PersonLine;

/** Finds people by their names: first in the organisation on the day, then wherever one sees. */
final class FindPeople {
  private static final int REMEMBERED = 500;
  private static final int LOOK = 50;

  private final Scope scope;
  private final People people;
  private final Map<String, List<PersonLine>> rolls = remembering();
  private final Map<String, List<PersonLine>> elsewhere = remembering();

  FindPeople(Scope scope, People people) {
    this.scope = scope;
    this.people = people;
  }

  private static Map<String, List<PersonLine>> remembering() {
    return new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, List<PersonLine>> eldest) {
        return size() > REMEMBERED;
      }
    };
  }

  List<PersonLine> members(OrgId unit, LocalDate day) {
    return rolls.computeIfAbsent(unit + "|" + day, key -> people.membersOn(scope, unit, day));
  }

  List<PersonLine> named(OrgId unit, LocalDate day, String name) {
    List<PersonLine> here =
        members(unit, day).stream().filter(person -> person.name().equals(name)).toList();
    return here.isEmpty() ? elsewhere(day, name) : here;
  }

  private List<PersonLine> elsewhere(LocalDate day, String name) {
    return elsewhere.computeIfAbsent(
        day + "|" + name,
        key ->
            people.list(scope, Optional.empty(), name, day, Optional.empty(), LOOK).stream()
                .filter(person -> person.name().equals(name))
                .toList());
  }
}
