package org.youju.app;

import java.nio.file.Path;

/** Another process of 有据 works in the data directory. */
final class DirectoryInUse extends RuntimeException {
  DirectoryInUse(Path directory) {
    super("另一个有据正在使用目录 " + directory + "：请先停止它，或用 --data 指定别的目录。");
  }
}
