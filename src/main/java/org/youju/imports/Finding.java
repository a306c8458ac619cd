package org.youju.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.youju.organization.Secret;

/**
 * What was found about a row.
 *
 * @param subject the person, organisation or entry it is about, where known
 * @param label what the row is called in a list, e.g. the name
 */
public record Finding(Verdict verdict, Optional<UUID> subject, String label, Detail detail) {

  /**
   * @param faults what has to be put right, by field
   * @param differences what would change
   * @param notes what is worth knowing and stops nothing
   * @param questions what has to be answered
   */
  public record Detail(
      List<Fault> faults,
      List<Difference> differences,
      List<String> notes,
      List<Question> questions) {
    public Detail {
      faults = List.copyOf(faults);
      differences = List.copyOf(differences);
      notes = List.copyOf(notes);
      questions = List.copyOf(questions);
    }

    static Detail nothing() {
      return new Detail(List.of(), List.of(), List.of(), List.of());
    }

    boolean isEmpty() {
      return faults.isEmpty() && differences.isEmpty() && notes.isEmpty() && questions.isEmpty();
    }
  }

  /**
   * @param field id of the field at fault; empty when it is the whole row
   * @param message one Chinese sentence
   */
  public record Fault(String field, String message) {}

  /** What stands there and what would; blank where there is nothing. */
  public record Difference(String title, String before, String after) {
    static Optional<Difference> between(String title, String before, String after) {
      return before.equals(after)
          ? Optional.empty()
          : Optional.of(new Difference(title, before, after));
    }

    /** Of what is kept encrypted; where both look the same masked, it is said that they differ. */
    static Optional<Difference> masked(Secret secret, String before, String after) {
      String old = secret.masked(before);
      String now = secret.masked(after);
      return between(secret.title(), before, after)
          .map(one -> new Difference(one.title(), old, old.equals(now) ? now + "（后面不同）" : now));
    }
  }

  /**
   * @param id names it within the row
   * @param text e.g. 参加人员“张伟”有 2 位，是哪一位？
   * @param answer the id of the option chosen; empty while open
   */
  public record Question(String id, String text, List<Option> options, String answer) {
    public Question {
      options = List.copyOf(options);
    }
  }

  public record Option(String id, String title) {}

  /** Collects what is found. */
  static final class Builder {
    final List<Fault> faults = new ArrayList<>();
    final List<Difference> differences = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();

    void fault(String field, String message) {
      if (faults.stream().noneMatch(f -> f.field().equals(field) && f.message().equals(message))) {
        faults.add(new Fault(field, message));
      }
    }

    /** The value, or nothing after its fault was noted. */
    <T> Optional<T> take(String field, Parsed<T> parsed) {
      if (parsed.isWrong()) {
        fault(field, parsed.fault());
      }
      return parsed.value();
    }

    boolean isFaulty() {
      return !faults.isEmpty();
    }

    Finding finding(Verdict verdict, Optional<UUID> subject, String label) {
      Verdict known =
          isFaulty()
              ? Verdict.ERROR
              : questions.stream().anyMatch(q -> q.answer().isEmpty()) ? Verdict.ASK : verdict;
      return new Finding(known, subject, label, new Detail(faults, differences, notes, questions));
    }
  }
}
