/**
 * Who may come in and how far: accounts, login, tokens, roles, the three administrators; turns each
 * request into {@code Actor} and {@code Scope}. Never called by business modules.
 */
@ApplicationModule(
    displayName = "security",
    allowedDependencies = {"kernel", "audit", "organization", "shell"})
@NullMarked
package org.youju.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
