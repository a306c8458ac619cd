package org.youju.ledger.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.Sm3;

/**
 * What the product itself laid into a form: for each field the digest of the value, so that a field
 * that comes back as it was laid in is known not to have been typed.
 */
record Laid(Map<String, String> digests) {
  private static final int LENGTH = 16;
  private static final String PAIR = "[a-z0-9.-]{1,80}:[0-9a-f]{" + LENGTH + "}";

  Laid {
    digests = Map.copyOf(digests);
  }

  /** What is laid into a form that shows these fields. */
  static Laid of(Map<String, String> shown) {
    return new Laid(Map.of()).again(Map.of(), shown);
  }

  /** As a form sent it back; what is not understood was not laid. */
  static Laid read(String written) {
    Map<String, String> digests = new LinkedHashMap<>();
    for (String pair : written.split(";")) {
      if (pair.matches(PAIR)) {
        int colon = pair.indexOf(':');
        digests.put(pair.substring(0, colon), pair.substring(colon + 1));
      }
    }
    return new Laid(digests);
  }

  String written() {
    return digests.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(pair -> pair.getKey() + ":" + pair.getValue())
        .reduce((a, b) -> a + ";" + b)
        .orElse("");
  }

  /**
   * The form is laid out anew: what the person had not touched may now show another value of the
   * product's, e.g. the members of another day.
   */
  Laid again(Map<String, String> sent, Map<String, String> shown) {
    Map<String, String> now = new LinkedHashMap<>(digests);
    shown.forEach(
        (field, value) -> {
          if (untouched(field, Optional.ofNullable(sent.get(field)))) {
            now.put(field, digest(field, value));
          }
        });
    return new Laid(now);
  }

  Laid without(String field) {
    Map<String, String> fewer = new LinkedHashMap<>(digests);
    fewer.remove(field);
    return new Laid(fewer);
  }

  /** How many of the fields are as they were laid in. */
  int filled(Map<String, String> sent) {
    return (int)
        sent.entrySet().stream()
            .filter(
                field ->
                    digest(field.getKey(), field.getValue()).equals(digests.get(field.getKey())))
            .count();
  }

  private boolean untouched(String field, Optional<String> sent) {
    Optional<String> laid = Optional.ofNullable(digests.get(field));
    return sent.map(value -> digest(field, value)).equals(laid);
  }

  private static String digest(String field, String value) {
    return Sm3.hex(field + "\n" + value).substring(0, LENGTH);
  }
}
