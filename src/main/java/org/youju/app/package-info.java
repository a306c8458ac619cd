/** Main class, wiring, database, command line, the desk. Never holds rules. */
@ApplicationModule(displayName = "app")
@NullMarked
package org.youju.app;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
