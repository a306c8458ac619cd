package org.youju.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.youju.kernel.PersonId;

/** Whom a text can mean: the people of the organisation, and others of the office by full name. */
final class Roll {
  /** Longest name looked for, blanks and dots included. */
  private static final int LONGEST = 16;

  /**
   * Somebody who can be meant.
   *
   * @param own belongs to the organisation whose activity it is, or holds a post in it
   * @param member of the party (党员), so that 全体党员 includes the person
   * @param committee holds a post of its committee (支委)
   * @param posts titles of the posts held
   */
  record Person(
      PersonId id,
      String name,
      boolean own,
      boolean member,
      boolean committee,
      List<String> posts) {
    Person {
      posts = List.copyOf(posts);
    }
  }

  private final List<Person> people;
  private final Map<String, List<Person>> byName;
  private final Set<Integer> firsts = new HashSet<>();
  private final int longest;

  Roll(List<Person> people) {
    this.people = List.copyOf(people);
    this.byName = people.stream().collect(Collectors.groupingBy(p -> plain(p.name())));
    this.byName.keySet().forEach(name -> firsts.add(name.codePointAt(0)));
    this.longest = byName.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  private static String plain(String name) {
    return name.replaceAll("[\\s·•.]", "");
  }

  /** All members of the organisation itself. */
  List<Person> members() {
    return people.stream().filter(Person::own).filter(Person::member).toList();
  }

  /** The committee of the organisation. */
  List<Person> committee() {
    return people.stream().filter(Person::own).filter(Person::committee).toList();
  }

  /** Who of the organisation holds a post of that title, e.g. 支部书记. */
  List<Person> holding(String title) {
    return people.stream()
        .filter(Person::own)
        .filter(person -> person.posts().stream().anyMatch(post -> post.equals(title)))
        .toList();
  }

  /** 张书记: the one of the organisation with that surname and a post that ends so. */
  Optional<Person> bySurname(String words) {
    List<Person> fitting =
        people.stream().filter(Person::own).filter(person -> addressed(person, words)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static boolean addressed(Person person, String words) {
    return person.posts().stream()
        .anyMatch(
            post ->
                words.length() <= 5
                    && words.length() >= 3
                    && person.name().startsWith(words.substring(0, 1))
                    && post.endsWith(words.substring(1)));
  }

  /** A name in a text and who can be meant by it. */
  record Mention(int start, int end, String name, List<PersonId> people) {
    Mention {
      people = List.copyOf(people);
    }

    /** The name without blanks and dots: what it is looked up by. */
    String key() {
      return name.replaceAll("[\\s·•]", "");
    }

    boolean known() {
      return !people.isEmpty();
    }
  }

  /** Every name of the roll that occurs, longest first, blanks between its characters allowed. */
  List<Mention> mentions(String text, int from, int to) {
    List<Mention> found = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (firsts.contains(text.codePointAt(i))) {
        Mention mention = at(text, i);
        if (mention.known()) {
          found.add(mention);
          i = mention.end() - 1;
        }
      }
    }
    return found;
  }

  private Mention at(String text, int start) {
    StringBuilder read = new StringBuilder();
    Mention best = new Mention(start, start, "", List.of());
    int blanks = 0;
    for (int i = start; i < text.length() && read.length() < longest && i - start < LONGEST; i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '·' || c == '•') {
        blanks++;
        if (blanks > 4 || c == ' ' && blanks > 2 && read.length() > 1) {
          break;
        }
      } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
        read.append(c);
        blanks = 0;
        List<Person> known = byName.getOrDefault(read.toString(), List.of());
        if (!known.isEmpty()) {
          best = new Mention(start, i + 1, known.get(0).name(), meant(known));
        }
      } else {
        break;
      }
    }
    return best;
  }

  /** People of the organisation come first: a namesake elsewhere is not asked for. */
  private static List<PersonId> meant(List<Person> namesakes) {
    List<PersonId> own = namesakes.stream().filter(Person::own).map(Person::id).toList();
    return own.isEmpty() ? namesakes.stream().map(Person::id).toList() : own;
  }
}
