package org.youju.catalog;

import java.util.List;

/** What is held against the bound (计数口径). */
public sealed interface Measured {
  /**
   * A figure of the organisation, or of the person: then only entries that name the person.
   *
   * @param below entries of organisations below count too; else only its own and those of its
   *     groups
   */
  record Counted(String metric, boolean below) implements Measured {}

  /** A fact of the organisation on the last day that has come. */
  record OfOrganization(Fact fact) implements Measured {}

  /**
   * Every single entry must have a part of the whole, e.g. more than half of those expected.
   *
   * @param part quantity id
   * @param whole quantity id
   * @param over numerator and denominator, e.g. 1/2
   * @param more strictly more; else not less
   */
  record Share(
      List<String> kinds, String part, String whole, int numerator, int denominator, boolean more)
      implements Measured {
    public Share {
      kinds = List.copyOf(kinds);
    }
  }

  /** How many of a hundred of the organisation's people have met a duty of people. */
  record Covering(String requirement) implements Measured {}

  /** A new committee was elected: a term follows, or an entry says so. */
  record Renewed(List<String> kinds) implements Measured {
    public Renewed {
      kinds = List.copyOf(kinds);
    }
  }

  /** The person's status is another one, or an entry names the person. */
  record Passed(List<String> kinds, String role) implements Measured {
    public Passed {
      kinds = List.copyOf(kinds);
    }
  }

  /** Facts that the organisation itself knows, each a number. */
  enum Fact {
    FORMAL_MEMBERS("formal-members", "正式党员", "名"),
    MEMBERS("members", "党员", "名"),
    COMMITTEE_SIZE("committee-size", "委员（含书记、副书记）", "名"),
    SECRETARIES("secretaries", "书记", "名"),
    DEPUTIES("deputies", "副书记", "名"),
    GROUPS("groups", "党小组", "个"),
    TERM_YEARS("term-years", "本届任期", "年"),
    TERMS("terms", "在任届期", "届"),
    COMMITTEES_BELOW("committees-below", "机关党委", "个"),
    ORGANIZATIONS_BELOW("organizations-below", "下设党组织", "个");

    private final String id;
    private final String title;
    private final String unit;

    Fact(String id, String title, String unit) {
      this.id = id;
      this.title = title;
      this.unit = unit;
    }

    public String id() {
      return id;
    }

    /** The Chinese name. */
    public String title() {
      return title;
    }

    /** The measure word. */
    public String unit() {
      return unit;
    }
  }
}
