package org.youju.reports.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.catalog.Catalog;
import org.youju.catalog.Outline;
import org.youju.kernel.Actor;
import org.youju.kernel.FieldError;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.organization.Organization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;

/** The form for a new report. */
@Component
class ReportForms {
  private static final int YEARS = 4;
  private static final int MOST = 500;

  /** In January and February one still reports on the year before. */
  private static final int LAST_MONTH_OF_REPORTS = 2;

  private final Catalog catalog;
  private final Organizations organizations;
  private final Clock clock;

  ReportForms(Catalog catalog, Organizations organizations, Clock clock) {
    this.catalog = catalog;
    this.organizations = organizations;
    this.clock = clock;
  }

  NewView empty(Actor actor) {
    LocalDate today = today();
    boolean early = today.getMonthValue() <= LAST_MONTH_OF_REPORTS;
    int year = early ? today.getYear() - 1 : today.getYear();
    List<Organization> choices = choices(actor);
    String outline = usual(actor.role());
    Optional<OrgId> organization =
        choices.stream()
            .filter(one -> fits(outline, one))
            .map(Organization::id)
            .min(Comparator.comparing(id -> !id.equals(actor.organization())));
    return view(outline, organization, year, choices, List.of());
  }

  NewView again(
      Actor actor, String outline, OrgId organization, int year, List<FieldError> errors) {
    return view(outline, Optional.of(organization), year, choices(actor), errors);
  }

  /** What is wrong with a choice, before anything is written. */
  List<FieldError> check(Actor actor, String outline, OrgId id, int year) {
    List<FieldError> errors = new ArrayList<>();
    Organization organization = organizations.get(actor.scope(), id, today());
    Optional<Outline> chosen =
        catalog.outlines().stream().filter(one -> one.id().equals(outline)).findFirst();
    if (chosen.isEmpty()) {
      errors.add(new FieldError("outline", "请选择一种报告。"));
    } else if (!fits(outline, organization)) {
      errors.add(
          new FieldError(
              "organization",
              "“" + chosen.get().name() + "”写的是" + kinds(chosen.get()) + "，请换一个组织，或换一种报告。"));
    }
    if (year > today().getYear() || year < today().getYear() - YEARS) {
      errors.add(new FieldError("year", "请从列表中选择年份。"));
    }
    return errors;
  }

  private NewView view(
      String outline,
      Optional<OrgId> organization,
      int year,
      List<Organization> choices,
      List<FieldError> errors) {
    List<NewView.Choice> years = new ArrayList<>();
    for (int i = 0; i <= YEARS; i++) {
      int one = today().getYear() - i;
      years.add(new NewView.Choice(Integer.toString(one), one + " 年", "", one == year));
    }
    return new NewView(
        catalog.outlines().stream()
            .filter(one -> choices.stream().anyMatch(o -> fits(one.id(), o)))
            .map(
                one ->
                    new NewView.Choice(
                        one.id(), one.name(), "适用于" + kinds(one), one.id().equals(outline)))
            .toList(),
        choices.stream()
            .map(
                one ->
                    new NewView.Choice(
                        one.id().toString(),
                        one.name(),
                        one.kind().title(),
                        organization.filter(one.id()::equals).isPresent()))
            .toList(),
        years,
        errors);
  }

  private List<Organization> choices(Actor actor) {
    Set<String> kinds =
        catalog.outlines().stream()
            .flatMap(outline -> outline.organizationKinds().stream())
            .collect(Collectors.toSet());
    return organizations
        .list(actor.scope(), Optional.empty(), "", today(), Optional.empty(), MOST)
        .stream()
        .filter(organization -> kinds.contains(organization.kind().id()))
        .toList();
  }

  private boolean fits(String outline, Organization organization) {
    return catalog
        .outline(outline)
        .map(one -> one.organizationKinds().contains(organization.kind().id()))
        .orElse(false);
  }

  private static String kinds(Outline outline) {
    return java.util.Arrays.stream(OrganizationKind.values())
        .filter(kind -> outline.organizationKinds().contains(kind.id()))
        .map(OrganizationKind::title)
        .collect(Collectors.joining("、"));
  }

  private static String usual(Role role) {
    return switch (role) {
      case BRANCH_SECRETARY, BRANCH_MEMBER -> "branch-secretary";
      case PARTY_GROUP_SECRETARY -> "party-group-secretary";
      default -> "party-group-summary";
    };
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
