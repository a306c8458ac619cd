package org.youju.app;

import java.nio.file.Path;

/** Something outside the program keeps it from starting; the message says what and what to do. */
final class CannotStart extends RuntimeException {
  CannotStart(String sentence) {
    super(sentence);
  }

  CannotStart(String sentence, Throwable cause) {
    super(sentence, cause);
  }

  static CannotStart inUse(Path directory) {
    return new CannotStart("另一个有据正在使用目录 " + directory + "：请先停止它，或用 --data 指定别的目录。");
  }

  static CannotStart unusable(Path directory, Throwable cause) {
    return new CannotStart("数据目录 " + directory + " 不能读写：请检查目录的权限和磁盘空间，或用 --data 指定别的目录。", cause);
  }

  static CannotStart noDatabase(Path directory, Throwable cause) {
    return new CannotStart("目录 " + directory + " 里的数据库没有启动起来：请检查磁盘空间和目录权限，然后再启动一次；数据没有改动。", cause);
  }
}
