/**
 * What is planned ahead (活动安排): series of activities prepared once for a year, each leading to its
 * record once it took place, and codes by which members may confirm that they were there. Never
 * says that something took place: that only the ledger knows.
 */
@ApplicationModule(
    displayName = "plans",
    allowedDependencies = {"kernel", "audit", "organization", "catalog", "ledger", "shell"})
@NullMarked
package org.youju.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
