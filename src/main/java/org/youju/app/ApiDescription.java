package org.youju.app;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Names the interface description that springdoc reads off the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
  private static final String TOKEN = "token";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("有据")
                .version("v1")
                .description("台账、数字和报告的接口。错误一律为 application/problem+json（RFC 9457）。"))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN,
                    new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .description("在“我的”页面生成令牌。")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }
}
