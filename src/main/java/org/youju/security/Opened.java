package org.youju.security;

import org.youju.kernel.UserId;

/**
 * An account that was just created, or whose secret was just reset.
 *
 * @param secret what to log in with; shown once, never kept
 */
public record Opened(UserId id, String login, String secret) {
  @Override
  public String toString() {
    return "Opened[" + id + "]";
  }
}
