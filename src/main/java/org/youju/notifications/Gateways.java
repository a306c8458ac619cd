package org.youju.notifications;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.FieldError;
import org.youju.kernel.Refused;
import org.youju.kernel.RootId;
import org.youju.notifications.cmpp.CmppAccount;
import org.youju.notifications.cmpp.CmppClient;
import org.youju.notifications.cmpp.Opening;
import org.youju.notifications.cmpp.PracticeGateway;

/**
 * The office's gateway: its settings, and the login that stands. Nothing of the SMS library is
 * loaded before the first message is to be sent.
 */
@Component
public class Gateways implements AutoCloseable {
  private static final String PRACTICE_LOGIN = "900001";
  private static final String PRACTICE_SOURCE = "10690000";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST_A_SECOND = 200;
  private static final int PORTS = 65_535;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final SecretStore secrets;
  private final Receipts receipts;
  private final Replies replies;
  private final Clock clock;
  private final Duration patience;
  private final Map<RootId, Standing> standing = new HashMap<>();

  /** A login that stands, with the settings it was made with. */
  private record Standing(
      GatewaySettings settings, String password, CmppClient client, Optional<PracticeGateway> own) {
    void close() {
      client.close();
      own.ifPresent(PracticeGateway::close);
    }
  }

  Gateways(
      JdbcClient jdbc,
      Audit audit,
      SecretStore secrets,
      Receipts receipts,
      Replies replies,
      Clock clock,
      @Value("${youju.sms.patience:60s}") Duration patience) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.secrets = secrets;
    this.receipts = receipts;
    this.replies = replies;
    this.clock = clock;
    this.patience = patience;
  }

  /** The settings in force. */
  public GatewaySettings settings(RootId root) {
    return jdbc.sql(
            """
            SELECT mode, host, port, login, source, service, per_second, quiet_from, quiet_until
            FROM notifications.gateway
            WHERE root = :root
            """)
        .param("root", root.value())
        .query((row, n) -> read(row))
        .optional()
        .orElse(GatewaySettings.NONE);
  }

  /** Whether a password is kept. */
  public boolean hasPassword(RootId root) {
    return secrets.secret(secretName(root)).isPresent();
  }

  /**
   * Changes the settings.
   *
   * @param password empty: stays as it is
   * @throws Refused with everything that is wrong
   */
  public void set(Actor actor, GatewaySettings wanted, String password) {
    check(actor.root(), wanted, password);
    if (!password.isEmpty()) {
      secrets.keep(secretName(actor.root()), password);
    }
    audit.run(
        actor,
        "gateway.set",
        trail -> {
          trail
              .with("mode", wanted.mode().id())
              .with("host", wanted.host())
              .with("port", wanted.port())
              .with("password", password.isEmpty() ? "kept" : "changed");
          store(actor, wanted);
        });
  }

  private void check(RootId root, GatewaySettings wanted, String password) {
    List<FieldError> errors = new ArrayList<>();
    if (wanted.mode() == GatewaySettings.Mode.CMPP) {
      if (!wanted.host().matches("[A-Za-z0-9.:-]{1,200}")) {
        errors.add(new FieldError("host", "请填网关地址，例如 10.1.2.3。"));
      }
      if (wanted.port() < 1 || wanted.port() > PORTS) {
        errors.add(new FieldError("port", "端口请填 1 至 65535，CMPP 通常是 7890。"));
      }
      if (!wanted.login().matches("[A-Za-z0-9]{1,6}")) {
        errors.add(new FieldError("login", "企业代码最多 6 位数字或字母，按运营商给的填。"));
      }
      if (!wanted.source().matches("\\d{1,21}")) {
        errors.add(new FieldError("source", "接入号只能是数字，例如 10690001。"));
      }
      if (!wanted.service().matches("[A-Za-z0-9_-]{0,10}")) {
        errors.add(new FieldError("service", "业务代码最多 10 位数字或字母，没有可以不填。"));
      }
      if (password.isEmpty() && !hasPassword(root)) {
        errors.add(new FieldError("password", "请填网关密码。"));
      }
    }
    if (wanted.perSecond() < 1 || wanted.perSecond() > MOST_A_SECOND) {
      errors.add(new FieldError("perSecond", "每秒条数请填 1 至 " + MOST_A_SECOND + "。"));
    }
    if (!errors.isEmpty()) {
      throw new Refused(errors);
    }
  }

  private void store(Actor actor, GatewaySettings wanted) {
    jdbc.sql(
            """
            INSERT INTO notifications.gateway
              (root, mode, host, port, login, source, service, per_second, quiet_from, quiet_until,
               changed_at, changed_by)
            VALUES
              (:root, :mode, :host, :port, :login, :source, :service, :perSecond, :quietFrom,
               :quietUntil, :now, :by)
            ON CONFLICT (root) DO UPDATE
            SET mode = :mode, host = :host, port = :port, login = :login, source = :source,
                service = :service, per_second = :perSecond, quiet_from = :quietFrom,
                quiet_until = :quietUntil, changed_at = :now, changed_by = :by
            """)
        .param("root", actor.root().value())
        .param("mode", wanted.mode().id())
        .param("host", wanted.host())
        .param("port", wanted.port())
        .param("login", wanted.login())
        .param("source", wanted.source())
        .param("service", wanted.service())
        .param("perSecond", wanted.perSecond())
        .param("quietFrom", wanted.quiet().from())
        .param("quietUntil", wanted.quiet().until())
        .param("now", FeedStore.at(clock.instant()))
        .param("by", actor.id().value())
        .update();
  }

  /** How a login ended, and the client when it stands. */
  record Login(Opening opening, Optional<CmppClient> client) {}

  /** Logs in as set, or keeps the login that stands. */
  synchronized Login open(RootId root) {
    GatewaySettings settings = settings(root);
    String password = secrets.secret(secretName(root)).orElse("");
    Standing now = standing.get(root);
    if (now == null || !now.settings().equals(settings) || !now.password().equals(password)) {
      if (now != null) {
        now.close();
      }
      now = make(root, settings, password);
      standing.put(root, now);
    }
    Opening opening = now.client().open();
    return new Login(
        opening, opening == Opening.OPEN ? Optional.of(now.client()) : Optional.empty());
  }

  /** Tries the settings in force. */
  public Opening test(RootId root) {
    return open(root).opening();
  }

  private Standing make(RootId root, GatewaySettings settings, String password) {
    if (settings.mode() == GatewaySettings.Mode.PRACTICE) {
      byte[] random = new byte[8];
      RANDOM.nextBytes(random);
      String own = HexFormat.of().formatHex(random);
      PracticeGateway gateway =
          PracticeGateway.open(
              PRACTICE_LOGIN, own, one -> PracticeGateway.Answer.delivered(), clock);
      CmppAccount account =
          new CmppAccount(
              "127.0.0.1",
              gateway.port(),
              PRACTICE_LOGIN,
              own,
              PRACTICE_SOURCE,
              "",
              settings.perSecond(),
              patience);
      return new Standing(settings, password, client(root, account), Optional.of(gateway));
    }
    CmppAccount account =
        new CmppAccount(
            settings.host(),
            settings.port(),
            settings.login(),
            password,
            settings.source(),
            settings.service(),
            settings.perSecond(),
            patience);
    return new Standing(settings, password, client(root, account), Optional.empty());
  }

  private CmppClient client(RootId root, CmppAccount account) {
    return new CmppClient(
        account, delivery -> receipts.receive(root, delivery), reply -> replies.take(root, reply));
  }

  @Override
  public synchronized void close() {
    standing.values().forEach(Standing::close);
    standing.clear();
  }

  private static String secretName(RootId root) {
    return "sms.password." + root;
  }

  private static GatewaySettings read(ResultSet row) throws SQLException {
    return new GatewaySettings(
        GatewaySettings.Mode.of(row.getString("mode")).orElseThrow(),
        row.getString("host"),
        row.getInt("port"),
        row.getString("login"),
        row.getString("source"),
        row.getString("service"),
        row.getInt("per_second"),
        new QuietHours(
            row.getObject("quiet_from", LocalTime.class),
            row.getObject("quiet_until", LocalTime.class)));
  }
}
