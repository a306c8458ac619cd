package org.youju.requirements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.youju.catalog.Requirement;
import org.youju.catalog.Wording;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;

/**
 * One duty of an organisation, or of a person in it, in one period; derived, never stored.
 *
 * @param wording what the requirement said then
 * @param organization who answers for it
 * @param parent what stands directly above the organisation
 * @param person whom it is about, where it obliges people
 * @param period its last day is the day on which it falls due
 * @param required in Chinese, e.g. 不少于1次
 */
public record Obligation(
    Requirement requirement,
    Wording wording,
    OrgId organization,
    String organizationName,
    Optional<OrgId> parent,
    Optional<Person> person,
    Period period,
    String required,
    Judgment judgment) {

  /** A person whom a duty is about. */
  public record Person(PersonId id, String name) {}

  public Status status() {
    return judgment.status();
  }

  /** The day on which it falls due. */
  public LocalDate due() {
    return period.to();
  }

  /** The requirement's name, with the person's behind it where it is about one. */
  public String name() {
    return requirement.name() + person.map(one -> "（" + one.name() + "）").orElse("");
  }

  /** The page that shows it with its records. */
  public String page() {
    return "/duties/%s/%s?from=%s&to=%s%s"
        .formatted(
            organization,
            requirement.id(),
            period.from(),
            period.to(),
            person.map(one -> "&person=" + one.id()).orElse(""));
  }

  /** As people's remarks leave it: exempted, explained, or as it was. */
  Obligation with(Collection<Remark> remarks) {
    if (!status().missing()) {
      return this;
    }
    for (Remark remark : remarks) {
      if (remark.about(this) && remark.kind() == Remark.Kind.EXEMPTION) {
        return judged(
            new Judgment.NotApplicable(
                "经%s批准免除，至 %s：%s"
                    .formatted(remark.approver(), remark.period().to(), remark.reason())));
      }
    }
    if (judgment instanceof Judgment.ToExplain toExplain) {
      return remarks.stream()
          .filter(remark -> remark.about(this))
          .findFirst()
          .map(remark -> judged(new Judgment.ToExplain(toExplain.found(), Optional.of(remark))))
          .orElse(this);
    }
    return this;
  }

  /** Whether somebody still has to do something about it. */
  public boolean open() {
    return status().missing()
        && !(judgment instanceof Judgment.ToExplain toExplain
            && toExplain.explanation().isPresent());
  }

  private Obligation judged(Judgment other) {
    return new Obligation(
        requirement,
        wording,
        organization,
        organizationName,
        parent,
        person,
        period,
        required,
        other);
  }

  /** What stands together as one line of a list: duties of people with all of them in it. */
  public String line() {
    return person.isEmpty() ? key() : requirement.id();
  }

  /** What makes it the same one before and after a change of the records; sorts by organisation. */
  public String key() {
    return organization
        + "/"
        + requirement.id()
        + "/"
        + period.from()
        + "/"
        + period.to()
        + person.map(one -> "/" + one.id()).orElse("");
  }
}
