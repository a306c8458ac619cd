package org.youju.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.youju.kernel.Allowed;
import org.youju.kernel.NotFound;
import org.youju.notifications.Feeds;

/** Where calendar programs come in, by a secret address and nothing else. */
@Controller
class FeedDoor {
  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Feeds feeds;

  FeedDoor(Feeds feeds) {
    this.feeds = feeds;
  }

  /** Unknown, revoked and no longer allowed answer alike: 404. */
  @GetMapping("/feeds/{secret}.ics")
  @Allowed(anyone = true)
  ResponseEntity<byte[]> feed(HttpServletRequest request, @PathVariable String secret) {
    String file = feeds.file(secret, site(request)).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header("Content-Disposition", "inline; filename=\"youju.ics\"")
        .body(file.getBytes(StandardCharsets.UTF_8));
  }

  /** How this request reached the product, without path, e.g. {@code https://host}. */
  static String site(HttpServletRequest request) {
    return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
  }
}
