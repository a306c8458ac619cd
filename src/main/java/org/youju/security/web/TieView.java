package org.youju.security.web;

import java.util.List;

/**
 * Whose account it is (账号对应人员).
 *
 * @param tied whether it belongs to somebody
 * @param sought the name looked for in the roll
 * @param people who bear it
 */
public record TieView(
    String id, String login, String name, String sought, boolean tied, List<Choice> people) {
  /** Somebody of that name: nothing else of the roll is shown to an administrator. */
  public record Choice(String id, String name, String organization, boolean chosen) {}
}
