package org.youju.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.youju.kernel.Role;

/** HTTPS by setting (A9). */
class HttpsTest {
  private static final String PASSWORD = "only-for-this-test";

  @Test
  void 自带证书时只说TLS_曲奇加锁_带HSTS(@TempDir Path directory)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path keystore = keystore(directory);
    try (RunningOffice office =
        RunningOffice.empty(
            "youju.https.enabled=true",
            "youju.https.keystore=" + keystore,
            "youju.https.password=" + PASSWORD)) {
      URI setup = URI.create(office.base().replace("http:", "https:") + "/setup");
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .sslContext(trusting(keystore))
              .build()
              .send(HttpRequest.newBuilder(setup).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.sslSession())
          .hasValueSatisfying(s -> assertThat(s.getProtocol()).isIn("TLSv1.2", "TLSv1.3"));
      assertThat(Browser.header(answer, "Strict-Transport-Security"))
          .hasValueSatisfying(v -> assertThat(v).startsWith("max-age=31536000"));
      assertThat(Browser.header(answer, "Set-Cookie"))
          .hasValueSatisfying(
              v ->
                  assertThat(v)
                      .startsWith("__Host-youju=")
                      .contains("Secure", "HttpOnly", "Path=/")
                      .doesNotContain("Domain"));
      assertThat(office.visitor().get("/setup").statusCode()).as("明文不给看").isEqualTo(400);
    }
  }

  @Test
  void 设了代理才相信转发头() {
    try (RunningOffice office =
        RunningOffice.open("youju.https.enabled=true", "youju.https.proxy=true")) {
      Browser browser = office.visitor();
      browser.get("/login", "X-Forwarded-Proto", "https");
      assertThat(browser.cookies()).containsKey("__Host-youju");
      browser.postWith(
          java.util.Map.of("X-Forwarded-For", "10.9.8.7", "X-Forwarded-Proto", "https"),
          "/login",
          "login",
          "office",
          "password",
          office.password(Role.OFFICE));
      assertThat(
              office
                  .owner()
                  .sql("SELECT body FROM audit.entry WHERE action = 'login'")
                  .query(String.class)
                  .single())
          .contains("\"address\":\"10.9.8.7\"");
    }
  }

  private static Path keystore(Path directory) throws IOException, InterruptedException {
    Path file = directory.resolve("office.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "office",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    return file;
  }

  private static SSLContext trusting(Path keystore) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(keystore.toFile(), PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore certificates = KeyStore.getInstance(KeyStore.getDefaultType());
    certificates.load(null, null);
    certificates.setCertificateEntry("office", keys.getCertificate("office"));
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
