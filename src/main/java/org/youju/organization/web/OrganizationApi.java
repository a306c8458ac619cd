package org.youju.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.youju.kernel.Actor;
import org.youju.kernel.AllowedToRead;
import org.youju.kernel.Malformed;
import org.youju.kernel.NotFound;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.organization.Organization;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonLine;
import org.youju.shell.DateParam;
import org.youju.shell.Limit;
import org.youju.shell.Paged;

/** Lists of organisations and people for scripts (contract: Organisation, catalogue). */
@RestController
class OrganizationApi {
  private final Organizations organizations;
  private final People people;
  private final Clock clock;

  OrganizationApi(Organizations organizations, People people, Clock clock) {
    this.organizations = organizations;
    this.people = people;
    this.clock = clock;
  }

  /**
   * An organisation as the contract shows it.
   *
   * @param parentId null for the root
   * @param until the last day; null while it is open
   */
  record OrganizationJson(
      String id,
      String name,
      String kind,
      @Nullable String parentId,
      LocalDate from,
      @Nullable LocalDate until) {
    static OrganizationJson of(Organization organization) {
      return new OrganizationJson(
          organization.id().toString(),
          organization.name(),
          organization.kind().id(),
          organization.parent().map(OrgId::toString).orElse(null),
          organization.from(),
          organization.until().orElse(null));
    }
  }

  /** A person as the contract shows it. */
  record PersonJson(String id, String name, String organizationId, String status) {
    static PersonJson of(PersonLine line) {
      return new PersonJson(
          line.id().toString(), line.name(), line.organization().toString(), line.status().id());
    }
  }

  @GetMapping("/api/v1/organizations")
  @AllowedToRead
  Paged<OrganizationJson> organizations(
      Actor actor,
      @RequestParam Optional<OrgId> under,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Optional<String> asOf,
      @RequestParam Optional<String> limit,
      @RequestParam Optional<String> after) {
    Limit rows = Limit.of(limit);
    Optional<OrgId> last = after.filter(text -> !text.isEmpty()).map(OrganizationApi::organization);
    return Paged.cut(
            organizations.list(actor.scope(), under, q, day(asOf), last, rows.andOne()),
            rows,
            organization -> organization.id().toString())
        .map(OrganizationJson::of);
  }

  @GetMapping("/api/v1/people")
  @AllowedToRead
  Paged<PersonJson> people(
      Actor actor,
      @RequestParam Optional<OrgId> organization,
      @RequestParam(defaultValue = "") String q,
      @RequestParam Optional<String> asOf,
      @RequestParam Optional<String> limit,
      @RequestParam Optional<String> after) {
    Limit rows = Limit.of(limit);
    Optional<PersonId> last = after.filter(text -> !text.isEmpty()).map(OrganizationApi::person);
    return Paged.cut(
            people.list(actor.scope(), organization, q, day(asOf), last, rows.andOne()),
            rows,
            line -> line.id().toString())
        .map(PersonJson::of);
  }

  private LocalDate day(Optional<String> asOf) {
    return DateParam.optional("asOf", asOf).orElse(LocalDate.now(clock));
  }

  private static OrgId organization(String text) {
    try {
      return OrgId.parse(text);
    } catch (NotFound e) {
      throw new Malformed("after", "after 请原样使用上一页给出的 next。");
    }
  }

  private static PersonId person(String text) {
    return new PersonId(organization(text).value());
  }
}
