package org.youju.ledger.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.Forbidden;
import org.youju.kernel.OrgId;
import org.youju.kernel.Role;
import org.youju.ledger.Office;
import org.youju.shell.Shell;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger's pages and REST interface on a real server over the database of an {@link Office}.
 * Who calls is said by a header; module security, which decides that in the product, stays out.
 */
public final class LedgerApp implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public final Office office;
  private final ConfigurableApplicationContext context;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Stub stub;

  public LedgerApp(Office office, String... properties) {
    this.office = office;
    this.stub = new Stub(office);
    List<String> all = new ArrayList<>(office.database.properties());
    all.add("server.port=0");
    all.add(
        "spring.autoconfigure.exclude="
            + "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration");
    all.addAll(List.of(properties));
    this.context =
        new SpringApplicationBuilder(Scan.class)
            .initializers(
                c ->
                    ((org.springframework.context.support.GenericApplicationContext) c)
                        .registerBean("stub", Stub.class, () -> stub))
            .run(all.stream().map(setting -> "--" + setting).toArray(String[]::new));
  }

  public int port() {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Calls as a role of an organisation; a body that is text is sent as JSON. */
  public Answer call(Role role, OrgId of, String method, String path, String body) {
    return send(
        request(role, of, path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends a form as a browser does. */
  public Answer post(Role role, OrgId of, String path, String form) {
    return send(
        request(role, of, path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  public Answer get(Role role, OrgId of, String path) {
    return send(request(role, of, path).GET());
  }

  public HttpRequest.Builder request(Role role, OrgId of, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path))
        .header("X-As", stub.key(role, of));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    context.close();
    office.close();
  }

  /** What came back. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** Where it leads, without the host. */
    public String leadsTo() {
      return header("Location").replaceFirst("^https?://[^/]+", "");
    }

    public JsonNode json() {
      return JSON.readTree(text());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = {
        "org.youju.app",
        "org.youju.audit",
        "org.youju.catalog",
        "org.youju.ledger",
        "org.youju.minutes",
        "org.youju.organization",
        "org.youju.shell"
      },
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "org\\.youju\\.app\\.(?!Database$).*"))
  static class Scan {
    @Bean
    SecurityFilterChain testDoors(HttpSecurity http) {
      http.authorizeHttpRequests(every -> every.anyRequest().permitAll());
      http.csrf(csrf -> csrf.disable());
      return http.build();
    }

    @Bean
    @Primary
    java.time.Clock testClock(Stub stub) {
      return stub.office.clock;
    }
  }

  @Order(Ordered.HIGHEST_PRECEDENCE)
  static final class Stub extends OncePerRequestFilter
      implements WebMvcConfigurer, HandlerMethodArgumentResolver, HandlerInterceptor {
    final Office office;
    private final Map<String, Actor> actors = new HashMap<>();

    Stub(Office office) {
      this.office = office;
    }

    synchronized String key(Role role, OrgId of) {
      String key = role.id() + ":" + of;
      actors.computeIfAbsent(key, k -> office.actor(role, of));
      return key;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String as = request.getHeader("X-As");
      if (as != null) {
        synchronized (this) {
          request.setAttribute(Actor.class.getName(), actors.get(as));
        }
        request.setAttribute(Shell.ORGANIZATION_NAME, "机关党委");
      }
      chain.doFilter(request, response);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
      registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      if (handler instanceof HandlerMethod method
          && request.getAttribute(Actor.class.getName()) instanceof Actor actor) {
        Allowed rule = method.getMethodAnnotation(Allowed.class);
        if (rule != null && !rule.anyone() && !List.of(rule.value()).contains(actor.role())) {
          throw new Forbidden("您的角色不能做这一步。");
        }
      }
      return true;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
      resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType().equals(Actor.class);
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        ModelAndViewContainer model,
        NativeWebRequest request,
        WebDataBinderFactory binders) {
      Object actor = request.getAttribute(Actor.class.getName(), RequestAttributes.SCOPE_REQUEST);
      if (actor == null) {
        throw new Forbidden("请先登录。");
      }
      return actor;
    }
  }

  /** An id that names nothing. */
  public static String nobody() {
    return UUID.randomUUID().toString();
  }
}
