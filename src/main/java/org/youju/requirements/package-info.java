/**
 * Regulation articles as definitions, and what follows from them: obligations of organisations and
 * people, derived whenever asked and each judged with its citation. Never stores an obligation,
 * never waives one in code.
 *
 * <p>For pages, reminders and reports: {@link org.youju.requirements.Duties} answers what an actor
 * may see ({@code of}, {@code dueBetween}, {@code page}); {@link org.youju.requirements.Obligation}
 * is one duty of one organisation or person in one period, with its {@link
 * org.youju.requirements.Judgment}.
 */
@ApplicationModule(
    displayName = "requirements",
    allowedDependencies = {
      "kernel",
      "audit",
      "organization",
      "catalog",
      "ledger",
      "metrics",
      "shell"
    })
@NullMarked
package org.youju.requirements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
