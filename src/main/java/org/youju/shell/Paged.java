package org.youju.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next what the caller passes as {@code after} to go on; empty ({@code null} in JSON) at the
 *     end
 */
public record Paged<T>(List<T> items, Optional<String> next) {
  public Paged {
    items = List.copyOf(items);
  }

  /** A list that stands on one page. */
  public static <T> Paged<T> all(List<T> items) {
    return new Paged<>(items, Optional.empty());
  }

  /**
   * Cuts what was read with one row more than the limit.
   *
   * @param rows at most {@link Limit#andOne()} of them
   * @param cursor the {@code after} of a row
   */
  public static <T> Paged<T> cut(List<T> rows, Limit limit, Function<T, String> cursor) {
    if (rows.size() <= limit.value()) {
      return all(rows);
    }
    List<T> items = rows.subList(0, limit.value());
    return new Paged<>(items, Optional.of(cursor.apply(items.get(items.size() - 1))));
  }

  /** The same page of something else. */
  public <R> Paged<R> map(Function<? super T, ? extends R> change) {
    return new Paged<>(items.stream().<R>map(change).toList(), next);
  }
}
