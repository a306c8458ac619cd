package org.youju.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.youju.audit.Trail;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.organization.NewOrganization;
import org.youju.organization.Organization;
import org.youju.organization.OrganizationDetails;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.Secret;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of organisations: who stands below whom is told by names or by a code of three digits a
 * level, in whatever order the rows stand.
 */
final class OrganizationWork implements Work {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DIGITS = 3;
  private static final int DEEPEST = 20;

  private final Actor actor;
  private final BatchId batch;
  private final Organizations organizations;
  private final Pieces pieces;
  private final Units units;
  private final LocalDate today;
  private final Map<String, List<Planned>> byName = new HashMap<>();
  private final Map<String, Planned> byCode = new HashMap<>();
  private final Map<Integer, Planned> byNumber = new LinkedHashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<OrgId, OrganizationDetails> details;
  private final Map<OrgId, OrgId> moves = new LinkedHashMap<>();
  private final Map<OrgId, OrganizationDetails> described = new LinkedHashMap<>();
  private final Map<Planned, OrgId> created = new HashMap<>();

  OrganizationWork(
      Actor actor,
      BatchId batch,
      Organizations organizations,
      Pieces pieces,
      Units units,
      LocalDate today) {
    this.actor = actor;
    this.batch = batch;
    this.organizations = organizations;
    this.pieces = pieces;
    this.units = units;
    this.details = organizations.details(actor);
    this.today = today;
  }

  /** A row as far as it can be told without the others. */
  private static final class Planned {
    final int number;
    final int row;
    final String name;
    final String above;
    final String code;
    final Parsed<OrganizationKind> kind;
    final Parsed<LocalDate> since;
    final OrganizationDetails typed;
    OrganizationDetails details = OrganizationDetails.none();
    boolean wanted;
    Optional<Organization> existing = Optional.empty();

    Planned(Numbered at) {
      Line line = at.line();
      this.number = at.number();
      this.row = line.row();
      this.name = line.text(OrganizationFields.NAME);
      this.above = line.text(OrganizationFields.PARENT);
      this.code = Texts.folded(line.text(OrganizationFields.CODE)).replaceAll("\\D", "");
      this.kind = ReadKind.of(line.text(OrganizationFields.KIND), name);
      this.since = ReadDay.of(line.cell(OrganizationFields.SINCE));
      this.typed =
          new OrganizationDetails(
              "",
              line.text(OrganizationFields.CONTACT),
              Texts.unmasked(Texts.folded(line.cell(OrganizationFields.PHONE).text())),
              line.text(OrganizationFields.CREDIT_CODE));
    }
  }

  /** Where a row belongs: below something that is there, or below another row. */
  private record Above(Optional<Organization> known, Optional<Planned> row) {}

  @Override
  public boolean looksAhead() {
    return true;
  }

  @Override
  public void foresee(List<Numbered> lines) {
    for (Numbered at : lines) {
      Planned planned = new Planned(at);
      byNumber.put(at.number(), planned);
      byName.computeIfAbsent(Units.core(planned.name), n -> new ArrayList<>()).add(planned);
      if (!planned.code.isEmpty()) {
        byCode.putIfAbsent(planned.code, planned);
      }
    }
  }

  @Override
  public Checked check(List<Numbered> lines) {
    List<Finding> findings =
        lines.stream()
            .map(at -> check(java.util.Objects.requireNonNull(byNumber.get(at.number()))))
            .toList();
    return () -> findings;
  }

  private Finding check(Planned planned) {
    Finding.Builder found = new Finding.Builder();
    if (planned.name.isEmpty()) {
      found.fault(OrganizationFields.NAME, "请填写组织名称。");
    } else if (planned.name.codePointCount(0, planned.name.length()) > 100) {
      found.fault(OrganizationFields.NAME, "组织名称不能超过 100 个字，请缩短。");
    }
    Optional<OrganizationKind> kind = found.take(OrganizationFields.KIND, planned.kind);
    found.take(OrganizationFields.SINCE, planned.since);
    Organizations.CheckedDetails checked = organizations.check(planned.typed);
    checked.errors().forEach(error -> found.fault(error.field(), error.message()));
    planned.details = checked.details();
    Parsed<Above> above = above(planned);
    Optional<Above> place = found.take(OrganizationFields.PARENT, above);
    twice(planned, found);
    if (found.isFaulty() || kind.isEmpty() || place.isEmpty()) {
      return found.finding(Verdict.ERROR, Optional.empty(), planned.name);
    }
    planned.existing = existing(planned, place.get());
    return planned
        .existing
        .map(known -> compare(planned, known, place.get(), kind.get(), found))
        .orElseGet(() -> arrive(planned, place.get(), kind.get(), found));
  }

