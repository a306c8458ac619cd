package org.youju.security.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.youju.security.Setup;
import org.youju.security.Tokens;
import org.youju.shell.Faults;

/**
 * The two doors. The REST interface knows tokens only; pages know sessions only. Which role may
 * call what is decided in one place for both: {@link HandlerRules}.
 */
@Configuration(proxyBeanMethods = false)
class Doors {
  static final String OPENAPI = "/api/v1/openapi.json";

  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, Tokens tokens) throws Exception {
    return plain(http.securityMatcher("/api/**"))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .logout(AbstractHttpConfigurer::disable)
        .addFilterBefore(new TokenDoor(tokens), AuthorizationFilter.class)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(OPENAPI)
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(e -> e.authenticationEntryPoint(Doors::askForToken))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http, SessionDoor sessions, Setup setup, Arrival arrival, Denials denials)
      throws Exception {
    return plain(http)
        .securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
        .csrf(csrf -> csrf.csrfTokenRepository(new CsrfTokens()))
        .addFilterBefore(new Origins(), CsrfFilter.class)
        .addFilterAfter(new Entrance(setup), AuthorizationFilter.class)
        .formLogin(
            form ->
                form.loginPage("/login")
                    .usernameParameter("login")
                    .passwordParameter("password")
                    .successHandler(arrival)
                    .failureHandler(arrival))
        .logout(
            logout ->
                logout.logoutSuccessHandler(denials::loggedOut).addLogoutHandler(denials::leaving))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .exceptionHandling(e -> e.accessDeniedHandler(denials))
        .build();
  }

  /** What both doors do without: headers are set by {@link Headers}, nothing is remembered. */
  private static HttpSecurity plain(HttpSecurity http) throws Exception {
    return http.headers(AbstractHttpConfigurer::disable)
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .httpBasic(AbstractHttpConfigurer::disable)
        .rememberMe(AbstractHttpConfigurer::disable);
  }

  private static void askForToken(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    response.setHeader("WWW-Authenticate", "Bearer");
    request.setAttribute(Faults.DETAIL, "缺少有效的接口令牌。请在“我的”页面新建令牌，放在请求头 Authorization: Bearer 之后。");
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }
}
