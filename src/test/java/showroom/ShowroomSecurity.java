package showroom;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.filter.OncePerRequestFilter;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Scope;
import org.youju.kernel.UserId;
import org.youju.shell.NavEntry;
import org.youju.shell.Shell;

/** The product's content security policy, a visitor by header or address, and its navigation. */
public class ShowroomSecurity {
  static final String POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
  private static final Set<Role> ALL = Set.of(Role.values());

  @Bean
  SecurityFilterChain chain(HttpSecurity http) {
    http.authorizeHttpRequests(every -> every.anyRequest().permitAll());
    http.csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"));
    return http.build();
  }

  @Bean
  Visitor visitor() {
    return new Visitor();
  }

  @Bean
  NavEntry desk() {
    return new NavEntry("desk", "工作台", "/showroom", 100, ALL);
  }

  @Bean
  NavEntry record() {
    return new NavEntry(
        NavEntry.RECORD, "记一笔", "/showroom/form", 110, Set.of(Role.BRANCH_SECRETARY));
  }

  @Bean
  NavEntry ledger() {
    return new NavEntry(
        NavEntry.LEDGER, "台账", "/showroom/list", 120, Set.of(Role.BRANCH_SECRETARY));
  }

  @Bean
  NavEntry metrics() {
    return new NavEntry("metrics", "指标", "/showroom/metric", 200, Set.of(Role.BRANCH_SECRETARY));
  }

  @Bean
  NavEntry reports() {
    return new NavEntry("reports", "述职报告", "/showroom/report", 210, ALL);
  }

  @Bean
  NavEntry me() {
    return new NavEntry("me", "我的", "/showroom/me", 320, ALL);
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  static class Visitor extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws java.io.IOException, jakarta.servlet.ServletException {
      response.setHeader("Content-Security-Policy", POLICY);
      role(request).ifPresent(role -> enter(request, role));
      chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
      return false;
    }

    private static Optional<Role> role(HttpServletRequest request) {
      String asked = request.getHeader("X-As");
      return Optional.ofNullable(asked).flatMap(Role::of).or(() -> pages(request));
    }

    private static Optional<Role> pages(HttpServletRequest request) {
      return request.getRequestURI().startsWith("/showroom")
          ? Optional.of(Role.BRANCH_SECRETARY)
          : Optional.empty();
    }

    private static void enter(HttpServletRequest request, Role role) {
      UUID id = new UUID(0x7000, 1);
      Scope scope = new Scope(new RootId(id), List.of(new OrgId(id)));
      request.setAttribute(
          Actor.class.getName(), new Actor(new UserId(id), "周敏", role, new OrgId(id), scope));
      request.setAttribute(Shell.ORGANIZATION_NAME, "综合处党支部");
    }
  }
}
