package org.youju.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.youju.audit.Trail;
import org.youju.kernel.Actor;
import org.youju.kernel.PersonId;
import org.youju.organization.Intake;
import org.youju.organization.Organization;
import org.youju.organization.PersonDetails;
import org.youju.organization.Secret;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of members: who is new, who changed in what, who is the same, which rows cannot be right.
 */
final class MemberWork implements Work {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Actor actor;
  private final BatchId batch;
  private final Intake intake;
  private final Pieces pieces;
  private final KnownPeople known;
  private final ReadMember read;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> nameless = new HashMap<>();
  private final Map<PersonId, Integer> matched = new HashMap<>();

  MemberWork(
      Actor actor,
      BatchId batch,
      Intake intake,
      Pieces pieces,
      KnownPeople known,
      ReadMember read) {
    this.actor = actor;
    this.batch = batch;
    this.intake = intake;
    this.pieces = pieces;
    this.known = known;
    this.read = read;
  }

  /** A line as read, and who it seems to be. */
  private record Candidate(Numbered at, ReadMember.Member member, Optional<PersonId> person) {}

  @Override
  public Checked check(List<Numbered> lines) {
    Lines checked = new Lines();
    List<Candidate> candidates = lines.stream().map(this::candidate).toList();
    Map<PersonId, Intake.Known> people =
        intake.find(
            actor.root(),
            candidates.stream().flatMap(c -> c.person().stream()).distinct().toList());
    for (Candidate candidate : candidates) {
      checked.findings.add(
          candidate
              .person()
              .map(people::get)
              .map(person -> compare(candidate, person, checked))
              .orElseGet(() -> arrive(candidate, checked)));
    }
    return checked;
  }

  private Candidate candidate(Numbered at) {
    ReadMember.Member member = read.member(at.line());
    checkTwice(at, member);
    Optional<PersonId> person = recognise(member);
    person.ifPresent(
        id -> {
          Integer earlier = matched.putIfAbsent(id, at.line().row());
          if (earlier != null && !member.found().isFaulty()) {
            member.found().fault(MemberFields.NAME, "与第 " + earlier + " 行是同一个人，请删去一行。");
          }
        });
    return new Candidate(at, member, person);
  }

  private void checkTwice(Numbered at, ReadMember.Member member) {
    int row = at.line().row();
    Optional<String> number = member.number();
    if (number.isPresent()) {
      Integer earlier = numbers.putIfAbsent(number.get(), row);
      if (earlier != null) {
        member.found().fault(MemberFields.ID_NUMBER, "与第 " + earlier + " 行的公民身份号码相同，请核对是不是同一个人。");
      }
    } else if (!member.name().isEmpty()) {
      String key = member.name() + "|" + member.unit().map(Organization::id) + "|" + member.born();
      Integer earlier = nameless.putIfAbsent(key, row);
      if (earlier != null) {
        member.found().fault(MemberFields.NAME, "与第 " + earlier + " 行同名同支部，请补上公民身份号码，或删去一行。");
      }
    }
  }

  /** By number; without one by name where the name leaves no doubt. */
  private Optional<PersonId> recognise(ReadMember.Member member) {
    Optional<PersonId> numbered = member.number().flatMap(known::numbered);
    if (numbered.isPresent() || member.name().isEmpty()) {
      return numbered;
    }
    List<KnownPeople.Brief> same =
        known.named(member.name()).stream()
            .filter(one -> member.number().isEmpty() || !one.numbered())
            .filter(one -> fits(one.born(), member.born()))
            .toList();
    List<KnownPeople.Brief> here =
        same.stream()
            .filter(one -> member.unit().map(u -> u.id().equals(one.unit())).orElse(true))
            .toList();
    if (here.size() > 1) {
      member.found().fault(MemberFields.NAME, "系统里有 " + here.size() + " 位同名人员，请补上公民身份号码以便区分。");
      return Optional.empty();
    }
    if (here.isEmpty() && !same.isEmpty()) {
      boolean sure =
          same.size() == 1 && member.born().isPresent() && same.get(0).born().isPresent();
      if (sure) {
        return Optional.of(same.get(0).id());
      }
      member.found().notes.add("其他组织有同名人员，按新增处理；如是同一人，请补上公民身份号码。");
    }
    return here.stream().map(KnownPeople.Brief::id).findFirst();
  }

