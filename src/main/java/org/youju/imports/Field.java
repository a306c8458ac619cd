package org.youju.imports;

import java.util.List;
import java.util.Optional;

/**
 * Something a column can hold.
 *
 * @param synonyms other headings that mean it
 * @param required whether the table is of no use without it
 * @param hint what to write, for the template
 */
public record Field(String id, String title, List<String> synonyms, boolean required, String hint) {
  public Field {
    synonyms = List.copyOf(synonyms);
  }

  static Field of(String id, String title, String hint, String... synonyms) {
    return new Field(id, title, List.of(synonyms), false, hint);
  }

  Field needed() {
    return new Field(id, title, synonyms, true, hint);
  }

  boolean isCalled(String bareHeading) {
    return Texts.bare(title).equals(bareHeading)
        || synonyms.stream().anyMatch(synonym -> Texts.bare(synonym).equals(bareHeading));
  }

  /** The title of the field with that id. */
  static String title(List<Field> fields, String id) {
    return fields.stream()
        .filter(field -> field.id().equals(id))
        .map(Field::title)
        .findFirst()
        .orElse(id);
  }

  static Optional<Field> called(List<Field> fields, String heading) {
    String bare = Texts.bare(heading);
    return bare.isEmpty()
        ? Optional.empty()
        : fields.stream().filter(field -> field.isCalled(bare)).findFirst();
  }
}
