package org.youju.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.youju.kernel.FieldError;
import org.youju.kernel.Role;

/** Reads kinds (台账) from their nodes. */
final class KindReader {
  static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "mechanism",
          "aliases",
          "roles",
          "quantities",
          "requires",
          "attendance",
          "recordedBy",
          "source",
          "cases",
          "disabled");
  static final Set<String> QUANTITY_KEYS = Set.of("name", "unit", "required", "decimal");
  static final Set<String> CASE_KEYS = Set.of("given", "missing");
  static final Set<String> GIVEN_KEYS =
      Set.of("title", "place", "text", "heads", "quantities", "organizations");

  private final Map<String, RolePart> roles;
  private final SourceReader sources;

  KindReader(Map<String, RolePart> roles, SourceReader sources) {
    this.roles = roles;
    this.sources = sources;
  }

  Kind read(Fields fields, Faults faults) {
    String mechanism = mechanism(fields, faults);
    return new Kind(
        fields.text("id"),
        fields.text("name"),
        mechanism.substring(0, 1),
        mechanism,
        fields.texts("aliases"),
        roles(fields, faults),
        quantities(fields, faults),
        requires(fields, faults),
        fields.flag("attendance"),
        recordedBy(fields, faults),
        sources.read(fields, faults),
        cases(fields, faults),
        fields.flag("disabled"));
  }

  /** Faults of a whole kind: cases that name what it has not, or that do not come out. */
  static void checkCases(Located<Kind> located) {
    List<KindCase> cases = located.value().cases();
    for (int at = 0; at < cases.size(); at++) {
      checkCase(located, at, cases.get(at));
    }
  }

  private static void checkCase(Located<Kind> located, int at, KindCase example) {
    Kind kind = located.value();
    unknown(example.given().heads().keySet(), kind.roles().stream().map(RolePart::id).toList())
        .ifPresent(
            role -> located.fault("cases", at, "案例用了没有的角色“" + role + "”", "在 roles 中加上它，或改案例。"));
    unknown(
            example.given().quantities().keySet(),
            kind.quantities().stream().map(Quantity::id).toList())
        .ifPresent(
            id -> located.fault("cases", at, "案例用了没有的数量“" + id + "”", "在 quantities 中加上它，或改案例。"));
    Set<String> found = kind.disabled() ? Set.copyOf(example.missing()) : fields(kind, example);
    if (!found.equals(new TreeSet<>(example.missing()))) {
      String message = "案例不成立：写的是缺 " + example.missing() + "，实际缺 " + found;
      located.fault("cases", at, message, "改定义或改案例，使两者一致。");
    }
  }

  private static Set<String> fields(Kind kind, KindCase example) {
    return kind.check(example.given()).stream()
        .map(FieldError::field)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> unknown(Set<String> used, List<String> known) {
    return used.stream().filter(word -> !known.contains(word)).sorted().findFirst();
  }

  private static String mechanism(Fields fields, Faults faults) {
    String mechanism = fields.text("mechanism");
    if (mechanism.matches("[A-H][1-9][0-9]?")) {
      return mechanism;
    }
    faults.add(fields.nodeAt("mechanism"), "机制编号“" + mechanism + "”不对", "写成板块字母加序号，如 C2。");
    return "A1";
  }

  private List<RolePart> roles(Fields fields, Faults faults) {
    List<RolePart> parts = new ArrayList<>();
    fields.words("roles").forEach((id, word) -> role(id, word, fields, faults, parts));
    return parts;
  }

  private void role(String id, String word, Fields fields, Faults faults, List<RolePart> parts) {
    RolePart known = roles.get(id);
    if (known == null) {
      faults.add(fields.nodeAt("roles"), "没有角色“" + id + "”", Nearest.remedy(id, roles.keySet()));
    } else if (!word.equals("required") && !word.equals("optional")) {
      faults.add(fields.nodeAt("roles"), "角色“" + id + "”没说是否必填", "写 required 或 optional。");
    } else {
      parts.add(new RolePart(id, known.name(), word.equals("required")));
    }
  }

  private static List<Quantity> quantities(Fields fields, Faults faults) {
    List<Quantity> quantities = new ArrayList<>();
    fields.nodes("quantities").forEach((id, node) -> quantities.add(quantity(id, node, faults)));
    return quantities;
  }

  private static Quantity quantity(String id, Node node, Faults faults) {
    if (!id.matches(Vocabulary.ID)) {
      faults.add(node, "数量的 id“" + id + "”不对", "只用小写字母、数字和连字符，如 copies。");
    }
    Fields fields = Fields.of(node, faults, QUANTITY_KEYS);
    return new Quantity(
        id,
        fields.text("name"),
        fields.text("unit"),
        fields.flag("required"),
        !fields.flag("decimal"));
  }

  private static Set<String> requires(Fields fields, Faults faults) {
    return closed(fields, faults, "requires", Vocabulary.PARTS);
  }

  private static Set<Role> recordedBy(Fields fields, Faults faults) {
    Set<String> known =
        java.util.Arrays.stream(Role.values()).map(Role::id).collect(Collectors.toSet());
    return closed(fields, faults, "recordedBy", known).stream()
        .flatMap(id -> Role.of(id).stream())
        .collect(Collectors.toSet());
  }

  static Set<String> closed(Fields fields, Faults faults, String key, Set<String> known) {
    Set<String> words = new LinkedHashSet<>(fields.texts(key));
    for (String word : words) {
      if (!known.contains(word)) {
        faults.add(fields.nodeAt(key), key + " 不能有“" + word + "”", Nearest.remedy(word, known));
      }
    }
    words.retainAll(known);
    return words;
  }

  private static List<KindCase> cases(Fields fields, Faults faults) {
    List<KindCase> cases =
        fields.maps("cases", CASE_KEYS).stream().map(KindReader::kindCase).toList();
    if (cases.isEmpty()) {
      faults.add(fields.node(), "没有案例", "在 cases 下至少写一个 given 和 missing。");
    }
    return cases;
  }

  private static KindCase kindCase(Fields fields) {
    Recorded given = fields.map("given", GIVEN_KEYS).map(KindReader::recorded).orElse(NOTHING);
    return new KindCase(given, fields.texts("missing"));
  }

  private static final Recorded NOTHING = new Recorded("", "", "", Map.of(), Map.of(), false);

  private static Recorded recorded(Fields fields) {
    return new Recorded(
        fields.textOr("title", ""),
        fields.textOr("place", ""),
        fields.textOr("text", ""),
        fields.counts("heads"),
        fields.numbers("quantities"),
        fields.flag("organizations"));
  }
}
