package org.youju.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.youju.organization.Secret;

/** Puts the cells of a row beside what was found of it; secrets masked. */
final class Shown {
  private static final int LONGEST = 60;

  private final Layout layout;
  private final Mapping mapping;
  private final List<Field> fields;
  private final IntFunction<List<SheetRow>> pieces;
  private final Map<Integer, Map<String, SheetRow>> known = new HashMap<>();
  private final boolean manySheets;

  Shown(Layout layout, Mapping mapping, List<Field> fields, IntFunction<List<SheetRow>> pieces) {
    this.layout = layout;
    this.mapping = mapping;
    this.fields = fields;
    this.pieces = pieces;
    this.manySheets = layout.sheets().stream().filter(Layout.Sheet::isRead).count() > 1;
  }

  Imports.Row row(BatchStore.Row row) {
    Optional<SheetRow> cells =
        Optional.ofNullable(
            known.computeIfAbsent(row.piece(), this::byPlace).get(row.sheet() + ":" + row.row()));
    return new Imports.Row(
        row.line(),
        manySheets ? layout.sheet(row.sheet()).map(Layout.Sheet::name).orElse("") : "",
        row.row(),
        row.finding(),
        cells.map(this::values).orElse(List.of()));
  }

  private Map<String, SheetRow> byPlace(int piece) {
    Map<String, SheetRow> rows = new HashMap<>();
    pieces.apply(piece).forEach(row -> rows.put(row.sheet() + ":" + row.number(), row));
    return rows;
  }

  private List<Imports.Value> values(SheetRow row) {
    List<Imports.Value> values = new ArrayList<>();
    layout.read(
        row,
        (title, text) -> {
          String field = mapping.columns().getOrDefault(title, "");
          if (!field.isEmpty()) {
            values.add(new Imports.Value(field, Field.title(fields, field), cell(field, text)));
          }
        });
    return values;
  }

  /** A value as a page may show it. */
  static String cell(String field, String text) {
    String shown =
        switch (field) {
          case MemberFields.ID_NUMBER -> Secret.ID_NUMBER.masked(text);
          case MemberFields.PHONE -> Secret.PHONE.masked(text);
          case MemberFields.ADDRESS -> Secret.ADDRESS.masked(text);
          default -> text.matches("\\d{15,17}[\\dXx]") ? Secret.ID_NUMBER.masked(text) : text;
        };
    return shown.codePointCount(0, shown.length()) <= LONGEST
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
