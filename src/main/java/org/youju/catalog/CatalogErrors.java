package org.youju.catalog;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue cannot be used as it is (台账目录有误): every fault, with file, line and remedy. */
public final class CatalogErrors extends RuntimeException {
  private final transient List<Fault> faults;

  CatalogErrors(List<Fault> faults) {
    super(list(faults));
    this.faults = List.copyOf(faults);
  }

  public List<Fault> faults() {
    return faults;
  }

  private static String list(List<Fault> faults) {
    return faults.stream()
        .map(Fault::toString)
        .collect(Collectors.joining("\n", "台账目录有 " + faults.size() + " 处错误，改正后重新启动：\n", ""));
  }

  /**
   * One fault of a catalogue file.
   *
   * @param line counted from 1; 0 when the file as a whole is meant
   * @param remedy what to do about it, in Chinese
   */
  public record Fault(String file, int line, String message, String remedy) {
    @Override
    public String toString() {
      return file + (line > 0 ? " 第 " + line + " 行" : "") + "：" + message + " → " + remedy;
    }
  }
}
