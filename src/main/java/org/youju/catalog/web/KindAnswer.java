package org.youju.catalog.web;

import java.util.ArrayList;
import java.util.List;
import org.youju.catalog.Kind;
import org.youju.catalog.Quantity;

/**
 * A kind as the contract shows it.
 *
 * @param category letter of the area, A to H
 * @param source where the definition comes from, one phrase
 */
record KindAnswer(
    String id,
    String name,
    String category,
    List<Field> fields,
    List<RoleAnswer> roles,
    String source) {

  /**
   * A part of a record of this kind.
   *
   * @param id name of the member of {@code POST /entries}, or the id of a quantity
   * @param type text, date, participants, organizations or number
   * @param unit the measure word of a number, else empty
   */
  record Field(String id, String name, String type, String unit, boolean required) {}

  record RoleAnswer(String id, String name, boolean required) {}

  static KindAnswer of(Kind kind) {
    return new KindAnswer(
        kind.id(),
        kind.name(),
        kind.category(),
        fields(kind),
        kind.roles().stream().map(r -> new RoleAnswer(r.id(), r.name(), r.required())).toList(),
        kind.source().toString());
  }

  private static List<Field> fields(Kind kind) {
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("title", "标题", "text", "", true));
    fields.add(new Field("on", "日期", "date", "", true));
    fields.add(new Field("until", "结束日期", "date", "", false));
    fields.add(part(kind, "place", "地点", "text"));
    fields.add(part(kind, "participants", "参加人员", "participants"));
    fields.add(
        new Field(
            "organizationsTakingPart",
            "参与单位",
            "organizations",
            "",
            kind.requires().contains("organizations")));
    fields.add(part(kind, "text", "内容", "text"));
    kind.quantities().stream().map(KindAnswer::number).forEach(fields::add);
    return fields;
  }

  private static Field part(Kind kind, String id, String name, String type) {
    return new Field(id, name, type, "", kind.requires().contains(id));
  }

  private static Field number(Quantity quantity) {
    return new Field(
        quantity.id(), quantity.name(), "number", quantity.unit(), quantity.required());
  }
}
