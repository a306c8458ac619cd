package org.youju.organization;

import java.util.Optional;

/**
 * What is kept about an organisation beside its name and place.
 *
 * @param purpose what a task force or group is for; may be empty, like contact and credit code
 * @param contact who answers for it (联系人)
 * @param phone kept encrypted, shown masked. Empty Optional: stays as it is; empty text: is removed
 * @param creditCode 统一社会信用代码 of the unit it belongs to
 */
public record OrganizationDetails(
    String purpose, String contact, Optional<String> phone, String creditCode) {
  private static final int PURPOSE = 500;
  private static final int CONTACT = 50;

  public static OrganizationDetails none() {
    return purpose("");
  }

  public static OrganizationDetails purpose(String text) {
    return new OrganizationDetails(text, "", Optional.empty(), "");
  }

  /**
   * What is known when these are said of one of which the others were known; blank says nothing.
   */
  public OrganizationDetails filledFrom(OrganizationDetails old) {
    return new OrganizationDetails(
        purpose.isEmpty() ? old.purpose : purpose,
        contact.isEmpty() ? old.contact : contact,
        phone.or(old::phone),
        creditCode.isEmpty() ? old.creditCode : creditCode);
  }

  /** The same as the whole truth: a phone not given is one that is to be removed. */
  public OrganizationDetails whole() {
    return new OrganizationDetails(purpose, contact, Optional.of(phone.orElse("")), creditCode);
  }

  OrganizationDetails over(OrganizationDetails old) {
    return new OrganizationDetails(purpose, contact, phone.or(old::phone), creditCode);
  }

  /** Put right; what is wrong goes to {@code faults}. */
  OrganizationDetails checked(Faults faults) {
    Optional<String> number = phone.map(Phone::clean);
    number
        .filter(text -> !text.isEmpty())
        .flatMap(Phone::fault)
        .ifPresent(sentence -> faults.unless(false, "phone", sentence));
    String code = CreditCode.clean(creditCode);
    CreditCode.fault(code).ifPresent(sentence -> faults.unless(false, "creditCode", sentence));
    return new OrganizationDetails(
        faults.line("purpose", "用途", purpose, PURPOSE),
        faults.line("contact", "联系人", contact, CONTACT),
        number,
        code);
  }
}
