/**
 * Figures: value, unit and the records behind it, read out of the ledger by the counting rules of
 * the catalogue. The only maker of a {@link org.youju.metrics.Figure}. Never knows a register or a
 * report.
 */
@ApplicationModule(
    displayName = "metrics",
    allowedDependencies = {"kernel", "organization", "catalog", "ledger", "shell"})
@NullMarked
package org.youju.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
