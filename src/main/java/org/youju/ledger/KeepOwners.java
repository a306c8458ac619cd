package org.youju.ledger;

import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.youju.kernel.Refused;
import org.youju.organization.OrganizationEnding;

/** No entry is left without its organisation: one that has entries of later days stays. */
@Component
class KeepOwners {
  private final DerivedStore derived;

  KeepOwners(DerivedStore derived) {
    this.derived = derived;
  }

  @EventListener
  void on(OrganizationEnding ending) {
    DerivedStore.Later later =
        derived.countedFrom(ending.root(), ending.organization(), ending.end());
    later
        .last()
        .ifPresent(
            last -> {
              throw new Refused(ending.field(), sentence(ending.end(), later.entries(), last));
            });
  }

  private static String sentence(LocalDate end, long entries, LocalDate last) {
    return "该组织在 %s 及以后还有 %d 条记录，最近一条在 %s。请先把它们更正到别的组织或作废，或者把日期改到 %s 之后。"
        .formatted(end, entries, last, last);
  }
}
