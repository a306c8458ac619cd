package org.youju.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.youju.kernel.Actor;
import org.youju.kernel.Role;

/** What the frame of a page shows: who works here, where they may go, one sentence of news. */
public final class Shell {
  /** Request attribute with the name of the actor's organisation; set by security. */
  public static final String ORGANIZATION_NAME = "youju.organizationName";

  private final Optional<Actor> actor;
  private final String organization;
  private final String path;
  private final List<NavEntry> nav;
  private final Optional<Flash> flash;
  private final Supplier<Csrf> csrf;
  private final UnaryOperator<String> assets;

  Shell(
      Optional<Actor> actor,
      String organization,
      String path,
      List<NavEntry> nav,
      Optional<Flash> flash,
      Supplier<Csrf> csrf,
      UnaryOperator<String> assets) {
    this.actor = actor;
    this.organization = organization;
    this.path = path;
    this.nav = List.copyOf(nav);
    this.flash = flash;
    this.csrf = csrf;
    this.assets = assets;
  }

  /** Who is logged in. */
  public Optional<Actor> actor() {
    return actor;
  }

  /** Name of the actor's organisation, empty when not logged in. */
  public String organization() {
    return organization;
  }

  /** Path of the page, without the query. */
  public String path() {
    return path;
  }

  /** Navigation entries this actor sees, in groups, top to bottom. */
  public List<List<NavEntry>> groups() {
    List<List<NavEntry>> groups = new ArrayList<>();
    int last = Integer.MIN_VALUE;
    for (NavEntry entry : nav) {
      if (groups.isEmpty() || entry.group() != last) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(entry);
      last = entry.group();
    }
    return groups;
  }

  /** The first three entries: the tabs at the bottom of a phone, beside 更多. */
  public List<NavEntry> tabs() {
    return nav.subList(0, Math.min(3, nav.size()));
  }

  /** One entry, where this actor sees it. */
  public Optional<NavEntry> entry(String id) {
    return nav.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /** True when the actor has one of these roles. */
  public boolean is(Role first, Role... others) {
    return actor.map(who -> who.is(first, others)).orElse(false);
  }

  /** News of the step before, if any. */
  public Optional<Flash> flash() {
    return flash;
  }

  /** The token for forms; asking for it may open a session. */
  public Csrf csrf() {
    return csrf.get();
  }

  /**
   * Address of a static file with its content in the name, kept by browsers for ever.
   *
   * @param file path as served, e.g. {@code /assets/site.css}
   */
  public String asset(String file) {
    return assets.apply(file);
  }
}
