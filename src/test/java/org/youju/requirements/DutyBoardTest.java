package org.youju.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.youju.kernel.Actor;
import org.youju.kernel.OrgId;
import org.youju.kernel.Period;
import org.youju.kernel.PersonId;
import org.youju.kernel.Role;
import org.youju.ledger.Entry;
import org.youju.ledger.Ledger;
import org.youju.ledger.Participant;
import org.youju.ledger.Recording;
import org.youju.organization.MemberStatus;
import org.youju.organization.NewOrganization;
import org.youju.organization.OrganizationKind;
import org.youju.organization.Organizations;
import org.youju.organization.People;
import org.youju.organization.PersonDetails;
import org.youju.organization.PostRank;
import org.youju.organization.Posts;
import org.youju.security.RunningProduct;

/** The board that follows every write is the board that is made from nothing. */
class DutyBoardTest {
  private static final RunningProduct PRODUCT = new RunningProduct();
  private static final Actor OFFICE = PRODUCT.actor(Role.OFFICE);
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
  private static final int YEAR = 2025;
  private static final List<String> KINDS =
      List.of(
          "theme-party-day",
          "member-assembly",
          "branch-committee-meeting",
          "group-meeting",
          "party-lecture",
          "heart-to-heart-talk",
          "full-training",
          "dues-collection",
          "all-staff-assembly",
          "activist-review");

  private final DutyBoard board = PRODUCT.bean(DutyBoard.class);
  private final Ledger ledger = PRODUCT.bean(Ledger.class);
  private final Organizations organizations = PRODUCT.bean(Organizations.class);
  private final People people = PRODUCT.bean(People.class);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void 随机的登记_更正_作废_调动之后_逐条更新与全部重算一致(long seed) {
    new Chance(seed).live(60);
  }

  private void assertSame() {
    Map<OrgId, Sheet> followed = board.ready(OFFICE.root(), YEAR).orElseThrow();
    Map<OrgId, Sheet> anew = board.all(OFFICE.root(), YEAR);
    assertThat(followed.keySet()).isEqualTo(anew.keySet());
    anew.forEach(
        (unit, sheet) ->
            assertThat(sheet.agrees(followed.get(unit))).as(sheet.name() + " " + unit).isTrue());
  }

  /** Things that happen to a handful of branches. */
  private final class Chance {
    private final Random random;
    private final OrgId general;
    private final List<OrgId> branches = new ArrayList<>();
    private final List<PersonId> members = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    Chance(long seed) {
      random = new Random(seed);
      general = create(PRODUCT.root(), OrganizationKind.GENERAL_BRANCH, "随机总支" + seed);
      for (int i = 0; i < 3; i++) {
        branches.add(create(PRODUCT.root(), OrganizationKind.BRANCH, "随机支部" + seed + i));
        for (int n = 0; n < 7; n++) {
          add(branches.get(i), n == 6 ? MemberStatus.ACTIVIST : MemberStatus.FORMAL);
        }
      }
    }

    void live(int steps) {
      for (int step = 1; step <= steps; step++) {
        something();
        if (step % 6 == 0) {
          assertSame();
        }
      }
    }

    private void something() {
      try {
        switch (random.nextInt(13)) {
          case 0 -> add(pick(branches), MemberStatus.FORMAL);
          case 1 -> people.transfer(OFFICE, pick(members), pick(branches), day(), true);
          case 2 -> create(pick(branches), OrganizationKind.GROUP, "小组" + random.nextInt(1000));
          case 3 -> correct();
          case 4 -> invalidate();
          case 5 -> appoint();
          case 6 -> exempt();
          case 7 -> people.changeStatus(OFFICE, pick(members), MemberStatus.FORMAL, day());
          case 8 -> organizations.rename(OFFICE, pick(branches), "改名" + random.nextInt(100), day());
          case 9 -> move();
          default -> entries.add(ledger.record(OFFICE, recording()));
        }
      } catch (org.youju.kernel.Refused | org.youju.kernel.Conflict impossible) {
        assertThat(impossible.getMessage()).isNotBlank();
      }
    }

    private void add(OrgId branch, MemberStatus status) {
      members.add(people.add(OFFICE, PersonDetails.named("随机"), branch, status, SINCE));
    }

    private OrgId create(OrgId parent, OrganizationKind kind, String name) {
      return organizations.create(OFFICE, NewOrganization.below(parent, kind, name, SINCE));
    }

    private void move() {
      OrgId parent = random.nextBoolean() ? PRODUCT.root() : general;
      organizations.move(OFFICE, pick(branches), parent, day());
    }

    private void appoint() {
      PostRank rank = random.nextBoolean() ? PostRank.SECRETARY : PostRank.COMMITTEE_MEMBER;
      PRODUCT
          .bean(Posts.class)
          .appoint(OFFICE, pick(members), pick(branches), "", rank, day(), Optional.empty());
    }

    private void exempt() {
      PRODUCT
          .bean(Remarks.class)
          .exempt(
              OFFICE,
              pick(branches),
              "zb-16",
              Optional.empty(),
              day(),
              LocalDate.of(YEAR, 12, 31),
              "机关党委",
              "集中驻村");
    }

    private void correct() {
      if (!entries.isEmpty()) {
        int at = random.nextInt(entries.size());
        Entry old = entries.get(at);
        entries.set(at, ledger.correct(OFFICE, old.id(), old.revision(), recording(), "登记有误"));
      }
    }

