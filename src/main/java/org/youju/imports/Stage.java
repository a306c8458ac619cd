package org.youju.imports;

import java.util.Optional;

/** How far a batch has come. */
public enum Stage {
  READING("正在读取"),
  /** Waits for a person to say what the columns mean. */
  MAPPING("待核对列"),
  CHECKING("正在核对"),
  /** Waits for a person to confirm. */
  PREVIEW("待确认"),
  WRITING("正在写入"),
  DONE("已导入"),
  UNDOING("正在撤销"),
  UNDONE("已撤销"),
  FAILED("没有读成");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Something works on it without anybody. */
  public boolean isBusy() {
    return this == READING || this == CHECKING || this == WRITING || this == UNDOING;
  }

  /** Nothing has been written yet, and a person may throw it away. */
  public boolean isOpen() {
    return this == MAPPING || this == PREVIEW || this == FAILED;
  }

  /** Where it stands again when the work was broken off; empty when there is nothing left to do. */
  Optional<Stage> brokenOff() {
    return switch (this) {
      case READING -> Optional.of(FAILED);
      case CHECKING -> Optional.of(MAPPING);
      case WRITING -> Optional.of(PREVIEW);
      case UNDOING -> Optional.of(DONE);
      default -> Optional.empty();
    };
  }
}
