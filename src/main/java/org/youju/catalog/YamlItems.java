package org.youju.catalog;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The items of a file of definitions, as nodes that know their line. Anchors are refused. */
final class YamlItems {
  private YamlItems() {}

  static List<Node> of(CatalogFile file, Faults faults) {
    if (file.tooLong()) {
      String most = CatalogFile.MOST_BYTES / 1024 + " KB";
      faults.add(0, "文件超过 " + most, "拆成几个小文件。");
      return List.of();
    }
    try {
      return items(new String(file.bytes(), StandardCharsets.UTF_8), faults);
    } catch (MarkedYAMLException e) {
      faults.add(e.getProblemMark().getLine() + 1, "不是合格的 YAML", "检查缩进、引号和冒号后的空格。");
    } catch (YAMLException e) {
      faults.add(0, "不能按 YAML 读取", "用 UTF-8 保存，去掉控制字符，减少嵌套。");
    }
    return List.of();
  }

  private static List<Node> items(String text, Faults faults) {
    if (hasAnchors(text, faults)) {
      return List.of();
    }
    Node root = yaml().compose(new StringReader(text));
    if (root == null) {
      return List.of();
    }
    if (root instanceof SequenceNode list) {
      return list.getValue();
    }
    faults.add(root, "文件应是一个列表", "每条定义以“- id: …”开头。");
    return List.of();
  }

  /** Anchors and aliases are never needed here, and a nest of them can fill the memory. */
  private static boolean hasAnchors(String text, Faults faults) {
    for (Event event : yaml().parse(new StringReader(text))) {
      if (event instanceof NodeEvent node && (node instanceof AliasEvent || isAnchored(node))) {
        faults.add(event.getStartMark().getLine() + 1, "用了锚点或引用（& 或 *）", "把内容直接写出来。");
        return true;
      }
    }
    return false;
  }

  private static boolean isAnchored(NodeEvent node) {
    return node.getAnchor() != null;
  }

  private static Yaml yaml() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(CatalogFile.MOST_BYTES);
    options.setNestingDepthLimit(20);
    return new Yaml(options);
  }
}
