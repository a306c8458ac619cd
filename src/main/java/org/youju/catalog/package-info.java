/**
 * What can be recorded (kinds, 台账) and what can be counted (metrics, 指标), as definitions read from
 * YAML and checked at start. Never counts anything itself and never knows a record.
 */
@ApplicationModule(
    displayName = "catalog",
    allowedDependencies = {"kernel", "shell"})
@NullMarked
package org.youju.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
