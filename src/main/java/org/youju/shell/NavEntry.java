package org.youju.shell;

import java.util.Set;
import org.youju.kernel.Role;

/**
 * One line of the navigation, contributed as a Spring bean by the module that owns the page.
 *
 * @param id what a page passes to the layout as {@code active}; two ids carry a meaning: {@link
 *     #RECORD} is the button 记一笔 and the key N, {@link #LEDGER} is where the search box leads
 * @param title the Chinese words shown
 * @param href path without context, e.g. {@code /ledger}
 * @param order position; entries of one hundred (100–199, 200–299 …) stand together as a group
 * @param roles who sees it
 */
public record NavEntry(String id, String title, String href, int order, Set<Role> roles) {
  public static final String RECORD = "record";
  public static final String LEDGER = "ledger";

  public NavEntry {
    roles = Set.copyOf(roles);
  }

  int group() {
    return order / 100;
  }
}
