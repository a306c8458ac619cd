package org.youju.organization;

import java.util.Arrays;
import java.util.Optional;

/** A field that is kept encrypted, shown masked, and seen in clear only with a trace. */
public enum Secret {
  ID_NUMBER("id-number", "公民身份号码") {
    @Override
    String mask(String value) {
      return IdNumber.masked(value);
    }
  },
  PHONE("phone", "联系电话") {
    @Override
    String mask(String value) {
      return value.length() < SHORTEST_PHONE ? IdNumber.masked(value) : Phone.masked(value);
    }
  },
  ADDRESS("address", "家庭住址") {
    @Override
    String mask(String value) {
      int all = value.codePointCount(0, value.length());
      int shown = Math.min(SHOWN_OF_ADDRESS, all / 2);
      return value.substring(0, value.offsetByCodePoints(0, shown)) + "****";
    }
  };

  private static final int SHORTEST_PHONE = 8;

  /** Province and city, not the house. */
  private static final int SHOWN_OF_ADDRESS = 6;

  private final String id;
  private final String title;

  Secret(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  /** As it may be shown; nothing stays nothing. */
  public String masked(String value) {
    return value.isEmpty() ? "" : mask(value);
  }

  abstract String mask(String value);

  public static Optional<Secret> of(String id) {
    return Arrays.stream(values()).filter(secret -> secret.id.equals(id)).findFirst();
  }
}
