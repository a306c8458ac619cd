package org.youju.security.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.youju.kernel.Actor;
import org.youju.kernel.Allowed;
import org.youju.kernel.Forbidden;
import org.youju.kernel.NotFound;
import org.youju.security.Account;
import org.youju.security.Passwords;
import org.youju.security.Places;
import org.youju.security.Setup;
import org.youju.shell.Faults;
import org.youju.shell.Shell;

/**
 * Who may call which handler, decided on the handler that will run and not on how its address is
 * spelt. A handler of ours without {@link Allowed} stops the start; what is not ours is closed.
 */
@Component
class HandlerRules implements HandlerInterceptor, SmartInitializingSingleton {
  private static final String OURS = "org.youju.";

  private final RequestMappingHandlerMapping mapping;
  private final Setup setup;
  private final Passwords passwords;
  private final Places places;
  private final Denials denials;

  HandlerRules(
      @Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      Setup setup,
      Passwords passwords,
      Places places,
      Denials denials) {
    this.mapping = mapping;
    this.setup = setup;
    this.passwords = passwords;
    this.places = places;
    this.denials = denials;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> open = withoutRule(mapping.getHandlerMethods().values());
    if (!open.isEmpty()) {
      throw new IllegalStateException(
          "handlers without @Allowed; say which roles may call them: " + open);
    }
  }

  /** Handlers of ours that nobody made a rule for. */
  static List<String> withoutRule(Collection<HandlerMethod> handlers) {
    return handlers.stream()
        .filter(HandlerRules::isOurs)
        .filter(handler -> !handler.hasMethodAnnotation(Allowed.class) || saysNothing(handler))
        .map(HandlerMethod::getShortLogMessage)
        .sorted()
        .toList();
  }

  private static boolean saysNothing(HandlerMethod handler) {
    Allowed rule = rule(handler);
    return !rule.anyone()
        && rule.value().length == 0
        && !handler.hasMethodAnnotation(AnyAccount.class);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof ResourceHttpRequestHandler
        || request.getDispatcherType() == DispatcherType.ERROR) {
      return true;
    }
    if (!(handler instanceof HandlerMethod method)) {
      throw new NotFound();
    }
    if (!isOurs(method)) {
      return requireDescription(request);
    }
    return setup.done() ? admit(request, response, method) : beforeSetup(request, response, method);
  }

  /** The one handler that is not ours and open: the description of the REST interface. */
  private static boolean requireDescription(HttpServletRequest request) {
    if (!request.getRequestURI().equals(Doors.OPENAPI)) {
      throw new NotFound();
    }
    return true;
  }

  private static boolean beforeSetup(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
      throws IOException {
    if (method.hasMethodAnnotation(BeforeSetup.class)) {
      return true;
    }
    if (Faults.isApi(request.getRequestURI()) || !isReading(request)) {
      throw new NotFound();
    }
    response.sendRedirect("/setup");
    return false;
  }

  private boolean admit(
      HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
      throws IOException {
    Optional<Account> account = Denials.account();
    if (rule(method).anyone()) {
      account.filter(who -> !passwords.mustChange(who)).ifPresent(who -> present(request, who));
      return true;
    }
    if (account.isEmpty()) {
      return askToLogIn(request, response);
    }
    if (method.hasMethodAnnotation(AnyAccount.class)) {
      present(request, account.get());
      return true;
    }
    if (passwords.mustChange(account.get())) {
      return askForNewPassword(request, response);
    }
    return admit(request, method, account.get());
  }

  private boolean admit(HttpServletRequest request, HandlerMethod method, Account account) {
    boolean allowed =
        account
            .role()
            .filter(role -> Arrays.asList(rule(method).value()).contains(role))
            .isPresent();
    if (!allowed) {
      denials.note(
          account,
          method.getMethod().getDeclaringClass().getSimpleName()
              + "."
              + method.getMethod().getName());
      throw new Forbidden(
          account.role().isPresent()
              ? "您的角色不能使用这一页或这项操作。如确有需要，请联系安全管理员授权。"
              : "您的账号还没有授权，请联系安全管理员。");
    }
    present(request, account);
    return true;
  }

  /** Leaves the actor where controllers and the layout find it. */
  private void present(HttpServletRequest request, Account account) {
    request.setAttribute(Account.class.getName(), account);
    places.actor(account).ifPresent(actor -> present(request, actor));
  }

  private void present(HttpServletRequest request, Actor actor) {
    request.setAttribute(Actor.class.getName(), actor);
    request.setAttribute(Shell.ORGANIZATION_NAME, places.name(actor.root(), actor.organization()));
  }

  /** Services refuse too; what they refuse is recorded like what is refused here. */
  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception thrown) {
    if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
        && handler instanceof HandlerMethod method
        && request.getDispatcherType() != DispatcherType.ERROR) {
      Denials.account().ifPresent(who -> denials.note(who, method.getMethod().getName()));
    }
  }

  private static boolean askToLogIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Faults.isApi(request.getRequestURI())) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (!isReading(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/login");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      response.sendRedirect("/login" + returning(request));
    }
    return false;
  }

  private static String returning(HttpServletRequest request) {
    String path = request.getRequestURI();
    String query = request.getQueryString();
    String wanted = query == null ? path : path + "?" + query;
    return wanted.equals("/") ? "" : "?to=" + Arrival.encoded(wanted);
  }

  private static boolean askForNewPassword(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (Faults.isApi(request.getRequestURI()) || !isReading(request)) {
      throw new Forbidden("密码已到期或仍是一次性密码，请先登录网页修改密码。");
    }
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", "/me/password");
    } else {
      response.sendRedirect("/me/password");
    }
    return false;
  }

  private static boolean isReading(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private static boolean isOurs(HandlerMethod handler) {
    return handler.getBeanType().getName().startsWith(OURS);
  }

  private static Allowed rule(HandlerMethod handler) {
    Allowed rule = handler.getMethodAnnotation(Allowed.class);
    if (rule == null) {
      throw new NotFound();
    }
    return rule;
  }
}
