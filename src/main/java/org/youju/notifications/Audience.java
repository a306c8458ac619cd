package org.youju.notifications;

import java.util.Arrays;
import java.util.Optional;

/** Whom a holiday reminder goes to. */
public enum Audience {
  LEADERS("leaders", "班子成员、书记、副书记和委员"),
  MEMBERS("members", "全体党员"),
  EVERYBODY("everybody", "全体在册人员");

  private final String id;
  private final String title;

  Audience(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public static Optional<Audience> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
