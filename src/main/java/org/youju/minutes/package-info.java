/**
 * Minutes in and out: reads pasted minutes, notices and news items into drafts of entries, each
 * part with its place in the text, and prints entries as minutes. Never records anything itself and
 * never guesses what a text does not say.
 */
@ApplicationModule(
    displayName = "minutes",
    allowedDependencies = {
      "kernel",
      "audit",
      "organization",
      "catalog",
      "ledger",
      "ledger::form",
      "docx",
      "shell"
    })
@NullMarked
package org.youju.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
