package org.youju.catalog;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {
  /** Stops the start with the full list of faults when a definition is wrong. */
  @Bean
  Catalog catalog(@Value("${youju.data:data}") Path data) {
    return Catalog.shippedAnd(data.resolve("catalog"));
  }
}
