package org.youju.imports;

import java.util.Arrays;
import org.youju.organization.OrganizationKind;

/** Reads what an organisation is, from a code, a word, or its own name. */
final class ReadKind {
  private ReadKind() {}

  /** Codes 611, 621, 631 and 632 are common in party statistics (regulations.md SJ-09). */
  static Parsed<OrganizationKind> of(String text, String name) {
    String word = Texts.bare(text);
    if (word.isEmpty()) {
      return byName(name);
    }
    return switch (word) {
      case "611", "党委", "委员会", "机关党委", "党工委", "工委", "党的委员会", "基层党委" ->
          Parsed.of(OrganizationKind.COMMITTEE);
      case "621", "党总支", "总支", "党总支部", "总支部" -> Parsed.of(OrganizationKind.GENERAL_BRANCH);
      case "631", "632", "党支部", "支部", "联合党支部", "联合支部", "临时党支部" ->
          Parsed.of(OrganizationKind.BRANCH);
      case "党小组", "小组" -> Parsed.of(OrganizationKind.GROUP);
      case "党组", "党组党委" -> Parsed.of(OrganizationKind.PARTY_GROUP);
      case "科室", "处室", "部门", "内设机构" -> Parsed.of(OrganizationKind.DEPARTMENT);
      default -> titled(word, text);
    };
  }

  private static Parsed<OrganizationKind> titled(String word, String text) {
    return Arrays.stream(OrganizationKind.values())
        .filter(kind -> Texts.bare(kind.title()).equals(word))
        .findFirst()
        .map(Parsed::of)
        .orElseGet(() -> Parsed.wrong("“" + Codes.shown(text) + "”不是组织类别，请填党组、党委、党总支、党支部、党小组或科室。"));
  }

  private static Parsed<OrganizationKind> byName(String name) {
    String core = Texts.bare(name);
    if (core.endsWith("党小组") || core.endsWith("小组")) {
      return Parsed.of(OrganizationKind.GROUP);
    }
    if (core.contains("总支")) {
      return Parsed.of(OrganizationKind.GENERAL_BRANCH);
    }
    if (core.endsWith("支部") || core.endsWith("支部委员会")) {
      return Parsed.of(OrganizationKind.BRANCH);
    }
    if (core.endsWith("党组")) {
      return Parsed.of(OrganizationKind.PARTY_GROUP);
    }
    if (core.endsWith("党委") || core.endsWith("委员会") || core.endsWith("工委")) {
      return Parsed.of(OrganizationKind.COMMITTEE);
    }
    return Parsed.wrong("从名称看不出组织类别，请在“组织类别”里写明。");
  }
}
