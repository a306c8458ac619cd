package org.youju.docx;

import java.util.List;
import java.util.Set;

/**
 * What is worth knowing about a file besides its text. Encrypted files and files with macros are
 * not read at all, see {@link UnreadableDocument.Reason}.
 *
 * @param restrictions editing that the file forbids
 * @param editingPassword true where lifting a restriction asks for a password
 * @param comments number of comments (批注)
 * @param trackedChanges true where insertions or deletions wait for acceptance; deleted text is not
 *     in the plain text
 * @param outsideAddresses addresses that Word would fetch by itself on opening (templates, linked
 *     pictures); never fetched here
 */
public record DocumentFacts(
    Set<Restriction> restrictions,
    boolean editingPassword,
    int comments,
    boolean trackedChanges,
    List<String> outsideAddresses) {
  static final DocumentFacts NONE = new DocumentFacts(Set.of(), false, 0, false, List.of());

  public DocumentFacts {
    restrictions = Set.copyOf(restrictions);
    outsideAddresses = List.copyOf(outsideAddresses);
  }

  /** What the file allows only to those who lift its protection. */
  public enum Restriction {
    /** Everything but reading. */
    READ_ONLY,
    /** Everything but comments. */
    COMMENTS_ONLY,
    /** Changes that are not tracked. */
    TRACKED_ONLY,
    /** Everything but filling form fields. */
    FORMS_ONLY,
    /** Saving under the same name. */
    SAVING,
    /** Printing, copying or changing a PDF. */
    PDF_PERMISSIONS
  }
}