    private void invalidate() {
      if (!entries.isEmpty()) {
        Entry old = entries.remove(random.nextInt(entries.size()));
        ledger.invalidate(OFFICE, old.id(), old.revision(), "重复登记");
      }
    }

    private Recording recording() {
      String kind = pick(KINDS);
      OrgId branch = pick(branches);
      Set<Participant> in = new java.util.LinkedHashSet<>();
      String role =
          switch (kind) {
            case "party-lecture" -> "lecturer";
            case "heart-to-heart-talk" -> "talked-to";
            case "dues-collection" -> "payer";
            case "activist-review" -> "subject";
            default -> "attendee";
          };
      for (int i = 0; i < 3; i++) {
        in.add(new Participant(pick(members), role));
      }
      Map<String, Integer> heads =
          kind.equals("heart-to-heart-talk") ? Map.of("talker", 1) : Map.of();
      Map<String, BigDecimal> amounts =
          switch (kind) {
            case "dues-collection" -> Map.of("payable", BigDecimal.TEN, "paid", BigDecimal.TEN);
            case "full-training", "theme-party-day" -> Map.of("hours", BigDecimal.valueOf(8));
            default -> Map.of();
          };
      List<OrgId> others =
          random.nextInt(4) == 0
              ? branches.stream().filter(one -> !one.equals(branch)).limit(1).toList()
              : List.of();
      return new Recording(
          List.of(kind),
          branch,
          day(),
          Optional.empty(),
          "随机",
          "会议室",
          List.copyOf(in),
          heads,
          amounts,
          others,
          "",
          "");
    }

    private LocalDate day() {
      return LocalDate.of(YEAR - random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private <T> T pick(List<T> from) {
      return from.get(random.nextInt(from.size()));
    }
  }

  /** In an office so large that nobody may wait: it is derived in the background. */
  @Test
  void 大单位的看板在后台汇总_没有人等它_之后逐条跟上() {
    DutyBoard large =
        new DutyBoard(
            PRODUCT.bean(Duties.class),
            PRODUCT.bean(org.youju.organization.Chronicles.class),
            PRODUCT.bean(org.youju.ledger.Extracts.class),
            PRODUCT.bean(org.youju.organization.Lineage.class),
            PRODUCT.bean(org.youju.audit.Chain.class),
            PRODUCT.bean(java.time.Clock.class),
            1);
    try {
      assertThat(large.rows(OFFICE, PRODUCT.root(), YEAR)).isEmpty();
      Map<OrgId, Sheet> made = RequirementsTestAccess.awaited(large, OFFICE.root(), YEAR);
      Map<OrgId, Sheet> anew = board.all(OFFICE.root(), YEAR);
      assertThat(made.keySet()).isEqualTo(anew.keySet());
      anew.forEach((unit, sheet) -> assertThat(sheet.agrees(made.get(unit))).isTrue());
    } finally {
      large.stop();
    }
  }

  /** What was added up in the database is what the single entries of the duty's page say. */
  @Test
  void 清单上的与逐项打开的一样() {
    Actor secretary = PRODUCT.actor(Role.BRANCH_SECRETARY);
    Duties duties = PRODUCT.bean(Duties.class);
    for (Obligation one : duties.of(secretary, PRODUCT.branch(), Period.ofYear(YEAR))) {
      Obligation opened =
          duties
              .find(
                  secretary,
                  one.organization(),
                  one.requirement().id(),
                  one.period(),
                  one.person().map(Obligation.Person::id))
              .orElseThrow();
      assertThat(opened.status()).as(one.key()).isEqualTo(one.status());
      assertThat(opened.judgment().told()).as(one.key()).isEqualTo(one.judgment().told());
      opened
          .judgment()
          .found()
          .figure()
          .filter(figure -> figure.value().isPresent() && one.person().isPresent())
          .ifPresent(
              figure ->
                  assertThat((long) opened.judgment().found().entries().size())
                      .as(one.key())
                      .isEqualTo(figure.count()));
    }
  }

  @Test
  void 看板数的与逐项列出的一样() {
    OrgId branch = PRODUCT.branch();
    Actor secretary = PRODUCT.actor(Role.BRANCH_SECRETARY);
    DutyBoard.Row row =
        board.rows(secretary, branch, YEAR).orElseThrow().stream()
            .filter(one -> one.organization().equals(branch))
            .findFirst()
            .orElseThrow();
    Map<Integer, Long> listed =
        PRODUCT.bean(Duties.class).of(secretary, branch, Period.ofYear(YEAR)).stream()
            .filter(one -> one.due().getYear() == YEAR && !Sight.ofMember(one))
            .filter(one -> one.status() == Status.NOT_MET)
            .collect(Collectors.groupingBy(o -> o.due().getMonthValue(), Collectors.counting()));
    for (int month = 1; month <= 12; month++) {
      assertThat(row.months().get(month - 1).of(Status.NOT_MET))
          .isEqualTo(listed.getOrDefault(month, 0L).intValue());
    }
  }

  @Test
  void 只有本组织_直接上级和办公室看得到一行() {
    OrgId branch = PRODUCT.branch();
    assertThat(board.rows(PRODUCT.actor(Role.DISCIPLINE), PRODUCT.root(), YEAR).orElseThrow())
        .noneMatch(row -> row.organization().equals(branch));
    assertThat(board.rows(OFFICE, PRODUCT.root(), YEAR).orElseThrow())
        .anyMatch(row -> row.organization().equals(branch));
  }
}
