package org.youju.security.web;

import java.nio.file.Path;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * HTTPS by setting. {@code youju.https.keystore} (PKCS #12) and {@code youju.https.password}: the
 * product itself speaks TLS 1.2 and 1.3. {@code youju.https.proxy=true}: a proxy on this machine or
 * in the private network does; only then its {@code X-Forwarded-*} is believed. Either needs {@code
 * youju.https.enabled=true}, which makes cookies Secure and {@code __Host-} and sends HSTS.
 */
@Component
class Https implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  private final boolean enabled;
  private final boolean proxy;
  private final String keystore;
  private final String password;

  Https(
      @Value("${youju.https.enabled:false}") boolean enabled,
      @Value("${youju.https.proxy:false}") boolean proxy,
      @Value("${youju.https.keystore:}") String keystore,
      @Value("${youju.https.password:}") String password) {
    this.enabled = enabled;
    this.proxy = proxy;
    this.keystore = keystore;
    this.password = password;
  }

  @Override
  public void customize(TomcatServletWebServerFactory server) {
    if (enabled && !keystore.isEmpty()) {
      server.setSsl(ssl());
    }
    if (enabled && proxy) {
      RemoteIpValve forwarded = new RemoteIpValve();
      forwarded.setProtocolHeader("X-Forwarded-Proto");
      server.addEngineValves(forwarded);
    }
  }

  private Ssl ssl() {
    Ssl ssl = new Ssl();
    ssl.setKeyStore(Path.of(keystore).toUri().toString());
    ssl.setKeyStorePassword(password);
    ssl.setKeyStoreType("PKCS12");
    ssl.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
    return ssl;
  }
}
