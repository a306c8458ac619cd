package org.youju.notifications;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.youju.audit.Audit;
import org.youju.kernel.Actor;
import org.youju.kernel.PersonId;
import org.youju.kernel.RootId;

/**
 * Every morning, for those who confirmed their phone: what is due, in one message. The same as last
 * time is not sent again but on Mondays.
 */
@Component
public class Digests {
  private final Concerns concerns;
  private final Preferences preferences;
  private final Outbox outbox;
  private final Messages messages;
  private final Gateways gateways;
  private final Audit audit;
  private final Clock clock;

  Digests(
      Concerns concerns,
      Preferences preferences,
      Outbox outbox,
      Messages messages,
      Gateways gateways,
      Audit audit,
      Clock clock) {
    this.concerns = concerns;
    this.preferences = preferences;
    this.outbox = outbox;
    this.messages = messages;
    this.gateways = gateways;
    this.audit = audit;
    this.clock = clock;
  }

  /** Puts today's messages in the box. */
  public void run(RootId root) {
    GatewaySettings settings = gateways.settings(root);
    Map<PersonId, String> numbers = preferences.confirmed(root);
    if (!settings.sends() || numbers.isEmpty()) {
      return;
    }
    Instant due = settings.quiet().allowed(clock.instant());
    audit.run(
        Actor.system(root),
        "digest.send",
        trail -> {
          int messages = 0;
          for (Map.Entry<PersonId, String> one : numbers.entrySet()) {
            messages += put(root, one.getKey(), one.getValue(), due) ? 1 : 0;
          }
          trail.with("messages", messages);
        });
  }

  private boolean put(RootId root, PersonId person, String number, Instant due) {
    List<DueThing> things = concerns.of(root, person);
    if (things.isEmpty()) {
      return false;
    }
    String text = Digest.text(things, LocalDate.now(clock));
    boolean monday = LocalDate.now(clock).getDayOfWeek() == DayOfWeek.MONDAY;
    if (!monday && messages.lastDigest(root, person).equals(Optional.of(text))) {
      return false;
    }
    return outbox
        .put(
            root,
            new NewMessage(Optional.of(person), Message.Purpose.DIGEST, "", number, text, due))
        .isPresent();
  }
}
