package org.youju.requirements;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.youju.kernel.OrgId;
import org.youju.kernel.RootId;
import org.youju.organization.Chronicle;
import org.youju.organization.Chronicles;

/**
 * Chronicles of the organisations that pages are about. That of a large organisation is made of
 * everybody below it, while most writes change no roll: those of a few are kept until one does.
 */
@Component
class KeptChronicles {
  private static final int FEW = 60;
  private static final int MOST_KEPT = 1_000;

  private final Chronicles chronicles;
  private final Changes changes;
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  KeptChronicles(Chronicles chronicles, Changes changes) {
    this.chronicles = chronicles;
    this.changes = changes;
  }

  private record Key(RootId root, OrgId organization) {}

  /** What was read, after which change of the rolls; empty where there is no organisation. */
  private record Kept(long change, Optional<Chronicle> chronicle) {}

  /** Chronicles of the organisations that exist, in the order of the ids. */
  List<Chronicle> of(RootId root, Collection<OrgId> ids) {
    if (ids.size() > FEW) {
      return chronicles.of(root, ids);
    }
    long change = changes.lastOfRolls(root);
    Map<OrgId, Optional<Chronicle>> found = new LinkedHashMap<>();
    ids.forEach(id -> known(root, id, change).ifPresent(one -> found.put(id, one)));
    List<OrgId> rest = ids.stream().filter(id -> !found.containsKey(id)).distinct().toList();
    if (!rest.isEmpty()) {
      rest.forEach(id -> found.put(id, Optional.empty()));
      chronicles.of(root, rest).forEach(one -> found.put(one.id(), Optional.of(one)));
      keep(root, rest, change, found);
    }
    return ids.stream().distinct().flatMap(id -> of(found, id)).toList();
  }

  private static Stream<Chronicle> of(Map<OrgId, Optional<Chronicle>> found, OrgId id) {
    return found.getOrDefault(id, Optional.empty()).stream();
  }

  private Optional<Optional<Chronicle>> known(RootId root, OrgId id, long change) {
    return Optional.ofNullable(kept.get(new Key(root, id)))
        .filter(one -> one.change() == change)
        .map(Kept::chronicle);
  }

  private void keep(
      RootId root, List<OrgId> read, long change, Map<OrgId, Optional<Chronicle>> found) {
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    read.forEach(
        id ->
            kept.put(
                new Key(root, id), new Kept(change, found.getOrDefault(id, Optional.empty()))));
  }
}
