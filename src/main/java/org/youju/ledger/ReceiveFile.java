package org.youju.ledger;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.kernel.Refused;

/** Receives a file from outside: checks it, makes a photo fit to be kept, cleans up afterwards. */
@Component
class ReceiveFile {
  private final EvidenceFiles files;

  ReceiveFile(EvidenceFiles files) {
    this.files = files;
  }

  /** What is done with a file that has been found harmless. */
  interface Use<T> {
    T of(String name, FileType type, EvidenceFiles.Arrived arrived);
  }

  /**
   * @param name as it came from outside
   * @throws Refused when it is too large or of another kind than allowed
   */
  <T> T and(String name, InputStream content, Use<T> use) {
    EvidenceFiles.Arrived arrived = files.receive(content);
    try {
      String clean = FileName.clean(name);
      FileType type = CheckFile.type(arrived.path(), clean);
      Optional<byte[]> photo = Photo.fit(arrived.path(), type);
      if (photo.isEmpty()) {
        return use.of(clean, type, arrived);
      }
      EvidenceFiles.Arrived fit = files.receive(new ByteArrayInputStream(photo.get()));
      try {
        return use.of(clean, type, fit);
      } finally {
        files.delete(fit.path());
      }
    } finally {
      files.delete(arrived.path());
    }
  }
}
