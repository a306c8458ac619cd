package org.youju.stories;

import java.util.ArrayList;
import java.util.List;

final class Lists {
  private Lists() {}

  @SafeVarargs
  static <T> List<T> plus(List<T> list, T... more) {
    List<T> all = new ArrayList<>(list);
    all.addAll(List.of(more));
    return all;
  }

  static <T> List<T> plus(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
