package org.youju.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What only the whole catalogue can tell about a metric: unknown kinds, roles, quantities, metrics.
 */
final class MetricChecks {
  private final Map<String, Kind> kinds;
  private final Map<String, Metric> metrics;
  private final Map<String, Requirement> requirements;

  MetricChecks(
      Map<String, Kind> kinds, Map<String, Metric> metrics, Map<String, Requirement> requirements) {
    this.kinds = kinds;
    this.metrics = metrics;
    this.requirements = requirements;
  }

  void check(Located<Metric> located) {
    Counting counting = located.value().counting();
    checkKinds(located, "counts", counting.kinds());
    role(counting).ifPresent(role -> checkRole(located, role, counting.kinds()));
    quantity(counting).ifPresent(id -> checkQuantity(located, id, counting.kinds()));
    if (counting instanceof Counting.Ratio ratio) {
      checkRatio(located, ratio);
    }
    if (counting instanceof Counting.Duties duties) {
      checkRequirements(located, duties.requirements());
    }
    checkShape(located, counting);
    checkCases(located);
  }

  private static Optional<String> role(Counting counting) {
    if (counting instanceof Counting.Entries entries) {
      return entries.role();
    } else if (counting instanceof Counting.Participations participations) {
      return Optional.of(participations.role());
    } else if (counting instanceof Counting.People people) {
      return Optional.of(people.role());
    } else if (counting instanceof Counting.Extreme extreme) {
      return extreme.role();
    }
    return Optional.empty();
  }

  private static Optional<String> quantity(Counting counting) {
    if (counting instanceof Counting.Sum sum) {
      return Optional.of(sum.quantity());
    } else if (counting instanceof Counting.Extreme extreme) {
      return extreme.quantity();
    }
    return Optional.empty();
  }

  private void checkKinds(Located<Metric> located, String key, List<String> ids) {
    for (String id : ids) {
      if (!kinds.containsKey(id)) {
        located.fault(key, "没有台账“" + id + "”", Nearest.remedy(id, kinds.keySet()));
      }
    }
    for (String twice : Fields.duplicates(ids)) {
      located.fault(key, "台账“" + twice + "”写了两次", "只留一个。");
    }
  }

  private void checkRole(Located<Metric> located, String role, List<String> ids) {
    for (Kind kind : known(ids)) {
      if (kind.role(role).isEmpty()) {
        Set<String> has = kind.roles().stream().map(RolePart::id).collect(Collectors.toSet());
        located.fault(
            "counts",
            "台账“" + kind.name() + "”没有角色“" + role + "”",
            "在该台账的 roles 中加上它，或改统计的角色。" + Nearest.remedy(role, has));
      }
    }
  }

  private void checkQuantity(Located<Metric> located, String id, List<String> ids) {
    for (Kind kind : known(ids)) {
      Optional<Quantity> quantity = kind.quantity(id);
      if (quantity.isEmpty()) {
        Set<String> has = kind.quantities().stream().map(Quantity::id).collect(Collectors.toSet());
        located.fault(
            "counts",
            "台账“" + kind.name() + "”没有数量“" + id + "”",
            "在该台账的 quantities 中加上它，或改统计的数量。" + Nearest.remedy(id, has));
      } else if (!quantity.get().unit().equals(located.value().unit())) {
        String units = located.value().unit() + "，数量“" + id + "”的单位是" + quantity.get().unit();
        located.fault("unit", "单位不一致：指标的单位是" + units, "改成同一个单位，系统不换算。");
      }
    }
  }

  private List<Kind> known(List<String> ids) {
    return ids.stream().flatMap(id -> Optional.ofNullable(kinds.get(id)).stream()).toList();
  }

  /** What single people lack is not counted: it stays within their own organisation. */
  private void checkRequirements(Located<Metric> located, List<String> ids) {
    for (String id : ids) {
      Optional<Requirement> requirement = Optional.ofNullable(requirements.get(id));
      if (requirement.isEmpty()) {
        located.fault("counts", "没有要求“" + id + "”", Nearest.remedy(id, requirements.keySet()));
      } else if (requirement.get().ofPeople()) {
        located.fault("counts", "要求“" + id + "”是对个人的", "只统计对组织的要求；个人的完成情况不汇总。");
      }
    }
  }

