package org.youju.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.kernel.FieldError;
import org.youju.kernel.Role;

/**
 * One sort of thing that can be recorded (台账), e.g. 主题党日.
 *
 * @param id the standard English term in kebab-case
 * @param category the letter of its {@link Area}
 * @param mechanism the row of the mission it records, e.g. {@code C2}
 * @param aliases other words that reports use for it
 * @param roles the roles people can have in it
 * @param requires the general parts it needs: title, place, text, participants, organizations
 * @param attendance true when members are expected, so all are present unless ticked absent
 * @param recordedBy the only roles that may record it; empty: whoever may record at all
 * @param disabled switched off: old records stay, new ones are refused
 */
public record Kind(
    String id,
    String name,
    String category,
    String mechanism,
    List<String> aliases,
    List<RolePart> roles,
    List<Quantity> quantities,
    Set<String> requires,
    boolean attendance,
    Set<Role> recordedBy,
    Source source,
    List<KindCase> cases,
    boolean disabled) {
  public Kind {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    quantities = List.copyOf(quantities);
    requires = Set.copyOf(requires);
    recordedBy = Set.copyOf(recordedBy);
    cases = List.copyOf(cases);
  }

  public Optional<RolePart> role(String roleId) {
    return roles.stream().filter(role -> role.id().equals(roleId)).findFirst();
  }

  public Optional<Quantity> quantity(String quantityId) {
    return quantities.stream().filter(quantity -> quantity.id().equals(quantityId)).findFirst();
  }

  /**
   * Which required parts are missing or impossible, all at once; empty when the record is
   * acceptable. Fields are named as in the body of {@code POST /entries}.
   */
  public List<FieldError> check(Recorded recorded) {
    List<FieldError> errors = new ArrayList<>();
    checkEnabled(errors);
    checkGeneralParts(recorded, errors);
    roles.forEach(role -> checkRole(role, recorded, errors));
    quantities.forEach(quantity -> checkQuantity(quantity, recorded.quantities(), errors));
    return errors;
  }

  Kind switchedOff() {
    return new Kind(
        id,
        name,
        category,
        mechanism,
        aliases,
        roles,
        quantities,
        requires,
        attendance,
        recordedBy,
        source,
        cases,
        true);
  }

  private void checkEnabled(List<FieldError> errors) {
    if (disabled) {
      errors.add(new FieldError("kinds", "“" + name + "”已停用，请改用其他台账，或请管理员在台账目录中重新启用。"));
    }
  }

  private void checkGeneralParts(Recorded recorded, List<FieldError> errors) {
    need("title", !recorded.title().isBlank(), "title", "标题", errors);
    need("place", !recorded.place().isBlank(), "place", "地点", errors);
    need("text", !recorded.text().isBlank(), "text", "内容", errors);
    need("participants", recorded.anybody(), "participants", "参加人（点名或填人数）", errors);
    boolean organizations = recorded.organizationsTakingPart();
    need("organizations", organizations, "organizationsTakingPart", "参与单位", errors);
  }

  private void need(
      String part, boolean given, String field, String called, List<FieldError> errors) {
    if (requires.contains(part) && !given) {
      errors.add(new FieldError(field, "“" + name + "”需要" + called + "，请补充。"));
    }
  }

  private void checkRole(RolePart role, Recorded recorded, List<FieldError> errors) {
    int heads = recorded.heads().getOrDefault(role.id(), 0);
    if (heads < 0) {
      errors.add(new FieldError("headcount." + role.id(), role.name() + "的人数不能是负数，请改正。"));
    } else if (role.required() && heads == 0) {
      errors.add(new FieldError("participants", "“" + name + "”需要" + role.name() + "，请点名或填写人数。"));
    }
  }

  private void checkQuantity(
      Quantity quantity, Map<String, BigDecimal> given, List<FieldError> errors) {
    Optional<BigDecimal> value = Optional.ofNullable(given.get(quantity.id()));
    value.ifPresent(number -> quantity.fault(number).ifPresent(errors::add));
    if (quantity.required() && value.isEmpty()) {
      String sentence = "“%s”需要%s（%s），请填写数字。".formatted(name, quantity.name(), quantity.unit());
      errors.add(new FieldError(quantity.field(), sentence));
    }
  }
}
