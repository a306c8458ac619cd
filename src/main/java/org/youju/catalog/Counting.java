package org.youju.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a metric counts (计数口径). A figure is none when no entry of its kinds exists in the period, or
 * when none says what it counts; 0 only when entries say it, but of others than asked for. Void
 * entries never count.
 */
public sealed interface Counting {
  /** The kinds of entries it reads; empty for ratios and for members and units. */
  default List<String> kinds() {
    return List.of();
  }

  /**
   * 次: entries of any of the kinds, each once.
   *
   * @param role only entries that have somebody in the role
   * @param post {@code secretary} or {@code leader}: only if somebody in the role holds it that day
   */
  record Entries(List<String> kinds, Optional<String> role, Optional<String> post)
      implements Counting {
    public Entries {
      kinds = List.copyOf(kinds);
    }
  }

  /** 人次: the heads in the role, added up, named or only counted. */
  record Participations(List<String> kinds, String role, Optional<String> post)
      implements Counting {
    public Participations {
      kinds = List.copyOf(kinds);
    }
  }

  /** 人: distinct named people in the role; none if a counting entry has only a head count. */
  record People(List<String> kinds, String role, Optional<String> post) implements Counting {
    public People {
      kinds = List.copyOf(kinds);
    }
  }

  /** 份, 册, 元 …: a quantity added up; entries without it are skipped, none if no entry has it. */
  record Sum(List<String> kinds, String quantity) implements Counting {
    public Sum {
      kinds = List.copyOf(kinds);
    }
  }

  /** 家, 个: distinct organisations taking part, of one kind of organisation or of any. */
  record Organizations(List<String> kinds, Optional<String> organizationKind) implements Counting {
    public Organizations {
      kinds = List.copyOf(kinds);
    }
  }

  /** 率, in %: one metric over another; none if either is none or the denominator is 0. */
  record Ratio(String numerator, String denominator) implements Counting {}

  /**
   * The highest or lowest of the single entries.
   *
   * @param measure {@code role:ID} (heads in a role) or {@code quantity:ID}
   */
  record Extreme(boolean highest, List<String> kinds, String measure) implements Counting {
    public Extreme {
      kinds = List.copyOf(kinds);
    }

    /** The role measured, if it is one. */
    public Optional<String> role() {
      return after("role:");
    }

    /** The quantity measured, if it is one. */
    public Optional<String> quantity() {
      return after("quantity:");
    }

    private Optional<String> after(String prefix) {
      return measure.startsWith(prefix)
          ? Optional.of(measure.substring(prefix.length()))
          : Optional.empty();
    }
  }

  /** People of these statuses on the last day of the period. */
  record Members(Set<String> statuses) implements Counting {
    public Members {
      statuses = Set.copyOf(statuses);
    }
  }

  /** Organisations of these kinds on the last day of the period. */
  record Units(Set<String> organizationKinds) implements Counting {
    public Units {
      organizationKinds = Set.copyOf(organizationKinds);
    }
  }

  /**
   * 项: duties (规定动作) of the organisation and of those below it that fell due in the period or were
   * met ahead of it. None if any of them cannot be told, or if none of them was found in the
   * ledger.
   *
   * @param requirements their ids
   * @param met only those that were met; else all that were due
   */
  record Duties(List<String> requirements, boolean met) implements Counting {
    public Duties {
      requirements = List.copyOf(requirements);
    }
  }
}