  private void checkRatio(Located<Metric> located, Counting.Ratio ratio) {
    for (String id : List.of(ratio.numerator(), ratio.denominator())) {
      if (!metrics.containsKey(id)) {
        located.fault("counts", "没有指标“" + id + "”", Nearest.remedy(id, metrics.keySet()));
      } else if (reaches(id, located.value().id(), metrics.size())) {
        located.fault("counts", "比率“" + located.value().id() + "”绕回了自身", "分子、分母改用不依赖它的指标。");
      }
    }
    if (!located.value().unit().equals("%")) {
      located.fault("unit", "比率的单位应是 %", "写 unit: \"%\"。");
    }
  }

  private boolean reaches(String from, String to, int steps) {
    if (from.equals(to)) {
      return true;
    }
    Metric metric = metrics.get(from);
    return steps > 0
        && metric != null
        && metric.counting() instanceof Counting.Ratio ratio
        && (reaches(ratio.numerator(), to, steps - 1)
            || reaches(ratio.denominator(), to, steps - 1));
  }

  private static void checkShape(Located<Metric> located, Counting counting) {
    if (counting instanceof Counting.Entries entries
        && entries.post().isPresent()
        && entries.role().isEmpty()) {
      located.fault("counts", "有 post 而没有 role", "写明谁（哪个角色）担任该职务。");
    }
    if (counting instanceof Counting.Extreme extreme
        && extreme.role().isEmpty()
        && extreme.quantity().isEmpty()) {
      located.fault("counts", "measure 看不懂", "写成 role:attendee 或 quantity:copies。");
    }
    if (counting instanceof Counting.Members members && members.statuses().isEmpty()
        || counting instanceof Counting.Units units && units.organizationKinds().isEmpty()) {
      located.fault("counts", "没说统计哪一类", "补写 statuses 或 organizationKinds。");
    }
  }

  private void checkCases(Located<Metric> located) {
    List<MetricCase> cases = located.value().cases();
    for (int at = 0; at < cases.size(); at++) {
      for (CaseEntry entry : cases.get(at).given()) {
        checkEntry(located, at, entry);
      }
    }
  }

  private void checkEntry(Located<Metric> located, int at, CaseEntry entry) {
    List<Kind> of = known(entry.kinds());
    if (of.isEmpty() || of.size() < entry.kinds().size()) {
      located.fault("cases", at, "案例的台账“" + entry.kinds() + "”不全在目录中", "改成目录中的台账 id。");
    }
    unknownRole(entry, of)
        .ifPresent(role -> located.fault("cases", at, "案例用了没有的角色“" + role + "”", "改成台账中的角色。"));
    entry.quantities().keySet().stream()
        .filter(id -> of.stream().noneMatch(kind -> kind.quantity(id).isPresent()))
        .forEach(id -> located.fault("cases", at, "案例用了没有的数量“" + id + "”", "改成台账中的数量。"));
    if (entry.people().keySet().stream().anyMatch(entry.heads()::containsKey)) {
      located.fault("cases", at, "案例对同一角色既点名又填人数", "只留一种。");
    }
    if (!Vocabulary.POSTS.containsAll(entry.posts().values())) {
      located.fault("cases", at, "案例的职务不对", Nearest.remedy("", Vocabulary.POSTS));
    }
    Set<String> organizationKinds = Vocabulary.ORGANIZATION_KINDS.keySet();
    if (!organizationKinds.containsAll(entry.organizations().values())) {
      located.fault("cases", at, "案例的组织类型不对", Nearest.remedy("", organizationKinds));
    }
  }

  private static Optional<String> unknownRole(CaseEntry entry, List<Kind> of) {
    return java.util.stream.Stream.concat(
            entry.heads().keySet().stream(), entry.people().keySet().stream())
        .filter(role -> of.stream().noneMatch(kind -> kind.role(role).isPresent()))
        .findFirst();
  }
}
