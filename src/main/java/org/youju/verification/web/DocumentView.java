package org.youju.verification.web;

import java.util.List;
import java.util.Optional;
import org.youju.shell.Tab;
import org.youju.verification.DutyQuestions;

/**
 * A checked document: paper in the middle, what there is at the left, why at the right.
 *
 * @param tabs what to show: everything, one verdict, the defects
 * @param todo what asks for something, in reading order
 * @param open the claim whose panel is open
 * @param questions what a reviewer may ask about the figures
 * @param duties and about duties that the ledger does not show
 * @param shared texts it shares passages with
 */
public record DocumentView(
    String id,
    String title,
    String organization,
    int year,
    String asOf,
    String came,
    List<Tab> tabs,
    List<Count> counts,
    String unchecked,
    PaperView paper,
    List<Todo> todo,
    Optional<PanelView> open,
    Optional<Flaw> flaw,
    List<Flaw> ofFile,
    List<String> questions,
    List<DutyQuestions.Asked> duties,
    List<Door> passedOver,
    String problems,
    List<Shared> shared,
    boolean changed,
    String submitted) {
  public record Count(String title, int number, String tone) {}

  /**
   * Something to do: a claim or a defect.
   *
   * @param ledger what the ledger has instead; empty where that is not known
   */
  public record Todo(
      String id, String text, String sort, String tone, String what, String ledger) {}

  /** A defect explained. */
  public record Flaw(String title, String text, String note) {}

  /** A figure of the ledger, and where it leads. */
  public record Door(String text, String href) {}

  /** A text with passages that stand here too. */
  public record Shared(
      String title, String organization, String likeness, String href, List<Passage> passages) {}

  /** The same words here and there, with what stands around them. */
  public record Passage(String here, String there) {}
}
