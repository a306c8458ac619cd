package org.youju.kernel;

/** What was asked for does not exist, or not for this actor: the two answer alike (404). */
public final class NotFound extends RuntimeException {
  public NotFound() {
    super("没有找到，可能已被移除，或不在您的管理范围内。", null, false, false);
  }
}
