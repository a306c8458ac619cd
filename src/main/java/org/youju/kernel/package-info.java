/**
 * The words every module speaks: typed ids, periods, who acts and how far they see. Never holds
 * business.
 */
@ApplicationModule(
    displayName = "kernel",
    allowedDependencies = {})
@NullMarked
package org.youju.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
