package org.youju.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.youju.kernel.EntryId;
import org.youju.kernel.OrgId;
import org.youju.kernel.PersonId;
import org.youju.kernel.UserId;

/**
 * Static files ({@code /assets/**} with their content's hash in the name, {@code /webjars/**} with
 * their version), parameters read as kernel types, clean text at the door.
 */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {
  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Bean
  static TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(ContentType.Html);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(FOR_EVER)
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(FOR_EVER)
        .resourceChain(true)
        .addResolver(new LiteWebJarsResourceResolver());
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(new Filled(OrgId.class, OrgId::parse));
    registry.addConverter(new Filled(PersonId.class, PersonId::parse));
    registry.addConverter(new Filled(EntryId.class, EntryId::parse));
    registry.addConverter(new Filled(UserId.class, UserId::parse));
    registry.addConverter(new Filled(Limit.class, Limit::parse));
    registry.addConverter(new Filled(LocalDate.class, text -> DateParam.parse("", text)));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new ParameterRules());
  }

  /** Reads a parameter; one sent empty counts as missing. */
  private record Filled(Class<?> type, Function<String, ?> read) implements GenericConverter {
    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
      return Set.of(new ConvertiblePair(String.class, type));
    }

    @Override
    public @Nullable Object convert(
        @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
      return source instanceof String text && !text.isEmpty() ? read.apply(text) : null;
    }
  }
}
