package org.youju.catalog;

import org.yaml.snakeyaml.nodes.Node;

/** A value with the place it was read from, so that every later fault can name file and line. */
record Located<T>(T value, Faults faults, Fields fields) {
  void fault(String key, String message, String remedy) {
    faults.add(fields.nodeAt(key), message, remedy);
  }

  /** A fault in the n-th item of the list under the key. */
  void fault(String key, int item, String message, String remedy) {
    Node node = fields.itemAt(key, item);
    faults.add(node, message, remedy);
  }
}
