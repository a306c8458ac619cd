package org.youju.ledger.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.youju.ledger.Evidences;

/** Hands files out for saving, never for showing. */
final class Attachment {
  private Attachment() {}

  static ResponseEntity<Resource> of(Evidences.Download download) {
    return ResponseEntity.ok()
        .headers(
            headers ->
                guard(
                    headers,
                    download.evidence().name(),
                    "evidence." + download.evidence().type().extension()))
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(download.evidence().size())
        .body(new FileSystemResource(download.file()));
  }

  /** Browsers save it under its name and neither guess its type nor run anything in it. */
  static void guard(HttpHeaders headers, String name, String plainName) {
    headers.set(HttpHeaders.CONTENT_DISPOSITION, disposition(name, plainName));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
    headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** RFC 6266: a plain name for old clients, the real one in UTF-8. */
  static String disposition(String name, String plainName) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\""
        + plainName
        + "\"; filename*=UTF-8''"
        + encoded.replace("*", "%2A");
  }
}
