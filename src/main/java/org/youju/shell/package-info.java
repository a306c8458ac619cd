/**
 * What every page and every answer share: layout, forms, errors, pagination, strict JSON, static
 * files. Never knows a module: navigation comes as {@link org.youju.shell.NavEntry} beans.
 */
@ApplicationModule(displayName = "shell", allowedDependencies = "kernel")
@NullMarked
package org.youju.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