  private static boolean fits(Optional<LocalDate> one, Optional<LocalDate> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private Finding arrive(Candidate candidate, Lines lines) {
    ReadMember.Member member = candidate.member();
    Optional<List<Intake.Stretch>> stretches = read.stretches(member);
    Intake.Checked checked = intake.check(member.details());
    checked.errors().forEach(error -> member.found().fault(error.field(), error.message()));
    Finding finding = member.found().finding(Verdict.NEW, Optional.empty(), member.name());
    if (finding.verdict() == Verdict.NEW && stretches.isPresent()) {
      lines.arrivals.put(
          candidate.at().number(), new Intake.Arrival(checked.details(), stretches.get()));
    }
    return finding;
  }

  private Finding compare(Candidate candidate, Intake.Known person, Lines lines) {
    ReadMember.Member member = candidate.member();
    Optional<UUID> subject = Optional.of(person.id().value());
    if (!read.sees(person.unit())) {
      member.found().fault("", "此人已登记在本单位的其他组织，不在您的管理范围内，请联系其所在组织办理转接。");
      return member.found().finding(Verdict.ERROR, Optional.empty(), member.name());
    }
    Intake.Checked checked = intake.check(member.over(person.details()));
    checked.errors().forEach(error -> member.found().fault(error.field(), error.message()));
    Optional<Intake.Stretch> now = read.moved(member, person);
    List<Finding.Difference> differences =
        new ArrayList<>(Differences.between(person.details(), checked.details()));
    now.ifPresent(
        stretch -> {
          if (!stretch.unit().equals(person.unit()) || person.until().isPresent()) {
            String before = person.until().isPresent() ? "已转出" : read.name(person.unit());
            differences.add(
                new Finding.Difference(
                    "所在支部", before, read.name(stretch.unit()) + "（" + stretch.since() + " 起）"));
          }
          if (stretch.status() != person.status()) {
            differences.add(
                new Finding.Difference(
                    "人员类别",
                    person.status().title(),
                    stretch.status().title() + "（" + stretch.since() + " 起）"));
          }
        });
    member.found().differences.addAll(differences);
    Finding finding =
        member
            .found()
            .finding(
                differences.isEmpty() ? Verdict.SAME : Verdict.CHANGED,
                subject,
                member.name().isEmpty() ? person.details().name() : member.name());
    if (finding.verdict() == Verdict.CHANGED) {
      lines.changes.add(new Intake.Change(person.id(), person.version(), checked.details(), now));
    }
    return finding;
  }

  /** Rows of a piece: who arrives, and who changes in what. */
  private final class Lines implements Checked {
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, Intake.Arrival> arrivals = new LinkedHashMap<>();
    private final List<Intake.Change> changes = new ArrayList<>();
    private Optional<Intake.Arriving> prepared = Optional.empty();

    @Override
    public List<Finding> findings() {
      return findings;
    }

    @Override
    public void prepare() {
      prepared = Optional.of(intake.prepare(List.copyOf(arrivals.values())));
    }

    @Override
    public Map<Integer, UUID> write(Trail trail) {
      Map<Integer, UUID> became = new LinkedHashMap<>();
      if (!arrivals.isEmpty()) {
        Intake.Arriving arriving =
            prepared.orElseGet(() -> intake.prepare(List.copyOf(arrivals.values())));
        intake.add(actor, trail, arriving);
        List<Integer> lines = List.copyOf(arrivals.keySet());
        for (int i = 0; i < lines.size(); i++) {
          became.put(lines.get(i), arriving.ids().get(i).value());
        }
      }
      if (!changes.isEmpty()) {
        pieces.keepBefore(actor.root(), batch, before(intake.change(actor, trail, changes)));
      }
      return became;
    }

    private static Map<UUID, String> before(List<Intake.Before> before) {
      Map<UUID, String> kept = new LinkedHashMap<>();
      before.forEach(one -> kept.put(one.id().value(), JSON.writeValueAsString(one)));
      return kept;
    }
  }

  static Intake.Before before(String json) {
    return JSON.readValue(json, Intake.Before.class);
  }

  /** Words for a member's fields that differ; numbers masked. */
  static final class Differences {
    private Differences() {}

    static List<Finding.Difference> between(PersonDetails old, PersonDetails now) {
      List<Finding.Difference> all = new ArrayList<>();
      add(all, "姓名", old.name(), now.name());
      addSecret(all, Secret.ID_NUMBER, old, now);
      add(all, "性别", old.gender(), now.gender());
      add(all, "出生日期", day(old.born()), day(now.born()));
      add(all, "民族", old.nation(), now.nation());
      add(all, "籍贯", old.origin(), now.origin());
      add(all, "学历", old.education(), now.education());
      add(all, "入党日期", day(old.joined()), day(now.joined()));
      add(all, "工作岗位", old.job(), now.job());
      addSecret(all, Secret.PHONE, old, now);
      addSecret(all, Secret.ADDRESS, old, now);
      add(all, "离退休", yes(old.marks().retired()), yes(now.marks().retired()));
      add(all, "流动党员", yes(old.marks().mobile()), yes(now.marks().mobile()));
      add(all, "失联", yes(old.marks().lost()), yes(now.marks().lost()));
      add(all, "失联日期", day(old.marks().lostSince()), day(now.marks().lostSince()));
      return all;
    }

    private static void add(
        List<Finding.Difference> all, String title, String before, String after) {
      if (!before.equals(after)) {
        all.add(new Finding.Difference(title, before, after));
      }
    }

    private static void addSecret(
        List<Finding.Difference> all, Secret secret, PersonDetails before, PersonDetails after) {
      Finding.Difference.masked(
              secret,
              before.secrets().get(secret).orElse(""),
              after.secrets().get(secret).orElse(""))
          .ifPresent(all::add);
    }

    private static String day(Optional<LocalDate> day) {
      return day.map(LocalDate::toString).orElse("");
    }

    private static String yes(boolean yes) {
      return yes ? "是" : "否";
    }
  }
}
