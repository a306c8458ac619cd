package org.youju.verification.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A Word file to be saved under the name it came with, and what was done to it. */
final class WordFile {
  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private WordFile() {}

  static ResponseEntity<byte[]> of(String name, String done, byte[] docx) {
    String bare = name.replaceFirst("\\.[^.]{1,5}$", "");
    String disposition =
        ContentDisposition.attachment()
            .filename((bare.isEmpty() ? "文稿" : bare) + done + ".docx", StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(WORD)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .body(docx);
  }
}
