package org.youju.security.web;

import java.util.List;

/**
 * Whose account it is (账号对应人员).
 *
 * @param tied whether it belongs to somebody
 * @param people of the account holder's name
 */
public record TieView(String id, String login, String name, boolean tied, List<Choice> people) {
  /** Somebody of that name: nothing else of the roll is shown to an administrator. */
  public record Choice(String id, String name, String organization, boolean chosen) {}
}
