package org.youju.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.youju.kernel.Actor;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.kernel.RootId;
import org.youju.kernel.Sm4;
import org.youju.kernel.UserId;
import org.youju.ledger.Office;
import org.youju.notifications.cmpp.PracticeGateway;
import org.youju.notifications.cmpp.PracticeGateway.Answer;
import org.youju.notifications.cmpp.PracticeGateway.Received;
import org.youju.organization.OrganizationTestAccess;
import org.youju.organization.Phones;

/**
 * An office that sends short messages over a real gateway in this process, by several instances.
 */
final class SmsOffice implements AutoCloseable {
  static final Sm4 CIPHER =
      new Sm4("0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  static final String NOON = "2026-11-25T04:00:00Z";

  final Office office = new Office();
  final Map<String, String> secrets = new ConcurrentHashMap<>();
  private final List<AutoCloseable> open = new ArrayList<>();
  final Instance one;

  SmsOffice() {
    office.clock.set(NOON);
    one = instance(office.clock);
  }

  /** One running product on the office's database. */
  record Instance(
      Outbox outbox,
      Messages messages,
      Receipts receipts,
      Gateways gateways,
      Preferences preferences,
      Dispatch dispatch,
      Reminders reminders,
      HolidayPlans plans,
      Recipients recipients) {}

  Instance instance(Clock clock) {
    var data = office.database.dataSource();
    JdbcClient jdbc = JdbcClient.create(data);
    var transactions = new JdbcTransactionManager(data);
    Phones phones = OrganizationTestAccess.phones(jdbc, CIPHER);
    Messages messages = new Messages(jdbc, clock);
    Receipts receipts = new Receipts(jdbc, messages, clock, transactions);
    Outbox outbox = new Outbox(jdbc, CIPHER, messages, receipts, clock, transactions);
    Preferences preferences = new Preferences(jdbc, office.audit, phones, outbox, CIPHER, clock);
    Gateways gateways =
        new Gateways(
            jdbc,
            office.audit,
            new Kept(),
            receipts,
            new Replies(jdbc, CIPHER, preferences, clock),
            clock,
            Duration.ofSeconds(1));
    open.add(0, gateways);
    Recipients recipients =
        new Recipients(
            OrganizationTestAccess.people(jdbc, CIPHER, office.audit, clock),
            phones,
            preferences,
            clock);
    HolidayPlans plans =
        new HolidayPlans(
            new PlanStore(jdbc, clock),
            new Holidays(jdbc, office.audit, clock),
            recipients,
            outbox,
            gateways,
            office.ledger,
            office.catalog,
            new Holders(),
            office.audit,
            clock);
    return new Instance(
        outbox,
        messages,
        receipts,
        gateways,
        preferences,
        new Dispatch(outbox, receipts, gateways, preferences, clock),
        new Reminders(outbox, messages, gateways, office.audit, clock),
        plans,
        recipients);
  }

  /** Accounts that belong to nobody. */
  private static final class Holders implements AccountHolders {
    @Override
    public Optional<PersonId> person(RootId root, UserId account) {
      return Optional.empty();
    }

    @Override
    public Optional<Actor> actor(RootId root, UserId account) {
      return Optional.empty();
    }
  }

  private final class Kept implements SecretStore {
    @Override
    public Optional<String> secret(String name) {
      return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void keep(String name, String secret) {
      secrets.put(name, secret);
    }
  }

  Actor admin() {
    return office.actor(Role.SYSTEM_ADMIN, office.committee);
  }

  Actor discipline() {
    return office.actor(Role.DISCIPLINE, office.committee);
  }

  /** A gateway that behaves so, and the office's settings for it. */
  PracticeGateway gateway(Function<Received, Answer> behaviour) {
    PracticeGateway gateway = PracticeGateway.open("901234", "right", behaviour, Clock.systemUTC());
    open.add(gateway);
    use(gateway.port(), "right", new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
    return gateway;
  }

  void use(int port, String password, QuietHours quiet) {
    one.gateways()
        .set(
            admin(),
            new GatewaySettings(
                GatewaySettings.Mode.CMPP, "127.0.0.1", port, "901234", "10690001", "", 200, quiet),
            password);
  }

  PersonId person(String phone) {
    PersonId person = office.newPerson("张" + phone.substring(7), office.branchA, "formal");
    office
        .jdbc
        .sql("UPDATE organization.person SET phone = :phone WHERE root = :root AND id = :id")
        .param("root", office.root.value())
        .param("id", person.value())
        .param("phone", CIPHER.encrypt(phone))
        .update();
    return person;
  }

  Optional<UUID> put(PersonId person, String phone, String text) {
    return one.outbox()
        .put(
            office.root,
            new NewMessage(
                Optional.of(person),
                Message.Purpose.HOLIDAY,
                "",
                phone,
                text,
                office.clock.instant()));
  }

  /** A person with a message in the box. */
  UUID waiting(String phone) {
    return put(person(phone), phone, "节日廉洁提醒").orElseThrow();
  }

  void run() throws InterruptedException {
    one.dispatch().run(office.root);
  }

  Message message(UUID id) {
    return one.messages().list(office.root, Optional.empty(), Optional.empty(), 500).stream()
        .filter(found -> found.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static void until(BooleanSupplier holds) throws InterruptedException {
    for (int i = 0; i < 1_000 && !holds.getAsBoolean(); i++) {
      Thread.sleep(10);
    }
    assertThat(holds.getAsBoolean()).isTrue();
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
    office.close();
  }
}
