package org.youju.shell;

import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/** Tells a file that somebody chose from a file input left empty, which sends one without name. */
public final class ChosenFile {
  private ChosenFile() {}

  /** The file; one of no bytes was chosen too, if it has a name. */
  public static Optional<MultipartFile> of(Optional<MultipartFile> sent) {
    return sent.filter(file -> !file.isEmpty() || !name(file).isEmpty());
  }

  /** As the sender calls it; empty when it has none. */
  public static String name(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).orElse("");
  }
}
