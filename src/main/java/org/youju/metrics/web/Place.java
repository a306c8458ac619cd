package org.youju.metrics.web;

import java.util.List;

/**
 * The organisation that a page looks at.
 *
 * @param above from the top of what the actor sees down to its parent
 * @param below the organisations directly below it, in the order of the tree
 */
public record Place(String id, String name, List<Link> above, List<Link> below) {
  public Place {
    above = List.copyOf(above);
    below = List.copyOf(below);
  }

  /** A name that opens something; {@code id} of what it names. */
  public record Link(String id, String name, String href) {}
}
