package org.youju.security.web;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youju.kernel.Role;
import org.youju.shell.NavEntry;

/** The lines that this module adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class Navigation {
  @Bean
  NavEntry accountsEntry() {
    return new NavEntry("accounts", "账号", "/admin/accounts", 810, Set.of(Role.SYSTEM_ADMIN));
  }

  @Bean
  NavEntry grantsEntry() {
    return new NavEntry("grants", "授权", "/admin/grants", 820, Set.of(Role.SECURITY_ADMIN));
  }

  @Bean
  NavEntry parametersEntry() {
    return new NavEntry(
        "parameters", "安全参数", "/admin/parameters", 830, Set.of(Role.SECURITY_ADMIN));
  }

  @Bean
  NavEntry auditEntry() {
    return new NavEntry("audit", "审计", "/admin/audit", 840, Set.of(Role.AUDIT_ADMIN));
  }

  @Bean
  NavEntry meEntry() {
    return new NavEntry("me", "我的", "/me", 910, EnumSet.allOf(Role.class));
  }

  /** Where an administrator begins, who has no desk. */
  static String home(Role role) {
    return switch (role) {
      case SYSTEM_ADMIN -> "/admin/accounts";
      case SECURITY_ADMIN -> "/admin/grants";
      case AUDIT_ADMIN -> "/admin/audit";
      default -> "/";
    };
  }
}
