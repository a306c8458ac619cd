package org.youju.browser;

import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A walk from link to link, one page of each sort, wide and narrow. Links that fetch a file say so
 * ({@code download}) and are not followed; nothing else is left out. {@code -Dpages.look=DIR} keeps
 * a picture of each page.
 *
 * @param name of who walks, for the pictures
 */
record Walk(Visitor visitor, String name, List<String> broken, Map<String, String> seen) {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final String LINKS =
      "() => [...document.querySelectorAll('a[href]:not([download])')]"
          + ".map(a => a.getAttribute('href')).filter(h => h.startsWith('/'))";

  /** All pages that the visitor comes to from the first one: what is broken, what was seen. */
  static Walk of(Visitor visitor, String name) {
    Walk walk = new Walk(visitor, name, new ArrayList<>(), new TreeMap<>());
    Deque<String> open = new ArrayDeque<>(List.of("/"));
    while (!open.isEmpty()) {
      String path = open.poll();
      if (walk.seen.putIfAbsent(sort(path), path) == null) {
        walk.look(path);
        walk.links().forEach(open::add);
      }
    }
    return walk;
  }

  private List<String> links() {
    return ((List<?>) visitor.page.evaluate(LINKS)).stream().map(link -> link.toString()).toList();
  }

  /** Pages of one sort differ in ids and in what they are asked. */
  private static String sort(String path) {
    String bare = path.replaceAll("#.*", "");
    String named = bare.replaceAll("=[^&]*", "").replaceAll("/metrics/[a-z0-9-]+", "/metrics/ID");
    return ID.matcher(named).replaceAll("ID");
  }

  private void look(String path) {
    visitor.width(Visitor.DESKTOP);
    Response response = visitor.page.navigate(path);
    if (response.status() != 200) {
      broken.add(path + " " + response.status());
      return;
    }
    for (int width : new int[] {Visitor.DESKTOP, Visitor.PHONE}) {
      visitor.width(width);
      keep(path, width);
      try {
        visitor.sound();
      } catch (AssertionError e) {
        broken.add(width + " " + path + " " + e.getMessage());
        visitor.troubles().clear();
      }
    }
  }

  private void keep(String path, int width) {
    String directory = System.getProperty("pages.look", "");
    if (!directory.isEmpty()) {
      String file = name + sort(path).replaceAll("[/?&]+", "_") + "-" + width + ".png";
      visitor.picture(Path.of(directory, file), true);
    }
  }
}
