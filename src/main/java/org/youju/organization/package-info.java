/**
 * Organisations and people of an office: tree, membership, posts, terms, groups, all with from and
 * until, so that the state on any day is answerable. Never counts activities.
 */
@ApplicationModule(
    displayName = "organization",
    allowedDependencies = {"kernel", "audit", "shell"})
@NullMarked
package org.youju.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
