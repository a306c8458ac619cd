package org.youju.organization.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youju.kernel.Role;
import org.youju.shell.NavEntry;

/** Where the pages of this module stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class OrganizationNavigation {
  static final String ID = "organization";

  @Bean
  NavEntry organizationNavEntry() {
    return new NavEntry(ID, "组织与人员", "/organizations", 310, Role.business());
  }
}
