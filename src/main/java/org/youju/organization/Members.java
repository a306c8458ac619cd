package org.youju.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.Scope;

/** Who belongs to a subtree on a day: for figures, which need the people behind the number. */
@Component
public class Members {
  private final PersonQueries queries;
  private final Lineage lineage;

  Members(PersonQueries queries, Lineage lineage) {
    this.queries = queries;
    this.lineage = lineage;
  }

  /**
   * People whose membership lies in the subtree on the day with one of the statuses, by id; their
   * number is the size of the list. Empty when the organisation did not exist on that day.
   *
   * @throws org.youju.kernel.NotFound when the scope does not see the organisation
   */
  public Optional<List<PersonId>> count(
      Scope scope, OrgId organization, Set<MemberStatus> statuses, LocalDate day) {
    lineage.require(scope, organization);
    boolean existed = !lineage.ancestors(scope.root(), List.of(organization), day).isEmpty();
    return existed
        ? Optional.of(queries.having(scope, organization, statuses, day))
        : Optional.empty();
  }
}
