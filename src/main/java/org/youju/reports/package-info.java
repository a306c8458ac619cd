/**
 * Annual reports: drafts that write themselves from the ledger along the outlines of the catalogue,
 * edited by people, issued with frozen figures. Never prints a number that metrics did not count.
 */
@ApplicationModule(
    displayName = "reports",
    allowedDependencies = {
      "kernel",
      "audit",
      "organization",
      "catalog",
      "ledger",
      "metrics",
      "requirements",
      "docx",
      "verification",
      "shell"
    })
@NullMarked
package org.youju.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
