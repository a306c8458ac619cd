package org.youju.docx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the parts of an OOXML package, all with the same time stamp, so that equal parts give
 * equal bytes.
 */
final class PackageWriter implements Closeable {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  PackageWriter(OutputStream out) {
    zip = new ZipOutputStream(out);
  }

  void add(String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(EPOCH);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** Ends the package; the stream below stays open. */
  @Override
  public void close() throws IOException {
    zip.finish();
    zip.flush();
  }
}
