/**
 * The append-only SM3 chain of what was done, by whom, and the one door to a writing transaction.
 * Never reads business tables.
 */
@ApplicationModule(
    displayName = "audit",
    allowedDependencies = {"kernel"})
@NullMarked
package org.youju.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
