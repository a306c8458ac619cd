package org.youju.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.youju.kernel.Actor;

/** Gives every page its {@link Shell} under the name {@code shell}. */
@ControllerAdvice
class ShellModel {
  private final List<NavEntry> entries;
  private final ObjectProvider<ResourceUrlProvider> urls;
  private final Map<String, String> assets = new ConcurrentHashMap<>();

  ShellModel(List<NavEntry> entries, ObjectProvider<ResourceUrlProvider> urls) {
    this.entries = entries.stream().sorted(Comparator.comparingInt(NavEntry::order)).toList();
    this.urls = urls;
  }

  @ModelAttribute("shell")
  Shell shell(HttpServletRequest request) {
    Optional<Actor> actor = attribute(request, Actor.class.getName(), Actor.class);
    return new Shell(
        actor,
        attribute(request, Shell.ORGANIZATION_NAME, String.class).orElse(""),
        request.getRequestURI(),
        actor.map(this::visibleTo).orElse(List.of()),
        flash(request),
        () -> csrf(request),
        this::asset);
  }

  private List<NavEntry> visibleTo(Actor actor) {
    return entries.stream().filter(entry -> entry.roles().contains(actor.role())).toList();
  }

  private static Optional<Flash> flash(HttpServletRequest request) {
    return Optional.<Map<String, ?>>ofNullable(RequestContextUtils.getInputFlashMap(request))
        .map(map -> map.get(Flash.NAME))
        .filter(Flash.class::isInstance)
        .map(Flash.class::cast);
  }

  private static Csrf csrf(HttpServletRequest request) {
    return attribute(request, CsrfToken.class.getName(), CsrfToken.class)
        .map(t -> new Csrf(t.getParameterName(), t.getHeaderName(), t.getToken()))
        .orElse(Csrf.NONE);
  }

  private String asset(String file) {
    return assets.computeIfAbsent(
        file,
        path ->
            Optional.ofNullable(urls.getObject().getForLookupPath(path))
                .orElseThrow(() -> new IllegalStateException("no static file " + path)));
  }

  private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
    return Optional.ofNullable(request.getAttribute(name)).filter(type::isInstance).map(type::cast);
  }
}
