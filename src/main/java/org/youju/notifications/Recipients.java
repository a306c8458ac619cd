package org.youju.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.organization.MemberStatus;
import org.youju.organization.People;
import org.youju.organization.PersonLine;
import org.youju.organization.Phones;
import org.youju.organization.PostRank;

/** Who would get a holiday reminder. */
@Component
public class Recipients {
  private static final int PAGE = 500;

  private final People people;
  private final Phones phones;
  private final Preferences preferences;
  private final Clock clock;

  Recipients(People people, Phones phones, Preferences preferences, Clock clock) {
    this.people = people;
    this.phones = phones;
    this.preferences = preferences;
    this.clock = clock;
  }

  /**
   * A look ahead.
   *
   * @param people whom it is meant for
   * @param noPhone of these, without a mobile number in their file
   * @param optedOut of these, with a number but wanting no messages
   */
  public record Preview(int people, int noPhone, int optedOut) {
    /** How many get a message. */
    public int messages() {
      return people - noPhone - optedOut;
    }
  }

  /** How many would get one today. */
  public Preview preview(RootId root, Audience audience) {
    List<PersonId> all = of(root, audience);
    Map<PersonId, String> numbers = phones.mobile(root, all);
    return new Preview(
        all.size(), all.size() - numbers.size(), numbers.size() - wanting(root, numbers).size());
  }

  /** Numbers of those who get one, by person. */
  Map<PersonId, String> numbers(RootId root, Audience audience) {
    return wanting(root, phones.mobile(root, of(root, audience)));
  }

  private Map<PersonId, String> wanting(RootId root, Map<PersonId, String> numbers) {
    Map<PersonId, Preference> said = preferences.all(root, numbers.keySet());
    Map<PersonId, String> wanting = new LinkedHashMap<>();
    numbers.forEach(
        (person, number) -> {
          if (said.getOrDefault(person, Preference.USUAL).sms()) {
            wanting.put(person, number);
          }
        });
    return wanting;
  }

  private List<PersonId> of(RootId root, Audience audience) {
    Set<MemberStatus> statuses = audience == Audience.MEMBERS ? MemberStatus.members() : Set.of();
    List<PersonId> found = new ArrayList<>();
    Optional<PersonId> last = Optional.empty();
    List<PersonLine> page;
    do {
      page =
          people.list(
              Concerns.whole(root),
              Optional.empty(),
              statuses,
              "",
              LocalDate.now(clock),
              last,
              PAGE);
      page.stream()
          .filter(line -> audience != Audience.LEADERS || leads(line))
          .map(PersonLine::id)
          .forEach(found::add);
      last = page.isEmpty() ? Optional.empty() : Optional.of(page.get(page.size() - 1).id());
    } while (page.size() == PAGE);
    return found;
  }

  private static boolean leads(PersonLine line) {
    return line.posts().stream().anyMatch(post -> post.rank() != PostRank.MEMBER);
  }
}
