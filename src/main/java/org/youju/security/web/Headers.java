package org.youju.security.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Headers of every answer, set before anything else has a chance to answer: errors, static files
 * and downloads carry them too. Static files replace {@code Cache-Control} by their own.
 */
@Component
class Headers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final boolean https;

  Headers(@Value("${youju.https.enabled:false}") boolean https) {
    this.https = https;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    server.addEngineValves(new Valve());
  }

  /** Stands before everything that may answer, also before the refusal of a broken address. */
  private final class Valve extends ValveBase {
    Valve() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      ALWAYS.forEach(response::setHeader);
      if (https) {
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
      }
      getNext().invoke(request, response);
    }
  }
}
