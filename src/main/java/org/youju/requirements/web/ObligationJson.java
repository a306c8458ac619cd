package org.youju.requirements.web;

import org.youju.requirements.Obligation;

/**
 * An obligation as the contract shows it.
 *
 * @param organization id of who answers for it
 * @param period e.g. {@code 2026-03-01/2026-03-31}
 * @param required e.g. 不少于1次
 * @param found e.g. 1次, 台账里没有记录; why, where it does not apply or cannot be decided
 * @param page where it is shown with its records
 */
record ObligationJson(
    String requirement,
    String name,
    String citation,
    String organization,
    String period,
    String status,
    String required,
    String found,
    String page) {
  static ObligationJson of(Obligation one) {
    return new ObligationJson(
        one.requirement().id(),
        one.name(),
        one.wording().source().toString(),
        one.organization().toString(),
        one.period().from() + "/" + one.period().to(),
        one.status().id(),
        one.required(),
        one.judgment().told(),
        one.page());
  }
}
