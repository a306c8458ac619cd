package org.youju.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.RootId;
import org.youju.organization.Lineage;
import org.youju.organization.Posts;
import org.youju.organization.Term;

/** Terms of committees that end (任期届满). */
@Component
class EndingTerms implements DueThings {
  /** Elections are prepared for half a year. */
  private static final int MONTHS_BEFORE = 6;

  private final Posts posts;
  private final Lineage lineage;
  private final Clock clock;

  EndingTerms(Posts posts, Lineage lineage, Clock clock) {
    this.posts = posts;
    this.lineage = lineage;
    this.clock = clock;
  }

  @Override
  public List<DueThing> of(RootId root, Collection<OrgId> organizations, Period due) {
    Map<OrgId, String> names = lineage.names(root, organizations, LocalDate.now(clock));
    List<DueThing> ending = new ArrayList<>();
    for (OrgId organization : organizations) {
      posts.terms(Concerns.whole(root), organization).stream()
          .limit(1)
          .filter(term -> due.contains(term.until()))
          .map(term -> thing(term, names.getOrDefault(organization, "")))
          .forEach(ending::add);
    }
    return ending;
  }

  private static DueThing thing(Term term, String name) {
    return new DueThing(
        "term:" + term.organization() + ":" + term.number(),
        term.organization(),
        Optional.empty(),
        name + "第 " + term.number() + " 届任期届满，按期换届",
        "《中国共产党党和国家机关基层组织工作条例》关于任期的规定",
        term.until().minusMonths(MONTHS_BEFORE),
        term.until(),
        DueThing.State.OPEN,
        "/organizations/" + term.organization());
  }
}
