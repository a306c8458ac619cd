package org.youju.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call a handler. A handler without it stops the start (security decides, one
 * place): see {@code security.HandlerRules}.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
  /**
   * Roles that may call; empty together with {@link #anyone} means everybody, even not logged in.
   */
  Role[] value() default {};

  /** True for pages that need no login (login, setup, static descriptions). */
  boolean anyone() default false;
}
