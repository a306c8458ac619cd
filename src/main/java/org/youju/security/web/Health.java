package org.youju.security.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.youju.kernel.Allowed;

/** Whether the product answers; tells nothing else. */
@RestController
class Health {
  @GetMapping(path = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
  @Allowed(anyone = true)
  @BeforeSetup
  String health() {
    return "UP";
  }
}
