/**
 * What happened, recorded once: entries, participation, evidence. A correction is a new revision in
 * the chain, nothing is overwritten. Never knows who asks for figures or why.
 */
@ApplicationModule(
    displayName = "ledger",
    allowedDependencies = {"kernel", "audit", "organization", "catalog", "shell"})
@NullMarked
package org.youju.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
