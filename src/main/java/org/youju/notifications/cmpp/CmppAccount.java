package org.youju.notifications.cmpp;

import java.time.Duration;

/**
 * How an office logs in at its gateway (信息资源站实体).
 *
 * @param user SP id, six characters (企业代码)
 * @param source number that the messages come from (接入号)
 * @param service service id (业务代码), may be empty
 * @param perSecond messages a second that the gateway accepts; 0: as many as it likes
 * @param patience how long an answer is waited for before nobody can know what became of the
 *     message; whole seconds
 */
public record CmppAccount(
    String host,
    int port,
    String user,
    String password,
    String source,
    String service,
    int perSecond,
    Duration patience) {

  /** Without the password. */
  @Override
  public String toString() {
    return user + "@" + host + ":" + port;
  }
}