  private void twice(Planned planned, Finding.Builder found) {
    String key = Texts.bare(planned.name) + "|" + Units.core(planned.above) + "|" + planned.code;
    Integer earlier = seen.putIfAbsent(key, planned.row);
    if (earlier != null && !planned.name.isEmpty()) {
      found.fault(OrganizationFields.NAME, "与第 " + earlier + " 行是同一个组织，请删去一行。");
    }
  }

  /** By name among the rows first, then among what is there; without a name by the code. */
  private Parsed<Above> above(Planned planned) {
    if (!planned.above.isEmpty()) {
      return named(planned);
    }
    if (planned.code.length() > DIGITS) {
      Planned upper = byCode.get(planned.code.substring(0, planned.code.length() - DIGITS));
      if (upper != null && upper != planned) {
        return Parsed.of(new Above(Optional.empty(), Optional.of(upper)));
      }
    }
    Optional<Organization> top = units.get(actor.scope().tops().get(0));
    return Parsed.of(new Above(top, Optional.empty()));
  }

  private Parsed<Above> named(Planned planned) {
    Parsed<Organization> known = units.find(planned.above);
    List<Planned> rows =
        byName.getOrDefault(Units.core(planned.above), List.of()).stream()
            .filter(row -> row != planned)
            .toList();
    Optional<Organization> exact = units.findExact(planned.above);
    if (exact.isPresent() || rows.isEmpty() && known.value().isPresent()) {
      return Parsed.of(new Above(exact.or(known::value), Optional.empty()));
    }
    if (rows.size() == 1) {
      return circles(planned, rows.get(0))
          ? Parsed.wrong("上下级绕成了圈，请核对上级党组织。")
          : Parsed.of(new Above(Optional.empty(), Optional.of(rows.get(0))));
    }
    return Parsed.wrong(
        rows.size() > 1
            ? "表里有 " + rows.size() + " 行都叫“" + Codes.shown(planned.above) + "”，看不出是哪一个，请改用层级码。"
            : known.fault());
  }

  private boolean circles(Planned from, Planned above) {
    Optional<Planned> at = Optional.of(above);
    for (int i = 0; i < DEEPEST && at.isPresent(); i++) {
      if (at.get() == from) {
        return true;
      }
      String name = Units.core(at.get().above);
      at = byName.getOrDefault(name, List.of()).stream().filter(row -> !name.isEmpty()).findFirst();
    }
    return at.isPresent();
  }

  private Optional<Organization> existing(Planned planned, Above above) {
    List<Organization> same =
        units.all().stream()
            .filter(unit -> Texts.bare(unit.name()).equals(Texts.bare(planned.name)))
            .toList();
    Optional<OrgId> parent = above.known().map(Organization::id);
    return same.stream()
        .filter(unit -> parent.isPresent() && unit.parent().equals(parent))
        .findFirst()
        .or(() -> same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty());
  }

  private Finding compare(
      Planned planned,
      Organization known,
      Above above,
      OrganizationKind kind,
      Finding.Builder found) {
    Optional<UUID> subject = Optional.of(known.id().value());
    if (known.kind() != kind) {
      found.fault(
          OrganizationFields.KIND,
          "系统里“" + known.name() + "”是" + known.kind().title() + "，类别不能用导入来改，请核对。");
    }
    Optional<OrgId> to = above.known().map(Organization::id).filter(id -> !planned.above.isEmpty());
    boolean moved = to.isPresent() && !to.equals(known.parent()) && known.parent().isPresent();
    if (moved) {
      found.differences.add(
          new Finding.Difference(
              "上级党组织",
              known.parent().map(units::name).orElse(""),
              units.name(to.get()) + "（" + today + " 起）"));
      units
          .get(to.get())
          .filter(parent -> !parent.kind().below().contains(kind))
          .ifPresent(parent -> found.fault(OrganizationFields.PARENT, below(parent.kind(), kind)));
    }
    OrganizationDetails old = detailsOf(known.id());
    OrganizationDetails now = planned.details.filledFrom(old);
    found.differences.addAll(differences(old, now));
    Finding finding =
        found.finding(
            found.differences.isEmpty() ? Verdict.SAME : Verdict.CHANGED, subject, known.name());
    if (finding.verdict() == Verdict.CHANGED) {
      if (moved) {
        moves.put(known.id(), to.orElseThrow());
      }
      if (!old.equals(now)) {
        described.put(known.id(), now);
      }
    }
    return finding;
  }

