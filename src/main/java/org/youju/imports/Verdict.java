package org.youju.imports;

import java.util.Arrays;
import java.util.Optional;

/** What will become of a row. */
public enum Verdict {
  NEW("new", "新增", "green"),
  CHANGED("changed", "有变化", "blue"),
  SAME("same", "没有变化", "plain"),
  /** Cannot go on before a person has answered. */
  ASK("ask", "要您确认", "amber"),
  ERROR("error", "有错误", "red");

  private final String id;
  private final String title;
  private final String tone;

  Verdict(String id, String title, String tone) {
    this.id = id;
    this.title = title;
    this.tone = tone;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  /** The colour of its tag. */
  public String tone() {
    return tone;
  }

  public static Optional<Verdict> of(String id) {
    return Arrays.stream(values()).filter(verdict -> verdict.id.equals(id)).findFirst();
  }

  static Verdict stored(String id) {
    return of(id).orElseThrow(() -> new IllegalStateException("unknown verdict " + id));
  }
}
