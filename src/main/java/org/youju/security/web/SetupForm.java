package org.youju.security.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.kernel.FieldError;
import org.youju.kernel.Refused;
import org.youju.kernel.Role;

/**
 * What the first visit asks for.
 *
 * @param kind {@code party-group} or {@code committee}
 * @param login login names of system, security and audit administrator and of the office, in order
 * @param name their names
 */
public record SetupForm(
    String code, String office, String kind, List<String> login, List<String> name) {
  private static final Set<String> KINDS = Set.of("party-group", "committee");
  private static final List<Role> ROLES =
      List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN, Role.OFFICE);
  static final SetupForm EMPTY = new SetupForm("", "", "committee", List.of(), List.of());

  public SetupForm(
      @Nullable String code,
      @Nullable String office,
      @Nullable String kind,
      @Nullable List<String> login,
      @Nullable List<String> name) {
    this.code = Objects.requireNonNullElse(code, "");
    this.office = Objects.requireNonNullElse(office, "");
    this.kind = Objects.requireNonNullElse(kind, "");
    this.login = padded(login);
    this.name = padded(name);
  }

  /** One of the first accounts. */
  public record Person(Role role, String login, String name) {}

  /** The accounts asked for, administrators first. */
  public List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < ROLES.size(); i++) {
      people.add(new Person(ROLES.get(i), login.get(i).strip(), name.get(i).strip()));
    }
    return people;
  }

  SetupForm withoutCode() {
    return new SetupForm("", office, kind, login, name);
  }

  void check() {
    List<FieldError> faults = new ArrayList<>();
    if (office.isBlank() || office.length() > 100) {
      faults.add(new FieldError("office", "请填写单位党组织的名称，最多 100 个字。"));
    }
    if (!KINDS.contains(kind)) {
      faults.add(new FieldError("kind", "请选择党组或机关党委。"));
    }
    if (people().stream().anyMatch(person -> person.login().isEmpty() || person.name().isEmpty())) {
      faults.add(new FieldError("login", "四个账号的登录名和姓名都要填写。"));
    }
    if (people().stream().map(Person::login).distinct().count() < ROLES.size()
        || people().stream().map(Person::name).distinct().count() < ROLES.size()) {
      faults.add(new FieldError("login", "四个账号要由四个不同的人使用，登录名和姓名都不能重复。"));
    }
    if (!faults.isEmpty()) {
      throw new Refused(faults);
    }
  }

  private static List<String> padded(@Nullable List<String> given) {
    List<String> all = new ArrayList<>(given == null ? List.of() : given);
    while (all.size() < ROLES.size()) {
      all.add("");
    }
    return List.copyOf(all);
  }
}
