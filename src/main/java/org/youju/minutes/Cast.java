package org.youju.minutes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.youju.minutes.Roll.Mention;
import org.youju.minutes.Understood.Named;

/** The people found so far, each once in every role, in the order in which they were found. */
final class Cast {
  private final Map<String, Found<Named>> participants = new LinkedHashMap<>();

  void add(Mention mention, String role) {
    participants.putIfAbsent(
        role + " " + mention.key(),
        new Found<>(
            new Named(mention.people(), mention.name(), role), mention.start(), mention.end()));
  }

  /** Somebody found in one role, in another as well. */
  void add(Found<Named> found, String role) {
    Named named = found.value();
    add(new Mention(found.start(), found.end(), named.name(), named.people()), role);
  }

  boolean none(String role) {
    return in(role).isEmpty();
  }

  List<Found<Named>> in(String role) {
    return participants.values().stream().filter(p -> p.value().role().equals(role)).toList();
  }

  List<Found<Named>> all() {
    return List.copyOf(participants.values());
  }
}
