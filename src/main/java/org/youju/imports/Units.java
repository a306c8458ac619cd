package org.youju.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.youju.kernel.OrgId;
import org.youju.organization.Organization;

/** Finds organisations by the names that tables give them, among those the account may see. */
final class Units {
  private static final String NUMERALS = "0123456789〇一二三四五六七八九十百";

  private final Map<OrgId, Organization> byId = new LinkedHashMap<>();
  private final Map<String, List<Organization>> byName = new HashMap<>();
  private final Map<String, List<Organization>> byCore = new HashMap<>();
  private final Map<String, Parsed<Organization>> answers = new HashMap<>();
  private final Map<String, Optional<String>> notes = new HashMap<>();

  Units(Collection<Organization> visible) {
    visible.forEach(
        unit -> {
          byId.put(unit.id(), unit);
          byName.computeIfAbsent(Texts.bare(unit.name()), n -> new ArrayList<>()).add(unit);
          byCore.computeIfAbsent(core(unit.name()), n -> new ArrayList<>()).add(unit);
        });
  }

  Optional<Organization> get(OrgId id) {
    return Optional.ofNullable(byId.get(id));
  }

  String name(OrgId id) {
    return get(id).map(Organization::name).orElse("其他组织");
  }

  Collection<Organization> all() {
    return byId.values();
  }

  /** Blank, the organisation, or why it cannot be told. */
  Parsed<Organization> find(String text) {
    String name = Texts.clean(text);
    return name.isEmpty() ? Parsed.blank() : answers.computeIfAbsent(name, this::look);
  }

  /** Only one that is called so, in whatever style. */
  Optional<Organization> findExact(String text) {
    List<Organization> found = byCore.getOrDefault(core(text), List.of());
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** What a reader should know who finds a name taken for a longer or shorter one. */
  Optional<String> note(String text, Organization unit) {
    return notes.computeIfAbsent(text, said -> noted(said, unit));
  }

  private static Optional<String> noted(String text, Organization unit) {
    String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    return core(last).equals(core(unit.name()))
        ? Optional.empty()
        : Optional.of("“" + Codes.shown(text) + "”认作“" + unit.name() + "”。");
  }

  private Parsed<Organization> look(String name) {
    List<Organization> found = byName.getOrDefault(Texts.bare(name), List.of());
    if (found.isEmpty()) {
      found = byCore.getOrDefault(core(name), List.of());
    }
    if (found.isEmpty()) {
      found = within(core(name));
    }
    if (found.size() != 1 && name.matches(".*[/\\\\>＞›].*")) {
      return path(name);
    }
    if (found.size() > 1) {
      return Parsed.wrong("有 " + found.size() + " 个组织都叫“" + Codes.shown(name) + "”，请写成“上级名称/名称”。");
    }
    return found.isEmpty()
        ? Parsed.wrong("没有找到组织“" + Codes.shown(name) + "”，或不在您的管理范围内，请核对名称或先建立组织。")
        : Parsed.of(found.get(0));
  }

  /** The only one whose name contains the other, e.g. 市审计局机关第一党支部 and 第一党支部. */
  private List<Organization> within(String core) {
    if (core.length() < 3) {
      return List.of();
    }
    return byId.values().stream()
        .filter(
            unit -> {
              String other = core(unit.name());
              return other.length() >= 3 && (endsWith(other, core) || endsWith(core, other));
            })
        .toList();
  }

  /** 第十一支部 does not end with 一支部. */
  private static boolean endsWith(String name, String end) {
    int before = name.length() - end.length() - 1;
    return name.endsWith(end)
        && (before < 0
            || NUMERALS.indexOf(name.charAt(before)) < 0
            || NUMERALS.indexOf(end.charAt(0)) < 0);
  }

  private Parsed<Organization> path(String name) {
    String[] parts = name.split("[/\\\\>＞›]");
    String last = core(parts[parts.length - 1]);
    String above = core(parts[parts.length - 2]);
    List<Organization> found =
        byCore.getOrDefault(last, List.of()).stream()
            .filter(
                unit ->
                    unit.parent()
                        .flatMap(this::get)
                        .map(parent -> core(parent.name()).endsWith(above))
                        .orElse(false))
            .toList();
    return found.size() == 1
        ? Parsed.of(found.get(0))
        : Parsed.wrong("没有找到组织“" + Codes.shown(name) + "”，或不在您的管理范围内，请核对名称或先建立组织。");
  }

  /** What names have in common whatever the style: 中共…委员会, 党支部 and 支部. */
  static String core(String name) {
    return Texts.bare(name)
        .replaceFirst("^(中国共产党|中共)", "")
        .replaceFirst("(?<=支部)委员会$", "")
        .replaceFirst("(?<=总支部)委员会$", "")
        .replace("党总支部", "党总支")
        .replace("总支部", "总支")
        .replace("党支部", "支部");
  }
}
