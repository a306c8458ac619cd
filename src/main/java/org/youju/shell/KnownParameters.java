package org.youju.shell;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.youju.kernel.Actor;
import org.youju.kernel.Malformed;

/**
 * The parameters that a handler reads. A misspelt filter would quietly answer another question
 * ({@code asof} instead of {@code asOf}), so the interface refuses what it does not know.
 */
final class KnownParameters {
  private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

  /**
   * @throws Malformed when the handler does not read the parameter
   */
  void require(HandlerMethod handler, Iterable<String> names) {
    Set<String> mine = known.computeIfAbsent(handler, KnownParameters::of);
    for (String name : names) {
      if (!mine.contains(name)) {
        throw new Malformed(
            name,
            mine.isEmpty() ? "这个地址不带参数，请去掉后重试。" : "没有这个参数，可用的有：" + String.join("、", mine) + "。");
      }
    }
  }

  private static Set<String> of(HandlerMethod handler) {
    return Arrays.stream(handler.getMethod().getParameters())
        .flatMap(KnownParameters::names)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** A record of a module is filled from parameters, component by component. */
  private static Stream<String> names(Parameter parameter) {
    RequestParam named = parameter.getAnnotation(RequestParam.class);
    if (named != null) {
      return Stream.of(
          Optional.of(named.name()).filter(name -> !name.isEmpty()).orElse(parameter.getName()));
    }
    boolean filled =
        parameter.getType().isRecord()
            && parameter.getAnnotations().length == 0
            && !parameter.getType().getPackage().equals(Actor.class.getPackage());
    return filled
        ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
        : Stream.empty();
  }
}
