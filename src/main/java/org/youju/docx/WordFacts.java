package org.youju.docx;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.youju.docx.DocumentFacts.Restriction;

/** What the settings and relationships of a .docx say about it. */
final class WordFacts {
  /** Relationships that Word follows by itself on opening; a hyperlink waits for a click. */
  private static final Set<String> FETCHED =
      Set.of("attachedTemplate", "image", "oleObject", "frame", "subDocument");

  private WordFacts() {}

  static DocumentFacts of(WordPackage word, boolean trackedChanges) {
    var settings = word.oneRelated("settings");
    return new DocumentFacts(
        restrictions(settings),
        hasPassword(settings, "documentProtection") || hasPassword(settings, "writeProtection"),
        word.oneRelated("comments")
            .map(comments -> SafeXml.below(comments, "comment").size())
            .orElse(0),
        trackedChanges,
        outsideAddresses(word));
  }

  private static Set<Restriction> restrictions(Optional<Element> settings) {
    var restrictions = EnumSet.noneOf(Restriction.class);
    find(settings, "documentProtection")
        .filter(element -> isOn(SafeXml.attribute(element, "enforcement")))
        .flatMap(element -> restriction(SafeXml.attribute(element, "edit")))
        .ifPresent(restrictions::add);
    find(settings, "writeProtection").ifPresent(element -> restrictions.add(Restriction.SAVING));
    return restrictions;
  }

  private static Optional<Restriction> restriction(String edit) {
    return switch (edit) {
      case "readOnly" -> Optional.of(Restriction.READ_ONLY);
      case "comments" -> Optional.of(Restriction.COMMENTS_ONLY);
      case "trackedChanges" -> Optional.of(Restriction.TRACKED_ONLY);
      case "forms" -> Optional.of(Restriction.FORMS_ONLY);
      default -> Optional.empty();
    };
  }

  private static boolean hasPassword(Optional<Element> settings, String name) {
    return find(settings, name)
        .filter(
            element ->
                !SafeXml.attribute(element, "hash").isEmpty()
                    || !SafeXml.attribute(element, "hashValue").isEmpty())
        .isPresent();
  }

  private static Optional<Element> find(Optional<Element> settings, String name) {
    return settings.flatMap(root -> SafeXml.child(root, name));
  }

  private static boolean isOn(String value) {
    return value.equals("1") || value.equals("true") || value.equals("on");
  }

  private static List<String> outsideAddresses(WordPackage word) {
    return word.outside().stream()
        .filter(relation -> FETCHED.stream().anyMatch(relation::isOf))
        .map(WordPackage.Relation::target)
        .filter(WordFacts::isRemote)
        .toList();
  }

  /** A template on the author's own disk is ordinary. */
  private static boolean isRemote(String address) {
    var lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("http:")
        || lower.startsWith("https:")
        || lower.startsWith("ftp:")
        || lower.startsWith("\\\\")
        || lower.startsWith("file://") && !lower.startsWith("file:///");
  }
}
