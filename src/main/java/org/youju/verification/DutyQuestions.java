package org.youju.verification;

import java.util.List;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;

/** What a reviewer may ask about duties (规定动作), from where duties are known. */
public interface DutyQuestions {
  /** Of an organisation's duties that fell due in a year, as far as the actor may see them. */
  List<Asked> of(Actor actor, OrgId organization, int year);

  /**
   * A question to the author.
   *
   * @param citation where the duty comes from
   * @param page of the duty
   */
  record Asked(String question, String citation, String page) {}
}
