package org.youju.imports.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youju.kernel.Role;
import org.youju.shell.NavEntry;

/** Where the imports stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ImportNavigation {
  @Bean
  NavEntry importNavEntry() {
    return new NavEntry("imports", "导入", "/imports", 330, Role.writers());
  }
}
