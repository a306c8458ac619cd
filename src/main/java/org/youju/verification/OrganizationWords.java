package org.youju.verification;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.youju.kernel.OrgId;

/**
 * Whose figure is stated: an organisation below that of the report where the clause, or the
 * sentence before it, names one; else that of the report. 各支部 and 全局 are everything below it, which
 * is what its own figures count.
 */
final class OrganizationWords {
  private static final int SHORTEST = 3;
  private static final String WHOLE = "各支部|各党支部|全局|全体|各级|所属支部|下属支部|基层党组织|我|本";

  private final OrgId own;
  private final List<Map.Entry<String, OrgId>> names;
  private final Set<OrgId> bodies;

  /**
   * @param names of the report's organisation and of those below it
   * @param bodies those of them that are no party organisations of their own, e.g. study groups
   */
  OrganizationWords(OrgId own, Map<OrgId, String> names, Set<OrgId> bodies) {
    this.own = own;
    this.bodies = Set.copyOf(bodies);
    Map<String, OrgId> byWord = new HashMap<>();
    String ownName = names.getOrDefault(own, "");
    names.forEach(
        (id, name) -> {
          if (!id.equals(own)) {
            byWord.putIfAbsent(name, id);
            shortened(name, ownName).ifPresent(word -> byWord.putIfAbsent(word, id));
          }
        });
    this.names =
        byWord.entrySet().stream()
            .filter(entry -> entry.getKey().length() >= SHORTEST && !entry.getKey().equals(ownName))
            .sorted(Comparator.comparingInt(entry -> -entry.getKey().length()))
            .toList();
  }

  OrgId of(Passage passage) {
    return named(passage.left())
        .or(() -> whole(passage.left()))
        .or(() -> named(passage.sentence()))
        .orElse(own);
  }

  /** Who records the work of a body: the organisation that the report is of. */
  Optional<OrgId> above(OrgId organization) {
    return bodies.contains(organization) ? Optional.of(own) : Optional.empty();
  }

  /** The name that stands last. */
  private Optional<OrgId> named(String words) {
    return names.stream()
        .filter(name -> words.contains(name.getKey()))
        .max(Comparator.comparingInt(name -> words.lastIndexOf(name.getKey())))
        .map(Map.Entry::getValue);
  }

  private Optional<OrgId> whole(String words) {
    for (String word : WHOLE.split("\\|")) {
      if (words.contains(word)) {
        return Optional.of(own);
      }
    }
    return Optional.empty();
  }

  /** 市某局办公室党支部 under 市某局机关党委 → 办公室党支部. */
  private static Optional<String> shortened(String name, String ownName) {
    int common = 0;
    while (common < Math.min(name.length(), ownName.length())
        && name.charAt(common) == ownName.charAt(common)) {
      common++;
    }
    return common >= 2 && name.length() - common > SHORTEST
        ? Optional.of(name.substring(common))
        : Optional.empty();
  }
}
