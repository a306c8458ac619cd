/**
 * Data from other people's spreadsheets: read, mapped by column name, compared with what is there,
 * shown before it is written, written all at once, taken back as one. Never guesses silently: what
 * is not understood is told by row and column.
 */
@ApplicationModule(
    displayName = "imports",
    allowedDependencies = {"kernel", "audit", "organization", "catalog", "ledger", "shell"})
@NullMarked
package org.youju.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
