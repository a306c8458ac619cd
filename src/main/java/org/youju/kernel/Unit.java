package org.youju.kernel;

/** A measure word (计量单位) such as 次, 人次, 元; shown after the number. */
public record Unit(String name) {
  @Override
  public String toString() {
    return name;
  }
}
