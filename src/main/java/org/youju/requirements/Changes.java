package org.youju.requirements;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

  private final Chain chain;
  private final Map<RootId, Seen> seen = new ConcurrentHashMap<>();

  Changes(Chain chain) {
    this.chain = chain;
  }

  /** Up to which link the chain was read, and the last one that matters. */
  private record Seen(long head, long last) {}

  /** A number that is another one after every write that may change a duty. */
  long last(RootId root) {
    long head = chain.head(root);
    return seen.compute(root, (r, before) -> before == null ? anew(head) : since(r, before, head))
        .last();
  }

  private static Seen anew(long head) {
    return new Seen(head, head);
  }

  private Seen since(RootId root, Seen before, long head) {
    if (head <= before.head()) {
      return before;
    }
    List<Chain.Touch> touches = chain.touched(root, before.head(), MOST);
    boolean changed = touches.size() == MOST || touches.stream().anyMatch(Changes::matters);
    return changed ? anew(head) : new Seen(head, before.last());
  }

  private static boolean matters(Chain.Touch touch) {
    return !NOTHING_TO_DUTIES.contains(touch.object().replaceFirst(":.*", ""));
  }
}
