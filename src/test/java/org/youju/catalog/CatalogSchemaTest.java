package org.youju.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import org.youju.catalog.CatalogFile.Section;
import org.youju.kernel.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema files that editors use say the same as the loader. */
class CatalogSchemaTest {
  @TestFactory
  Stream<DynamicTest> 随产品发布的每个目录文件都符合模式() {
    return CatalogFile.shipped().stream()
        .filter(file -> file.section().isFolder())
        .map(file -> DynamicTest.dynamicTest(file.name(), () -> assertValid(file)));
  }

  private static void assertValid(CatalogFile file) {
    String yaml = new String(file.bytes(), StandardCharsets.UTF_8);
    assertThat(schema(file.section()).validate(tree(yaml))).isEmpty();
  }

  @Test
  void 模式会拒绝不认识的键() {
    String yaml = "- {id: a, name: 甲, mechanism: A1, colour: red, cases: [], source: {}}";
    assertThat(schema(Section.KINDS).validate(tree(yaml)).toString())
        .contains("colour", "cases", "verified");
  }

  @Test
  void 模式会拒绝缺少计数口径的指标() {
    String yaml = "- {id: a, name: 甲, unit: 次, category: A, rule: 数, counts: {what: guess}}";
    assertThat(schema(Section.METRICS).validate(tree(yaml))).isNotEmpty();
  }

  @Test
  void 台账模式的键和取值与读取程序一致() {
    JsonNode defs = json("kind").get("$defs");
    assertThat(properties(defs, "kind")).isEqualTo(KindReader.KEYS);
    assertThat(properties(defs, "quantity")).isEqualTo(KindReader.QUANTITY_KEYS);
    assertThat(properties(defs, "case")).isEqualTo(KindReader.CASE_KEYS);
    assertThat(properties(defs, "given")).isEqualTo(KindReader.GIVEN_KEYS);
    assertThat(properties(defs, "source")).isEqualTo(SourceReader.KEYS);
    JsonNode kind = defs.at("/kind/properties");
    assertThat(words(kind.at("/requires/items/enum"))).isEqualTo(Vocabulary.PARTS);
    assertThat(words(kind.at("/recordedBy/items/enum")))
        .containsExactlyInAnyOrderElementsOf(Stream.of(Role.values()).map(Role::id).toList());
  }

  @Test
  void 指标模式的键和取值与读取程序一致() {
    JsonNode defs = json("metric").get("$defs");
    assertThat(properties(defs, "metric")).isEqualTo(MetricReader.KEYS);
    assertThat(properties(defs, "case")).isEqualTo(MetricReader.CASE_KEYS);
    assertThat(properties(defs, "entry")).isEqualTo(MetricReader.ENTRY_KEYS);
    assertThat(words(defs.at("/post/enum"))).isEqualTo(Vocabulary.POSTS);
    assertThat(words(defs.at("/organizationKind/enum")))
        .isEqualTo(Vocabulary.ORGANIZATION_KINDS.keySet());
    Set<String> counts = new TreeSet<>();
    Set<String> keys = new TreeSet<>();
    for (JsonNode shape : defs.at("/counts/oneOf")) {
      counts.add(shape.at("/properties/what/const").asString());
      keys.addAll(shape.get("properties").propertyNames());
    }
    assertThat(counts).isEqualTo(MetricReader.COUNTS);
    assertThat(keys).isEqualTo(MetricReader.COUNTS_KEYS);
  }

  @Test
  void 规定模式的键和取值与读取程序一致() {
    JsonNode defs = json("requirement").get("$defs");
    assertThat(properties(defs, "requirement")).isEqualTo(RequirementReader.KEYS);
    assertThat(properties(defs, "wording")).isEqualTo(RequirementReader.WORDING_KEYS);
    assertThat(properties(defs, "whom")).isEqualTo(RequirementReader.WHOM_KEYS);
    assertThat(properties(defs, "rolling")).isEqualTo(RequirementReader.ROLLING_KEYS);
    assertThat(properties(defs, "counts")).isEqualTo(RequirementReader.COUNTS_KEYS);
    assertThat(properties(defs, "bound")).isEqualTo(RequirementReader.BOUND_KEYS);
    assertThat(properties(defs, "case")).isEqualTo(RequirementReader.CASE_KEYS);
    assertThat(properties(defs, "given")).isEqualTo(RequirementReader.GIVEN_KEYS);
    assertThat(properties(defs, "me")).isEqualTo(RequirementReader.ME_KEYS);
    assertThat(words(defs.at("/wording/properties/strength/enum"))).isEqualTo(Strength.ids());
    assertThat(words(defs.at("/case/properties/status/enum")))
        .isEqualTo(RequirementReader.STATUSES_JUDGED);
    assertThat(words(defs.at("/counts/properties/fact/enum")))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Measured.Fact.values()).map(Measured.Fact::id).toList());
  }

  @Test
  void 提纲模式的键和取值与读取程序一致() {
    JsonNode defs = json("outline").get("$defs");
    assertThat(properties(defs, "outline")).isEqualTo(OutlineReader.KEYS);
    assertThat(properties(defs, "section")).isEqualTo(OutlineReader.SECTION_KEYS);
    assertThat(properties(defs, "part")).isEqualTo(OutlineReader.PART_KEYS);
    assertThat(properties(defs, "point")).isEqualTo(OutlineReader.POINT_KEYS);
    assertThat(properties(defs, "sentence")).isEqualTo(OutlineReader.SENTENCE_KEYS);
    assertThat(properties(defs, "items")).isEqualTo(OutlineReader.ITEMS_KEYS);
    Set<String> clause = new TreeSet<>();
    defs.at("/clause/oneOf")
        .forEach(
            shape -> {
              if (shape.has("properties")) {
                clause.addAll(shape.get("properties").propertyNames());
              }
            });
    assertThat(clause).isEqualTo(OutlineReader.CLAUSE_KEYS);
    assertThat(words(defs.at("/outline/properties/organizations/items/enum")))
        .isEqualTo(Vocabulary.ORGANIZATION_KINDS.keySet());
  }

  private static Set<String> properties(JsonNode defs, String name) {
    return new TreeSet<>(defs.get(name).get("properties").propertyNames());
  }

  private static Set<String> words(JsonNode list) {
    Set<String> words = new TreeSet<>();
    list.forEach(word -> words.add(word.asString()));
    return words;
  }

  private static Schema schema(Section section) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(json(section.name().toLowerCase(java.util.Locale.ROOT).replaceAll("s$", "")));
  }

  private static JsonNode tree(String yaml) {
    LoaderOptions options = new LoaderOptions();
    DumperOptions unused = new DumperOptions();
    Object loaded =
        new Yaml(
                new SafeConstructor(options),
                new Representer(unused),
                unused,
                options,
                new DaysAsText())
            .load(yaml);
    return JsonMapper.shared().valueToTree(loaded);
  }

  /** As YAML 1.2 and JSON have it: a day is a text, and so is the word {@code on}. */
  private static final class DaysAsText extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
    }
  }

  private static JsonNode json(String name) {
    String path = "/catalog/" + name + ".schema.json";
    try (InputStream in = CatalogSchemaTest.class.getResourceAsStream(path)) {
      return JsonMapper.shared().readTree(in.readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
