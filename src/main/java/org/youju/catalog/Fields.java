package org.youju.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping of a file of definitions; whatever is wrong in it becomes a fault, never an exception.
 */
final class Fields {
  private final Node node;
  private final Faults faults;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private Fields(Node node, Faults faults) {
    this.node = node;
    this.faults = faults;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(this::put);
    } else {
      faults.add(node, "这里应是“键: 值”", "按目录文档的样例改写。");
    }
  }

  /** Any keys: they are ids chosen by the author. */
  static Fields free(Node node, Faults faults) {
    return new Fields(node, faults);
  }

  /** Only the known keys; others are faults. */
  static Fields of(Node node, Faults faults, Set<String> known) {
    Fields fields = new Fields(node, faults);
    fields.values.forEach((key, value) -> fields.refuseUnknown(key, value, known));
    return fields;
  }

  private void put(NodeTuple tuple) {
    String key = scalar(tuple.getKeyNode());
    if (values.put(key, tuple.getValueNode()) != null) {
      faults.add(tuple.getKeyNode(), "“" + key + "”写了两次", "只留一个。");
    }
  }

  private void refuseUnknown(String key, Node value, Set<String> known) {
    if (!known.contains(key)) {
      faults.add(value, "不认识的键“" + key + "”", Nearest.remedy(key, known));
    }
  }

  Node node() {
    return node;
  }

  Set<String> keys() {
    return values.keySet();
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Node nodeAt(String key) {
    return values.getOrDefault(key, node);
  }

  Node itemAt(String key, int item) {
    return nodeAt(key) instanceof SequenceNode list && item < list.getValue().size()
        ? list.getValue().get(item)
        : nodeAt(key);
  }

  /** Required text; empty, with a fault, when it is missing. */
  String text(String key) {
    String text = textOr(key, "");
    if (text.isBlank()) {
      faults.add(nodeAt(key), "缺少“" + key + "”", "补写 " + key + ": …");
    }
    return text;
  }

  String textOr(String key, String otherwise) {
    return has(key) ? scalar(nodeAt(key)) : otherwise;
  }

  /** Optional text. */
  Optional<String> textIf(String key) {
    return has(key) ? Optional.of(text(key)) : Optional.empty();
  }

  /** Required text out of a closed set. */
  String oneOf(String key, Set<String> known) {
    String word = text(key);
    if (!word.isBlank() && !known.contains(word)) {
      faults.add(nodeAt(key), "“" + key + "”不能是“" + word + "”", Nearest.remedy(word, known));
    }
    return word;
  }

  boolean flag(String key) {
    return has(key) && oneOf(key, Set.of("true", "false")).equals("true");
  }

  boolean requiredFlag(String key) {
    return oneOf(key, Set.of("true", "false")).equals("true");
  }

  BigDecimal number(String key) {
    return number(nodeAt(key), text(key));
  }

  private BigDecimal number(Node at, String text) {
    if (text.matches("-?[0-9]{1,15}([.][0-9]{1,6})?")) {
      return new BigDecimal(text);
    }
    faults.add(at, "“" + text + "”不是数字", "只写阿拉伯数字，如 12 或 3.5。");
    return BigDecimal.ZERO;
  }

  private int count(Node at) {
    String text = scalar(at);
    if (text.matches("-?[0-9]{1,7}")) {
      return Integer.parseInt(text);
    }
    faults.add(at, "“" + text + "”不是整数", "只写阿拉伯数字，如 12。");
    return 0;
  }

  /** Optional list of texts. */
  List<String> texts(String key) {
    return items(key).stream().map(this::scalar).toList();
  }

  /** Optional list of nodes. */
  List<Node> items(String key) {
    if (!has(key)) {
      return List.of();
    }
    if (nodeAt(key) instanceof SequenceNode list) {
      return list.getValue();
    }
    faults.add(nodeAt(key), "“" + key + "”应是列表", "写成 " + key + ": [甲, 乙]。");
    return List.of();
  }

  /** Optional list of mappings with known keys. */
  List<Fields> maps(String key, Set<String> known) {
    return items(key).stream().map(item -> of(item, faults, known)).toList();
  }

  /** A mapping with known keys; empty, with a fault, when it is missing. */
  Optional<Fields> map(String key, Set<String> known) {
    if (has(key)) {
      return Optional.of(of(nodeAt(key), faults, known));
    }
    faults.add(node, "缺少“" + key + "”", "补写 " + key + ": {…}");
    return Optional.empty();
  }

  Map<String, Integer> counts(String key) {
    return byId(key, this::count);
  }

  Map<String, BigDecimal> numbers(String key) {
    return byId(key, value -> number(value, scalar(value)));
  }

  Map<String, String> words(String key) {
    return byId(key, this::scalar);
  }

  Map<String, List<String>> lists(String key) {
    if (!has(key)) {
      return Map.of();
    }
    Fields inner = free(nodeAt(key), faults);
    Map<String, List<String>> result = new LinkedHashMap<>();
    inner.keys().forEach(id -> result.put(id, inner.texts(id)));
    return result;
  }

  /** Optional mapping from ids to nodes. */
  Map<String, Node> nodes(String key) {
    return byId(key, Function.identity());
  }

  private <T> Map<String, T> byId(String key, Function<Node, T> read) {
    if (!has(key)) {
      return Map.of();
    }
    Map<String, T> result = new LinkedHashMap<>();
    free(nodeAt(key), faults).values.forEach((id, value) -> result.put(id, read.apply(value)));
    return result;
  }

  private String scalar(Node at) {
    if (at instanceof ScalarNode scalar) {
      return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
    }
    faults.add(at, "这里应是一个词", "不要写成列表或嵌套的键值。");
    return "";
  }

  /** The words that occur more than once. */
  static List<String> duplicates(List<String> words) {
    List<String> twice = new ArrayList<>(words);
    Set.copyOf(words).forEach(twice::remove);
    return twice;
  }
}
