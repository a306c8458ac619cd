package org.youju.requirements;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.youju.audit.Chain;
import org.youju.kernel.RootId;

/**
 * When the duties of an office may last have changed. Most writes (a report, a sign-in, a reminder)
 * change none: what was counted before them still holds.
 */
@Component
class Changes {
  /** So many writes are looked through; after more, something will have changed. */
  private static final int MOST = 200;

  /** Objects of which no duty is judged. */
  private static final Set<String> NOTHING_TO_DUTIES =
      Set.of("report", "filling", "verification", "draft", "feed", "message", "token", "account");

  /** Objects that can have changed without a change of any organisation, person or post. */
  private static final Set<String> NOTHING_TO_ROLLS = Set.of("entry");

  private final Chain chain;
  private final Map<RootId, Seen> seen = new ConcurrentHashMap<>();

  Changes(Chain chain) {
    this.chain = chain;
  }

  /** Up to which link the chain was read, and the last ones that matter. */
  private record Seen(long head, long last, long rolls) {}

  /** A number that is another one after every write that may change a duty. */
  long last(RootId root) {
    return seen(root).last();
  }

  /** A number that is another one after every write that may change what organisations are. */
  long lastOfRolls(RootId root) {
    return seen(root).rolls();
  }

  private Seen seen(RootId root) {
    long head = chain.head(root);
    return seen.compute(root, (r, before) -> before == null ? anew(head) : since(r, before, head));
  }

  private static Seen anew(long head) {
    return new Seen(head, head, head);
  }

  private Seen since(RootId root, Seen before, long head) {
    if (head <= before.head()) {
      return before;
    }
    List<Chain.Touch> touches = chain.touched(root, before.head(), MOST);
    if (touches.size() == MOST) {
      return anew(head);
    }
    Set<String> objects =
        touches.stream()
            .map(touch -> touch.object().replaceFirst(":.*", ""))
            .filter(object -> !NOTHING_TO_DUTIES.contains(object))
            .collect(Collectors.toSet());
    return new Seen(
        head,
        objects.isEmpty() ? before.last() : head,
        NOTHING_TO_ROLLS.containsAll(objects) ? before.rolls() : head);
  }
}