  private OrganizationDetails detailsOf(OrgId id) {
    return details.getOrDefault(id, OrganizationDetails.none());
  }

  private static List<Finding.Difference> differences(
      OrganizationDetails old, OrganizationDetails now) {
    return Stream.of(
            Finding.Difference.between("联系人", old.contact(), now.contact()),
            Finding.Difference.masked(Secret.PHONE, old.phone().orElse(""), now.phone().orElse("")),
            Finding.Difference.between("统一社会信用代码", old.creditCode(), now.creditCode()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Finding arrive(
      Planned planned, Above above, OrganizationKind kind, Finding.Builder found) {
    Optional<OrganizationKind> upper =
        above.known().map(Organization::kind).or(() -> above.row().flatMap(r -> r.kind.value()));
    upper
        .filter(parent -> !parent.below().contains(kind))
        .ifPresent(parent -> found.fault(OrganizationFields.PARENT, below(parent, kind)));
    Optional<LocalDate> since = planned.since.value();
    if (since.filter(day -> day.isAfter(today)).isPresent()) {
      found.fault(OrganizationFields.SINCE, "成立日期在今天之后，请核对。");
    }
    above
        .known()
        .filter(parent -> since.map(day -> day.isBefore(parent.from())).orElse(false))
        .ifPresent(
            parent ->
                found.fault(
                    OrganizationFields.SINCE,
                    "早于上级“" + parent.name() + "”成立的 " + parent.from() + "，请核对，或先更正上级的成立日期。"));
    Finding finding = found.finding(Verdict.NEW, Optional.empty(), planned.name);
    planned.wanted = finding.verdict() == Verdict.NEW;
    return finding;
  }

  private static String below(OrganizationKind parent, OrganizationKind kind) {
    return parent.title() + "之下不能设" + kind.title() + "，请核对上级或类别。";
  }

  @Override
  public Map<Integer, UUID> finish(Trail trail) {
    Map<Integer, UUID> became = new LinkedHashMap<>();
    byNumber
        .values()
        .forEach(
            planned -> {
              if (planned.wanted) {
                became.put(planned.number, create(planned, new HashSet<>()).value());
              }
            });
    Set<OrgId> changed = new LinkedHashSet<>(moves.keySet());
    changed.addAll(described.keySet());
    changed.forEach(this::change);
    trail
        .with("created", became.size())
        .with("moved", moves.size())
        .with("described", described.size());
    return became;
  }

  private void change(OrgId id) {
    Optional<OrgId> to = Optional.ofNullable(moves.get(id));
    Optional<OrganizationDetails> now = Optional.ofNullable(described.get(id));
    Before before =
        new Before(
            id,
            to.map(parent -> new Moved(units.get(id).orElseThrow().parent().orElseThrow(), today)),
            now.map(after -> new Described(detailsOf(id), after)));
    pieces.keepBefore(actor.root(), batch, Map.of(id.value(), JSON.writeValueAsString(before)));
    to.ifPresent(parent -> organizations.move(actor, id, parent, today));
    now.ifPresent(after -> organizations.describe(actor, id, after));
  }

  /** What a change is taken back to. */
  record Before(OrgId id, Optional<Moved> moved, Optional<Described> described) {}

  record Moved(OrgId parent, LocalDate from) {}

  record Described(OrganizationDetails before, OrganizationDetails after) {}

  static Before before(String json) {
    return JSON.readValue(json, Before.class);
  }

  /** Upper ones first, wherever they stand. */
  private OrgId create(Planned planned, Set<Planned> path) {
    OrgId done = created.get(planned);
    if (done != null) {
      return done;
    }
    Above above = above(planned).value().orElseThrow();
    path.add(planned);
    OrgId parent =
        above
            .row()
            .filter(row -> !path.contains(row))
            .map(row -> row.existing.map(Organization::id).orElseGet(() -> create(row, path)))
            .or(() -> above.known().map(Organization::id))
            .orElseThrow();
    LocalDate founded = organizations.history(actor.scope(), parent).from();
    LocalDate since = planned.since.value().filter(day -> !day.isBefore(founded)).orElse(founded);
    OrgId id =
        organizations.create(
            actor,
            NewOrganization.below(parent, planned.kind.value().orElseThrow(), planned.name, since)
                .with(planned.details));
    created.put(planned, id);
    return id;
  }
}
