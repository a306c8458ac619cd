package org.youju.notifications;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.kernel.Ids;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;
import org.youju.notifications.cmpp.CmppClient;
import org.youju.notifications.cmpp.Opening;
import org.youju.notifications.cmpp.Outcome;

/** Sends what is due, once. Run by a job; several may run at the same time. */
@Component
class Dispatch {
  private static final int BATCH = 50;

  /** After this nobody can still be sending: much longer than an answer is waited for. */
  static final Duration GIVEN_UP = Duration.ofMinutes(10);

  /** How long the login is kept for receipts. */
  private static final Duration RECEIPTS = Duration.ofHours(72);

  private final Outbox outbox;
  private final Receipts receipts;
  private final Gateways gateways;
  private final Preferences preferences;
  private final Clock clock;
  private final String instance;

  Dispatch(
      Outbox outbox, Receipts receipts, Gateways gateways, Preferences preferences, Clock clock) {
    this.outbox = outbox;
    this.receipts = receipts;
    this.gateways = gateways;
    this.preferences = preferences;
    this.clock = clock;
    this.instance = Ids.next(clock).toString();
  }

  /** One round for one office. */
  void run(RootId root) throws InterruptedException {
    outbox.sweep(root, GIVEN_UP);
    GatewaySettings settings = gateways.settings(root);
    if (!settings.sends()) {
      return;
    }
    if (settings.quiet().covers(clock.instant())) {
      outbox.waitUntil(root, settings.quiet().allowed(clock.instant()));
    }
    if (outbox.anyDue(root)) {
      sendAll(root);
    } else if (receipts.awaited(root, RECEIPTS)) {
      gateways.open(root);
    }
  }

  private void sendAll(RootId root) throws InterruptedException {
    Gateways.Login login = gateways.open(root);
    if (login.client().isEmpty()) {
      outbox.putOff(root, login.opening().sentence());
      return;
    }
    CmppClient client = login.client().get();
    List<Outbox.Claimed> claimed = outbox.claim(root, BATCH, instance);
    while (!claimed.isEmpty()) {
      send(root, client, wanted(root, claimed));
      claimed = client.open() == Opening.OPEN ? outbox.claim(root, BATCH, instance) : List.of();
    }
  }

  /** Those whose receivers still want them; the others are dropped. */
  private List<Outbox.Claimed> wanted(RootId root, List<Outbox.Claimed> claimed) {
    List<PersonId> people = claimed.stream().flatMap(one -> one.person().stream()).toList();
    Map<PersonId, Preference> preferences = this.preferences.all(root, people);
    List<Outbox.Claimed> wanted = new ArrayList<>();
    for (Outbox.Claimed one : claimed) {
      if (one.purpose().isUrgent() || wants(one, preferences)) {
        wanted.add(one);
      } else {
        outbox.drop(root, one.id(), "本人已关闭");
      }
    }
    return wanted;
  }

  private static boolean wants(Outbox.Claimed one, Map<PersonId, Preference> preferences) {
    Preference preference =
        one.person()
            .flatMap(person -> Optional.ofNullable(preferences.get(person)))
            .orElse(Preference.USUAL);
    return preference.sms() && (one.purpose() != Message.Purpose.DIGEST || preference.digest());
  }

  /** All are handed over first, then waited for: the gateway works on them side by side. */
  private void send(RootId root, CmppClient client, List<Outbox.Claimed> claimed)
      throws InterruptedException {
    List<CmppClient.Sending> sendings = new ArrayList<>();
    for (Outbox.Claimed one : claimed) {
      sendings.add(client.send(one.phone(), one.text()));
    }
    for (int i = 0; i < claimed.size(); i++) {
      Outcome outcome = sendings.get(i).outcome();
      outbox.settle(root, claimed.get(i).id(), outcome);
    }
  }
}
