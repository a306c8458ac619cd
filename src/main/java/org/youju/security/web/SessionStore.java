package org.youju.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Sessions in the database, under ids of 256 random bits, holding nothing but plain values. */
@Configuration(proxyBeanMethods = false)
class SessionStore {
  private static final int ID_BYTES = 32;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What a session may hold; anything else found in it is refused, not revived. */
  private static final ObjectInputFilter PLAIN =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=12;maxbytes=100000;java.lang.*;java.util.*;java.util.concurrent.*;"
              + "org.springframework.web.servlet.FlashMap;org.springframework.util.*;org.youju.shell.*;!*");

  @Bean
  DefaultCookieSerializer sessionCookie(@Value("${youju.https.enabled:false}") boolean https) {
    DefaultCookieSerializer cookie = new OwnIds();
    cookie.setUseBase64Encoding(false);
    cookie.setCookieName(https ? "__Host-youju" : "youju");
    cookie.setUseSecureCookie(https);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    return cookie;
  }

  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> plainSessions() {
    return repository -> {
      new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(repository);
      repository.setSessionIdGenerator(SessionStore::id);
      repository.setConversionService(plainValues());
    };
  }

  private static String id() {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static GenericConversionService plainValues() {
    GenericConversionService values = new GenericConversionService();
    values.addConverter(Object.class, byte[].class, new SerializingConverter());
    values.addConverter(byte[].class, Object.class, SessionStore::revive);
    return values;
  }

  private static Object revive(byte[] bytes) {
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(PLAIN);
      return in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("a session holds what it must not", e);
    }
  }

  /** Reads only what can be an id of ours; anything else counts as no cookie. */
  private static final class OwnIds extends DefaultCookieSerializer {
    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
      return super.readCookieValues(request).stream()
          .filter(value -> ID.matcher(value).matches())
          .toList();
    }
  }
}
