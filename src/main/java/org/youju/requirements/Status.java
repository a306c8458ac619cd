package org.youju.requirements;

import java.util.Arrays;
import java.util.Optional;

/** The six outcomes of a judgment; the ids are part of the contract. */
public enum Status {
  MET("met", "已完成"),
  NOT_YET("not-yet", "待完成"),
  TO_EXPLAIN("to-explain", "待说明"),
  NOT_MET("not-met", "未见记录"),
  NOT_APPLICABLE("not-applicable", "不适用"),
  UNDECIDED("undecided", "缺数据");

  private final String id;
  private final String title;

  Status(String id, String title) {
    this.id = id;
    this.title = title;
  }

  public String id() {
    return id;
  }

  /** The Chinese name. */
  public String title() {
    return title;
  }

  /** Whether something is missing: shown to those responsible and their direct superior only. */
  public boolean missing() {
    return this == NOT_YET || this == TO_EXPLAIN || this == NOT_MET || this == UNDECIDED;
  }

  public static Optional<Status> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }
}
