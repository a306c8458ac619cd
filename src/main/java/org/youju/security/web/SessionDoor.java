package org.youju.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.youju.security.Sessions;

/**
 * Keeps of a login only the words of {@link Sessions} and reads the account anew with every
 * request, so that closing an account or changing its role holds from the next request on.
 */
@Component
class SessionDoor implements SecurityContextRepository {
  /** Sent by pages that ask again by themselves. */
  static final String BACKGROUND = "X-Background";

  private final Sessions sessions;

  SessionDoor(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    return new Once(request);
  }

  @Override
  @SuppressWarnings("deprecation")
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    if (context.getAuthentication() instanceof SignedIn signedIn) {
      sessions.begin(
          new Attributes(request.getSession()), signedIn.account(), request.getRemoteAddr());
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return false;
  }

  private SecurityContext read(HttpServletRequest request) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    HttpSession session = request.getSession(false);
    if (session == null) {
      return context;
    }
    Attributes words = new Attributes(session);
    sessions
        .resume(words, isBackground(request))
        .ifPresentOrElse(
            account -> context.setAuthentication(new SignedIn(account)), words::endIfOwned);
    return context;
  }

  private static boolean isBackground(HttpServletRequest request) {
    return "true".equals(request.getHeader(BACKGROUND));
  }

  private final class Once implements DeferredSecurityContext {
    private final HttpServletRequest request;
    private @Nullable SecurityContext read;

    Once(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      if (read == null) {
        read = read(request);
      }
      return read;
    }

    @Override
    public boolean isGenerated() {
      return get().equals(new SecurityContextImpl());
    }
  }

  private record Attributes(HttpSession session) implements Sessions.Words {
    @Override
    public String get(String name) {
      return Optional.ofNullable(session.getAttribute(name)).map(Object::toString).orElse("");
    }

    @Override
    public void set(String name, String value) {
      session.setAttribute(name, value);
    }

    void endIfOwned() {
      if (Sessions.isOwned(this)) {
        session.invalidate();
      }
    }
  }
}
