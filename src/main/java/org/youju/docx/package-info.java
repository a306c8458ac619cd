/**
 * Reads and writes Word files: official documents (公文) in the form of GB/T 9704-2012 with figures
 * linked to their sources, the text of foreign documents with the place of every character, and
 * copies of them with comments. Never knows a metric, never fetches anything that a document points
 * to.
 */
@ApplicationModule(
    displayName = "docx",
    allowedDependencies = {})
@NullMarked
package org.youju.docx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
