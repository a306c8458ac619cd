package org.youju.docx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.youju.docx.Passage.Alignment;

/** Heading level and alignment of paragraphs, from themselves or from their styles. */
final class WordStyles {
  static final WordStyles NONE = new WordStyles(Map.of());

  private static final int LONGEST_CHAIN = 20;

  private final Map<String, Element> styles;

  private WordStyles(Map<String, Element> styles) {
    this.styles = styles;
  }

  /** What this module shows of a paragraph's form. */
  record Form(int headingLevel, Alignment alignment) {}

  static WordStyles of(WordPackage word) {
    var styles = new HashMap<String, Element>();
    word.oneRelated("styles")
        .ifPresent(
            root ->
                SafeXml.children(root)
                    .forEach(style -> styles.put(SafeXml.attribute(style, "styleId"), style)));
    return new WordStyles(styles);
  }

  Form of(Element paragraph) {
    return new Form(headingLevel(paragraph), alignment(paragraph));
  }

  private int headingLevel(Element paragraph) {
    var level = property(paragraph, "outlineLvl").orElse("9");
    return level.matches("[0-8]") ? Integer.parseInt(level) + 1 : 0;
  }

  private Alignment alignment(Element paragraph) {
    return switch (property(paragraph, "jc").orElse("")) {
      case "center" -> Alignment.CENTER;
      case "right", "end" -> Alignment.RIGHT;
      case "both", "distribute" -> Alignment.BOTH;
      default -> Alignment.LEFT;
    };
  }

  private Optional<String> property(Element paragraph, String name) {
    var holder = Optional.of(paragraph);
    for (int i = 0; i < LONGEST_CHAIN && holder.isPresent(); i++) {
      var properties = holder.flatMap(element -> SafeXml.child(element, "pPr"));
      var value = properties.flatMap(p -> SafeXml.child(p, name));
      if (value.isPresent()) {
        return value.map(WordStyles::value);
      }
      holder =
          i == 0 ? properties.flatMap(p -> style(p, "pStyle")) : style(holder.get(), "basedOn");
    }
    return Optional.empty();
  }

  private Optional<Element> style(Element parent, String reference) {
    return SafeXml.child(parent, reference).map(element -> styles.get(value(element)));
  }

  /** True for a run that Word does not show. */
  static boolean isHidden(Element run) {
    return SafeXml.child(run, "rPr")
        .flatMap(properties -> SafeXml.child(properties, "vanish"))
        .map(WordStyles::value)
        .filter(value -> !value.equals("0") && !value.equals("false") && !value.equals("off"))
        .isPresent();
  }

  private static String value(Element element) {
    return SafeXml.attribute(element, "val");
  }
}
