package org.youju.metrics;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.organization.Lineage;

/** Members and organisations on the last day of the period, for the metrics that count those. */
@Component
class Rolls {
  private final Lineage lineage;

  Rolls(Lineage lineage) {
    this.lineage = lineage;
  }

  List<UUID> members(Question question, Set<String> statuses) {
    return lineage.members(
        question.scope().root(), question.organization(), statuses, question.lastDay());
  }

  List<UUID> units(Question question, Set<String> kinds) {
    return lineage.units(question.scope().root(), question.organization(), kinds, question.lastDay());
  }

  List<OrgId> children(Question question) {
    return lineage.children(
        question.scope().root(), question.organization(), question.lastDay());
  }
}
