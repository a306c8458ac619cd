package org.youju.reports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.youju.docx.PdfConverter;
import org.youju.docx.PdfTools;
import org.youju.kernel.Role;
import org.youju.shell.NavEntry;

@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {
  private static final Duration PDF_LIMIT = Duration.ofSeconds(90);

  @Bean
  PdfConverter pdfConverter(@Value("${youju.data:data}") Path data) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return new PdfConverter(PdfTools.on(path), data.resolve("tmp").resolve("pdf"), PDF_LIMIT);
  }

  @Bean
  NavEntry reportsEntry() {
    Set<Role> business = EnumSet.allOf(Role.class);
    business.removeIf(Role::isAdministrator);
    return new NavEntry("reports", "述职报告", "/reports", 220, business);
  }
}
