package org.youju.security.web;

import java.util.Collection;
import java.util.List;
import org.springframework.web.method.HandlerMethod;

/** Lets tests of other packages ask the rule of handlers. */
public final class HandlerRulesAccess {
  private HandlerRulesAccess() {}

  public static List<String> withoutRule(Collection<HandlerMethod> handlers) {
    return HandlerRules.withoutRule(handlers);
  }
}
