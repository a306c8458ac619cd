package org.youju.shell;

import java.util.Optional;
import org.youju.kernel.Malformed;

/** How many rows a page of a list holds: 1 to 500, 50 when nobody says. */
public record Limit(int value) {
  public static final int MOST = 500;
  public static final Limit DEFAULT = new Limit(50);

  public Limit {
    if (value < 1 || value > MOST) {
      throw outside();
    }
  }

  /**
   * Reads the parameter {@code limit}.
   *
   * @throws Malformed when it is no whole number from 1 to 500
   */
  public static Limit of(Optional<String> parameter) {
    return parameter.filter(text -> !text.isEmpty()).map(Limit::parse).orElse(DEFAULT);
  }

  static Limit parse(String text) {
    if (text.isEmpty()
        || text.length() > 3
        || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      throw outside();
    }
    return new Limit(Integer.parseInt(text));
  }

  /** One row more, which tells whether there is a next page. */
  public int andOne() {
    return value + 1;
  }

  private static Malformed outside() {
    return new Malformed("limit", "每页条数请填 1 到 500 之间的整数。");
  }
}
