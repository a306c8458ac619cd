package org.youju.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a file mean and how to read it, as a person confirmed it.
 *
 * @param columns field by heading; empty text: not imported
 * @param since from which day memberships hold where the table does not say; ISO, or empty
 * @param organization where rows belong that name none; an id, or empty
 * @param hiddenRows whether rows are read that the spreadsheet hides
 */
public record Mapping(
    Map<String, String> columns, String since, String organization, boolean hiddenRows) {
  /** Headings that say nothing worth keeping. */
  private static final List<String> IDLE = List.of("序号", "编号", "行号", "no", "导入备注", "签名", "合计");

  public Mapping {
    columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /**
   * What is proposed: what the office chose before, else what the heading says. A field goes to the
   * first heading that means it.
   *
   * @param remembered field by bare heading
   */
  static Mapping proposed(List<String> titles, List<Field> fields, Map<String, String> remembered) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String title : titles) {
      String field =
          Optional.ofNullable(remembered.get(Texts.bare(title)))
              .orElseGet(() -> called(fields, title).map(Field::id).orElse(""));
      columns.put(title, columns.containsValue(field) ? "" : field);
    }
    return new Mapping(columns, "", "", false);
  }

  /** A heading of two lines is known by its last line, then as a whole. */
  static Optional<Field> called(List<Field> fields, String title) {
    String last = title.substring(title.lastIndexOf(" / ") + 1).replace("/ ", "");
    return Field.called(fields, last)
        .or(() -> Field.called(fields, title))
        .or(() -> Field.called(fields, title.split(" / ")[0]));
  }

  static boolean isIdle(String title) {
    return IDLE.contains(Texts.bare(title));
  }

  Optional<String> titleOf(String field) {
    return columns.entrySet().stream()
        .filter(column -> column.getValue().equals(field))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What is missing before the table can be read; empty when nothing is. */
  List<Field> missing(List<Field> fields) {
    return fields.stream()
        .filter(Field::required)
        .filter(field -> titleOf(field.id()).isEmpty())
        .toList();
  }

  /** Headings that nothing is imported of. */
  public List<String> leftOut() {
    return columns.entrySet().stream()
        .filter(column -> column.getValue().isEmpty() && !isIdle(column.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Whether every column was understood, or left out by the office before, so that nobody needs to
   * be asked.
   *
   * @param remembered field by bare heading
   */
  boolean isPlain(List<Field> fields, Map<String, String> remembered) {
    return missing(fields).isEmpty()
        && leftOut().stream().allMatch(title -> remembered.containsKey(Texts.bare(title)));
  }
}
