package org.youju.catalog;

import java.util.List;

/**
 * A case that proves a kind: what is recorded and which fields are then asked for.
 *
 * @param missing the fields that {@link Kind#check} must name; empty when the record is acceptable
 */
public record KindCase(Recorded given, List<String> missing) {
  public KindCase {
    missing = List.copyOf(missing);
  }
}
