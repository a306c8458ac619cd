package org.youju.ledger.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.youju.catalog.Kind;
import org.youju.organization.SearchText;

/** What a kind is found by: its name and aliases, and how the name is read. */
@Component
class KindWords {
  private final Map<String, String> known = new ConcurrentHashMap<>();

  String of(Kind kind) {
    return known.computeIfAbsent(kind.id(), id -> words(kind));
  }

  private static String words(Kind kind) {
    String read = SearchText.ofOrganization(kind.name()).search();
    return (read + " " + String.join(" ", kind.aliases())).toLowerCase(Locale.ROOT);
  }
}
