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
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
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
  private final Map<Integer, Intake.Arrival> arrivals = new LinkedHashMap<>();
  private final List<Intake.Change> changes = new ArrayList<>();

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
  public List<Finding> check(List<Numbered> lines) {
    arrivals.clear();
    changes.clear();
    List<Candidate> candidates = lines.stream().map(this::candidate).toList();
    Map<PersonId, Intake.Known> people =
        intake.find(
            actor.root(),
            candidates.stream().flatMap(c -> c.person().stream()).distinct().toList());
    return candidates.stream()
        .map(
            candidate ->
                candidate
                    .person()
                    .map(people::get)
                    .map(person -> compare(candidate, person))
                    .orElseGet(() -> arrive(candidate)))
        .toList();
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

  private Finding arrive(Candidate candidate) {
    ReadMember.Member member = candidate.member();
    Optional<List<Intake.Stretch>> stretches = read.stretches(member);
    Intake.Checked checked = intake.check(member.details());
    checked.errors().forEach(error -> member.found().fault(error.field(), error.message()));
    Finding finding = member.found().finding(Verdict.NEW, Optional.empty(), member.name());
    if (finding.verdict() == Verdict.NEW && stretches.isPresent()) {
      arrivals.put(candidate.at().number(), new Intake.Arrival(checked.details(), stretches.get()));
    }
    return finding;
  }

  private Finding compare(Candidate candidate, Intake.Known person) {
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
      changes.add(new Intake.Change(person.id(), person.version(), checked.details(), now));
    }
    return finding;
  }

  @Override
  public Map<Integer, UUID> write(Trail trail) {
    Map<Integer, UUID> became = new LinkedHashMap<>();
    if (!arrivals.isEmpty()) {
      List<PersonId> ids = intake.add(actor, trail, List.copyOf(arrivals.values()));
      List<Integer> lines = List.copyOf(arrivals.keySet());
      for (int i = 0; i < ids.size(); i++) {
        became.put(lines.get(i), ids.get(i).value());
      }
    }
    if (!changes.isEmpty()) {
      for (Intake.Before before : intake.change(actor, trail, changes)) {
        pieces.keepBefore(
            actor.root(), batch, before.id().value(), JSON.writeValueAsString(before));
      }
    }
    return became;
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
      addSecret(all, "公民身份号码", People.Secret.ID_NUMBER, old.idNumber(), now.idNumber());
      add(all, "性别", old.gender(), now.gender());
      add(all, "出生日期", day(old.born()), day(now.born()));
      add(all, "民族", old.nation(), now.nation());
      add(all, "学历", old.education(), now.education());
      add(all, "入党日期", day(old.joined()), day(now.joined()));
      add(all, "工作岗位", old.job(), now.job());
      addSecret(all, "联系电话", People.Secret.PHONE, old.phone(), now.phone());
      add(all, "离退休", yes(old.retired()), yes(now.retired()));
      add(all, "流动党员", yes(old.mobile()), yes(now.mobile()));
      return all;
    }

    private static void add(
        List<Finding.Difference> all, String title, String before, String after) {
      if (!before.equals(after)) {
        all.add(new Finding.Difference(title, before, after));
      }
    }

    private static void addSecret(
        List<Finding.Difference> all,
        String title,
        People.Secret secret,
        Optional<String> before,
        Optional<String> after) {
      String old = before.orElse("");
      String now = after.orElse("");
      if (!old.equals(now)) {
        all.add(
            new Finding.Difference(title, Intake.masked(secret, old), Intake.masked(secret, now)));
      }
    }

    private static String day(Optional<LocalDate> day) {
      return day.map(LocalDate::toString).orElse("");
    }

    private static String yes(boolean yes) {
      return yes ? "是" : "否";
    }
  }
}
