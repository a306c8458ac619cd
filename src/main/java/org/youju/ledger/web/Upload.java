package org.youju.ledger.web;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;
import org.youju.kernel.Actor;
import org.youju.kernel.EntryId;
import org.youju.ledger.Evidence;
import org.youju.ledger.Evidences;
import org.youju.shell.ChosenFile;

/** A file on its way from a request to the evidence. */
final class Upload {
  private Upload() {}

  static Evidence add(Evidences evidences, Actor actor, EntryId entry, MultipartFile file)
      throws IOException {
    try (InputStream content = file.getInputStream()) {
      return evidences.add(actor, entry, ChosenFile.name(file), content);
    }
  }
}
