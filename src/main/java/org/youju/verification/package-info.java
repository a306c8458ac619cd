/**
 * Documents held against the ledger: every figure a report states is matched to a metric, judged
 * and explained, every blank is offered its figure. Never changes the original, never lets a figure
 * pass unjudged.
 *
 * <p>For pages: {@link org.youju.verification.Verifications} takes a file or pasted text and gives
 * a {@link org.youju.verification.Verification} (text, {@link org.youju.verification.Held} claims
 * with their {@link org.youju.verification.Verdict}, defects, summary); {@code choose} keeps which
 * metric a phrase means; {@code annotated} gives the Word file with comments; {@code filled} the
 * draft with its blanks filled; {@code list} the inbox; {@link org.youju.verification.Questions}
 * what a reviewer may ask, {@link org.youju.verification.DutyQuestions} also of duties; {@link
 * org.youju.verification.Sharing} the passages that stand elsewhere too.
 */
@ApplicationModule(
    displayName = "verification",
    allowedDependencies = {
      "kernel",
      "audit",
      "organization",
      "catalog",
      "ledger",
      "metrics",
      "claims",
      "docx",
      "shell"
    })
@NullMarked
package org.youju.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
