package org.youju.catalog;

import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Where the faults of one file go. All faults of all files share one list. */
record Faults(String file, List<CatalogErrors.Fault> list) {
  void add(Node node, String message, String remedy) {
    add(node.getStartMark().getLine() + 1, message, remedy);
  }

  void add(int line, String message, String remedy) {
    list.add(new CatalogErrors.Fault(file, line, message, remedy));
  }
}
