package org.youju.security.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.youju.kernel.Actor;
import org.youju.kernel.Forbidden;
import org.youju.security.Account;

/** Asks {@link HandlerRules} about every request and hands {@code Actor} to controllers. */
@Configuration(proxyBeanMethods = false)
class RequestArguments implements WebMvcConfigurer {
  private final HandlerRules rules;

  RequestArguments(HandlerRules rules) {
    this.rules = rules;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(rules).order(Integer.MIN_VALUE);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new FromRequest(Actor.class));
    resolvers.add(new FromRequest(Account.class));
  }

  private record FromRequest(Class<?> type) implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(type);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer model,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return Objects.requireNonNullElseGet(
          request.getAttribute(type.getName(), RequestAttributes.SCOPE_REQUEST),
          () -> {
            throw new Forbidden("您的账号还没有授权，请联系安全管理员。");
          });
    }
  }
}
