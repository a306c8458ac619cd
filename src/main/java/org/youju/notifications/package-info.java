/**
 * What is due or to be remembered, told to those whom it concerns: on the desk, in their calendars,
 * by SMS; with a record of what was sent. Never decides what is due and never tells anybody else.
 */
@ApplicationModule(
    displayName = "notifications",
    allowedDependencies = {
      "kernel",
      "audit",
      "organization",
      "catalog",
      "ledger",
      "requirements",
      "plans",
      "shell"
    })
@NullMarked
package org.youju.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
