/**
 * Text to claims: the figures and blanks a report states, with exact positions, and what is wrong
 * with the manuscript. Pure functions over text; never knows the ledger, Spring or a database.
 */
@ApplicationModule(
    displayName = "claims",
    allowedDependencies = {})
@NullMarked
package org.youju.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
